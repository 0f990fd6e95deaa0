using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

/// <summary>For whoever plans a meeting: when the last team building was, and how many this term has.</summary>
public sealed class TeamBuildingPlanViewComponent(TeamBuildingQueries queries, DepartmentTime time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("~/Features/Meetings/TeamBuilding/Plan.cshtml", await queries.PlanAsync(null, time.Now, HttpContext.RequestAborted));
}
