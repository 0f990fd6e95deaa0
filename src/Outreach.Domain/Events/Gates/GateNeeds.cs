namespace Outreach.Domain.Events.Gates;

/// <summary>Which gates apply, as an event's kind says; an event without a kind needs all of them.</summary>
public sealed record GateNeeds(bool SafetyPerson = true, bool Flow = true, bool Budget = true, bool Coordination = true, bool Summary = true)
{
    public static readonly GateNeeds All = new();
}
