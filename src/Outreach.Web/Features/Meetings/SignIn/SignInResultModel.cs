using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>What is recorded of the person in a meeting, or why nothing is.</summary>
/// <param name="SignOutFrom">From when a scan signs out; null where nobody signs out.</param>
public sealed record SignInResultModel(
    int MeetingId, string Title, AttendanceState? State, AttendanceSource? Source, DateTimeOffset? SignedAt, DateTimeOffset? SignedOutAt, bool IsGuest, string? Reason, RefusalReason? Refusal, DateTimeOffset? SignOutFrom)
{
    public bool IsSigned => State is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly || (State == AttendanceState.Absent && SignedAt is not null);
}
