using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Jobs;

/// <summary>Jobs for which somebody was hired, and jobs whose applicants wait. One command.</summary>
public sealed class JobAgenda(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths, INavigationFilter person) : IAgendaProvider
{
    private const int Most = 40;

    /// <inheritdoc/>
    public int Order => 30;

    /// <inheritdoc/>
    public string Heading => "Part-time jobs";

    /// <inheritdoc/>
    public string Icon => "briefcase";

    /// <inheritdoc/>
    public string Permission => Permissions.JobsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var rows = await db.JobPostings.AsNoTracking()
            .Where(p => p.State == PostingState.Published || p.State == PostingState.Closed)
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.EmployerName,
                p.Headcount,
                p.IsFull,
                Taken = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.Hired),
                Hired = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.Hired && a.StateSince >= from && a.StateSince < to),
                Waiting = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.Applied),
            })
            .Where(p => p.Hired > 0 || p.Waiting > 0)
            .OrderByDescending(p => p.Hired).ThenByDescending(p => p.Waiting).ThenBy(p => p.Id).Take(Most).ToListAsync(cancellationToken);
        var screens = person.HasPermission(Permissions.JobsWrite);
        return
        [
            .. rows.Where(r => r.Hired > 0).Select(r => new AgendaLine(
                r.IsFull ? texts["Filled: {0}", r.Title] : texts["{0} hired: {1}", r.Hired, r.Title],
                $"{r.EmployerName} · {texts["{0} of {1} places", r.Taken, r.Headcount]}", paths.Of("Postings.Detail", r.Id))),
            .. rows.Where(r => r.Waiting > 0).Select(r => new AgendaLine(texts[r.Waiting == 1 ? "{0} applicant waits: {1}" : "{0} applicants wait: {1}", r.Waiting, r.Title], r.EmployerName, paths.Of(screens ? "Screening.Applicants" : "Postings.Detail", r.Id))),
        ];
    }
}
