using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Today;

/// <summary>The start page: for each what waits for them; for strangers what this is.</summary>
[AllowAnonymous]
public sealed class TodayController(TodayQueries queries, CurrentUserAccessor current) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        if (current.User is not { } me)
            return View("Landing");
        if (!me.May(Permissions.PortalOpen))
            return LocalRedirect("/account");
        if (!me.May(Permissions.DealsRead) && me.May(Permissions.ClausesConfirm))
            return LocalRedirect("/cosign");
        return me.May(Permissions.DealsRead)
            ? View(await queries.TodayAsync(stop))
            : View("Guest", me.Roles.Contains(Role.Administrator));
    }
}
