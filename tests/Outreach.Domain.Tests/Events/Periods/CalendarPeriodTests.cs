using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Tests.Events.Periods;

public sealed class CalendarPeriodTests
{
    private static readonly DateOnly Day = new(2027, 1, 4);

    private static PeriodDetails Exams(DateOnly? to = null) => new(PeriodKind.ExamWeek, "期末考试周", Day, to ?? Day.AddDays(11));

    [Theory]
    [InlineData(PeriodKind.ExamWeek, PeriodEffect.Blocks)]
    [InlineData(PeriodKind.SchoolBreak, PeriodEffect.Blocks)]
    [InlineData(PeriodKind.WeekBeforeExams, PeriodEffect.Flags)]
    [InlineData(PeriodKind.Holiday, PeriodEffect.Flags)]
    [InlineData(PeriodKind.MilitaryTraining, PeriodEffect.Flags)]
    [InlineData(PeriodKind.CrowdedWeek, PeriodEffect.Flags)]
    [InlineData(PeriodKind.MakeUpDay, PeriodEffect.Notes)]
    [InlineData(PeriodKind.StockTaking, PeriodEffect.Notes)]
    [InlineData(PeriodKind.OtherPeriod, PeriodEffect.Notes)]
    public void A_kind_has_its_usual_effect_and_a_leader_may_say_otherwise(PeriodKind kind, PeriodEffect usual)
    {
        Assert.Equal(usual, CalendarPeriod.Create(new(kind, "x", Day, Day), PeriodSource.Typed).Value.Effect);
        Assert.Equal(PeriodEffect.Blocks, CalendarPeriod.Create(new(kind, "x", Day, Day, PeriodEffect.Blocks), PeriodSource.Typed).Value.Effect);
    }

    [Fact]
    public void An_end_before_the_beginning_and_more_than_200_days_are_refused()
    {
        Assert.Equal(PeriodErrors.EndBeforeStart, CalendarPeriod.ProblemOf(Exams(Day.AddDays(-1))));
        Assert.Null(CalendarPeriod.ProblemOf(Exams(Day)));
        Assert.Null(CalendarPeriod.ProblemOf(Exams(Day.AddDays(199))));
        Assert.Equal(PeriodErrors.TooLong, CalendarPeriod.ProblemOf(Exams(Day.AddDays(200))));
        Assert.Equal(PeriodErrors.YearRange, CalendarPeriod.ProblemOf(new(PeriodKind.ExamWeek, "x", new DateOnly(1999, 12, 31), Day)));
        Assert.Equal(PeriodErrors.NameMissing, CalendarPeriod.ProblemOf(Exams() with { Name = " " }));
        Assert.Equal(PeriodErrors.NameMissing, CalendarPeriod.ProblemOf(Exams() with { Name = new string('长', 61) }));
    }

    [Fact]
    public void Only_a_make_up_day_follows_another_and_it_is_one_day()
    {
        var makeUp = new PeriodDetails(PeriodKind.MakeUpDay, "元旦调休上课", Day, Day, Follows: Day.AddDays(-3));
        Assert.Null(CalendarPeriod.ProblemOf(makeUp));
        Assert.Null(CalendarPeriod.ProblemOf(makeUp with { Follows = null }));
        Assert.Equal(PeriodErrors.OneDay, CalendarPeriod.ProblemOf(makeUp with { EndsOn = Day.AddDays(1) }));
        Assert.Equal(PeriodErrors.FollowsFar, CalendarPeriod.ProblemOf(makeUp with { Follows = Day }));
        Assert.Equal(PeriodErrors.FollowsFar, CalendarPeriod.ProblemOf(makeUp with { Follows = Day.AddDays(61) }));
        Assert.Equal(PeriodErrors.FollowsNothing, CalendarPeriod.ProblemOf(Exams() with { Follows = Day.AddDays(1) }));
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var period = CalendarPeriod.Create(Exams(), PeriodSource.Typed).Value;
        Assert.False(period.Edit(Exams(Day.AddDays(-1)) with { Name = "错" }).IsSuccess);
        Assert.Equal(("期末考试周", Day), (period.Name, period.StartsOn));
    }

    [Theory]
    [InlineData("期末考试周", PeriodKind.ExamWeek)]
    [InlineData("考前一周", PeriodKind.WeekBeforeExams)]
    [InlineData("国庆节调休上班", PeriodKind.MakeUpDay)]
    [InlineData("国庆节", PeriodKind.Holiday)]
    [InlineData("2027年寒假", PeriodKind.SchoolBreak)]
    [InlineData("新生军训", PeriodKind.MilitaryTraining)]
    [InlineData("校庆周", null)]
    public void The_kind_is_told_from_the_name(string name, PeriodKind? kind) => Assert.Equal(kind, PeriodKinds.Guess(name));
}
