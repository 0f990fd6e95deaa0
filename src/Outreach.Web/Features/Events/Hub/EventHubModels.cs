using Outreach.Domain.Events;
using Outreach.Domain.Events.Gates;
using Outreach.Web.Features.Events.LeadTimes;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Hub;

/// <summary>What stands above every page of an event.</summary>
/// <param name="CanWork">Whether the person may change it now.</param>
/// <param name="CanLead">Whether the person leads events: passes gates, decides, cancels.</param>
public sealed record EventHubModel(
    EventHead Head, string? Kind, IReadOnlyList<(EventTab Tab, EventPartState State)> Tabs, IReadOnlyList<EventLack> Lacks, bool CanWork, bool CanLead)
{
    public bool IsOpen => Head.State is not (EventState.Closed or EventState.Cancelled);

    public EventState? Next => Head.State < EventState.Closed ? Head.State + 1 : null;

    /// <summary>What is missing for the next state.</summary>
    public IReadOnlyList<EventLack> LacksOf(EventState gate) => [.. Lacks.Where(l => l.Gate == gate)];
}

/// <summary>The plan: the first tab.</summary>
public sealed record EventPlanModel(
    EventHubModel Hub, int Version, string? Slogan, EventForm Form, string? Purpose, string? Background, IReadOnlyList<string> Tags,
    IReadOnlyList<(OrganiserRole Role, string Name)> Organisers, IReadOnlyList<string> Partners, IReadOnlyList<string> Helpers, string? Audience, int? ExpectedPeople,
    string? Venue, bool IsOutdoor, int? OutdoorArea, bool HasOutsiders, string? SafetyPerson, string? Publicity, decimal? MoneyTarget, string? Owner, int? PosterId,
    string? CancelReason, PlanBModel? PlanB, EventLink? PlanAOf, EventLink? CopiedFrom, string? PracticeBy, DateTimeOffset? PublishedAt,
    IReadOnlyList<GatePassRow> Passes)
{
    /// <summary>Whether the public page for merchants names it among those that look for sponsors.</summary>
    public bool SeeksSponsors { get; init; }

    /// <summary>What is to be reported or booked by when; null for an exercise.</summary>
    public LeadStepsModel? Steps { get; init; }

    /// <summary>Schools that hold it with us.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>The school that is host; null for our own union.</summary>
    public string? HostSchool { get; init; }

    public string? AskedOfSchools { get; init; }

    /// <summary>Why it is on this day in spite of conflicts.</summary>
    public string? ScheduleReason { get; init; }
}

/// <summary>The alternative of an event.</summary>
/// <param name="CanDecide">Whether the person decides it now.</param>
public sealed record PlanBModel(
    EventLink Event, DateOnly? DecideOn, string? Decider, PlanChoice? Choice, string? Reason, string? ChosenBy, DateTimeOffset? ChosenAt, bool CanDecide);

public sealed record EventLink(int Id, string Title, EventState State);

/// <param name="Reason">Null when the event had begun already.</param>
public sealed record GatePassRow(EventState Gate, string? Reason, int Missing, string By, DateTimeOffset At);

public sealed record EventHistoryModel(EventHubModel Hub, IReadOnlyList<EventChangeRow> Changes, IReadOnlyList<TimelineItem> Trail);

public sealed record EventChangeRow(DateTimeOffset At, string By, string Reason, IReadOnlyList<(EventField Field, string Before, string After)> Fields);
