using Microsoft.AspNetCore.Mvc;

namespace Outreach.Web.Features.Events.Hub;

/// <summary>Title, state and tabs above every page of an event, whichever subject the page belongs to.</summary>
public sealed class EventHeadViewComponent(EventHubQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id) =>
        View("~/Features/Events/Hub/EventHead.cshtml", await queries.HeadAsync(id, HttpContext.RequestAborted)
            ?? throw new InvalidOperationException("The page itself answers 404 for an event that is not there."));
}
