using Outreach.Domain.Events.Periods;
using Outreach.Domain.Events.Schedule;

namespace Outreach.Domain.Tests.Events.Schedule;

public sealed class ScheduleCheckTests
{
    private static readonly DateOnly Wednesday = new(2026, 12, 9);
    private static readonly HashSet<int> Known = [2026, 2027];

    private static ScheduleSpan Evening(DateOnly day, int from = 19, int to = 21) => new(day.ToDateTime(new TimeOnly(from, 0)), day.ToDateTime(new TimeOnly(to, 0)));

    private static ScheduleSurroundings Around(IReadOnlyList<Period>? periods = null, IReadOnlyList<ScheduledEvent>? events = null, IReadOnlyList<ScheduledClause>? clauses = null) =>
        new(periods ?? [], events ?? [], clauses ?? [], Known);

    private static ScheduleResult Run(ScheduleCandidate candidate, ScheduleSurroundings around, DateOnly? notBefore = null) =>
        ScheduleCheck.Run(candidate, around, notBefore ?? new DateOnly(2026, 11, 29)).Value;

    private static Period Span(PeriodEffect effect, DateOnly from, DateOnly to, int? school = null) => new(1, PeriodKind.ExamWeek, "期末考试周", from, to, effect, school, school is null ? null : "师大");

    [Theory]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(-1, false)]
    [InlineData(7, false)]
    public void A_period_is_found_from_its_first_day_to_its_last(int day, bool found)
    {
        var result = Run(new ScheduleCandidate(Evening(Wednesday.AddDays(day))), Around([Span(PeriodEffect.Blocks, Wednesday, Wednesday.AddDays(6))]));
        Assert.Equal(found, result.Findings.Count == 1);
        Assert.Equal(found ? PeriodEffect.Blocks : PeriodEffect.Notes, result.Needs);
    }

    [Fact]
    public void A_flag_takes_a_reason_and_a_block_a_leader_s()
    {
        var flagged = Run(new ScheduleCandidate(Evening(Wednesday)), Around([Span(PeriodEffect.Flags, Wednesday, Wednesday)]));
        Assert.Equal(ScheduleErrors.ReasonMissing, flagged.Pass("  ", isLeader: true).Error);
        Assert.True(flagged.Pass("场地只有这天", isLeader: false).IsSuccess);
        var blocked = Run(new ScheduleCandidate(Evening(Wednesday)), Around([Span(PeriodEffect.Blocks, Wednesday, Wednesday)]));
        Assert.Equal(ScheduleErrors.LeaderNeeded, blocked.Pass("场地只有这天", isLeader: false).Error);
        Assert.Equal(ScheduleErrors.ReasonMissing, blocked.Pass(null, isLeader: true).Error);
        Assert.True(blocked.Pass("团委要求", isLeader: true).IsSuccess);
        var noted = Run(new ScheduleCandidate(Evening(Wednesday)), Around([Span(PeriodEffect.Notes, Wednesday, Wednesday)]));
        Assert.True(noted.Pass(null, isLeader: false).IsSuccess);
        Assert.Single(noted.Findings);
    }

    [Theory]
    [InlineData(17, 19, false)]
    [InlineData(21, 23, false)]
    [InlineData(18, 20, true)]
    [InlineData(20, 22, true)]
    [InlineData(19, 21, true)]
    public void The_same_place_clashes_only_where_the_hours_overlap(int from, int to, bool clashes)
    {
        var other = new ScheduledEvent(5, "迎新晚会", Evening(Wednesday), PlaceId: 3);
        var result = Run(new ScheduleCandidate(Evening(Wednesday, from, to), PlaceId: 3), Around(events: [other]));
        Assert.Equal(clashes, result.Findings.Any(f => f.Kind == ScheduleFindingKind.Venue && f.EventId == 5));
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday, from, to), PlaceId: 4), Around(events: [other])).Findings);
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday, from, to)), Around(events: [other])).Findings);
        // An event is in nobody's way but its own.
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday, from, to), PlaceId: 3, EventId: 5), Around(events: [other])).Findings);
    }

    [Theory]
    [InlineData(-2, true)] // Monday
    [InlineData(4, true)] // Sunday
    [InlineData(-3, false)]
    [InlineData(5, false)]
    public void An_audience_with_another_event_in_the_week_is_named(int days, bool found)
    {
        var other = new ScheduledEvent(5, "讲座", Evening(Wednesday.AddDays(days)), Audience: "全校 本科生");
        var result = Run(new ScheduleCandidate(Evening(Wednesday), Audience: "全校本科生"), Around(events: [other]));
        Assert.Equal(found, result.Findings.Any(f => f.Kind == ScheduleFindingKind.Audience && f.Effect == PeriodEffect.Flags));
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday), Audience: "研究生"), Around(events: [other])).Findings);
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday)), Around(events: [other with { Audience = null }])).Findings);
    }

    [Fact]
    public void An_idea_is_said_and_stands_in_nobody_s_way()
    {
        var idea = new ScheduledEvent(5, "手工赛", Evening(Wednesday), 3, "全校", IsIdea: true);
        var result = Run(new ScheduleCandidate(Evening(Wednesday), 3, "全校"), Around(events: [idea]));
        Assert.Equal((2, PeriodEffect.Notes), (result.Findings.Count, result.Needs));
    }

    [Fact]
    public void A_school_s_own_period_counts_where_the_school_takes_part()
    {
        var around = Around([Span(PeriodEffect.Flags, Wednesday, Wednesday, school: 7)]);
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday)), around).Findings);
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday), SchoolIds: [8]), around).Findings);
        var finding = Assert.Single(Run(new ScheduleCandidate(Evening(Wednesday), SchoolIds: [8, 7]), around).Findings);
        Assert.Equal((ScheduleFindingKind.SchoolPeriod, "师大"), (finding.Kind, finding.School));
    }

    [Fact]
    public void A_promise_for_a_day_that_the_event_leaves_is_named()
    {
        var around = Around(clauses: [new(9, "青柠茶饮", "摊位 1 个", Wednesday), new(9, "青柠茶饮", "横幅 2 条", Wednesday.AddDays(-5))]);
        ScheduleCandidate To(DateOnly day) => new(Evening(day), EventId: 1, Was: Evening(Wednesday));
        Assert.Equal("摊位 1 个", Assert.Single(Run(To(Wednesday.AddDays(1)), around).Findings).Promise);
        // Moved before the banners hang, both are broken.
        Assert.Equal(2, Run(To(Wednesday.AddDays(-6)), around).Findings.Count);
        Assert.Empty(Run(To(Wednesday), around).Findings);
        Assert.Empty(Run(new ScheduleCandidate(Evening(Wednesday.AddDays(1))), around).Findings);
    }

    [Fact]
    public void The_nearest_free_days_are_of_the_same_weekday_where_they_can_be()
    {
        var result = Run(new ScheduleCandidate(Evening(Wednesday)), Around([Span(PeriodEffect.Flags, Wednesday.AddDays(-8), Wednesday.AddDays(3))]), Wednesday.AddDays(-30));
        Assert.Equal(Evening(Wednesday.AddDays(-14)), result.Before);
        Assert.Equal(Evening(Wednesday.AddDays(7)), result.After);
    }

    [Fact]
    public void A_day_with_another_event_of_ours_is_not_proposed()
    {
        var around = Around([Span(PeriodEffect.Flags, Wednesday, Wednesday)], events: [new ScheduledEvent(5, "竞赛", Evening(Wednesday.AddDays(7)))]);
        Assert.Equal(Evening(Wednesday.AddDays(14)), Run(new ScheduleCandidate(Evening(Wednesday)), around).After);
        Assert.Equal(Evening(Wednesday.AddDays(7)), Run(new ScheduleCandidate(Evening(Wednesday), EventId: 5), around).After);
    }

    [Fact]
    public void Another_weekday_is_proposed_where_no_other_is_free_and_none_beyond_60_days_or_in_the_past()
    {
        var wednesdays = Enumerable.Range(-9, 19).Select(w => Span(PeriodEffect.Flags, Wednesday.AddDays(7 * w), Wednesday.AddDays(7 * w))).ToList();
        var result = Run(new ScheduleCandidate(Evening(Wednesday)), Around(wednesdays), Wednesday.AddDays(-90));
        Assert.Equal((Evening(Wednesday.AddDays(-1)), Evening(Wednesday.AddDays(1))), (result.Before!.Value, result.After!.Value));
        Assert.Null(Run(new ScheduleCandidate(Evening(Wednesday)), Around(wednesdays), Wednesday).Before);
        var sealedOff = Run(new ScheduleCandidate(Evening(Wednesday)), Around([Span(PeriodEffect.Flags, Wednesday.AddDays(-60), Wednesday.AddDays(60))]), Wednesday.AddDays(-90));
        Assert.Null(sealedOff.Before);
        Assert.Null(sealedOff.After);
    }

    [Fact]
    public void A_proposed_day_is_free_whatever_is_around()
    {
        var random = new Random(20261129);
        for (var round = 0; round < 200; round++)
        {
            var periods = Enumerable.Range(0, random.Next(6)).Select(_ =>
            {
                var from = Wednesday.AddDays(random.Next(-70, 70));
                return Span((PeriodEffect)random.Next(3), from, from.AddDays(random.Next(20)));
            }).ToList();
            var events = Enumerable.Range(0, random.Next(8)).Select(i => new ScheduledEvent(i + 1, "x", Evening(Wednesday.AddDays(random.Next(-70, 70))), random.Next(3), "甲乙丙"[random.Next(3)].ToString())).ToList();
            var candidate = new ScheduleCandidate(Evening(Wednesday), 1, "甲");
            var around = Around(periods, events);
            var result = Run(candidate, around);
            foreach (var span in new[] { result.Before, result.After }.OfType<ScheduleSpan>())
            {
                Assert.Equal(PeriodEffect.Notes, Run(candidate with { Span = span }, around).Needs);
                Assert.InRange(Math.Abs(span.FirstDay.DayNumber - Wednesday.DayNumber), 1, ScheduleCheck.FarthestProposal);
            }
        }
    }

    [Fact]
    public void Holidays_that_nobody_has_published_are_said_not_guessed()
    {
        var finding = Assert.Single(Run(new ScheduleCandidate(Evening(new DateOnly(2028, 1, 1))), Around()).Findings);
        Assert.Equal((ScheduleFindingKind.UnknownHolidays, PeriodEffect.Notes, "2028"), (finding.Kind, finding.Effect, finding.Subject));
    }

    [Fact]
    public void An_end_before_the_beginning_and_half_a_year_are_refused()
    {
        Assert.Equal(ScheduleErrors.EndBeforeStart, ScheduleCheck.Run(new(Evening(Wednesday, 21, 19)), Around(), Wednesday).Error);
        Assert.Equal(ScheduleErrors.TooLong, ScheduleCheck.Run(new(ScheduleSpan.OfDays(Wednesday, Wednesday.AddDays(120))), Around(), Wednesday).Error);
    }

    [Fact]
    public void What_ends_at_midnight_is_not_on_the_next_day() => Assert.Equal(Wednesday, ScheduleSpan.OfDays(Wednesday, Wednesday).LastDay);
}
