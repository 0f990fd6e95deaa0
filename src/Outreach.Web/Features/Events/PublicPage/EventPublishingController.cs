using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PublicPage;

/// <summary>Opens and shuts the public page of an event: its owner, its helpers and the leaders.</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class EventPublishingController(EventUnitOfWork work, DepartmentTime time) : PortalController
{
    [HttpPost("/events/{id:int}/publish")]
    public async Task<IActionResult> Publish(int id, CancellationToken cancellationToken) =>
        Answer(await work.ChangeAsync(id, null, e => e.Publish(time.Now), cancellationToken), Page(id), "The public page is open.");

    [HttpPost("/events/{id:int}/unpublish")]
    public async Task<IActionResult> Unpublish(int id, CancellationToken cancellationToken) =>
        Answer(await work.ChangeAsync(id, null, e => e.Unpublish(), cancellationToken), Page(id), "The public page is shut.");

    /// <summary>Names it, or no longer, among those that look for sponsors on the public page for merchants.</summary>
    [HttpPost("/events/{id:int}/seek-sponsors")]
    public async Task<IActionResult> Seek(int id, bool seeks, CancellationToken cancellationToken) => Answer(
        await work.ChangeAsync(id, null, e => e.SeekSponsors(seeks), cancellationToken), Page(id),
        seeks ? "Named on the page for merchants as looking for sponsors." : "No longer named on the page for merchants.");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("Events.Detail", id));
}
