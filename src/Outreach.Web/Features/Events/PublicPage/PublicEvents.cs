using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PublicPage;

/// <summary>What everybody may read of events: those whose page was published, and of them no person's name.</summary>
public sealed class PublicEvents(OutreachDbContext db, DepartmentTime time, ActionPaths paths) : ISitemapProvider
{
    private const int Most = 200;

    private IQueryable<Event> Published => db.Events.AsNoTracking().Where(e => e.PublishedAt != null);

    /// <summary>The page; null where there is none. One command.</summary>
    public async Task<PublicEvent?> FindAsync(int id, CancellationToken cancellationToken) => await Published.Where(e => e.Id == id).Select(e => new PublicEvent(
        e.Id, e.Title, e.Slogan, e.Purpose, e.Audience, e.Form, e.Venue, e.StartsAt, e.EndsAt, e.State, e.PosterId != null, e.Version, e.UpdatedAt,
        e.Tags.OrderBy(t => t.Tag).Select(t => t.Tag).ToList(),
        e.Organisers.OrderBy(o => o.Number).Select(o => new PublicOrganiser(o.Role, o.Name)).ToList(),
        db.Schools.Where(x => e.Schools.Any(s => s.SchoolId == x.Id)).OrderBy(x => x.Name).Select(x => x.Name).ToList())).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);

    /// <summary>What is to come or goes on, the nearest first; what has no day, since it was put off, last. One command.</summary>
    public async Task<IReadOnlyList<PublicEventRow>> ComingAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        return await Published.Where(e => (e.EndsAt == null || e.EndsAt >= now) && e.State != EventState.Closed)
            .OrderBy(e => e.StartsAt == null ? 1 : 0).ThenBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new PublicEventRow(e.Id, e.Title, e.Slogan, e.Audience, e.Venue, e.StartsAt, e.EndsAt, e.State)).ToListAsync(cancellationToken);
    }

    /// <summary>The poster of a published event; null where there is none. One command.</summary>
    public async Task<PublicPoster?> PosterAsync(int id, CancellationToken cancellationToken) => await (
        from e in Published
        from f in db.StoredFiles
        where e.Id == id && f.Id == e.PosterId && f.Purpose == FilePurpose.EventPoster
        select new PublicPoster(f.Sha256, f.ContentType)).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var pages = await Published.Where(e => e.EndsAt >= now).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.UpdatedAt }).ToListAsync(cancellationToken);
        return [new(paths.Of("Activities.Index"), time.Today), .. pages.Select(e => new SitemapEntry(paths.Of("Activities.Detail", e.Id), time.DayOf(e.UpdatedAt)))];
    }
}
