using Outreach.Domain.Events;

namespace Outreach.Web.Features.Events.LeadTimes;

/// <summary>A step of one event.</summary>
/// <param name="DoneAt">When it was ticked off, UTC; null while it is open.</param>
/// <param name="DoneNote">What whoever ticked it off wrote.</param>
public sealed record LeadStepRow(int LeadTimeId, string Name, string? Note, DateOnly DueOn, bool IsMovedForward, DateTimeOffset? DoneAt, string? DoneBy, string? DoneNote)
{
    public bool IsLateOn(DateOnly today) => DoneAt is null && DueOn < today;
}

/// <summary>The steps of one event, for its page.</summary>
/// <param name="HasDay">Whether the event has a day, without which nothing can be reckoned.</param>
/// <param name="MayTick">Whether this person may tick off.</param>
public sealed record LeadStepsModel(int EventId, bool HasDay, bool MayTick, DateOnly Today, IReadOnlyList<LeadStepRow> Rows)
{
    /// <summary>Whether the list stands on the event's own page, to which a press then leads back.</summary>
    public bool IsOnEventPage { get; init; }

    public int Late => Rows.Count(r => r.IsLateOn(Today));

    public int Open => Rows.Count(r => r.DoneAt is null);
}

/// <summary>An event with its steps, for lists over many events.</summary>
public sealed record LeadPlan(int EventId, string Title, EventState State, int? OwnerId, IReadOnlyList<LeadStepRow> Rows);
