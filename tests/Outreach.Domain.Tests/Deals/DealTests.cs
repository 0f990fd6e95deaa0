using System.Globalization;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Tests.Deals;

public sealed class DealTests
{
    private const int Owner = 7, Other = 8;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DealDetails Nothing = new(null, null, null, null, null);

    private static Sponsor Merchant() => new(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));

    private static Deal Opened()
    {
        var deal = Deal.Create(Merchant(), null, Owner, Nothing, Owner, Now).Value;
        return deal;
    }

    private static Deal At(DealStage stage)
    {
        var deal = Opened();
        if (stage is DealStage.Won)
            Assert.True(deal.MoveTo(DealStage.Contracting, Owner, Now, DealReadiness.Ready).IsSuccess);
        if (stage is DealStage.Lost)
            Assert.True(deal.Lose("没有预算", Owner, Now).IsSuccess);
        else if (stage is DealStage.Won)
            Assert.True(deal.Win(Owner, Now).IsSuccess);
        else if (stage != DealStage.Target)
            Assert.True(deal.MoveTo(stage, Owner, Now, DealReadiness.Ready).IsSuccess);
        return deal;
    }

    [Fact]
    public void A_new_deal_is_a_target_and_takes_the_slot()
    {
        var deal = Opened();
        Assert.Equal(DealStage.Target, deal.Stage);
        Assert.Equal(Deal.SlotOf(0, null), deal.ActiveKey);
        Assert.Equal([DealStage.Target], deal.StageChanges.Select(c => c.To));
    }

    [Fact]
    public void A_blacklisted_merchant_gets_no_deal()
    {
        var merchant = Merchant();
        merchant.Blacklist("要学生名单");
        Assert.Equal(SponsorErrors.Blacklisted, Deal.Create(merchant, null, Owner, Nothing, Owner, Now).Error);
    }

    [Fact]
    public void A_cancelled_event_gets_no_deal()
    {
        var cancelled = Event.Create(new EventDetails("排球赛", [], Now, Now, null, null, null, null)).Value;
        cancelled.Cancel("下雨");
        Assert.Equal(DealErrors.EventOver, Deal.Create(Merchant(), cancelled, Owner, Nothing, Owner, Now).Error);
    }

    [Theory]
    [InlineData(DealStage.Target)]
    [InlineData(DealStage.Contacted)]
    [InlineData(DealStage.Negotiating)]
    [InlineData(DealStage.Agreed)]
    public void Won_comes_only_from_contracting(DealStage from) => Assert.Equal(DealErrors.WonByContract, At(from).Win(Owner, Now).Error);

    [Fact]
    public void Nobody_moves_a_deal_to_won_past_its_contract() =>
        Assert.Equal(DealErrors.WonByContract, At(DealStage.Contracting).MoveTo(DealStage.Won, Owner, Now).Error);

    [Fact]
    public void A_won_deal_gives_its_slot_free_and_stays_won()
    {
        var deal = At(DealStage.Won);
        Assert.Null(deal.ActiveKey);
        Assert.Equal(DealErrors.Closed, deal.MoveTo(DealStage.Contacted, Owner, Now).Error);
        Assert.Equal(DealErrors.Closed, deal.Reassign(Other, Now).Error);
        Assert.Equal(DealErrors.Closed, deal.AskForHelp("?", Now).Error);
        Assert.Equal(DealErrors.Closed, deal.Edit(Nothing, Now).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Lost_needs_a_reason(string? reason)
    {
        var deal = Opened();
        Assert.Equal(DealErrors.LostNeedsReason, deal.Lose(reason, Owner, Now).Error);
        Assert.Equal(DealErrors.LostNeedsReason, deal.MoveTo(DealStage.Lost, Owner, Now).Error);
        Assert.True(deal.IsOpen);
    }

    [Fact]
    public void A_deal_moves_back_as_well_as_forward_but_not_to_where_it_is()
    {
        var deal = At(DealStage.Agreed);
        Assert.True(deal.MoveTo(DealStage.Contacted, Owner, Now).IsSuccess);
        Assert.Equal(DealErrors.SameStage, deal.MoveTo(DealStage.Contacted, Owner, Now).Error);
        Assert.Equal([DealStage.Target, DealStage.Agreed, DealStage.Contacted], deal.StageChanges.Select(c => c.To));
    }

    [Fact]
    public void It_is_cold_only_after_the_days_are_over()
    {
        var deal = Opened();
        Assert.False(deal.IsCold(Now.AddDays(14), 14));
        Assert.True(deal.IsCold(Now.AddDays(14).AddSeconds(1), 14));
        Assert.False(At(DealStage.Lost).IsCold(Now.AddYears(1), 14));
    }

    [Fact]
    public void A_new_next_step_is_activity_and_a_changed_note_is_not()
    {
        var deal = Opened();
        deal.Edit(Nothing with { Notes = "老板姓刘" }, Now.AddDays(3));
        Assert.Equal(Now, deal.LastActivityAt);
        deal.Edit(Nothing with { NextStep = "送策划书" }, Now.AddDays(4));
        Assert.Equal(Now.AddDays(4), deal.LastActivityAt);
        Assert.Equal(DealErrors.StepMissing, deal.Edit(Nothing with { NextStepOn = new DateOnly(2026, 12, 1) }, Now).Error);
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-24")]
    [InlineData("2026-11-23", "2026-11-24")]
    [InlineData("2026-11-28", "2026-11-29")]
    public void A_step_is_put_off_by_a_day_and_the_deal_stays_as_cold_as_it_was(string due, string then)
    {
        var today = new DateOnly(2026, 11, 23);
        var deal = Opened();
        Assert.Equal(DealErrors.NoDay, deal.PostponeStep(today).Error);
        deal.Edit(Nothing with { NextStep = "送策划书", NextStepOn = DateOnly.Parse(due, CultureInfo.InvariantCulture) }, Now);
        Assert.True(deal.PostponeStep(today).IsSuccess);
        Assert.Equal((DateOnly.Parse(then, CultureInfo.InvariantCulture), Now), (deal.NextStepOn, deal.LastActivityAt));
        deal.Lose("没有预算", Owner, Now);
        Assert.Equal(DealErrors.Closed, deal.PostponeStep(today).Error);
    }

    [Theory]
    [InlineData(VisitOutcome.Interested, DealStage.Contacted)]
    [InlineData(VisitOutcome.NotReached, DealStage.Target)]
    public void A_visit_that_reached_somebody_moves_a_target_to_contacted(VisitOutcome outcome, DealStage expected)
    {
        var deal = Opened();
        deal.RecordVisit(new VisitDetails(new DateOnly(2026, 11, 22), VisitChannel.InPerson, outcome, null, "再来一次", null, null), Now.AddDays(1), DealReadiness.Ready);
        Assert.Equal(expected, deal.Stage);
        Assert.Equal("再来一次", deal.NextStep);
        Assert.Equal(Now.AddDays(1), deal.LastActivityAt);
    }

    [Fact]
    public void A_question_waits_until_it_is_answered_and_a_new_one_clears_the_answer()
    {
        var deal = Opened();
        Assert.Equal(DealErrors.NoHelpWanted, deal.AnswerHelp("好", Now).Error);
        Assert.Equal(DealErrors.QuestionMissing, deal.AskForHelp(" ", Now).Error);
        Assert.True(deal.AskForHelp("能给独家吗？", Now).IsSuccess);
        Assert.Equal(Now, deal.HelpWantedAt);
        Assert.Equal(DealErrors.AnswerMissing, deal.AnswerHelp("", Now).Error);
        Assert.True(deal.AnswerHelp("不能", Now).IsSuccess);
        Assert.Null(deal.HelpWantedAt);
        Assert.True(deal.AskForHelp("那冠名呢？", Now).IsSuccess);
        Assert.Null(deal.HelpAnswer);
    }

    [Theory]
    [InlineData(1, 5, ProgressStage.Won)]
    [InlineData(0, 1, ProgressStage.Negotiating)]
    [InlineData(0, 0, ProgressStage.NoneYet)]
    public void A_lane_follows_from_the_deals(int won, int inTalks, ProgressStage expected) => Assert.Equal(expected, DealFigures.LaneOf(won, inTalks));

    [Theory]
    [InlineData(new double[0], null)]
    [InlineData(new double[] { 9, 1, 2 }, 2.0)]
    [InlineData(new double[] { 1, 2, 4, 100 }, 3.0)]
    public void The_median_is_the_middle(double[] days, double? expected) =>
        Assert.Equal(expected, DealFigures.Median(days.Select(TimeSpan.FromDays))?.TotalDays);
}
