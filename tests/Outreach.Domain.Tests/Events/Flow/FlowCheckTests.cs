using Outreach.Domain.Events.Flow;

namespace Outreach.Domain.Tests.Events.Flow;

public sealed class FlowCheckTests
{
    private static readonly DateTime Start = new(2026, 12, 8, 19, 0, 0);

    private static FlowRowDetails Row(string item, string? clock, int? minutes, int? person = null, int day = 0, int? offset = null, FlowPhase phase = FlowPhase.OnTheDay) =>
        new(phase, day, clock is null ? null : TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture), offset, minutes, item, null, person, null, null, null, null);

    [Fact]
    public void Rows_that_follow_each_other_are_fine() =>
        Assert.Empty(FlowCheck.Run([Row("签到", "18:30", 30, 1), Row("开场", "19:00", 10, 1), Row("节目", null, 110, 1, offset: 10)], Start, Start.AddHours(2)));

    [Fact]
    public void One_person_cannot_do_two_things_at_once()
    {
        var finding = Assert.Single(FlowCheck.Run([Row("灯光", "19:00", 60, 1), Row("音响", "19:20", 60, 1), Row("主持", "19:00", 120, 2)], Start, null));
        Assert.Equal(new FlowFinding(FlowProblem.Overlap, 0, 1, 40), finding);
    }

    [Fact]
    public void Two_rows_at_the_very_same_time_overlap_once() =>
        Assert.Equal(FlowProblem.Overlap, Assert.Single(FlowCheck.Run([Row("灯光", "19:00", 60, 1), Row("音响", "19:00", 60, 1)], Start, null)).Problem);

    [Fact]
    public void Rows_without_a_person_never_overlap() =>
        Assert.Empty(FlowCheck.Run([Row("灯光", "19:00", 60), Row("音响", "19:00", 60)], Start, null));

    [Fact]
    public void A_gap_of_the_day_is_told_and_one_of_the_preparation_is_not()
    {
        Assert.Equal(new FlowFinding(FlowProblem.Gap, 0, 1, 15), Assert.Single(FlowCheck.Run([Row("签到", "18:30", 30), Row("开场", "19:15", 10)], Start, null)));
        Assert.Empty(FlowCheck.Run([Row("采购", "09:00", 30, phase: FlowPhase.Preparation), Row("搬运", "15:00", 10, phase: FlowPhase.Preparation)], Start, null));
    }

    [Fact]
    public void A_flow_goes_on_past_midnight()
    {
        var rows = new[] { Row("晚会", "22:00", 120), Row("跨年倒数", "00:00", 10), Row("散场", "00:10", 20) };
        Assert.Empty(FlowCheck.Run(rows, new DateTime(2026, 12, 31, 22, 0, 0), null));
        Assert.Equal(new DateTime(2027, 1, 1, 0, 10, 0), FlowCheck.TimesOf(rows, new DateTime(2026, 12, 31, 22, 0, 0))[2]);
    }

    [Fact]
    public void What_goes_on_after_the_end_is_told() =>
        Assert.Equal(new FlowFinding(FlowProblem.AfterEnd, 0, 0, 30), Assert.Single(FlowCheck.Run([Row("节目", "19:00", 150)], Start, Start.AddHours(2))));

    [Fact]
    public void Days_of_an_event_are_apart()
    {
        var rows = new[] { Row("第一天", "09:00", 480, 1), Row("第二天", "09:00", 480, 1, day: 1) };
        Assert.Empty(FlowCheck.Run(rows, new DateTime(2026, 12, 8, 9, 0, 0), null));
    }

    [Fact]
    public void Without_a_day_clocks_are_still_compared() =>
        Assert.Equal(FlowProblem.Overlap, Assert.Single(FlowCheck.Run([Row("灯光", "19:00", 60, 1), Row("音响", "19:30", 60, 1)], null, null)).Problem);
}
