namespace Outreach.Domain.Market.Scouting;

/// <summary>What a scout types of a merchant besides what the sponsor's record holds.</summary>
/// <param name="Note">At most 500 characters; null for none.</param>
public sealed record ScoutFindDetails(Impression Impression, string? Note, int? PhotoId);
