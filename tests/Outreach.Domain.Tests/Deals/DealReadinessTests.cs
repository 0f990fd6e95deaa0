using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Tests.Deals;

/// <summary>Nobody goes out before the event's purpose, day and flow are there and an offer is cleared (S13, S37, S40).</summary>
public sealed class DealReadinessTests
{
    private const int Owner = 7, Leader = 9;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DealDetails Nothing = new(null, null, null, null, null);
    private static readonly DealReadiness NoOffer = DealReadiness.Of(null, false);

    private static Sponsor Merchant() => new(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));

    private static Deal Target(Event? @event = null) => Deal.Create(Merchant(), @event, Owner, Nothing, Owner, Now).Value;

    private static VisitDetails Met(VisitOutcome outcome = VisitOutcome.Interested) =>
        new(new DateOnly(2026, 11, 21), VisitChannel.InPerson, outcome, null, "送方案", null, null);

    [Theory]
    [InlineData(true, true, true, true, "")]
    [InlineData(false, true, true, true, "Purpose")]
    [InlineData(true, false, true, true, "Day")]
    [InlineData(true, true, false, true, "Flow")]
    [InlineData(true, true, true, false, "Offer")]
    [InlineData(false, false, false, false, "Purpose,Day,Flow,Offer")]
    public void What_is_missing_for_an_event_is_named(bool purpose, bool day, bool flow, bool offer, string missing)
    {
        var readiness = DealReadiness.Of(new EventBasics(purpose, day, flow), offer);
        Assert.Equal(missing, string.Join(',', readiness.Missing));
        Assert.Equal(missing.Length == 0, readiness.IsReady);
    }

    [Fact]
    public void For_the_term_as_a_whole_only_the_offer_counts()
    {
        Assert.True(DealReadiness.Of(null, true).IsReady);
        Assert.Equal([DealLack.Offer], NoOffer.Missing);
    }

    [Theory]
    [InlineData(DealStage.Contacted)]
    [InlineData(DealStage.Negotiating)]
    [InlineData(DealStage.Agreed)]
    [InlineData(DealStage.Contracting)]
    public void A_target_stays_one_while_something_is_missing(DealStage to)
    {
        var deal = Target();
        var refused = deal.MoveTo(to, Owner, Now, DealReadiness.Of(new EventBasics(true, true, false), false)).Error!;
        Assert.Equal("deal.not-ready", refused.Code);
        Assert.Equal(["deal.no-flow", "deal.no-offer"], refused.Others.Select(e => e.Code));
        Assert.Equal("deal.not-ready", deal.MoveTo(to, Owner, Now).Error!.Code);
        Assert.Equal((DealStage.Target, 1), (deal.Stage, deal.StageChanges.Count));
        Assert.True(deal.MoveTo(to, Owner, Now, DealReadiness.Ready).IsSuccess);
    }

    [Fact]
    public void A_leader_lets_it_leave_with_a_reason_that_stands_in_the_history()
    {
        var deal = Target();
        Assert.Equal("deal.not-ready", deal.MoveTo(DealStage.Contacted, Leader, Now, NoOffer, "  ").Error!.Code);
        Assert.Equal(DealErrors.OverruleTooLong, deal.MoveTo(DealStage.Contacted, Leader, Now, NoOffer, new string('急', 501)).Error);
        Assert.True(deal.MoveTo(DealStage.Contacted, Leader, Now, NoOffer, "商家明天就定预算").IsSuccess);
        var change = deal.StageChanges.Last();
        Assert.Equal((Leader, "商家明天就定预算", "Offer"), (change.ById!.Value, change.Reason, change.Overruled));
    }

    [Fact]
    public void A_reason_that_nothing_needed_is_not_kept()
    {
        var deal = Target();
        Assert.True(deal.MoveTo(DealStage.Contacted, Leader, Now, DealReadiness.Ready, "不用了").IsSuccess);
        Assert.Equal(((string?)null, (string?)null), (deal.StageChanges.Last().Reason, deal.StageChanges.Last().Overruled));
    }

    [Fact]
    public void A_visit_is_kept_and_the_deal_stays_a_target_while_something_is_missing()
    {
        var deal = Target();
        var met = new VisitedDeal(deal, NoOffer);
        Assert.Equal([DealLack.Offer], met.Missing);
        met.RecordVisit(Met(), Now.AddDays(1));
        Assert.Equal((DealStage.Target, "送方案", Now.AddDays(1)), (deal.Stage, deal.NextStep, deal.LastActivityAt));
        new VisitedDeal(deal, DealReadiness.Ready).RecordVisit(Met(), Now.AddDays(2));
        Assert.Equal(DealStage.Contacted, deal.Stage);
        Assert.Empty(new VisitedDeal(deal, NoOffer).Missing);
    }

    [Fact]
    public void Taking_up_an_earlier_visit_is_no_way_out()
    {
        var sponsor = Merchant();
        var visit = Visit.Create(sponsor, null, Met(), [Owner], null, new DateOnly(2026, 11, 21), Now).Value;
        var deal = Deal.Create(sponsor, null, Owner, Nothing, Owner, Now).Value;
        Assert.True(deal.TakeUp(visit, Now, NoOffer).IsSuccess);
        Assert.Equal(DealStage.Target, deal.Stage);
    }

    [Fact]
    public void Beyond_the_target_nothing_is_asked_but_back_there_it_is_again()
    {
        var deal = Target();
        Assert.True(deal.MoveTo(DealStage.Agreed, Owner, Now, DealReadiness.Ready).IsSuccess);
        Assert.True(deal.MoveTo(DealStage.Negotiating, Owner, Now, NoOffer).IsSuccess);
        Assert.True(deal.MoveTo(DealStage.Target, Owner, Now).IsSuccess);
        Assert.Equal("deal.not-ready", deal.MoveTo(DealStage.Negotiating, Owner, Now, NoOffer).Error!.Code);
        Assert.True(deal.Lose("没有预算", Owner, Now).IsSuccess);
    }

    [Fact]
    public void A_deal_goes_over_to_another_event_at_its_stage_but_not_to_one_that_is_over()
    {
        var other = Event.Create(new EventDetails("手工比赛", [], Now, Now, null, null, null, null)).Value;
        var deal = Target();
        Assert.True(deal.MoveTo(DealStage.Agreed, Owner, Now, DealReadiness.Ready).IsSuccess);
        Assert.True(deal.MoveToEvent(other).IsSuccess);
        Assert.Equal((other.Id, DealStage.Agreed, Deal.SlotOf(deal.SponsorId, other.Id)), (deal.EventId!.Value, deal.Stage, deal.ActiveKey));
        other.Cancel("下雨");
        Assert.Equal(DealErrors.EventOver, deal.MoveToEvent(other).Error);
        deal.Lose("没有预算", Owner, Now);
        Assert.Equal(DealErrors.Closed, deal.MoveToEvent(other).Error);
    }
}
