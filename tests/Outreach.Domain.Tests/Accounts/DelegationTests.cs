using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;

namespace Outreach.Domain.Tests.Accounts;

public sealed class DelegationTests
{
    private const int Giver = 1, Taker = 2;
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Result<Delegation> Give(Role from, Role to, params Authority[] kinds) => Delegation.Create(Giver, [from], Taker, [to], kinds, Today, Today.AddDays(2), Today);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 59, true)]
    [InlineData(0, 60, false)]
    [InlineData(-5, -1, false)]
    [InlineData(3, 1, false)]
    public void It_lasts_sixty_days_at_most_and_is_not_over(int from, int to, bool works) => Assert.Equal(
        works, Delegation.Create(Giver, [Role.Minister], Taker, [Role.ViceMinister], [Authority.ContractReviews], Today.AddDays(from), Today.AddDays(to), Today).IsSuccess);

    [Theory]
    [InlineData(Authority.ContractReviews, Role.Minister, Role.ViceMinister, null)]
    [InlineData(Authority.Budgets, Role.Minister, Role.ViceMinister, null)]
    [InlineData(Authority.BlacklistExemptions, Role.Minister, Role.ViceMinister, null)]
    [InlineData(Authority.Postings, Role.ViceMinister, Role.Officer, null)]
    [InlineData(Authority.Vettings, Role.Minister, Role.Officer, null)]
    [InlineData(Authority.ContractReviews, Role.Minister, Role.Officer, "delegation.not-for-them")]
    [InlineData(Authority.Budgets, Role.Minister, Role.Officer, "delegation.not-for-them")]
    [InlineData(Authority.Postings, Role.Minister, Role.DepartmentLiaison, "delegation.not-for-them")]
    [InlineData(Authority.ContractReviews, Role.ViceMinister, Role.ViceMinister, "delegation.not-yours")]
    [InlineData(Authority.Postings, Role.Officer, Role.ViceMinister, "delegation.not-yours")]
    [InlineData(Authority.Vettings, Role.Advisor, Role.ViceMinister, "delegation.not-yours")]
    public void Only_what_one_decides_by_a_role_goes_to_who_may_take_it(Authority kind, Role from, Role to, string? refused) =>
        Assert.Equal(refused, Give(from, to, kind).Error?.Code);

    [Fact]
    public void Nobody_delegates_to_oneself_or_nothing()
    {
        Assert.Equal(DelegationErrors.ToSelf, Delegation.Create(Giver, [Role.Minister], Giver, [Role.Minister], [Authority.Budgets], Today, Today, Today).Error);
        Assert.Equal(DelegationErrors.NothingChosen, Give(Role.Minister, Role.ViceMinister).Error);
        Assert.Equal([Authority.ContractReviews, Authority.Budgets], Give(Role.Minister, Role.ViceMinister, Authority.Budgets, Authority.ContractReviews, Authority.Budgets).Value.Authorities.Select(a => a.Kind));
    }

    [Fact]
    public void What_is_the_givers_own_is_decided_for_another_giver_or_not_at_all()
    {
        Assert.Equal(3, Delegation.FreeOf([1, 3], [1, 2]));
        Assert.Null(Delegation.FreeOf([1, 3], [1, 2, 3]));
        Assert.Null(Delegation.FreeOf([], []));
    }

    [Fact]
    public void It_holds_on_its_days_until_it_is_taken_back()
    {
        var delegation = Give(Role.Minister, Role.ViceMinister, Authority.Budgets).Value;
        Assert.Equal([false, true, true, false], new[] { -1, 0, 2, 3 }.Select(d => delegation.HoldsOn(Today.AddDays(d))));
        delegation.Revoke(DateTimeOffset.UnixEpoch);
        Assert.False(delegation.HoldsOn(Today));
    }
}
