using Outreach.Domain.Contracts;
using Outreach.Domain.Places;

namespace Outreach.Domain.Tests.Places;

public sealed class CampusPlaceTests
{
    private static readonly DateOnly Day = new(2026, 12, 8);

    private static readonly CampusPlaceDetails Details = new("东区主干道灯杆", [DeliverableKind.Banner, DeliverableKind.Poster], 4, "挂牌须附标签", "东门到一教");

    private static CampusPlace Place()
    {
        var place = CampusPlace.Create(Details).Value;
        return place;
    }

    [Fact]
    public void A_place_takes_the_kinds_chosen_and_no_other()
    {
        var place = Place();
        Assert.True(place.Takes(DeliverableKind.Banner));
        Assert.False(place.Takes(DeliverableKind.Booth));
        Assert.True(place.Edit(Details with { Kinds = [DeliverableKind.Booth, DeliverableKind.Booth] }, []).IsSuccess);
        Assert.Equal([DeliverableKind.Booth], place.Kinds.Select(k => k.Kind));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_day_has_one_to_a_thousand_slots(int capacity, bool accepted) =>
        Assert.Equal(accepted ? null : PlaceErrors.CapacityRange, CampusPlace.Create(Details with { Capacity = capacity }).Error);

    [Fact]
    public void A_place_without_a_kind_is_refused() =>
        Assert.Equal(PlaceErrors.NoKind, CampusPlace.Create(Details with { Kinds = [] }).Error);

    [Fact]
    public void The_capacity_does_not_fall_below_what_is_held_and_the_first_such_day_is_named()
    {
        var place = Place();
        DayUse[] ahead = [new(Day.AddDays(9), 4), new(Day, 3), new(Day.AddDays(1), 2)];
        Assert.True(place.Edit(Details with { Capacity = 4 }, ahead).IsSuccess);
        var refused = place.Edit(Details with { Capacity = 2 }, ahead);
        Assert.Equal(PlaceErrors.CapacityHeld.Code, refused.Error!.Code);
        Assert.Equal([Day, 3], refused.Error.Arguments);
        Assert.Equal(4, place.Capacity);
        Assert.Equal(Day.AddDays(9), place.Edit(Details with { Capacity = 3 }, ahead).Error!.Arguments[0]);
    }

    [Fact]
    public void It_is_retired_once_and_restored_once()
    {
        var place = Place();
        Assert.Equal(PlaceErrors.NotRetired, place.Restore().Error);
        Assert.True(place.Retire().IsSuccess);
        Assert.Equal(PlaceErrors.AlreadyRetired, place.Retire().Error);
        Assert.True(place.Restore().IsSuccess);
        Assert.False(place.IsRetired);
    }
}
