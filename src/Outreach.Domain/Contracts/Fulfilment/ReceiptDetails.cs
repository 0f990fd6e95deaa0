namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What proves a receipt.</summary>
/// <param name="Payer">Who paid or brought it; at most 60 characters.</param>
/// <param name="Reference">Number of the transfer or order; at most 60 characters.</param>
public sealed record ReceiptDetails(ReceiptChannel? Channel, string? Payer, string? Reference, int? FileId);
