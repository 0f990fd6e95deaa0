using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;

namespace Outreach.Domain.Tests.Events;

public sealed class EventTests
{
    private static readonly DateTimeOffset Starts = new(2026, 12, 8, 11, 0, 0, TimeSpan.Zero);

    private static readonly EventDetails Details = new("互联网知识竞赛", ["互联网", "竞赛"], Starts, Starts.AddHours(2), "大礼堂", 800, 5000, 1);

    private static readonly DateTimeOffset Now = Starts.AddDays(-30);

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.DateTime);

    // Days from today on which the reminders are asked for; the decision is due on the tenth.
    private static readonly int[] TurnsOfTheWorker = [6, 7, 8, 10, 10, 11, 12];

    private static Event Planned() => Event.Create(Details).Value;

    private static Event In(EventState state)
    {
        var e = Event.Create(Details with { Purpose = "普及互联网知识" }).Value;
        while (e.State < state)
            Assert.True(e.Advance(e.Next!.Value, 0, null, 1, Now).IsSuccess);
        return e;
    }

    private static Result Edit(Event e, EventDetails details, string? reason = null) => e.Edit(details, reason, 1, Now);

    [Fact]
    public void A_new_event_is_an_idea() => Assert.Equal((EventState.Idea, true), (Planned().State, Planned().IsOpen));

    [Fact]
    public void It_cannot_end_before_it_begins()
    {
        Assert.Equal(EventErrors.EndBeforeStart, Event.Create(Details with { EndsAt = Starts.AddTicks(-1) }).Error);
        Assert.True(Event.Create(Details with { EndsAt = Starts }).IsSuccess);
    }

    [Fact]
    public void It_moves_state_by_state_to_its_close_and_no_further()
    {
        var e = Planned();
        foreach (var state in new[] { EventState.Planned, EventState.Preparing, EventState.Running, EventState.Summarising, EventState.Closed })
            Assert.True(e.Advance(state, 0, null, 1, Now).IsSuccess);
        Assert.Null(e.Next);
        Assert.False(e.IsOpen);
        Assert.Equal(EventErrors.WrongState, e.Advance(EventState.Cancelled, 0, null, 1, Now).Error);
        Assert.Equal(EventErrors.Over, e.Cancel("晚了").Error);
        Assert.Equal(EventErrors.Over, Edit(e, Details).Error);
    }

    [Theory]
    [InlineData(EventState.Idea)]
    [InlineData(EventState.Running)]
    [InlineData(EventState.Closed)]
    [InlineData(EventState.Cancelled)]
    public void It_neither_skips_nor_stays(EventState to)
    {
        var e = Planned();
        Assert.Equal(EventErrors.WrongState, e.Advance(to, 0, null, 1, Now).Error);
        Assert.Equal(EventState.Idea, e.State);
    }

    [Fact]
    public void A_double_click_moves_it_once()
    {
        var e = Planned();
        Assert.True(e.Advance(EventState.Planned, 0, null, 1, Now).IsSuccess);
        Assert.Equal(EventErrors.WrongState, e.Advance(EventState.Planned, 0, null, 1, Now).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Cancelling_needs_a_reason(string? reason)
    {
        var e = Planned();
        Assert.Equal(EventErrors.ReasonMissing, e.Cancel(reason).Error);
        Assert.True(e.IsOpen);
    }

    [Fact]
    public void A_cancelled_event_stays_as_it_is()
    {
        var e = Planned();
        Assert.True(e.Cancel("场地冲突").IsSuccess);
        Assert.Equal((EventState.Cancelled, "场地冲突", null), (e.State, e.CancelReason, e.Next));
        Assert.Equal(EventErrors.Over, Edit(e, Details with { Title = "改名" }).Error);
        Assert.Equal(EventErrors.Over, e.Cancel("再取消").Error);
        Assert.Equal("互联网知识竞赛", e.Title);
    }

    [Fact]
    public void Editing_keeps_tags_that_stay_and_finds_it_by_the_new_words()
    {
        var e = Planned();
        var kept = e.Tags.Single(t => t.Tag == "竞赛");
        Assert.True(Edit(e, Details with { Title = "ＡＩ大赛", Tags = ["竞赛", "人工智能", "人工智能"] }).IsSuccess);
        Assert.Equal(["竞赛", "人工智能"], e.Tags.Select(t => t.Tag));
        Assert.Same(kept, e.Tags.First());
        Assert.Contains("ai大赛", e.SearchText, StringComparison.Ordinal);
        Assert.Contains("人工智能", e.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("互联网", e.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_have_no_day_until_it_is_planned_but_never_half_of_one()
    {
        Assert.True(Event.Create(Details with { StartsAt = null, EndsAt = null }).IsSuccess);
        Assert.Equal(EventErrors.EndMissing, Event.Create(Details with { EndsAt = null }).Error);
        Assert.Equal(EventErrors.StartMissing, Event.Create(Details with { StartsAt = null }).Error);
    }

    [Theory]
    [InlineData("3.333")]
    [InlineData("-1")]
    [InlineData("1000000000000")]
    public void Money_that_cannot_be_is_refused(string money) =>
        Assert.Equal(EventErrors.MoneyRange, Event.Create(Details with { MoneyTarget = decimal.Parse(money, System.Globalization.CultureInfo.InvariantCulture) }).Error);

    [Fact]
    public void What_is_missing_stops_it_unless_a_leader_says_why()
    {
        var e = Planned();
        Assert.Equal(EventErrors.GateClosed, e.Advance(EventState.Planned, 2, null, 1, Now).Error);
        Assert.Equal(EventErrors.GateClosed, e.Advance(EventState.Planned, 2, "  ", 1, Now).Error);
        Assert.True(e.Advance(EventState.Planned, 2, "院里临时交办", 1, Now).IsSuccess);
        Assert.Equal((EventState.Planned, "院里临时交办", 2), e.GatePasses.Select(p => (p.Gate, p.Reason, p.Missing)).Single());
    }

    [Fact]
    public void Once_it_has_begun_a_gate_is_late_and_no_lock()
    {
        var e = Planned();
        Assert.True(e.Advance(EventState.Planned, 1, null, 1, Starts).IsSuccess);
        Assert.Null(e.GatePasses.Single().Reason);
    }

    [Fact]
    public void Gates_ask_for_what_the_kind_needs_and_only_for_what_is_ahead()
    {
        var bare = Event.Create(new EventDetails("联谊", [], null, null, null, null, null, null)).Value;
        Assert.Equal(
            [
                (EventState.Planned, EventRequirement.Purpose), (EventState.Planned, EventRequirement.Dates), (EventState.Planned, EventRequirement.Venue), (EventState.Planned, EventRequirement.Owner),
                (EventState.Planned, EventRequirement.SafetyPerson), (EventState.Preparing, EventRequirement.Flow),
            ],
            EventGates.MissingOf(bare.Facts, GateNeeds.All));
        Assert.DoesNotContain(EventGates.MissingOf(bare.Facts, new GateNeeds(SafetyPerson: false, Flow: false)), m => m.Requirement is EventRequirement.SafetyPerson or EventRequirement.Flow);
        Assert.DoesNotContain(EventGates.MissingOf(In(EventState.Preparing).Facts, GateNeeds.All), m => m.Gate <= EventState.Preparing);
    }

    [Fact]
    public void A_planned_event_changes_day_venue_and_purpose_only_with_a_reason_which_is_kept()
    {
        var e = In(EventState.Planned);
        var details = Details with { Purpose = "普及互联网知识" };
        Assert.Equal(EventErrors.ChangeReason, Edit(e, details with { Venue = "操场" }).Error);
        Assert.Equal(EventErrors.ChangeReason, Edit(e, details with { StartsAt = Starts.AddHours(1), EndsAt = Starts.AddHours(3) }, " ").Error);
        Assert.Equal("大礼堂", e.Venue);
        Assert.True(Edit(e, details with { Slogan = "懂网才会玩" }).IsSuccess);
        Assert.Empty(e.Changes);
        Assert.True(Edit(e, details with { Venue = "操场" }, "大礼堂维修").IsSuccess);
        var change = Assert.Single(e.Changes);
        Assert.Equal(("大礼堂维修", EventField.Venue, "大礼堂", "操场"), (change.Reason, change.Fields.Single().Field, change.Fields.Single().Before, change.Fields.Single().After));
    }

    [Fact]
    public void A_planned_event_keeps_a_day_a_venue_and_a_purpose()
    {
        var e = In(EventState.Planned);
        var details = Details with { Purpose = "普及互联网知识" };
        Assert.Equal(EventErrors.DayStays, Edit(e, details with { StartsAt = null, EndsAt = null }, "不定了").Error);
        Assert.Equal(EventErrors.VenueStays, Edit(e, details with { Venue = null }, "不定了").Error);
        Assert.Equal(EventErrors.PurposeStays, Edit(e, details with { Purpose = null }, "不定了").Error);
    }

    [Fact]
    public void A_planned_flow_changes_with_a_reason_and_cannot_go_away_while_it_is_prepared()
    {
        var e = In(EventState.Preparing);
        Assert.Equal(EventErrors.ChangeReason, e.SetFlow([Row("开场")], null, 1, Now).Error);
        Assert.True(e.SetFlow([Row("开场")], "补流程", 1, Now).IsSuccess);
        Assert.True(e.SetFlow([Row("开场")], null, 1, Now).IsSuccess);
        Assert.Equal(EventErrors.FlowStays, e.SetFlow([], "不要了", 1, Now).Error);
        Assert.Equal(EventField.Flow, e.Changes.Single().Fields.Single().Field);
    }

    [Fact]
    public void Rows_out_of_range_are_named_with_their_number()
    {
        var e = Planned();
        Assert.Equal(("event.row-minutes", "Rows[1].Minutes"), CodeOf(e.SetFlow([Row("一"), Row("二") with { Minutes = 0 }], null, 1, Now)));
        Assert.Equal(("event.row-item", "Rows[0].Item"), CodeOf(e.SetFlow([Row(" ")], null, 1, Now)));
        Assert.Equal(("event.row-day", "Rows[0].Day"), CodeOf(e.SetFlow([Row("一") with { Day = 366 }], null, 1, Now)));
        Assert.Equal(("event.row-count", "Rows[0].Count"), CodeOf(e.SetAwards([new EventAwardDetails("一等奖", 0, null)])));
        Assert.Equal(("event.row-action", "Rows[0].Action"), CodeOf(e.SetRisks([new EventRiskDetails("下雨", "", null)])));
        Assert.Equal(EventErrors.TooManyRows, e.SetFlow([.. Enumerable.Range(0, 101).Select(i => Row($"{i}"))], null, 1, Now).Error);
        Assert.Empty(e.Flow);
    }

    [Fact]
    public void A_duty_keeps_its_key_when_rows_move_and_no_key_is_given_twice()
    {
        var e = Planned();
        Assert.True(e.SetDuties([Duty("舞台组"), Duty("宣传组")]).IsSuccess);
        Assert.True(e.SetDuties([Duty("宣传组") with { Key = 2 }, Duty("礼仪组")]).IsSuccess);
        Assert.Equal([(2, 1, "宣传组"), (3, 2, "礼仪组")], e.Duties.OrderBy(d => d.Number).Select(d => (d.Key, d.Number, d.Group)));
        Assert.True(e.SetDuties([Duty("舞台组") with { Key = 2 }, Duty("同一个键") with { Key = 2 }, Duty("没有的键") with { Key = 77 }]).IsSuccess);
        Assert.Equal([2, 4, 5], e.Duties.OrderBy(d => d.Number).Select(d => d.Key));
    }

    [Fact]
    public void A_reason_has_at_most_500_characters()
    {
        var (fits, long_) = (new string('因', 500), new string('因', 501));
        Assert.Equal(EventErrors.ReasonTooLong, Planned().Cancel(long_).Error);
        Assert.Equal(EventErrors.ReasonTooLong, In(EventState.Preparing).Postpone(long_).Error);
        Assert.Equal(EventErrors.ReasonTooLong, In(EventState.Planned).Advance(EventState.Preparing, 1, long_, 1, Now).Error);
        Assert.True(Planned().Cancel(fits).IsSuccess);
        Assert.True(In(EventState.Preparing).Postpone(fits).IsSuccess);
    }

    [Fact]
    public void It_is_put_off_with_a_reason_and_goes_on_from_where_it_stood_with_a_new_day()
    {
        var e = In(EventState.Preparing);
        Assert.Equal(EventErrors.ReasonMissing, e.Postpone("").Error);
        Assert.True(e.Postpone("考试周").IsSuccess);
        Assert.Equal((EventState.Postponed, null), (e.State, e.Next));
        Assert.Equal(EventErrors.WrongState, e.Postpone("再推").Error);
        Assert.Equal(EventErrors.NewDayMissing, e.Resume(Starts).Error);
        Assert.True(e.Resume(Now).IsSuccess);
        Assert.Equal((EventState.Preparing, null), (e.State, e.CancelReason));
        Assert.Equal(EventErrors.WrongState, In(EventState.Running).Postpone("晚了").Error);
    }

    [Fact]
    public void Plan_B_is_another_idea_that_has_no_plan_B_with_a_day_before_the_event()
    {
        var (a, b) = (In(EventState.Planned), Numbered(2));
        Assert.Equal(EventErrors.OwnAlternative, Numbered(2).SetAlternative(b, Today, 1, Today, DayOf).Error);
        Assert.Equal(EventErrors.AlternativeState, a.SetAlternative(Numbered(3, In(EventState.Planned)), Today, 1, Today, DayOf).Error);
        Assert.Equal(EventErrors.DecideDay, a.SetAlternative(b, Today.AddDays(-1), 1, Today, DayOf).Error);
        Assert.Equal(EventErrors.DecideDay, a.SetAlternative(b, Today.AddDays(31), 1, Today, DayOf).Error);
        var chained = Numbered(4);
        Assert.True(chained.SetAlternative(b, Today, 1, Today, DayOf).IsSuccess);
        Assert.Equal(EventErrors.AlternativeChain, a.SetAlternative(chained, Today, 1, Today, DayOf).Error);
        Assert.True(a.SetAlternative(b, Today.AddDays(30), 1, Today, DayOf).IsSuccess);
    }

    [Theory]
    [InlineData(PlanChoice.A)]
    [InlineData(PlanChoice.B)]
    public void Deciding_ends_the_other_plan_once_and_with_a_reason(PlanChoice choice)
    {
        var (a, b) = (In(EventState.Planned), Numbered(2));
        Assert.Equal(EventErrors.NoAlternative, a.Decide(b, choice, "友校不同意", 1, Now).Error);
        Assert.True(a.SetAlternative(b, Today, 1, Today, DayOf).IsSuccess);
        Assert.Equal(EventErrors.DecisionReason, a.Decide(b, choice, null, 1, Now).Error);
        Assert.True(a.Decide(b, choice, "友校不同意", 7, Now).IsSuccess);
        Assert.Equal(choice == PlanChoice.A ? (EventState.Planned, EventState.Cancelled) : (EventState.Cancelled, EventState.Idea), (a.State, b.State));
        Assert.Equal((choice, "友校不同意", 7), (a.Choice, a.ChoiceReason, a.ChosenById));
        Assert.Equal(EventErrors.NoAlternative, a.Decide(b, choice, "再来", 1, Now).Error);
    }

    [Fact]
    public void The_decision_is_reminded_of_once_before_once_on_and_once_after_its_day()
    {
        var a = Planned();
        Assert.True(a.SetAlternative(Numbered(2), Today.AddDays(10), 1, Today, DayOf).IsSuccess);
        bool[] told = [.. TurnsOfTheWorker.Select(day => a.RemindOfDecision(Today.AddDays(day)))];
        Assert.Equal([false, true, false, true, false, true, false], told);
    }

    [Fact]
    public void An_exercise_is_found_by_nobody_and_moves_nowhere_until_it_is_adopted()
    {
        var e = Event.Create(Details, practiceById: 5).Value;
        Assert.Equal((true, 5, ""), (e.IsPractice, e.PracticeById, e.SearchText));
        Assert.Equal(EventErrors.Over, e.Cancel("不办了").Error);
        Assert.Equal(EventErrors.WrongState, e.Advance(EventState.Planned, 0, null, 1, Now).Error);
        Assert.True(e.Adopt(5).IsSuccess);
        Assert.Equal((false, 5, 5), (e.IsPractice, e.OwnerId, e.PracticeById));
        Assert.NotEqual("", e.SearchText);
        Assert.Equal(EventErrors.WrongState, e.Adopt(5).Error);
    }

    [Fact]
    public void A_copy_has_everything_but_people_days_and_what_happened()
    {
        var e = In(EventState.Preparing);
        Assert.True(e.SetFlow([Row("开场") with { PersonId = 3 }], "补", 1, Now).IsSuccess);
        Assert.True(e.SetDuties([Duty("舞台组") with { LeaderId = 3, MemberIds = [4], DueOn = Today }]).IsSuccess);
        Assert.True(e.SetAwards([new EventAwardDetails("一等奖", 1, "奖杯")]).IsSuccess);
        var copy = e.Copy("互联网知识竞赛（第二届）", 9);
        Assert.Equal((EventState.Idea, null, null, 9), (copy.State, copy.StartsAt, copy.SafetyPersonId, copy.OwnerId));
        Assert.Equal(("开场", null), (copy.Flow.Single().Item, copy.Flow.Single().PersonId));
        var duty = copy.Duties.Single();
        Assert.Equal(("舞台组", null, 0, null), (duty.Group, duty.LeaderId, duty.Members.Count, duty.DueOn));
        Assert.Equal(("一等奖", 1), (copy.Awards.Single().Name, copy.Awards.Single().Count));
        Assert.Empty(copy.Changes);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    private static FlowRowDetails Row(string item) => new(FlowPhase.OnTheDay, 0, new TimeOnly(19, 0), null, 10, item, null, null, null, null, null, null);

    private static EventDutyDetails Duty(string group) => new(null, group, null, [], "布置", null);

    private static (string, string?) CodeOf(Result result) => (result.Error!.Code, result.Error.Field);

    // Keys are the database's; two events without one would be the same.
    private static Event Numbered(int id, Event? e = null)
    {
        e ??= Event.Create(Details with { Title = $"活动{id}" }).Value;
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(e, id);
        return e;
    }
}
