using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Tests.Sponsors.Visits;

public sealed class VisitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Sponsor Merchant(int id = 1)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(sponsor, id);
        return sponsor;
    }

    private static VisitedDeal Met(Deal deal) => new(deal, DealReadiness.Ready);

    private static Deal DealWith(Sponsor sponsor)
    {
        var deal = Deal.Create(sponsor, null, 7, new DealDetails(null, null, null, null, null), 7, Now.AddDays(-20)).Value;
        return deal;
    }

    private static VisitDetails Details(DateOnly? on = null, VisitOutcome outcome = VisitOutcome.Interested, string? step = null, DateOnly? stepOn = null) =>
        new(on ?? Today, VisitChannel.InPerson, outcome, null, step, stepOn, null);

    [Fact]
    public void A_visit_is_noted_by_merchant_and_deal()
    {
        var sponsor = Merchant();
        var deal = DealWith(sponsor);
        var visit = Visit.Create(sponsor, Met(deal), Details(step: "送方案", stepOn: Today.AddDays(3)), [7, 8, 7], 5, Today, Now).Value;
        Assert.Equal(Today, sponsor.LastVisitOn);
        Assert.Equal((DealStage.Contacted, Now, "送方案", Today.AddDays(3)), (deal.Stage, deal.LastActivityAt, deal.NextStep, deal.NextStepOn!.Value));
        Assert.Equal([7, 8], visit.Participants.Select(p => p.UserId));
        Assert.Equal(5, visit.PhotoId);
    }

    [Fact]
    public void A_closed_door_is_activity_but_no_contact()
    {
        var sponsor = Merchant();
        var deal = DealWith(sponsor);
        Assert.True(Visit.Create(sponsor, Met(deal), Details(outcome: VisitOutcome.NotReached), [7], null, Today, Now).IsSuccess);
        Assert.Equal((DealStage.Target, Now), (deal.Stage, deal.LastActivityAt));
    }

    [Fact]
    public void A_visit_does_not_move_a_deal_back()
    {
        var sponsor = Merchant();
        var deal = DealWith(sponsor);
        deal.MoveTo(DealStage.Negotiating, 7, Now, DealReadiness.Ready);
        Assert.True(Visit.Create(sponsor, Met(deal), Details(), [7], null, Today, Now).IsSuccess);
        Assert.Equal(DealStage.Negotiating, deal.Stage);
    }

    [Fact]
    public void What_cannot_be_is_refused_and_leaves_no_trace()
    {
        var sponsor = Merchant();
        var deal = DealWith(sponsor);
        var foreign = DealWith(Merchant(2));
        Assert.Equal(VisitErrors.InFuture, Visit.Create(sponsor, Met(deal), Details(Today.AddDays(1)), [7], null, Today, Now).Error);
        Assert.Equal(VisitErrors.NobodyWent, Visit.Create(sponsor, Met(deal), Details(), [], null, Today, Now).Error);
        Assert.Equal(VisitErrors.StepMissing, Visit.Create(sponsor, Met(deal), Details(stepOn: Today), [7], null, Today, Now).Error);
        Assert.Equal(VisitErrors.OtherSponsorsDeal, Visit.Create(sponsor, Met(foreign), Details(), [7], null, Today, Now).Error);
        Assert.Null(sponsor.LastVisitOn);
        Assert.Equal((DealStage.Target, DealStage.Target), (deal.Stage, foreign.Stage));
    }

    [Fact]
    public void Correcting_changes_who_went()
    {
        var visit = Visit.Create(Merchant(), null, Details(), [7, 8], null, Today, Now).Value;
        Assert.True(visit.Edit(Details(Today.AddDays(-1), VisitOutcome.Declined), [8, 9], Today).IsSuccess);
        Assert.Equal([8, 9], visit.Participants.Select(p => p.UserId).Order());
        Assert.Equal((Today.AddDays(-1), VisitOutcome.Declined), (visit.On, visit.Outcome));
        Assert.Equal(VisitErrors.InFuture, visit.Edit(Details(Today.AddDays(1)), [8], Today).Error);
    }

    [Fact]
    public void A_day_out_of_a_sheet_is_nobodys_until_somebody_says_how_they_met()
    {
        var sponsor = Merchant();
        Assert.Equal(VisitErrors.InFuture, Visit.CreateFromSheet(sponsor, Today.AddDays(1), "旧表", Today).Error);
        var visit = Visit.CreateFromSheet(sponsor, Today.AddYears(-10), "旧表", Today).Value;
        Assert.Equal((VisitChannel.OldSheet, VisitOutcome.NotRecorded, 0), (visit.Channel, visit.Outcome, visit.Participants.Count));
        Assert.Equal(Today.AddYears(-10), sponsor.LastVisitOn);
        Assert.True(visit.Edit(visit.Details with { Said = "补记" }, [], Today).IsSuccess);
        Assert.Equal(VisitErrors.SheetIsNobodys, visit.Edit(visit.Details, [7], Today).Error);
        Assert.Equal(VisitErrors.NobodyWent, visit.Edit(visit.Details with { Channel = VisitChannel.Phone }, [], Today).Error);
        Assert.True(visit.Edit(visit.Details with { Channel = VisitChannel.Phone }, [7], Today).IsSuccess);
        Assert.Equal(VisitErrors.NotFromSheet, visit.Edit(visit.Details with { Channel = VisitChannel.OldSheet }, [], Today).Error);
        Assert.Equal(VisitErrors.NotFromSheet, Visit.Create(sponsor, null, Details() with { Channel = VisitChannel.OldSheet }, [], null, Today, Now).Error);
    }

    [Fact]
    public void A_step_of_a_visit_is_put_off_by_a_day()
    {
        var visit = Visit.Create(Merchant(), null, Details(Today, step: "回访", stepOn: Today), [7], null, Today, Now).Value;
        visit.PostponeStep(Today);
        Assert.Equal(Today.AddDays(1), visit.NextStepOn);
        visit.PostponeStep(Today.AddDays(5));
        Assert.Equal(Today.AddDays(6), visit.NextStepOn);
        Assert.Equal(VisitErrors.NoDay, Visit.Create(Merchant(), null, Details(Today), [7], null, Today, Now).Value.PostponeStep(Today).Error);
    }

    [Fact]
    public void A_new_visits_next_step_is_not_late_already_and_an_old_one_stays_as_it_is()
    {
        var sponsor = Merchant();
        Assert.Equal(VisitErrors.StepInPast, Visit.Create(sponsor, null, Details(Today.AddDays(-3), step: "回访", stepOn: Today.AddDays(-1)), [7], null, Today, Now).Error);
        var visit = Visit.Create(sponsor, null, Details(Today, step: "回访", stepOn: Today), [7], null, Today, Now).Value;
        Assert.Equal(VisitErrors.StepInPast, visit.Edit(visit.Details with { NextStepOn = Today.AddDays(-1) }, [7], Today).Error);
        Assert.True(visit.Edit(visit.Details, [7], Today.AddDays(5)).IsSuccess);
    }

    [Fact]
    public void A_visit_joins_one_deal_of_its_own_merchant()
    {
        var sponsor = Merchant();
        var (deal, foreign) = (DealWith(sponsor), DealWith(Merchant(2)));
        var visit = Visit.Create(sponsor, null, Details(step: "送方案"), [7], null, Today, Now).Value;
        Assert.Equal(VisitErrors.OtherSponsorsDeal, foreign.TakeUp(visit, Now, DealReadiness.Ready).Error);
        Assert.True(deal.TakeUp(visit, Now, DealReadiness.Ready).IsSuccess);
        Assert.Equal((DealStage.Contacted, "送方案"), (deal.Stage, deal.NextStep));
    }
}
