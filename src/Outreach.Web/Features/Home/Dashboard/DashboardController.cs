using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Home.Dashboard;

[AllowAnonymous]
public sealed class DashboardController(DashboardQueries queries, OutreachDbContext db, CurrentUserAccessor current, IEnumerable<IFrontPageProvider> front) : PortalController
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (current.User is not { } me)
            return View("Landing", await LandingAsync(cancellationToken));
        if (!me.HasPermission(Permissions.PortalOpen))
            return LocalRedirect(me.HasPermission(Permissions.JobsApply) ? Url.To("JobBoard.Index") : Url.To("Account.Index"));
        if (!me.HasPermission(Permissions.DealsRead) && me.HasPermission(Permissions.ClausesConfirm))
        {
            // A liaison is led to the clauses, unless something else waits too.
            var clauses = Url.To("Cosign.Index");
            var today = await queries.TodayAsync(cancellationToken);
            return today.Groups.SelectMany(g => g.Items).Any(i => Url.Content("~" + i.Url) != clauses) ? View(today) : LocalRedirect(clauses);
        }

        return me.HasPermission(Permissions.DealsRead) || me.HasPermission(Permissions.TasksRead) || me.HasPermission(Permissions.PartnerOwn)
            ? View(await queries.TodayAsync(cancellationToken))
            : me.Roles.Contains(Role.Administrator) ? View("Administrator", await queries.FirstStepsAsync(cancellationToken)) : LocalRedirect(Url.To("Account.Index"));
    }

    private async Task<LandingModel> LandingAsync(CancellationToken cancellationToken)
    {
        var lists = new List<FrontPageList>();
        foreach (var provider in front)
            lists.Add(await provider.ListAsync(cancellationToken));
        return new LandingModel(await AdministratorQueries.WasThereOneAsync(db), lists);
    }
}
