using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>For a page of a meeting: how many requests for leave from it wait for the reader. Nothing for who does not decide.</summary>
public sealed class WaitingLeaveViewComponent(LeaveQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id) => View(
        "~/Features/Meetings/Attending/WaitingLeave.cshtml",
        (id, await queries.Decidable().CountAsync(r => r.MeetingId == id && r.State == LeaveState.Waiting, HttpContext.RequestAborted)));
}
