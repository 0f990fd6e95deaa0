using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Market;

public sealed class ScoutTripTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static ScoutTripDetails At(int days, params int[] newcomers) => new("后街走访", Today.AddDays(days), "后街", DistanceBand.AtTheGate, 1, newcomers, "从东门到书店");

    private static ScoutTrip Walking()
    {
        var trip = ScoutTrip.Plan(At(0, 2, 3), Today).Value;
        Assert.True(trip.Start(Today).IsSuccess);
        return trip;
    }

    [Fact]
    public void A_trip_lies_ahead_and_its_veteran_is_no_newcomer()
    {
        Assert.Equal("scout.past", ScoutTrip.Plan(At(-1), Today).Error!.Code);
        Assert.Equal("scout.far", ScoutTrip.Plan(At(400), Today).Error!.Code);
        Assert.Equal("scout.veteran", ScoutTrip.Plan(At(1, 1, 2), Today).Error!.Code);
        Assert.Equal("scout.many", ScoutTrip.Plan(At(1, [.. Enumerable.Range(2, 11)]), Today).Error!.Code);
        var trip = ScoutTrip.Plan(At(1, 2, 2, 3), Today).Value;
        Assert.Equal([2, 3], trip.Newcomers.Select(n => n.UserId));
        Assert.True(trip.Edit(At(2, 3), Today).IsSuccess);
        Assert.Equal([3], trip.Newcomers.Select(n => n.UserId));
        // One whose day is past keeps it.
        Assert.True(trip.Edit(At(2, 3), Today.AddDays(9)).IsSuccess);
    }

    [Fact]
    public void It_goes_from_planned_over_walking_to_finished_and_is_cancelled_with_a_reason_before_that()
    {
        var trip = ScoutTrip.Plan(At(1), Today).Value;
        Assert.Equal("scout.early", trip.Start(Today).Error!.Code);
        Assert.Equal("scout.state", trip.Finish().Error!.Code);
        Assert.True(trip.Start(Today.AddDays(1)).IsSuccess);
        Assert.Equal(["scout.state", "scout.state"], [trip.Start(Today.AddDays(1)).Error!.Code, trip.Edit(At(2), Today).Error!.Code]);
        Assert.True(trip.Finish().IsSuccess);
        Assert.Equal("scout.state", trip.Cancel("下雨").Error!.Code);
        var rained = Walking();
        Assert.Equal("scout.reason", rained.Cancel(" ").Error!.Code);
        Assert.True(rained.Cancel("下大雨").IsSuccess);
        Assert.Equal("scout.state", rained.Start(Today).Error!.Code);
    }

    [Fact]
    public void Merchants_are_noted_on_the_way_alone()
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var details = new ScoutFindDetails(Impression.Promising, null, null);
        Assert.Equal("scout.not-walking", ScoutTrip.Plan(At(0), Today).Value.Record(sponsor, false, details, Today).Error!.Code);
        var trip = Walking();
        Assert.True(trip.Record(sponsor, true, details, Today).Value.WasKnown);
        trip.Finish();
        // What was still being typed is taken until the day after.
        Assert.True(trip.Record(sponsor, false, details, Today.AddDays(1)).IsSuccess);
        Assert.Equal("scout.not-walking", trip.Record(sponsor, false, details, Today.AddDays(2)).Error!.Code);
        sponsor.Blacklist("拖欠");
        Assert.Equal("scout.blacklisted", trip.Record(sponsor, true, details, Today).Error!.Code);
    }

    [Fact]
    public void A_goal_is_a_number_that_can_be_meant()
    {
        Assert.Equal("NewMerchants", ScoutGoal.Create(1, DistanceBand.InTheCity, SponsorSize.LocalChain, -1, 2).Error!.Field);
        Assert.Equal("WonMerchants", ScoutGoal.Create(1, DistanceBand.InTheCity, SponsorSize.LocalChain, 1, 1001).Error!.Field);
        Assert.Equal("scout.no-goal", ScoutGoal.Create(1, DistanceBand.InTheCity, SponsorSize.LocalChain, 0, 0).Error!.Code);
        var goal = ScoutGoal.Create(1, DistanceBand.InTheCity, SponsorSize.LocalChain, 5, 1).Value;
        Assert.Equal("scout.goal", goal.Edit(2000, 1).Error!.Code);
        Assert.Equal(5, goal.NewMerchants);
    }
}
