using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

/// <summary>What forms of the market offer: events as far as the person may know of them, and merchants that may be meant.</summary>
public sealed class MarketChoices(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    private const int MostEvents = 100;
    private const int MostMatches = 5;

    /// <summary>Events that are not over: all of them for who reads events, else those with an open public page.</summary>
    public IQueryable<Event> Events()
    {
        var (reads, now) = (current.HasPermission(Permissions.EventsRead), time.Now);
        return db.Events.AsNoTracking().Where(e => e.State != EventState.Closed && e.State != EventState.Cancelled && (e.EndsAt == null || e.EndsAt >= now) && (reads || e.PublishedAt != null));
    }

    /// <summary>Those that the public page names among those that look for sponsors, the nearest first. Each has days.</summary>
    public IQueryable<Event> Seeking()
    {
        var now = time.Now;
        return db.Events.AsNoTracking().Where(e => e.SeeksSponsors && e.PublishedAt != null && e.EndsAt >= now && e.State != EventState.Closed && e.State != EventState.Cancelled && e.State != EventState.Postponed)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id);
    }

    /// <summary>Options of a choice. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> EventOptionsAsync(CancellationToken cancellationToken)
    {
        var events = await Events().OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostEvents).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Merchants of the list that may be the one that was named. One command at most.</summary>
    public async Task<IReadOnlyList<MatchingSponsor>> MatchesAsync(string? name, string? phone, CancellationToken cancellationToken)
    {
        var (comparable, digits) = (SponsorName.Comparable(name ?? ""), SponsorName.ComparablePhone(phone));
        if (comparable.Length == 0 && digits is null)
            return [];
        // Each way has an index of its own; one condition with "or" would read the table.
        var ids = db.Sponsors.Where(s => s.ComparableName == comparable).Select(s => s.Id);
        if (digits is not null)
            ids = ids.Union(db.Contacts.Where(c => c.ComparablePhone == digits).Select(c => c.SponsorId));
        return await db.Sponsors.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).Take(MostMatches)
            .Select(s => new MatchingSponsor(s.Id, s.Name, s.District, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.Standing)).ToListAsync(cancellationToken);
    }
}
