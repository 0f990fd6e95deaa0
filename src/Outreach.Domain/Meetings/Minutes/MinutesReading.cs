using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Meetings.Minutes;

/// <summary>Somebody who was absent has confirmed to have read the minutes.</summary>
public sealed class MinutesReading(int meetingId, int userId, DateTimeOffset at)
{
    /// <summary>Those who were not there, and so confirm; in queries too.</summary>
    public static readonly AttendanceState[] Confirming = [AttendanceState.OfficialLeave, AttendanceState.SickLeave, AttendanceState.PersonalLeave, AttendanceState.Absent];

    public int MeetingId { get; private set; } = meetingId;

    public int UserId { get; private set; } = userId;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Refused to who was there, and before the minutes are published.</summary>
    public static Result<MinutesReading> Confirm(Meeting meeting, AttendanceState? attended, int userId, DateTimeOffset now) =>
        meeting.State == MeetingState.Published && attended is { } state && Confirming.Contains(state)
            ? new MinutesReading(meeting.Id, userId, now)
            : MinutesErrors.NothingToConfirm;
}
