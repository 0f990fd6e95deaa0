namespace Outreach.Domain.Meetings;

/// <summary>The numbers of rooms/meetings.md; one row, made when somebody first changes one.</summary>
public sealed class MeetingSettings : Entity
{
    /// <summary>Minutes before the start at which the sign-in opens.</summary>
    public int OpensBeforeMinutes { get; private set; } = 15;

    /// <summary>Minutes after the start from which whoever comes counts as absent.</summary>
    public int AbsentAfterMinutes { get; private set; } = 15;

    /// <summary>Minutes before the end in which a scan signs out.</summary>
    public int SignOutMinutes { get; private set; } = 10;

    /// <summary>Hours before the start by which leave is asked for.</summary>
    public int LeaveHours { get; private set; } = 3;

    /// <summary>Hours after the end within which sick and official leave may still be asked for.</summary>
    public int LateLeaveHours { get; private set; } = 24;

    /// <summary>How many lates count as one absence.</summary>
    public int LatesPerAbsence { get; private set; } = 3;

    /// <summary>How many personal leaves count as one absence.</summary>
    public int LeavesPerAbsence { get; private set; } = 3;

    /// <summary>Counted absences at which a warning shows.</summary>
    public int WarnAt { get; private set; } = 2;

    /// <summary>Counted absences at which a talk is due.</summary>
    public int TalkAt { get; private set; } = 3;

    /// <summary>Days within which minutes are published.</summary>
    public int MinutesDays { get; private set; } = 2;

    /// <summary>Days after a meeting in which device ids are dropped.</summary>
    public int DeviceDays { get; private set; } = 30;

    /// <summary>Seconds for which a code is shown; it is accepted for twice as long.</summary>
    public int CodeSeconds { get; private set; } = 15;

    /// <summary>Minutes for which an opened code may be used.</summary>
    public int ClaimMinutes { get; private set; } = 5;

    /// <summary>How many of those signed in a spot check draws.</summary>
    public int SpotCheck { get; private set; } = 3;

    /// <summary>Changes all of them; each must be in its range.</summary>
    public Result Edit(MeetingNumbers numbers)
    {
        (int Value, int Least, int Most, string Field)[] ranges =
        [
            (numbers.OpensBeforeMinutes, 0, 120, nameof(OpensBeforeMinutes)), (numbers.AbsentAfterMinutes, 1, 120, nameof(AbsentAfterMinutes)), (numbers.SignOutMinutes, 1, 60, nameof(SignOutMinutes)),
            (numbers.LeaveHours, 0, 168, nameof(LeaveHours)), (numbers.LateLeaveHours, 0, 168, nameof(LateLeaveHours)), (numbers.LatesPerAbsence, 1, 20, nameof(LatesPerAbsence)),
            (numbers.LeavesPerAbsence, 1, 20, nameof(LeavesPerAbsence)), (numbers.WarnAt, 1, 20, nameof(WarnAt)), (numbers.TalkAt, numbers.WarnAt, 20, nameof(TalkAt)),
            (numbers.MinutesDays, 1, 14, nameof(MinutesDays)), (numbers.DeviceDays, 1, 30, nameof(DeviceDays)), (numbers.CodeSeconds, 10, 60, nameof(CodeSeconds)),
            (numbers.ClaimMinutes, 1, 15, nameof(ClaimMinutes)), (numbers.SpotCheck, 1, 10, nameof(SpotCheck)),
        ];
        if (DomainError.Combine(ranges.Where(r => r.Value < r.Least || r.Value > r.Most).Select(r => MeetingErrors.Settings.ForField(r.Field))) is { } wrong)
            return wrong;
        (OpensBeforeMinutes, AbsentAfterMinutes, SignOutMinutes, LeaveHours, LateLeaveHours) =
            (numbers.OpensBeforeMinutes, numbers.AbsentAfterMinutes, numbers.SignOutMinutes, numbers.LeaveHours, numbers.LateLeaveHours);
        (LatesPerAbsence, LeavesPerAbsence, WarnAt, TalkAt) = (numbers.LatesPerAbsence, numbers.LeavesPerAbsence, numbers.WarnAt, numbers.TalkAt);
        (MinutesDays, DeviceDays, CodeSeconds, ClaimMinutes, SpotCheck) = (numbers.MinutesDays, numbers.DeviceDays, numbers.CodeSeconds, numbers.ClaimMinutes, numbers.SpotCheck);
        return Result.Success;
    }
}
