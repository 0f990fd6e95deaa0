using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs;

/// <summary>
/// Forgets the people of applications that have had their final answer for as long as the consent says, and of open ones
/// whose posting has been over for as long. Of a deleted account, applications and reports are anonymised and stay in the counts.
/// </summary>
public sealed class JobRetentionProvider(OutreachDbContext db, ApplicationAnonymizer anonymizer, DepartmentTime time, SettingsCache settings) : IRetentionProvider
{
    /// <inheritdoc/>
    public Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Now.AddMonths(-settings.Value.ForgetApplicationsMonths);
        var (day, open) = (time.DayOf(before), JobApplication.OpenStates);
        return anonymizer.AnonymizeAsync(
            db.JobApplications.Where(a => a.StateSince <= before
                && (!open.Contains(a.State) || db.JobPostings.Any(p => p.Id == a.PostingId && (p.EndsOn ?? p.ApplyBy) <= day && p.ApplyBy <= day))),
            atMost, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken)
    {
        await anonymizer.AnonymizeAsync(db.JobApplications.Where(a => a.StudentId == userId), int.MaxValue, cancellationToken);
        foreach (var report in await db.PostingReports.Where(r => r.ReporterId == userId).ToListAsync(cancellationToken))
        {
            report.Anonymise();
            db.Entry(report).Property(r => r.CreatedById).CurrentValue = null;
        }
    }
}
