using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Saved;

/// <summary>Jobs that a student has put aside, and filters of which the student is told.</summary>
[RequirePermission(Permissions.JobsApply), AnonymousAudit]
public sealed class SavedJobsController(OutreachDbContext db, JobQueries queries, SavedJobCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/my/saved")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var searches = await db.SavedSearches.AsNoTracking().Where(s => s.UserId == me).OrderBy(s => s.Id).Select(s => new { s.Id, s.Query }).ToListAsync(cancellationToken);
        return View(new SavedJobsModel(await queries.FavouritesAsync(me, cancellationToken), [.. searches.Select(s => new SavedSearchRow(s.Id, JobFilter.Read(s.Query)))], time.Today));
    }

    [HttpPost("/jobs/{id:int}/favourite"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> Set(int id, bool on, bool list, CancellationToken cancellationToken) => Answer(
        await commands.SetAsync(Me.Id, id, on, cancellationToken), list ? RedirectToAction(nameof(Index)) : RedirectToAction("Detail", "JobBoard", new { id }),
        on ? "Added to your favourites." : "Removed from your favourites.");

    /// <summary>Keeps the filters of the board as they stand in the address.</summary>
    [HttpPost("/my/saved/searches"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> Keep(string? query, CancellationToken cancellationToken)
    {
        var filter = JobFilter.Read(query is { Length: <= 1000 } ? query : "");
        return Answer(await commands.KeepAsync(Me.Id, filter, cancellationToken), LocalRedirect(filter.Under(Url.To("JobBoard.Index"))), "Kept: when something new fits, you get a mail.");
    }

    [HttpPost("/my/saved/searches/{id:int}/drop")]
    public async Task<IActionResult> Drop(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DropAsync(Me.Id, id, cancellationToken), RedirectToAction(nameof(Index)), "Removed: no more mails about it.");
}
