using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.PostingReports;

/// <summary>A student's report.</summary>
public sealed record ReportRow(int Id, string What, DateTimeOffset At, string? Reporter, bool? IsUpheld, string? Decision, string? DecidedBy, DateTimeOffset? DecidedAt);

/// <summary>The page.</summary>
public sealed record ReportsModel(int Id, string Title, string Employer, JobState State, int Waiting, IReadOnlyList<ReportRow> Reports);

/// <summary>What students have reported about a posting; only leaders see it, and who it was.</summary>
[RequirePermission(Permissions.JobsLead)]
public sealed class PostingReportsController(OutreachDbContext db, PostingCommands commands) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/postings/{id:int}/reports")]
    public async Task<IActionResult> Index(int id, CancellationToken stop) => await ReadAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>Decides one.</summary>
    [HttpPost("/postings/{id:int}/reports")]
    public async Task<IActionResult> Index(int id, int? reportId, bool? uphold, [DataType(DataType.MultilineText)] string? reason, CancellationToken stop)
    {
        if (!ModelState.IsValid || reportId is null || uphold is null)
            return BadRequest();
        if (await commands.DecideReportAsync(id, reportId.Value, uphold.Value, reason, stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else if (uphold.Value)
            Say("Upheld: the posting is turned down, and everybody who waited is told that the job was called off.");
        else
            Say(await DismissedAsync(id, stop));
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<string> DismissedAsync(int id, CancellationToken stop)
    {
        var left = await db.JobPostings.Where(p => p.Id == id).Select(p => new { p.State, Waits = p.Reports.Any(r => r.IsUpheld == null) }).SingleAsync(stop);
        return left.Waits ? "Dismissed. Another report still waits for a decision: the posting stays as it is."
            : left.State == JobState.Suspended ? "Dismissed. The posting stays suspended all the same: see why on its page."
            : "Dismissed: the posting is back where it was.";
    }

    private async Task<ReportsModel?> ReadAsync(int id, CancellationToken stop) => await db.JobPostings.AsNoTracking().Where(p => p.Id == id).Select(p => new ReportsModel(
        p.Id, p.Title, p.EmployerName, p.State, db.JobApplications.Count(a => a.PostingId == p.Id && JobApplication.OpenStates.Contains(a.State)),
        p.Reports.OrderBy(r => r.IsUpheld != null).ThenByDescending(r => r.Id).Select(r => new ReportRow(
            r.Id, r.What, r.CreatedAt, db.Users.Where(u => u.Id == r.ReporterId).Select(u => u.DisplayName).FirstOrDefault(), r.IsUpheld, r.Decision,
            db.Users.Where(u => u.Id == r.DecidedById).Select(u => u.DisplayName).FirstOrDefault(), r.DecidedAt)).ToList())).SingleOrDefaultAsync(stop);
}
