using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Market;

public sealed class TipTests
{
    private const int Giver = 7, Member = 8, Other = 9, Merchant = 30;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly TipDetails Details = new("学府路青柠奶茶（南门店）", "同学天天去", "王经理", "138 0013 8000", false, null);

    private static Tip Given() => Tip.Create(Details, TipGiver.OfAccount(Giver, TipSource.Student), 0, 20, Now).Value;

    private static Tip At(TipState state)
    {
        var tip = Given();
        if (state >= TipState.Assigned)
            Assert.True(tip.Assign(Member, Now).IsSuccess);
        if (state is TipState.FollowedUp or TipState.Won)
            Assert.True(tip.FollowUp(Merchant, Standing.Prospect, Now).IsSuccess);
        if (state == TipState.Won)
            Assert.True(tip.Win(Now).IsSuccess);
        if (state == TipState.Closed)
            Assert.True(tip.Close("已在谈", Now).IsSuccess);
        Assert.Equal(state, tip.State);
        return tip;
    }

    [Fact]
    public void A_new_tip_is_compared_as_merchants_are()
    {
        var tip = Given();
        Assert.Equal((TipState.New, SponsorName.Comparable("学府路青柠奶茶"), "13800138000"), (tip.State, tip.ComparableName, tip.ComparablePhone));
    }

    [Fact]
    public void An_account_leaves_no_more_than_the_day_allows()
    {
        Assert.True(Tip.Create(Details, TipGiver.OfAccount(Giver, TipSource.Student), 19, 20, Now).IsSuccess);
        Assert.Equal("tip.too-many", Tip.Create(Details, TipGiver.OfAccount(Giver, TipSource.Student), 20, 20, Now).Error?.Code);
    }

    [Fact]
    public void Each_of_an_account_s_day_has_a_key_of_its_own_and_forgets_it_with_the_account()
    {
        var day = new DateOnly(2026, 11, 21);
        string? KeyOf(TipGiver giver, int given) => Tip.Create(Details, giver, given, 20, Now).Value.DayKey;
        var first = KeyOf(TipGiver.OfAccount(Giver, TipSource.Student, day), 0);
        Assert.Equal(first, KeyOf(TipGiver.OfAccount(Giver, TipSource.Student, day), 0));
        Assert.NotEqual(first, KeyOf(TipGiver.OfAccount(Giver, TipSource.Student, day), 1));
        Assert.NotEqual(first, KeyOf(TipGiver.OfAccount(Giver + 1, TipSource.Student, day), 0));
        Assert.NotEqual(first, KeyOf(TipGiver.OfAccount(Giver, TipSource.Student, day.AddDays(1)), 0));
        Assert.Null(KeyOf(new TipGiver(TipSource.Alumni, null, "老王", null), 0));
        var tip = Tip.Create(Details, TipGiver.OfAccount(Giver, TipSource.Student, day), 0, 20, Now).Value;
        tip.AnonymizeGiver();
        Assert.Null(tip.DayKey);
    }

    [Fact]
    public void A_tip_names_a_merchant_and_who_gave_it()
    {
        Assert.Equal("tip.name", Tip.Create(Details with { Merchant = "\u200b" }, TipGiver.OfAccount(Giver, TipSource.Student), 0, 20, Now).Error?.Code);
        Assert.Equal("tip.giver", Tip.Create(Details, new TipGiver(TipSource.Alumni, null, " ", null), 0, 20, Now).Error?.Code);
    }

    [Theory]
    [InlineData(TipState.New, true)]
    [InlineData(TipState.Assigned, true)]
    [InlineData(TipState.FollowedUp, true)]
    [InlineData(TipState.Won, false)]
    [InlineData(TipState.Closed, false)]
    public void Only_an_open_tip_is_assigned_and_settled(TipState state, bool allowed)
    {
        Assert.Equal(allowed, At(state).Assign(Other, Now).IsSuccess);
        Assert.Equal(allowed, At(state).Close("没有结果", Now).IsSuccess);
    }

    [Fact]
    public void A_tip_in_the_same_hands_is_not_assigned_again_and_handing_over_keeps_its_state()
    {
        var tip = At(TipState.FollowedUp);
        Assert.Equal("tip.same-member", tip.Assign(Member, Now).Error?.Code);
        Assert.True(tip.Assign(Other, Now.AddDays(3)).IsSuccess);
        Assert.Equal((TipState.FollowedUp, Other, Now), (tip.State, tip.AssigneeId, tip.StateSince));
    }

    [Theory]
    [InlineData(TipState.New, false)]
    [InlineData(TipState.Assigned, true)]
    [InlineData(TipState.FollowedUp, true)]
    [InlineData(TipState.Won, false)]
    [InlineData(TipState.Closed, false)]
    public void Only_an_assigned_tip_leads_to_a_sponsor(TipState state, bool allowed) =>
        Assert.Equal(allowed, At(state).FollowUp(Merchant + 1, Standing.Prospect, Now).IsSuccess);

    [Fact]
    public void A_blacklisted_sponsor_is_not_linked()
    {
        var tip = At(TipState.Assigned);
        Assert.Equal("tip.blacklisted", tip.FollowUp(Merchant, Standing.Blacklisted, Now).Error?.Code);
        Assert.Equal((TipState.Assigned, (int?)null), (tip.State, tip.SponsorId));
    }

    [Theory]
    [InlineData(TipState.New, false)]
    [InlineData(TipState.Assigned, false)]
    [InlineData(TipState.FollowedUp, true)]
    [InlineData(TipState.Won, false)]
    [InlineData(TipState.Closed, false)]
    public void Only_what_is_followed_up_is_won(TipState state, bool allowed) => Assert.Equal(allowed, At(state).Win(Now).IsSuccess);

    [Fact]
    public void Settling_needs_a_reason()
    {
        foreach (var reason in new[] { null, "", "  ", new string('长', 501) })
            Assert.Equal("tip.reason", At(TipState.Assigned).Close(reason, Now).Error?.Code);
    }

    [Fact]
    public void Thanks_are_said_once_and_only_for_what_was_won()
    {
        Assert.Equal("tip.wrong-state", At(TipState.FollowedUp).Thank("谢谢", Now).Error?.Code);
        var tip = At(TipState.Won);
        Assert.Equal("tip.thanks", tip.Thank(new string('谢', 501), Now).Error?.Code);
        Assert.True(tip.Thank("  ", Now).IsSuccess);
        Assert.Equal((null, Now), (tip.Thanks, tip.ThankedAt!.Value));
        Assert.Equal("tip.thanked", tip.Thank("再谢一次", Now).Error?.Code);
    }

    [Fact]
    public void Anonymised_it_keeps_the_merchant_and_nobody()
    {
        var tip = At(TipState.Won);
        tip.Anonymize();
        Assert.Equal((Details.Merchant, "", null, null, null), (tip.Merchant, tip.Why, tip.ContactName, tip.ContactPhone, tip.GiverId));
        Assert.DoesNotContain("王经理", tip.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("138", tip.SearchText, StringComparison.Ordinal);
        Assert.Null(tip.ComparablePhone);
        Assert.Equal("tip.anonymized", tip.Thank(null, Now).Error?.Code);
    }
}
