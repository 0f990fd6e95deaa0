using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Jobs.ReportReview;

/// <summary>What students have reported about a posting; only leaders see it, and who it was.</summary>
[RequirePermission(Permissions.JobsLead)]
public sealed class ReportReviewController(OutreachDbContext db, PostingCommands commands) : PortalController
{
    [HttpGet("/postings/{id:int}/reports")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await ReadAsync(id, cancellationToken) is { } model ? View(await BarAsync(model, cancellationToken)) : NotFound();

    [HttpPost("/postings/{id:int}/reports")]
    public async Task<IActionResult> Index(int id, int? reportId, bool? uphold, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || reportId is null || uphold is null)
            return BadRequest();
        var decided = await commands.DecideReportAsync(id, reportId.Value, uphold.Value, reason, cancellationToken);
        var done = uphold.Value ? "Upheld: the posting is turned down, and everybody who waited is told that the job was called off."
            : decided.IsSuccess ? await DismissedAsync(id, cancellationToken) : "";
        return Answer(decided, RedirectToAction(nameof(Index), new { id }), done);
    }

    private async Task<string> DismissedAsync(int id, CancellationToken cancellationToken)
    {
        var left = await db.JobPostings.Where(p => p.Id == id).Select(p => new { p.State, Waits = p.Reports.Any(r => r.IsUpheld == null) }).SingleAsync(cancellationToken);
        return left.Waits ? "Dismissed. Another report still waits for a decision: the posting stays as it is."
            : left.State == PostingState.Suspended ? "Dismissed. The posting stays suspended all the same: see why on its page."
            : "Dismissed: the posting is back where it was.";
    }

    // A waiting report that is about one's own doing, or one's own, shows who decides instead of the form.
    private async Task<ReportsModel> BarAsync(ReportsModel model, CancellationToken cancellationToken)
    {
        var rows = new List<ReportRow>();
        foreach (var report in model.Reports)
            rows.Add(report.IsUpheld is null && await commands.ReportBarAsync(model.Id, report.Id, cancellationToken) is { } bar ? report with { Barred = bar.Text } : report);
        return model with { Reports = rows };
    }

    private async Task<ReportsModel?> ReadAsync(int id, CancellationToken cancellationToken) => await db.JobPostings.AsNoTracking().Where(p => p.Id == id).Select(p => new ReportsModel(
        p.Id, p.Title, p.SponsorId, p.EmployerName, db.Sponsors.Any(s => s.Id == p.SponsorId && s.Standing != Standing.Blacklisted), p.State, db.JobApplications.Count(a => a.PostingId == p.Id && JobApplication.OpenStates.Contains(a.State)),
        p.Reports.OrderBy(r => r.IsUpheld != null).ThenByDescending(r => r.Id).Select(r => new ReportRow(
            r.Id, r.What, r.CreatedAt, db.Users.Where(u => u.Id == r.ReporterId).Select(u => u.DisplayName).FirstOrDefault(), r.IsUpheld, r.Decision,
            db.Users.Where(u => u.Id == r.DecidedById).Select(u => u.DisplayName).FirstOrDefault(), r.DecidedAt)).ToList())).SingleOrDefaultAsync(cancellationToken);
}
