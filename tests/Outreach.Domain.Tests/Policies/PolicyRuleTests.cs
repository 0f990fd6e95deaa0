using Outreach.Domain.Policies;

namespace Outreach.Domain.Tests.Policies;

public sealed class PolicyRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    private static PolicyDetails Stalls(PolicyVerdict verdict = PolicyVerdict.NeedsPermission, string? by = "后勤处") => new("商业摆摊", verdict, by, "须提前三个工作日报批。", "校园商业活动管理办法", Today);

    [Fact]
    public void A_permission_names_whose_it_is_and_no_other_line_does()
    {
        Assert.Equal("后勤处", PolicyRule.Create(Stalls(), Today).Value.PermittedBy);
        Assert.Equal(PolicyErrors.WhoseMissing, PolicyRule.Create(Stalls(by: " "), Today).Error);
        Assert.Null(PolicyRule.Create(Stalls(PolicyVerdict.Forbidden), Today).Value.PermittedBy);
    }

    [Fact]
    public void A_rule_is_not_said_tomorrow() => Assert.Equal(PolicyErrors.InTheFuture, PolicyRule.Create(Stalls() with { SaidOn = Today.AddDays(1) }, Today).Error);
}
