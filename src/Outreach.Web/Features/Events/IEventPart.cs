using Outreach.Domain;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Gates;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Events;

/// <summary>
/// What a subject has to do with an event: its tab of the event's page, what it lacks for the event's next gate, and what
/// moves or stops with the event. Events ask all parts and name none.
/// </summary>
public interface IEventPart
{
    EventTab Tab { get; }

    /// <summary>Whether exercises have it too (S50).</summary>
    bool IsForPractice => false;

    /// <summary>How much there is and what is missing. One database command, two where it cannot be helped.</summary>
    Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken);

    /// <summary>The accounts that have something to do for the event, and so are told of its changes.</summary>
    Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<int>>([]);

    /// <summary>Follows a change after the event was planned, and tells whoever outside the department has to know; the caller saves.</summary>
    Task ChangedAsync(Event changed, EventChange change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The event is put off without a new day, or goes on after that: tells whoever outside the department has to know; the caller saves.</summary>
    Task PutOffAsync(Event postponed, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells in the part's own words those who have to act on a move of the event; the caller saves.</summary>
    /// <returns>Whom it has told: nobody is told of one move twice.</returns>
    Task<IReadOnlyCollection<int>> MovedAsync(EventMoved move, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<int>>([]);

    /// <summary>What can move to another event when plan B takes the event's place.</summary>
    Task<IReadOnlyList<EventMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EventMove>>([]);

    /// <summary>Moves what was chosen among <see cref="MovesAsync"/>; the caller saves. Keys that are no longer there are left out.</summary>
    Task<Result> MoveAsync(int fromId, int toId, IReadOnlyCollection<string> keys, CurrentUser me, CancellationToken cancellationToken) => Task.FromResult(Result.Success);

    /// <summary>Ends what cannot go on without the event; the caller saves.</summary>
    Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A tab of an event's page.</summary>
/// <param name="Text">An English text, the localizer's key.</param>
/// <param name="Action">Takes the event's id as <c>id</c>.</param>
/// <param name="Permission">What it takes to see the tab.</param>
/// <param name="Order">Its place, lowest first; the plan is 0.</param>
public sealed record EventTab(string Text, string Icon, string Controller, string Action, string Permission, int Order);

/// <summary>An event as its parts see it.</summary>
/// <param name="StartsAt">UTC; null until it is planned.</param>
/// <param name="EndsAt">UTC; null until it is planned.</param>
public sealed record EventHead(int Id, string Title, EventState State, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, int? OwnerId, bool IsPractice = false)
{
    /// <summary>Which gates apply, as its kind says.</summary>
    public GateNeeds Needs { get; init; } = GateNeeds.All;
}

/// <param name="Count">How much there is, shown beside the tab; null shows nothing.</param>
/// <param name="Lacks">What is missing for gates that are still ahead.</param>
/// <param name="OpenEnds">Of an event that was cancelled or put off: what somebody still has to decide on.</param>
public sealed record EventPartState(int? Count = null, IReadOnlyList<EventLack>? Lacks = null, IReadOnlyList<EventOpenEnd>? OpenEnds = null);

/// <summary>Something that a cancelled or postponed event leaves to be decided.</summary>
/// <param name="Text">In its reader's language.</param>
/// <param name="Url">Where it is decided.</param>
public sealed record EventOpenEnd(string Text, string Url);

/// <summary>Something that is missing for a gate.</summary>
/// <param name="Gate">The state that cannot be entered without it.</param>
/// <param name="Text">In its reader's language.</param>
/// <param name="Url">Where it is put right.</param>
public sealed record EventLack(EventState Gate, string Text, string Url);

/// <summary>Something that can move to another event.</summary>
/// <param name="Key">Names it among the part's own.</param>
/// <param name="Text">What it is, in its reader's language.</param>
/// <param name="Problem">Why it cannot move, in its reader's language; null when it can.</param>
public sealed record EventMove(string Key, string Text, string? Problem = null);

/// <summary>An event that is on another day or elsewhere than before.</summary>
/// <param name="Moved">As it is now.</param>
/// <param name="WasFrom">Beginning before, UTC.</param>
/// <param name="WasTo">End before, UTC.</param>
/// <param name="Change">The change with its reason; null for an idea, whose changes have none and are told to nobody else.</param>
public sealed record EventMoved(Event Moved, DateTimeOffset? WasFrom, DateTimeOffset? WasTo, string? WasVenue, EventChange? Change);
