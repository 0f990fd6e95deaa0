using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>Whether somebody may go out for deals. The facts of events are read here and nowhere else.</summary>
public sealed class DealReadinessQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>The key of the term as a whole.</summary>
    public const int Term = 0;

    /// <summary>By event. At most one command.</summary>
    /// <param name="eventIds">Null among them is the term as a whole.</param>
    public async Task<IReadOnlyDictionary<int, DealReadiness>> OfAsync(IReadOnlyCollection<int?> eventIds, CancellationToken cancellationToken)
    {
        if (eventIds.Count == 0)
            return new Dictionary<int, DealReadiness>();
        var cleared = db.ClearedOffersOn(time.Today);
        var rows = db.Events.AsNoTracking().Where(e => eventIds.Contains(e.Id))
            .Select(e => new { Key = e.Id, Purpose = e.Purpose != null, Day = e.StartsAt != null, Flow = e.Flow.Any(), Offer = cleared.Any(o => o.EventId == e.Id) });
        if (eventIds.Contains(null))
            rows = rows.Concat(cleared.Where(o => o.EventId == null).OrderBy(o => o.Id).Take(1).Select(o => new { Key = Term, Purpose = true, Day = true, Flow = true, Offer = true }));
        var found = await rows.ToListAsync(cancellationToken);
        var readiness = found.ToDictionary(r => r.Key, r => DealReadiness.Of(r.Key == Term ? null : new EventBasics(r.Purpose, r.Day, r.Flow), r.Offer));
        if (eventIds.Contains(null))
            readiness.TryAdd(Term, DealReadiness.Of(null, false));
        return readiness;
    }

    /// <summary>Of one event, or of the term as a whole. One command.</summary>
    public async Task<DealReadiness> OfAsync(int? eventId, CancellationToken cancellationToken) =>
        (await OfAsync([eventId], cancellationToken)).GetValueOrDefault(eventId ?? Term, DealReadiness.Unknown);
}
