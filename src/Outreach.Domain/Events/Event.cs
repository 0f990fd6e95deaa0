using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;
using Outreach.Domain.Searching;

namespace Outreach.Domain.Events;

/// <summary>Where an event stands (domain.md, Events).</summary>
public enum EventState
{
    /// <summary>构想</summary>
    [Display(Name = "Idea")] Idea,

    /// <summary>已策划</summary>
    [Display(Name = "Planned")] Planned,

    /// <summary>筹备</summary>
    [Display(Name = "Preparing")] Preparing,

    /// <summary>进行</summary>
    [Display(Name = "Running")] Running,

    /// <summary>总结</summary>
    [Display(Name = "Summarising")] Summarising,

    /// <summary>结项</summary>
    [Display(Name = "Closed")] Closed,

    /// <summary>已取消</summary>
    [Display(Name = "Cancelled")] Cancelled,
}

/// <summary>What a person types of an event.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Tags">Theme tags.</param>
/// <param name="StartsAt">Beginning, UTC.</param>
/// <param name="EndsAt">End, UTC, not before the beginning.</param>
/// <param name="Venue">At most 100 characters.</param>
/// <param name="Audience">Expected people; 0 to 1,000,000.</param>
/// <param name="MoneyTarget">CNY to be raised; 0 to 9,999,999,999.99.</param>
/// <param name="OwnerId">Who answers for it.</param>
public sealed record EventDetails(
    string Title, IReadOnlyList<string> Tags, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    string? Venue, int? Audience, decimal? MoneyTarget, int? OwnerId);

/// <summary>An event that sponsors are sought for. The event's own room grows out of this.</summary>
public sealed class Event : Entity, ISearchable
{
    private readonly List<EventTag> tags = [];

    private Event()
    {
    }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Theme tags.</summary>
    public IReadOnlyCollection<EventTag> Tags => tags;

    /// <summary>Beginning, UTC.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>End, UTC.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Where.</summary>
    public string? Venue { get; private set; }

    /// <summary>Expected people.</summary>
    public int? Audience { get; private set; }

    /// <summary>CNY to be raised.</summary>
    public decimal? MoneyTarget { get; private set; }

    /// <summary>Who answers for it.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Where it stands.</summary>
    public EventState State { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether deals can still be opened for it.</summary>
    public bool IsOpen => State is not (EventState.Closed or EventState.Cancelled);

    /// <summary>A new event, as an idea; an end before the beginning is refused.</summary>
    public static Result Plan(EventDetails details, out Event created)
    {
        created = new Event();
        return created.Edit(details);
    }

    /// <summary>Changes what was typed; refused once closed or cancelled.</summary>
    public Result Edit(EventDetails details)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (details.EndsAt < details.StartsAt)
            return EventErrors.EndBeforeStart;
        Title = details.Title;
        StartsAt = details.StartsAt;
        EndsAt = details.EndsAt;
        Venue = details.Venue;
        Audience = details.Audience;
        MoneyTarget = details.MoneyTarget;
        OwnerId = details.OwnerId;
        tags.RemoveAll(t => !details.Tags.Contains(t.Tag));
        tags.AddRange(details.Tags.Except(tags.Select(t => t.Tag)).Distinct().Select(t => new EventTag(t)));
        SearchText = Searching.SearchText.Join([Title, Venue, .. details.Tags]);
        return Result.Done;
    }

    /// <summary>The state after this one; null at the end.</summary>
    public EventState? Next => State < EventState.Closed ? State + 1 : null;

    /// <summary>Moves on to the next state, which the person names so that a double click moves once.</summary>
    public Result Advance(EventState to)
    {
        if (Next != to)
            return EventErrors.WrongState;
        State = to;
        return Result.Done;
    }

    /// <summary>Cancels it, with the reason (S11).</summary>
    public Result Cancel(string? reason)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (string.IsNullOrWhiteSpace(reason))
            return EventErrors.ReasonMissing;
        State = EventState.Cancelled;
        CancelReason = reason;
        return Result.Done;
    }
}

/// <summary>A theme tag of an event, at most 20 characters.</summary>
public sealed class EventTag(string tag)
{
    /// <summary>Whose.</summary>
    public int EventId { get; private set; }

    /// <summary>The word.</summary>
    public string Tag { get; private set; } = tag;
}

/// <summary>Failures of events.</summary>
public static class EventErrors
{
    /// <summary>Closed or cancelled.</summary>
    public static readonly DomainError Over = new("event.over", "This event is closed or cancelled.");

    /// <summary>Ends before it begins.</summary>
    public static readonly DomainError EndBeforeStart = new("event.end-before-start", "The end is before the beginning.", "EndsAt");

    /// <summary>Not of the department.</summary>
    public static readonly DomainError NoSuchOwner = new("event.owner", "Choose somebody who works in the department.", "OwnerId");

    /// <summary>Not the next state.</summary>
    public static readonly DomainError WrongState = new("event.wrong-state", "The event has moved on meanwhile. Look at its state and try again.");

    /// <summary>No reason given.</summary>
    public static readonly DomainError ReasonMissing = new("event.reason", "Say why the event is cancelled.", "Reason");
}
