namespace Outreach.Domain.Meetings;

/// <summary>New values of <see cref="MeetingSettings"/>, in its units.</summary>
public sealed record MeetingNumbers(
    int OpensBeforeMinutes, int AbsentAfterMinutes, int SignOutMinutes, int LeaveHours, int LateLeaveHours, int LatesPerAbsence, int LeavesPerAbsence,
    int WarnAt, int TalkAt, int MinutesDays, int DeviceDays, int CodeSeconds, int ClaimMinutes, int SpotCheck);
