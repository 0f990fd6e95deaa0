namespace Outreach.Domain.Events.Gates;

/// <summary>What an event itself lacks (rooms/events.md, States); its parts say what they lack.</summary>
public static class EventGates
{
    /// <summary>What is missing for each gate that is still ahead, the nearest gate first.</summary>
    public static IReadOnlyList<(EventState Gate, EventRequirement Requirement)> MissingOf(EventFacts facts, GateNeeds needs)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(needs);
        return [.. Requirements(facts, needs).Where(r => r.Gate > facts.State && !r.IsMet).Select(r => (r.Gate, r.Requirement))];
    }

    private static IEnumerable<(EventState Gate, EventRequirement Requirement, bool IsMet)> Requirements(EventFacts facts, GateNeeds needs)
    {
        yield return (EventState.Planned, EventRequirement.Purpose, facts.HasPurpose);
        yield return (EventState.Planned, EventRequirement.Dates, facts.HasDates);
        yield return (EventState.Planned, EventRequirement.Venue, facts.HasVenue);
        yield return (EventState.Planned, EventRequirement.Owner, facts.HasOwner);
        yield return (EventState.Planned, EventRequirement.SafetyPerson, facts.HasSafetyPerson || !needs.SafetyPerson);
        yield return (EventState.Preparing, EventRequirement.Flow, facts.HasFlow || !needs.Flow);
        yield return (EventState.Preparing, EventRequirement.PlanB, !facts.WaitsForPlanB);
    }
}
