namespace Outreach.Domain.Events.Periods;

/// <summary>
/// The days on which offices work: from Monday to Friday without public holidays, and make-up days whatever day of the week
/// they are. Only our own periods count; breaks are working days, since the offices that approve things keep a service in them.
/// </summary>
public sealed class WorkingDays
{
    private readonly HashSet<DateOnly> holidays = [];
    private readonly HashSet<DateOnly> makeUpDays = [];

    public WorkingDays(IEnumerable<Period> periods)
    {
        foreach (var period in periods.Where(p => p.SchoolId is null && p.Kind is PeriodKind.Holiday or PeriodKind.MakeUpDay))
        {
            for (var day = period.From; day <= period.To; day = day.AddDays(1))
                (period.Kind == PeriodKind.Holiday ? holidays : makeUpDays).Add(day);
        }
    }

    /// <summary>A make-up day works even where a longer holiday was drawn over it.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        makeUpDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

    /// <summary>The day itself, else the next that works.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself, else the last before it that works.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first working day after it.</summary>
    public DateOnly Next(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>The last working day before it.</summary>
    public DateOnly Previous(DateOnly day) => OnOrBefore(day.AddDays(-1));

    /// <summary>The working day that many after it, or before it when negative; the day itself for 0.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--)
            day = Next(day);
        for (; workingDays < 0; workingDays++)
            day = Previous(day);
        return day;
    }

    /// <summary>The working day that many before it.</summary>
    public DateOnly Subtract(DateOnly day, int workingDays) => Add(day, -workingDays);
}
