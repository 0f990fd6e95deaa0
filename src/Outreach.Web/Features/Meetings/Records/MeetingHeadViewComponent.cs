using Microsoft.AspNetCore.Mvc;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>Title, state and tabs above every page of a meeting.</summary>
public sealed class MeetingHeadViewComponent(MeetingQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id) =>
        View("~/Features/Meetings/Records/MeetingHead.cshtml", await queries.HeadAsync(id, HttpContext.RequestAborted)
            ?? throw new InvalidOperationException("The page itself answers 404 for a meeting that is not there."));
}
