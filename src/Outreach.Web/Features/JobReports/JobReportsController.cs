using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.JobReports;

/// <summary>What a student reports.</summary>
public sealed class JobReportInput
{
    /// <summary>What is wrong.</summary>
    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What is wrong?")]
    public string? What { get; set; }
}

/// <summary>The job that a report is about.</summary>
/// <param name="Title">Its title, as published.</param>
/// <param name="Employer">Its employer.</param>
/// <param name="Reported">Whether the person has reported it already.</param>
/// <param name="IsOver">Whether it is finished: then nothing is left to be taken off the board.</param>
/// <param name="IsTooLate">Whether it has been finished for too long to be reported.</param>
public sealed record ReportedJob(int Id, string Title, string Employer, bool Reported, bool IsOver, bool IsTooLate);

/// <summary>Students report postings: a report takes one off the board until a leader has decided.</summary>
[RequirePermission(Permissions.JobsApply), SavedUnnamed]
public sealed class JobReportsController(OutreachDbContext db, JobWork work, JobLetters letters, DepartmentTime time) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/jobs/{id:int}/report")]
    public async Task<IActionResult> Index(int id, CancellationToken stop) => await FormAsync(id, new JobReportInput(), stop);

    /// <summary>Reports.</summary>
    [HttpPost("/jobs/{id:int}/report"), EnableRateLimiting(ServiceSetup.Applying)]
    public async Task<IActionResult> Index(int id, JobReportInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, stop);
        Result? result;
        var wasOver = false;
        try
        {
            result = await work.RunAsync(Visible, id, posting =>
            {
                wasOver = posting.State == JobState.Finished;
                return ReportAsync(posting, input, stop);
            }, stop);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JobReports"))
        {
            result = JobErrors.ReportedAlready;
        }

        if (result is not { } answer)
            return NotFound();
        if (answer.Error is { Field: not null })
        {
            Check(answer);
            return await FormAsync(id, input, stop);
        }

        if (answer.Error is { } error)
            Refuse(error);
        else if (wasOver)
            Say("Thank you. A leader of the department looks into it; you will be told what comes of it.");
        else
            Say("Thank you. The job is off the board until a leader of the department has looked into it; you will be told what comes of it.");
        return RedirectToAction("Index", "Applications");
    }

    private IQueryable<JobPosting> Visible => db.JobPostings.Where(p => p.PublishedRevision != null);

    private async Task<Result> ReportAsync(JobPosting posting, JobReportInput input, CancellationToken stop)
    {
        var wasOnBoard = posting.State is not (JobState.Suspended or JobState.Finished);
        var (me, today) = (Me.Id, time.StartOf(time.Today));
        var reported = posting.Report(me, input.What, await db.JobReports.CountAsync(r => r.ReporterId == me && r.CreatedAt >= today, stop), time.Now);
        if (!reported.IsDone)
            return reported;
        await letters.ReportedAsync(posting, stop);
        if (wasOnBoard)
            await letters.SuspendedAsync(posting, stop);
        return reported;
    }

    private async Task<IActionResult> FormAsync(int id, JobReportInput input, CancellationToken stop)
    {
        var me = Me.Id;
        var job = await Visible.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.EmployerName, p.State, p.StateSince, Content = p.Revisions.Where(r => r.Revision == p.PublishedRevision).Select(r => r.Content).First(), Reported = p.Reports.Any(r => r.ReporterId == me) })
            .SingleOrDefaultAsync(stop);
        if (job is null)
            return NotFound();
        ViewData["Job"] = new ReportedJob(id, JobContent.FromJson(job.Content).Title, job.EmployerName, job.Reported, job.State == JobState.Finished,
            job.State == JobState.Finished && !JobPosting.CanBeReported(job.State, job.StateSince, time.Now));
        return View("Index", input);
    }
}
