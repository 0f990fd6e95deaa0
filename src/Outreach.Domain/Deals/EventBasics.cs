namespace Outreach.Domain.Deals;

/// <summary>What a negotiator has to know of an event by heart (S40), as far as it is there.</summary>
public sealed record EventBasics(bool HasPurpose, bool HasDay, bool HasFlow);
