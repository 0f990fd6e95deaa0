using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class BlacklistExemptionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static Sponsor Merchant(bool blacklisted = true)
    {
        var sponsor = new Sponsor(new SponsorDetails("黑店", null, Industry.Catering, null, null, null, null, [], null, null, null));
        if (blacklisted)
            Assert.Null(sponsor.Blacklist("收押金").Error);
        return sponsor;
    }

    [Fact]
    public void It_is_made_with_a_reason_by_who_has_no_part_in_it_and_only_of_a_blacklisted_merchant()
    {
        Assert.Equal(SponsorErrors.NotBlacklisted, BlacklistExemption.Create(Merchant(blacklisted: false), BlacklistedMatter.Deal, 5, "已整改", 1, false, Now).Error);
        Assert.Equal(SponsorErrors.OwnException, BlacklistExemption.Create(Merchant(), BlacklistedMatter.Deal, 5, "已整改", 1, true, Now).Error);
        Assert.Equal(SponsorErrors.ExceptionReason, BlacklistExemption.Create(Merchant(), BlacklistedMatter.Deal, 5, " ", 1, false, Now).Error);
        Assert.Equal(SponsorErrors.ExceptionReasonLong, BlacklistExemption.Create(Merchant(), BlacklistedMatter.Deal, 5, new string('长', 501), 1, false, Now).Error);
        Assert.True(BlacklistExemption.Create(Merchant(), BlacklistedMatter.Deal, 5, "已整改", 1, false, Now).IsSuccess);
    }

    [Fact]
    public void It_lets_that_one_thing_go_on_until_it_ends()
    {
        var exception = BlacklistExemption.Create(Merchant(), BlacklistedMatter.Deal, 5, "已整改", 1, false, Now).Value;
        Assert.True(exception.Covers(0, BlacklistedMatter.Deal, 5));
        Assert.False(exception.Covers(0, BlacklistedMatter.Deal, 6));
        Assert.False(exception.Covers(0, BlacklistedMatter.Posting, 5));
        Assert.False(exception.Covers(1, BlacklistedMatter.Deal, 5));
        exception.End(Now);
        Assert.False(exception.Covers(0, BlacklistedMatter.Deal, 5));
    }
}
