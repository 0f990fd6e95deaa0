namespace Outreach.Domain.Market.Tips;

/// <summary>What a person types of a tip.</summary>
/// <param name="Merchant">At most 100 characters.</param>
/// <param name="Why">Why it could suit us; at most 500 characters.</param>
/// <param name="ContactName">Whom to ask for there; at most 60 characters.</param>
/// <param name="ContactPhone">Phone or WeChat of that person; at most 60 characters.</param>
/// <param name="MayNameGiver">Whether the merchant may be told who named it.</param>
/// <param name="EventId">Which event it would suit; null for none.</param>
public sealed record TipDetails(string Merchant, string Why, string? ContactName, string? ContactPhone, bool MayNameGiver, int? EventId);
