namespace Outreach.Domain.Events.Gates;

/// <summary>What gates ask of an event itself.</summary>
/// <param name="State">Where it stands; where it stood when it was postponed.</param>
/// <param name="WaitsForPlanB">Whether it has a plan B with neither a day of decision nor a decision.</param>
public sealed record EventFacts(
    EventState State, bool HasPurpose, bool HasDates, bool HasVenue, bool HasOwner, bool HasSafetyPerson, bool HasFlow, bool WaitsForPlanB);
