using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Startup;

namespace Outreach.Web.Features.Today;

/// <summary>The start page: for each what waits for them; for strangers what this is.</summary>
[AllowAnonymous]
public sealed class TodayController(TodayQueries queries, OutreachDbContext db, CurrentUserAccessor current) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        if (current.User is not { } me)
            return View("Landing", await FirstRun.IsSetUpAsync(db));
        if (!me.May(Permissions.PortalOpen))
            return LocalRedirect(me.May(Permissions.JobsApply) ? "/jobs" : "/account");
        if (!me.May(Permissions.DealsRead) && me.May(Permissions.ClausesConfirm))
            return LocalRedirect("/cosign");
        return me.May(Permissions.DealsRead)
            ? View(await queries.TodayAsync(stop))
            : me.Roles.Contains(Role.Administrator) ? View("Administrator", await queries.FirstStepsAsync(stop)) : View("Guest");
    }
}
