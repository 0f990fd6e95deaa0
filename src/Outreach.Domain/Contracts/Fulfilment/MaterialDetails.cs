namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What a promise shows: at least one of them.</summary>
/// <param name="Text">Its words; at most 2,000 characters.</param>
/// <param name="Product">What it advertises; at most 200.</param>
/// <param name="FileId">Its picture.</param>
public sealed record MaterialDetails(string? Text, string? Product, int? FileId);
