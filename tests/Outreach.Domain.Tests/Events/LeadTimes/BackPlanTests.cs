using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Tests.Events.LeadTimes;

public sealed class BackPlanTests
{
    private static readonly WorkingDays Calendar = new(HolidayData.Years[2026].Periods.Select(p => new Period(0, p.Kind, p.Name, p.StartsOn, p.EndsOn, PeriodEffect.Flags)));
    private static readonly DateOnly Thursday = new(2026, 12, 10);

    private static List<LeadTime> Table => [.. LeadTime.Defaults.Select(d => LeadTime.Create(d).Value)];

    private static List<string> Names(LeadTimeEvent e) => [.. BackPlan.Of(e, Table, Calendar).Select(s => s.Name)];

    [Fact]
    public void The_defaults_say_by_when_what_is_due()
    {
        var steps = BackPlan.Of(new LeadTimeEvent(Thursday, 600, HasStallOrBanner: true), Table, Calendar);
        Assert.Equal(
            [("活动策划书报校团委", "12-03"), ("百人以上或户外 50 m² 以上活动报批", "12-03"), ("五百人以上或校外单位参加的活动报备，附安全预案", "12-03"),
             ("借用教室、场地", "12-03"), ("摊位、横幅报批", "12-07"), ("向新闻中心报新闻线索", "12-08")],
            steps.Select(s => (s.Name, $"{s.DueOn:MM-dd}")));
    }

    [Theory]
    [InlineData(100, false, null, false)]
    [InlineData(101, false, null, true)]
    [InlineData(null, false, null, false)]
    [InlineData(20, true, 50, false)]
    [InlineData(20, true, 51, true)]
    [InlineData(20, true, null, true)]
    [InlineData(20, false, 500, false)]
    public void More_than_100_people_or_more_than_50_square_metres_outdoors(int? people, bool outdoors, int? squareMetres, bool asked) =>
        Assert.Equal(asked, Names(new LeadTimeEvent(Thursday, people, outdoors, squareMetres)).Contains("百人以上或户外 50 m² 以上活动报批"));

    [Theory]
    [InlineData(499, false, false)]
    [InlineData(500, false, true)]
    [InlineData(10, true, true)]
    public void From_500_people_on_or_with_a_firm_a_safety_plan_is_asked_for(int people, bool outsiders, bool asked) =>
        Assert.Equal(asked, Names(new LeadTimeEvent(Thursday, people, HasOutsiders: outsiders)).Contains("五百人以上或校外单位参加的活动报备，附安全预案"));

    [Fact]
    public void What_falls_on_a_closed_day_is_due_on_the_last_open_one_before()
    {
        // Seven days before Thursday 8 October is the first day of the holiday.
        var step = BackPlan.Of(new LeadTimeEvent(new DateOnly(2026, 10, 8), 10), Table, Calendar)[0];
        Assert.Equal((new DateOnly(2026, 9, 23), false), (step.DueOn, step.IsMovedForward));
        var plan = BackPlan.Of(new LeadTimeEvent(new DateOnly(2026, 10, 8), 10), Table, Calendar).Single(s => s.Name == "活动策划书报校团委");
        Assert.Equal((new DateOnly(2026, 9, 30), true), (plan.DueOn, plan.IsMovedForward));
    }

    [Fact]
    public void Without_a_day_nothing_is_due_and_what_is_retired_is_asked_of_nobody()
    {
        Assert.Empty(BackPlan.Of(new LeadTimeEvent(null, 600), Table, Calendar));
        var retired = LeadTime.Create(LeadTime.Defaults[0]).Value;
        retired.Retire();
        Assert.Empty(BackPlan.Of(new LeadTimeEvent(Thursday, 600), [retired], Calendar));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(181)]
    public void A_lead_time_is_1_to_180_days(int amount) => Assert.Equal(LeadErrors.AmountRange, LeadTime.Create(new LeadTimeDetails("x", amount, LeadUnit.Days)).Error);

    [Fact]
    public void A_step_is_ticked_off_once_and_opened_again()
    {
        var (step, now) = (new EventLeadStep(1, 2), DateTimeOffset.UnixEpoch);
        Assert.Equal(LeadErrors.NotDone, step.Undo().Error);
        Assert.True(step.Tick(7, "已交小王老师", now).IsSuccess);
        Assert.Equal(LeadErrors.AlreadyDone, step.Tick(8, null, now).Error);
        Assert.Equal((7, "已交小王老师"), (step.DoneById!.Value, step.Note));
        Assert.True(step.Undo().IsSuccess);
        Assert.Null(step.DoneAt);
        Assert.Null(step.Note);
    }

    [Fact]
    public void A_reminder_comes_once_before_and_once_on_the_day_and_anew_when_the_day_moves()
    {
        var due = new DateOnly(2026, 12, 3);
        bool Told(DateOnly today, DateOnly? on = null, DateOnly? of = null) => EventLeadStep.IsToBeRemindedOf(due, today, 2, on, of);
        Assert.False(Told(due.AddDays(-3)));
        Assert.True(Told(due.AddDays(-2)));
        Assert.False(Told(due.AddDays(-1), due.AddDays(-2), due));
        Assert.True(Told(due, due.AddDays(-2), due));
        Assert.False(Told(due, due, due));
        Assert.False(Told(due.AddDays(1), due, due));
        Assert.True(Told(due.AddDays(-1), due.AddDays(-2), due.AddDays(4)));
    }
}
