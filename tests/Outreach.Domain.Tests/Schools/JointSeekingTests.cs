using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Schools;

public sealed class JointSeekingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Sponsor Sponsor() => new(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));

    private static JointSeeking Seeking() => JointSeeking.Create(1, new SeekingDetails(7, null));

    private static SeekingClaim Claim()
    {
        var seeking = Seeking();
        return SeekingClaim.Create(seeking, seeking.Members.First(), Sponsor(), Today).Value;
    }

    [Fact]
    public void Its_head_takes_part_and_everybody_once()
    {
        var seeking = Seeking();
        Assert.Equal(7, Assert.Single(seeking.Members).UserId);
        Assert.Equal("seeking.member-already", seeking.AddOurs(7).Error!.Code);
        var club = seeking.AddOfClub(3, "何琴", "heqin").Value;
        Assert.Equal("seeking.member-already", seeking.AddOfClub(3, "何琴", null).Error!.Code);
        Assert.True(seeking.AddOfClub(4, "何琴", null).IsSuccess);
        Assert.Equal("seeking.has-claims", seeking.Remove(club, hasClaims: true).Error!.Code);
        Assert.Equal("seeking.is-head", seeking.Remove(seeking.Members.First(), hasClaims: false).Error!.Code);
        seeking.AnonymizeMembers();
        Assert.Equal((3, "—", null, true), (club.ClubId, club.Name, club.Reach, club.IsAnonymized));
        Assert.True(seeking.Remove(club, hasClaims: false).IsSuccess);
    }

    [Fact]
    public void A_closed_seeking_takes_no_more_and_nobody_claims_a_blacklisted_sponsor_or_from_outside()
    {
        var (seeking, sponsor) = (Seeking(), Sponsor());
        var member = seeking.Members.First();
        Assert.Equal("seeking.no-member", SeekingClaim.Create(seeking, Seeking().Members.First(), sponsor, Today).Error!.Code);
        sponsor.Blacklist("拖欠");
        Assert.Equal("seeking.blacklisted", SeekingClaim.Create(seeking, member, sponsor, Today).Error!.Code);
        sponsor.LiftBlacklist("已和解", false);
        Assert.True(SeekingClaim.Create(seeking, member, sponsor, Today).IsSuccess);
        Assert.True(seeking.Close().IsSuccess);
        Assert.Equal("seeking.closed", SeekingClaim.Create(seeking, member, sponsor, Today).Error!.Code);
        Assert.Equal(["seeking.closed", "seeking.closed", "seeking.closed"], [seeking.Close().Error!.Code, seeking.AddOurs(9).Error!.Code, seeking.Edit(new SeekingDetails(7, "改")).Error!.Code]);
    }

    [Fact]
    public void A_claim_lapses_after_the_days_without_a_visit_and_a_visit_keeps_it()
    {
        var claim = Claim();
        Assert.False(claim.LapseIfIdle(7, Today.AddDays(7), null));
        Assert.False(claim.IsIdle(7, Today.AddDays(8), otherVisit: Today.AddDays(1)));
        Assert.True(claim.IsIdle(7, Today.AddDays(8), otherVisit: Today.AddDays(-30)));
        Assert.Equal("seeking.visit-future", claim.AddVisit(Today.AddDays(5), "去了", Today.AddDays(4)).Error!.Code);
        Assert.Equal("seeking.visit-before", claim.AddVisit(Today.AddDays(-1), "去了", Today).Error!.Code);
        Assert.Equal("seeking.note", claim.AddVisit(Today, "", Today).Error!.Code);
        Assert.True(claim.AddVisit(Today.AddDays(6), "店长有兴趣", Today.AddDays(6)).IsSuccess);
        // One that is noted later does not make it older.
        Assert.True(claim.AddVisit(Today.AddDays(2), "第一次", Today.AddDays(6)).IsSuccess);
        Assert.False(claim.LapseIfIdle(7, Today.AddDays(13), null));
        Assert.True(claim.LapseIfIdle(7, Today.AddDays(14), null));
        Assert.Equal((ClaimState.Lapsed, null, Today.AddDays(14)), (claim.State, claim.ActiveSponsorId, claim.EndedOn));
        Assert.Equal("seeking.not-held", claim.AddVisit(Today.AddDays(14), "太晚", Today.AddDays(14)).Error!.Code);
        Assert.False(claim.LapseIfIdle(7, Today.AddDays(40), null));
    }

    [Fact]
    public void What_came_in_is_an_amount_or_goods_and_keeps_the_claim_for_good()
    {
        var claim = Claim();
        Assert.Equal("seeking.nothing", claim.NoteIncome(null, null, null).Error!.Code);
        Assert.Equal(("seeking.money", "Cash"), (claim.NoteIncome(-1, null, null).Error!.Code, claim.NoteIncome(-1, null, null).Error!.Field));
        Assert.Equal("seeking.money", claim.NoteIncome(1, "水", -5).Error!.Code);
        Assert.Equal("seeking.goods", claim.NoteIncome(100, null, 50).Error!.Code);
        Assert.Equal("seeking.goods-long", claim.NoteIncome(100, new string('水', 201), 50).Error!.Code);
        Assert.True(claim.NoteIncome(500, "矿泉水 20 箱", 600).IsSuccess);
        Assert.False(claim.LapseIfIdle(7, Today.AddDays(60), null));
        Assert.Equal("seeking.came-in", claim.Release("不想跟了", Today).Error!.Code);
    }

    [Fact]
    public void A_claim_is_released_once_with_a_reason()
    {
        var claim = Claim();
        Assert.Equal("seeking.reason", claim.Release(" ", Today).Error!.Code);
        Assert.True(claim.Release("商家不接触学生", Today).IsSuccess);
        Assert.Equal((ClaimState.Released, null), (claim.State, claim.ActiveSponsorId));
        Assert.Equal(["seeking.not-held", "seeking.not-held"], [claim.Release("再来", Today).Error!.Code, claim.NoteIncome(1, null, null).Error!.Code]);
    }

    [Fact]
    public void A_claim_follows_a_merged_sponsor_and_ends_where_another_holds_it()
    {
        var (free, taken) = (Claim(), Claim());
        free.MoveToSponsor(55, isTaken: false, Today);
        taken.MoveToSponsor(55, isTaken: true, Today);
        Assert.Equal((55, 55, ClaimState.Held), (free.SponsorId, free.ActiveSponsorId, free.State));
        Assert.Equal((55, null, ClaimState.Released), (taken.SponsorId, taken.ActiveSponsorId, taken.State));
    }
}
