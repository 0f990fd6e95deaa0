namespace Outreach.Domain.Meetings.Attending;

/// <summary>
/// A person's figures over meetings that were held. Some lates count as one absence, and so do some personal leaves; official
/// and sick leave count nothing, and nothing counts against whoever need not come.
/// </summary>
public sealed record AttendanceTally
{
    public static readonly AttendanceTally Empty = new();

    public int Present { get; private init; }

    public int Late { get; private init; }

    public int LeftEarly { get; private init; }

    public int OfficialLeave { get; private init; }

    public int SickLeave { get; private init; }

    public int PersonalLeave { get; private init; }

    public int Absent { get; private init; }

    /// <summary>Absences, and what counts as one.</summary>
    public int Counted { get; private init; }

    public AttendanceLevel Level { get; private init; }

    public int Meetings => Present + Late + LeftEarly + OfficialLeave + SickLeave + PersonalLeave + Absent;

    /// <summary>Share of the meetings that the person came to, 0 to 1; null where there were none.</summary>
    public double? Share => Meetings == 0 ? null : (double)(Present + Late + LeftEarly) / Meetings;

    public static AttendanceTally Of(IEnumerable<AttendanceCount> counts, MeetingSettings settings)
    {
        var all = counts.ToList();
        int Times(AttendanceState state) => all.Where(c => c.State == state).Sum(c => c.Times);
        int Against(AttendanceState state) => all.Where(c => c.State == state && c.IsRequired).Sum(c => c.Times);
        var counted = Against(AttendanceState.Absent) + (Against(AttendanceState.Late) / settings.LatesPerAbsence) + (Against(AttendanceState.PersonalLeave) / settings.LeavesPerAbsence);
        return new AttendanceTally
        {
            Present = Times(AttendanceState.Present),
            Late = Times(AttendanceState.Late),
            LeftEarly = Times(AttendanceState.LeftEarly),
            OfficialLeave = Times(AttendanceState.OfficialLeave),
            SickLeave = Times(AttendanceState.SickLeave),
            PersonalLeave = Times(AttendanceState.PersonalLeave),
            Absent = Times(AttendanceState.Absent),
            Counted = counted,
            Level = counted >= settings.TalkAt ? AttendanceLevel.Talk : counted >= settings.WarnAt ? AttendanceLevel.Warn : AttendanceLevel.InOrder,
        };
    }

    /// <summary>The sum over several people: each one's counted absences, and the most serious level.</summary>
    public static AttendanceTally Sum(IEnumerable<AttendanceTally> tallies) => tallies.Aggregate(Empty, (a, b) => new AttendanceTally
    {
        Present = a.Present + b.Present,
        Late = a.Late + b.Late,
        LeftEarly = a.LeftEarly + b.LeftEarly,
        OfficialLeave = a.OfficialLeave + b.OfficialLeave,
        SickLeave = a.SickLeave + b.SickLeave,
        PersonalLeave = a.PersonalLeave + b.PersonalLeave,
        Absent = a.Absent + b.Absent,
        Counted = a.Counted + b.Counted,
        Level = a.Level > b.Level ? a.Level : b.Level,
    });
}
