using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Accounts.Account;

[RequirePermission(Permissions.AccountOwn)]
public sealed class NotificationChoicesController(NotificationChoices choices) : PortalController
{
    [HttpGet("/account/notifications")]
    public async Task<IActionResult> Notifications(CancellationToken cancellationToken) => View(await choices.OfAsync(Me, cancellationToken));

    [HttpPost("/account/notifications")]
    public async Task<IActionResult> Notifications(string[]? byMail, CancellationToken cancellationToken)
    {
        await choices.SaveAsync(Me, byMail ?? [], cancellationToken);
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Notifications));
    }
}
