namespace Outreach.Domain.Meetings.Attending;

/// <summary>A sign-in that was refused, for the secretary to see: one per person, meeting and reason.</summary>
public sealed class SignInRefusal(int meetingId, int userId, RefusalReason reason, DateTimeOffset at)
{
    public int MeetingId { get; private set; } = meetingId;

    public int UserId { get; private set; } = userId;

    public RefusalReason Reason { get; private set; } = reason;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; } = at;
}
