using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.Jobs;

/// <summary>The public board of part-time jobs, for students, colleagues and strangers alike.</summary>
[AllowAnonymous, OutputCache(PolicyName = BoardCachePolicy.Name)]
public sealed class JobsController(JobQueries queries, DepartmentTime time, PublicAddress address, CurrentUserAccessor current) : PortalController
{
    /// <summary>The board. What the form sends is put into a short address, so that it can be passed on.</summary>
    [HttpGet("/jobs")]
    public async Task<IActionResult> Index(JobFilter filter, CancellationToken stop)
    {
        filter = filter.Tidy();
        if (Request.Query.ContainsKey("t") || JobFilter.Names.Any(n => Request.Query.TryGetValue(n, out var value) && value.All(string.IsNullOrWhiteSpace)))
            return LocalRedirect(filter.Under("~/jobs"));
        KeepToThisBrowser();
        return View(await queries.BoardAsync(filter, stop));
    }

    /// <summary>A job.</summary>
    [HttpGet("/jobs/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } job)
            return NotFound();
        KeepToThisBrowser();
        var standing = job.StandingOn(time.Today);
        if (standing == JobStanding.Away)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Away", await queries.OwnAsync(id, stop));
        }

        return View(new JobDetailModel(job, standing, AddressOf(id), await queries.OwnAsync(id, stop), time.Today,
            job.WasPublished && JobPosting.CanBeReported(job.State, job.StateSince, time.Now)));
    }

    /// <summary>A card to print, to photograph and to pass on.</summary>
    [HttpGet("/jobs/{id:int}/card")]
    public async Task<IActionResult> Card(int id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } job || job.StandingOn(time.Today) is JobStanding.Away or JobStanding.Preview)
            return NotFound();
        // Whoever is shown a card wants to apply; a job that is over says so on its page.
        if (job.StandingOn(time.Today) != JobStanding.Open)
            return LocalRedirect($"~/jobs/{id}");
        KeepToThisBrowser();
        return View(new JobShareModel(job, AddressOf(id), CodeOf(AddressOf(id))));
    }

    /// <summary>A text as a QR code to be drawn in the page: as a picture of its own it would have to be fetched.</summary>
    public static QrPath CodeOf(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                var first = x;
                while (x < data.ModuleMatrix.Count && data.ModuleMatrix[y][x])
                    x++;
                if (x > first)
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{first} {y}h{x - first}v1h-{x - first}z");
            }
        }

        return new QrPath(data.ModuleMatrix.Count, path.ToString());
    }

    // Never published: colleagues alone, who see what students will see.
    private async Task<JobFacts?> FindAsync(int id, CancellationToken stop) =>
        await queries.FactsAsync(id, stop) is { } job && (job.WasPublished || current.May(Permissions.JobsRead)) ? job : null;

    private string AddressOf(int id) => $"{address.Start}/jobs/{id}";

    // Kept by the portal alone, who knows when it is old; a browser asks again each time.
    private void KeepToThisBrowser()
    {
        if (current.User is null)
            Response.Headers.CacheControl = "private, no-cache";
    }
}
