using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors;

/// <summary>What was learned on visits. One command.</summary>
public sealed class LessonAgenda(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IAgendaProvider
{
    private const int Most = 20;

    /// <inheritdoc/>
    public int Order => 60;

    /// <inheritdoc/>
    public string Heading => "Lessons from visits";

    /// <inheritdoc/>
    public string Icon => "bulb";

    /// <inheritdoc/>
    public string Permission => Permissions.SponsorsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (first, last) = (time.DayOf(from), time.DayOf(to));
        var rows = await db.Visits.AsNoTracking().Where(v => v.Lesson != null && v.On >= first && v.On <= last).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(Most)
            .Select(v => new
            {
                v.SponsorId,
                Lesson = v.Lesson!,
                Sponsor = db.Sponsors.Where(s => s.Id == v.SponsorId).Select(s => s.Name).First(),
                Who = db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AgendaLine(r.Lesson, string.Join(" · ", new[] { r.Sponsor, string.Join(texts[", "], r.Who) }.Where(t => t.Length > 0)), paths.Of("Sponsors.Detail", r.SponsorId)))];
    }
}
