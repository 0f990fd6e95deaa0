using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Reports;

/// <summary>Students report postings; a leader decides what comes of it.</summary>
[RequirePermission(Permissions.JobsApply), AnonymousAudit]
public sealed class PostingReportsController(OutreachDbContext db, ReportCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/jobs/{id:int}/report")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await FormAsync(id, new PostingReportInput(), cancellationToken);

    [HttpPost("/jobs/{id:int}/report"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> Index(int id, PostingReportInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        var reported = await commands.ReportAsync(id, input, Me.Id, cancellationToken);
        if (reported.Error is { Field: not null })
        {
            AddErrors(reported);
            return await FormAsync(id, input, cancellationToken);
        }

        return Answer(reported.ToResult(), RedirectToAction("Index", "Applications"), reported is { IsSuccess: true, Value: ReportEffect.Noted }
            ? "Thank you. A leader of the department looks into it; you will be told what comes of it."
            : reported is { IsSuccess: true, Value: ReportEffect.LookedInto }
            ? "Thank you. The leaders are told at once, and the job’s page says that it is being looked into; you will be told what comes of it."
            : "Thank you. The job is off the board until a leader of the department has looked into it; you will be told what comes of it.");
    }

    private async Task<IActionResult> FormAsync(int id, PostingReportInput input, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var job = await db.JobPostings.Reportable().AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.EmployerName, p.State, p.StateSince, Content = p.Revisions.Where(r => r.Revision == p.PublishedRevision).Select(r => r.Content).First(), p.PublishedAt, Mine = p.Reports.Where(r => r.ReporterId == me).Select(r => new { r.IsUpheld, r.DecidedAt }).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (job is null)
            return NotFound();
        var again = job.Mine.Where(r => r.IsUpheld is not null && !JobPosting.CanBeReportedAgain(r.IsUpheld, r.DecidedAt, job.PublishedAt, time.Now)).Max(r => r.DecidedAt);
        ViewData["Job"] = new ReportedPosting(id, PostingContent.FromJson(job.Content).Title, job.EmployerName, job.Mine.Any(r => r.IsUpheld is null),
            again is { } dismissed ? time.DayOf(dismissed.AddDays(JobPosting.ReportAgainDays)) : null, job.State == PostingState.Finished,
            job.State == PostingState.Finished && !JobPosting.CanBeReported(job.State, job.StateSince, time.Now));
        return View("Index", input);
    }
}
