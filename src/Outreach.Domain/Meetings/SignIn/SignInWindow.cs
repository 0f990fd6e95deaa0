using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Meetings.SignIn;

/// <summary>When one signs in to a meeting and out of it, all in UTC.</summary>
/// <param name="AbsentFrom">From then on whoever arrives counts as absent.</param>
/// <param name="SignOutFrom">From then on a scan signs out; null where nobody signs out.</param>
public sealed record SignInWindow(DateTimeOffset OpensAt, DateTimeOffset StartsAt, DateTimeOffset AbsentFrom, DateTimeOffset EndsAt, DateTimeOffset? SignOutFrom)
{
    public static SignInWindow Of(DateTimeOffset startsAt, DateTimeOffset endsAt, bool asksSignOut, MeetingSettings settings)
    {
        var (absent, signOut) = (startsAt.AddMinutes(settings.AbsentAfterMinutes), endsAt.AddMinutes(-settings.SignOutMinutes));
        // Signing out begins once nobody can come in time any more. One that is too short for both asks for no signing out.
        if (signOut < absent)
            signOut = absent;
        return new(startsAt.AddMinutes(-settings.OpensBeforeMinutes), startsAt, absent, endsAt, asksSignOut && signOut < endsAt ? signOut : null);
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
