using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.EmployerLinks;

public sealed class EmployerLinkQueries(OutreachDbContext db, ScreeningQueries screening, DepartmentTime time, SettingsCache settings)
{
    /// <summary>The links of a posting; null when the person does not work on it.</summary>
    public async Task<EmployerLinksModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var links = await db.EmployerLinks.AsNoTracking().Where(l => l.PostingId == id).OrderByDescending(l => l.Id).Select(l => new EmployerLinkRow(
            l.Id, l.CreatedAt, db.Users.Where(u => u.Id == l.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), l.ExpiresAt, l.RevokedAt, l.UsedAt)).ToListAsync(cancellationToken);
        var waiting = await db.JobApplications.CountAsync(a => a.PostingId == id && a.State == ApplicationState.SentToCompany, cancellationToken);
        return new EmployerLinksModel(
            job, waiting, links, time.Now, null, null, JobPosting.LinkDays(job.ApplyBy, job.InterviewAt is { } at ? time.DayOf(at) : null, settings.Value.AnswerDays, time.Today));
    }
}
