using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Meetings.SignIn;

/// <summary>When one signs in to a meeting and out of it, all in UTC.</summary>
/// <param name="AbsentFrom">From then on whoever arrives counts as absent.</param>
/// <param name="SignOutFrom">From then on a scan signs out; null where nobody signs out.</param>
public sealed record SignInWindow(DateTimeOffset OpensAt, DateTimeOffset StartsAt, DateTimeOffset AbsentFrom, DateTimeOffset EndsAt, DateTimeOffset? SignOutFrom)
{
    public static SignInWindow Of(DateTimeOffset startsAt, DateTimeOffset endsAt, bool asksSignOut, MeetingSettings settings)
    {
        var signOut = endsAt.AddMinutes(-settings.SignOutMinutes);
        // A short meeting has time to sign in before anybody can sign out.
        return new(
            startsAt.AddMinutes(-settings.OpensBeforeMinutes), startsAt, startsAt.AddMinutes(settings.AbsentAfterMinutes), endsAt,
            asksSignOut ? (signOut > startsAt ? signOut : startsAt) : null);
    }

    public static SignInWindow Of(Meeting meeting, MeetingSettings settings) => Of(meeting.StartsAt, meeting.EndsAt, meeting.AsksSignOut, settings);

    public SignInPhase PhaseAt(DateTimeOffset at) =>
        at < OpensAt ? SignInPhase.TooEarly
        : at >= EndsAt ? SignInPhase.Closed
        : at >= AbsentFrom ? SignInPhase.TooLate
        : at >= StartsAt ? SignInPhase.Late
        : SignInPhase.OnTime;

    /// <summary>What an arrival at that moment counts as.</summary>
    public AttendanceState StateAt(DateTimeOffset at) =>
        at >= AbsentFrom ? AttendanceState.Absent : at >= StartsAt ? AttendanceState.Late : AttendanceState.Present;

    public bool IsSignOutAt(DateTimeOffset at) => at >= SignOutFrom && at < EndsAt;
}
