using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Jobs;

/// <summary>Who applied, was sent and hired, by employer, of jobs that began in the period.</summary>
public sealed class JobReports(OutreachDbContext db, IStringLocalizer texts) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.JobsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.JobApplications.AsNoTracking()
            .Join(db.JobPostings.Where(p => p.StartsOn >= from && p.StartsOn <= to), a => a.PostingId, p => p.Id, (a, p) => new { p.SponsorId, p.EmployerName, a.State, a.SentAt })
            .Where(x => x.State != ApplicationState.Withdrawn)
            .GroupBy(x => x.SponsorId)
            .Select(g => new
            {
                Employer = g.Max(x => x.EmployerName),
                Applied = g.Count(),
                Sent = g.Count(x => x.SentAt != null),
                Hired = g.Count(x => x.State == ApplicationState.Hired),
            }).ToListAsync(cancellationToken);
        return
        [
            new ReportTable(
                "job-acceptance", texts["Applications and hires, of jobs that began in the period"], [texts["Employer"], texts["Applied"], texts["Sent"], texts["Hired"]],
                [.. rows.OrderByDescending(r => r.Hired).ThenBy(r => r.Employer, StringComparer.CurrentCulture).Select(r => (IReadOnlyList<object?>)[r.Employer, r.Applied, r.Sent, r.Hired])], "/job-figures"),
        ];
    }
}
