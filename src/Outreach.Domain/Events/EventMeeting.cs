using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

public enum EventMeetingKind
{
    /// <summary>统筹会议, before the event</summary>
    [Display(Name = "Coordination meeting")] Coordination,

    /// <summary>总结会议, after it</summary>
    [Display(Name = "Summary meeting")] Summary,
}

/// <summary>A meeting for the event that was held (S47): the day and who was there, until meetings have a room of their own.</summary>
public sealed class EventMeeting
{
    private readonly List<EventMeetingAttendee> attendees = [];

    private EventMeeting()
    {
    }

    internal EventMeeting(int number, EventMeetingKind kind, DateOnly on, IEnumerable<int> attendeeIds, string? others, string? notes, int byId)
    {
        (Number, Kind, On, Others, Notes, RecordedById) = (number, kind, on, others, notes, byId);
        attendees.AddRange(attendeeIds.Distinct().Select(id => new EventMeetingAttendee(id)));
    }

    public int EventId { get; private set; }

    /// <summary>Names it within the event, from 1.</summary>
    public int Number { get; private set; }

    public EventMeetingKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public IReadOnlyCollection<EventMeetingAttendee> Attendees => attendees;

    /// <summary>Who else was there, in words.</summary>
    public string? Others { get; private set; }

    /// <summary>What was agreed.</summary>
    public string? Notes { get; private set; }

    public int RecordedById { get; private set; }
}

public sealed class EventMeetingAttendee(int userId)
{
    public int EventId { get; private set; }

    public int MeetingNumber { get; private set; }

    public int UserId { get; private set; } = userId;
}
