using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Events.Budgets;

public static class BudgetAuthorization
{
    /// <summary>The person as one who decides. Which office it is follows from the roles held today and from delegations, beside the permission.</summary>
    /// <param name="barred">Whose own the budget is; none of a budget that is not known.</param>
    public static BudgetDecider AsDecider(this CurrentUser me, params IReadOnlyCollection<int> barred)
    {
        var (may, held) = (me.HasPermission(Permissions.BudgetApprove), me.OnBehalfOf(Authority.Budgets, barred));
        return new BudgetDecider(me.Id, held is not null || (may && me.Roles.Contains(Role.Minister)), may && me.Roles.Contains(Role.Advisor), held?.FromId);
    }
}
