namespace Outreach.Domain.Meetings.Minutes;

/// <summary>Somebody who was absent has confirmed to have read the minutes.</summary>
public sealed class MinutesReading(int meetingId, int userId, DateTimeOffset at)
{
    public int MeetingId { get; private set; } = meetingId;

    public int UserId { get; private set; } = userId;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; } = at;
}
