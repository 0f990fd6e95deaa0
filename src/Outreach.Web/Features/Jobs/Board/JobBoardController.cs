using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Codes;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Board;

[AllowAnonymous, OutputCache(PolicyName = BoardCachePolicy.Name)]
public sealed class JobBoardController(JobQueries queries, DepartmentTime time, PublicUrl address, CurrentUserAccessor current) : PortalController
{
    /// <summary>The board. What the form sends is put into a short address, so that it can be passed on.</summary>
    [HttpGet("/jobs")]
    public async Task<IActionResult> Index(JobFilter filter, CancellationToken cancellationToken)
    {
        filter = filter.Tidy();
        if (Request.Query.ContainsKey("t") || JobFilter.Names.Any(n => Request.Query.TryGetValue(n, out var value) && value.All(string.IsNullOrWhiteSpace)))
            return LocalRedirect(filter.Under(Url.To("JobBoard.Index")));
        KeepToThisBrowser();
        return View(await queries.BoardAsync(filter, cancellationToken));
    }

    /// <summary>How many jobs the filters would leave, as the button of the form says it.</summary>
    [HttpGet("/jobs/count")]
    public async Task<IActionResult> Count(JobFilter filter, CancellationToken cancellationToken)
    {
        KeepToThisBrowser();
        var count = await queries.CountAsync(filter.Tidy(), cancellationToken);
        return Content(count > JobQueries.CountUpTo ? T["Show {0}+ jobs", JobQueries.CountUpTo] : count == 0 ? T["No job fits"] : count == 1 ? T["Show 1 job"] : T["Show {0} jobs", count]);
    }

    [HttpGet("/jobs/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } job)
            return NotFound();
        KeepToThisBrowser();
        var standing = job.StandingOn(time.Today);
        if (standing == JobStanding.Away)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Away", await queries.OwnAsync(id, cancellationToken));
        }

        return View(new JobDetailModel(job, standing, AddressOf(id), await queries.OwnAsync(id, cancellationToken), time.Today,
            job.WasPublished && JobPosting.CanBeReported(job.State, job.StateSince, time.Now), standing == JobStanding.Open ? await queries.IsFavouriteAsync(id, cancellationToken) : null));
    }

    [HttpGet("/jobs/{id:int}/card")]
    public async Task<IActionResult> Card(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } job || job.StandingOn(time.Today) is JobStanding.Away or JobStanding.Preview)
            return NotFound();
        // Whoever is shown a card wants to apply; a job that is over says so on its page.
        if (job.StandingOn(time.Today) != JobStanding.Open)
            return RedirectToAction(nameof(Detail), new { id });
        KeepToThisBrowser();
        return View(new JobShareModel(job, AddressOf(id), QrPath.Of(AddressOf(id)), time.Today));
    }

    // Never published: colleagues alone, who see what students will see.
    private async Task<JobFacts?> FindAsync(int id, CancellationToken cancellationToken) =>
        await queries.FactsAsync(id, cancellationToken) is { } job && (job.WasPublished || current.HasPermission(Permissions.JobsRead)) ? job : null;

    private string AddressOf(int id) => $"{address.BaseUrl}/jobs/{id}";

    // Kept by the portal alone, who knows when it is old; a browser asks again each time.
    private void KeepToThisBrowser()
    {
        if (current.User is null)
            Response.Headers.CacheControl = "private, no-cache";
    }
}
