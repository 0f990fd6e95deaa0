using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>Somebody on the list, and what is recorded.</summary>
/// <param name="RecordedBy">Who recorded it by hand; null for all else.</param>
public sealed record AttendanceRow(
    int UserId, string Name, bool IsRequired, bool IsGuest, AttendanceState? State, AttendanceSource? Source, DateTimeOffset? SignedAt, DateTimeOffset? SignedOutAt,
    DateTimeOffset? VerifiedAt, bool IsDrawn, string? Reason, string? RecordedBy)
{
    public bool IsSigned => State is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly || (State == AttendanceState.Absent && SignedAt is not null);

    public bool IsDrawnOpen => IsDrawn && IsSigned && VerifiedAt is null;
}
