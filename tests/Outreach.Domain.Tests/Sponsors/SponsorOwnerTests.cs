using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class SponsorOwnerTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static Sponsor Of(int? owner) => new(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, owner, null));

    [Fact]
    public void Nobodys_merchant_is_claimed_and_one_in_good_hands_is_not()
    {
        var sponsor = Of(null);
        Assert.True(sponsor.Claim(7, ownerLeft: false, Today).IsSuccess);
        Assert.Equal((7, Today), (sponsor.OwnerId, sponsor.OwnedSince));
        Assert.Equal(SponsorErrors.OwnAlready, sponsor.Claim(7, ownerLeft: false, Today).Error);
        Assert.Equal(SponsorErrors.OwnedAlready, sponsor.Claim(8, ownerLeft: false, Today).Error);
        Assert.True(sponsor.Claim(8, ownerLeft: true, Today).IsSuccess);
        Assert.Equal(8, sponsor.OwnerId);
    }

    [Fact]
    public void A_blacklisted_merchant_is_neither_claimed_nor_vetted_on_request()
    {
        var sponsor = Of(null);
        sponsor.Blacklist("骗子");
        Assert.Equal(SponsorErrors.Stopped, sponsor.Claim(7, ownerLeft: false, Today).Error);
        Assert.Equal(SponsorErrors.Stopped, sponsor.AskForVetting(7, Now, "请看", null).Error);
    }

    [Fact]
    public void Being_told_is_forgotten_with_a_visit_or_a_new_owner()
    {
        var sponsor = Of(7);
        sponsor.TellFallBack(Now);
        sponsor.RecordVisit(Today);
        Assert.Null(sponsor.FallBackToldAt);
        sponsor.TellFallBack(Now);
        sponsor.AssignTo(8, Today);
        Assert.Null(sponsor.FallBackToldAt);
        sponsor.TellFallBack(Now);
        sponsor.AssignTo(8, Today.AddDays(1));
        Assert.Equal((Now, Today), (sponsor.FallBackToldAt, sponsor.OwnedSince));
        sponsor.FallBack();
        Assert.Equal((null, null, null), (sponsor.OwnerId, sponsor.OwnedSince, sponsor.FallBackToldAt));
    }

    [Fact]
    public void A_vetting_is_asked_for_once_with_a_photo_or_a_reason_and_its_photo_goes_into_the_vetting()
    {
        var sponsor = Of(7);
        Assert.Equal(SponsorErrors.VettingAskedOnNothing, sponsor.AskForVetting(7, Now, " ", null).Error);
        Assert.True(sponsor.AskForVetting(7, Now, null, 12).IsSuccess);
        Assert.Equal(SponsorErrors.VettingAskedAlready, sponsor.AskForVetting(9, Now, "再看", 13).Error);
        Assert.Equal(12, sponsor.Vet(true, 3, Today, null, null).LicenceFileId);
        Assert.Null(sponsor.VettingAskedAt);
        Assert.True(sponsor.AskForVetting(7, Now, "个体户没有执照", null).IsSuccess);
    }
}
