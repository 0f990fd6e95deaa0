using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>What belongs to a deal besides its visits: remarks, and files such as what the merchant has sent.</summary>
[RequirePermission(Permissions.DealsWrite)]
public sealed class DealRemarksController(DealRemarkCommands commands) : PortalController
{
    [HttpPost("/deals/{id:int}/remarks")]
    public async Task<IActionResult> Add(int id, DealRemarkInput input, CancellationToken cancellationToken)
    {
        // A text that is too long for a form without a script goes no further than this page.
        if (!ModelState.IsValid)
            FlashError(DealErrors.RemarkLong);
        return ModelState.IsValid ? Answer(await commands.AddAsync(id, input, cancellationToken), Page(id), "Added.") : Page(id);
    }

    [HttpPost("/deals/{id:int}/remarks/{remarkId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int remarkId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, remarkId, cancellationToken), Page(id), "Deleted.");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("Deals.Detail", id) + "#remarks-title");
}
