using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Tests.Events.Periods;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static WorkingDays Published(int year) => new(HolidayData.Years[year].Periods.Select(p => new Period(0, p.Kind, p.Name, p.StartsOn, p.EndsOn, PeriodEffect.Flags)));

    [Theory]
    // The paper says so: National Day 2026 is 1 to 7 October, with work on 20 September and 10 October.
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-11-30", true)]
    public void Days_of_2026_are_as_published(string day, bool works) => Assert.Equal(works, Published(2026).IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_published_years_have_as_many_days_off_and_make_up_days_as_their_papers_say()
    {
        Assert.Equal([2025, 2026], HolidayData.Years.Keys.Order());
        (int Off, int Work) Count(int year) => (
            HolidayData.Years[year].Periods.Where(p => p.Kind == PeriodKind.Holiday).Sum(p => p.EndsOn.DayNumber - p.StartsOn.DayNumber + 1),
            HolidayData.Years[year].Periods.Count(p => p.Kind == PeriodKind.MakeUpDay));
        Assert.Equal((28, 5), Count(2025));
        Assert.Equal((33, 6), Count(2026));
        Assert.All(HolidayData.Years.Values.SelectMany(y => y.Periods), p => Assert.Null(CalendarPeriod.ProblemOf(p)));
        // A make-up day is one because it would not be worked otherwise.
        Assert.All(HolidayData.Years.Values.SelectMany(y => y.Periods).Where(p => p.Kind == PeriodKind.MakeUpDay), p => Assert.True(p.StartsOn.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void Working_days_are_counted_over_a_holiday_and_a_make_up_day()
    {
        var days = Published(2026);
        Assert.Equal(new DateOnly(2026, 10, 8), days.Add(new DateOnly(2026, 9, 30), 1));
        Assert.Equal(new DateOnly(2026, 10, 10), days.Add(new DateOnly(2026, 9, 30), 3));
        Assert.Equal(new DateOnly(2026, 9, 30), days.Subtract(new DateOnly(2026, 10, 8), 1));
        Assert.Equal(new DateOnly(2026, 9, 20), days.OnOrBefore(new DateOnly(2026, 9, 20)));
    }

    [Fact]
    public void Another_school_s_holiday_closes_none_of_our_offices()
    {
        var monday = new DateOnly(2026, 11, 30);
        Assert.True(new WorkingDays([new Period(1, PeriodKind.Holiday, "校庆放假", monday, monday, PeriodEffect.Flags, 7, "师大")]).IsWorkingDay(monday));
        Assert.False(new WorkingDays([new Period(1, PeriodKind.Holiday, "校庆放假", monday, monday, PeriodEffect.Flags)]).IsWorkingDay(monday));
        Assert.True(new WorkingDays([new Period(1, PeriodKind.SchoolBreak, "寒假", monday, monday, PeriodEffect.Blocks)]).IsWorkingDay(monday));
    }

    /// <summary>A year with any holidays and make-up days, and any day and distance within it.</summary>
    private static Arbitrary<(WorkingDays Days, DateOnly Day, int Count)> Calendars()
    {
        var period = from start in Gen.Choose(0, 700)
                     from length in Gen.Choose(0, 20)
                     from makeUp in Gen.Elements(true, false)
                     select new Period(0, makeUp ? PeriodKind.MakeUpDay : PeriodKind.Holiday, "x", Start.AddDays(start), Start.AddDays(makeUp ? start : start + length), PeriodEffect.Flags);
        return (from periods in Gen.ListOf(period)
                from day in Gen.Choose(100, 600)
                from count in Gen.Choose(0, 40)
                select (new WorkingDays(periods), Start.AddDays(day), count)).ToArbitrary();
    }

    [Property]
    public Property What_is_reckoned_is_a_working_day() => Prop.ForAll(Calendars(), c =>
        c.Days.IsWorkingDay(c.Days.OnOrAfter(c.Day)) && c.Days.IsWorkingDay(c.Days.OnOrBefore(c.Day))
        && c.Days.IsWorkingDay(c.Days.Add(c.Day, c.Count + 1)) && c.Days.IsWorkingDay(c.Days.Subtract(c.Day, c.Count + 1)));

    [Property]
    public Property There_and_back_is_the_same_working_day() => Prop.ForAll(Calendars(), c =>
    {
        var day = c.Days.OnOrAfter(c.Day);
        return c.Days.Subtract(c.Days.Add(day, c.Count), c.Count) == day && c.Days.Add(c.Days.Subtract(day, c.Count), c.Count) == day;
    });

    [Property]
    public Property As_many_working_days_lie_on_the_way_as_were_added() => Prop.ForAll(Calendars(), c =>
    {
        var end = c.Days.Add(c.Day, c.Count);
        return Enumerable.Range(1, end.DayNumber - c.Day.DayNumber).Count(d => c.Days.IsWorkingDay(c.Day.AddDays(d))) == c.Count;
    });

    [Property]
    public Property More_days_never_end_earlier() => Prop.ForAll(Calendars(), c => c.Days.Add(c.Day, c.Count) <= c.Days.Add(c.Day, c.Count + 1) && c.Days.Add(c.Day, c.Count) <= c.Days.Add(c.Day.AddDays(1), c.Count));
}
