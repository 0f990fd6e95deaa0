using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Scouting;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Scouting;

/// <summary>Scouting trips, and who may change them.</summary>
public sealed class ScoutQueries(OutreachDbContext db, SponsorDuplicates duplicates, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostFinds = 200;
    private const int MostLatest = 5;

    private CurrentUser Me => current.Required;

    /// <summary>Trips that the person may change and note merchants on: those they go on or planned; all for leaders.</summary>
    public IQueryable<ScoutTrip> Changeable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SponsorsLead));
        return db.ScoutTrips.Where(t => leads || t.VeteranId == me || t.CreatedById == me || t.Newcomers.Any(n => n.UserId == me));
    }

    /// <summary>One page of the trips: on the way, planned, then the latest. Two commands.</summary>
    public Task<Paged<ScoutTripRow>> ListAsync(ScoutTripState? state, int page, CancellationToken cancellationToken, bool whole = false)
    {
        var filtered = db.ScoutTrips.AsNoTracking().Where(t => state == null || t.State == state);
        return filtered.OrderBy(t => t.State == ScoutTripState.Walking ? 0 : t.State == ScoutTripState.Planned ? 1 : 2).ThenByDescending(t => t.On).ThenByDescending(t => t.Id).Select(t => new ScoutTripRow(
            t.Id, t.Title, t.On, t.Area, t.Distance, t.State, db.Users.Where(u => u.Id == t.VeteranId).Select(u => u.DisplayName).FirstOrDefault(), db.ScoutFinds.Count(f => f.TripId == t.Id),
            db.ScoutFinds.Count(f => f.TripId == t.Id && !f.WasKnown))).ToPageAsync(filtered, page, cancellationToken, whole);
    }

    /// <summary>The page of a trip with what became of each merchant, or null. Two commands.</summary>
    public async Task<ScoutTripModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var changeable = Changeable();
        var trip = await db.ScoutTrips.AsNoTracking().Where(t => t.Id == id).Select(t => new
        {
            t.Title,
            t.On,
            t.Area,
            t.Distance,
            t.State,
            t.Route,
            t.Reason,
            Veteran = db.Users.Where(u => u.Id == t.VeteranId).Select(u => u.DisplayName).FirstOrDefault(),
            Newcomers = db.Users.Where(u => t.Newcomers.Any(n => n.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList(),
            CanChange = changeable.Any(c => c.Id == t.Id),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (trip is null)
            return null;
        var since = time.StartOf(trip.On);
        var finds = await (from f in db.ScoutFinds.AsNoTracking()
                           where f.TripId == id
                           join s in db.Sponsors.IgnoreQueryFilters() on f.SponsorId equals s.Id
                           let deal = db.Deals.Where(d => d.SponsorId == s.Id && d.CreatedAt >= since).OrderByDescending(d => d.Id).FirstOrDefault()
                           orderby f.Impression == Impression.Promising ? 0 : f.Impression == Impression.Maybe ? 1 : 2, f.Id
                           select new ScoutFindRow(
                               f.Id, s.Id, s.Name, s.Industry, f.Impression, f.Note, f.PhotoId, f.WasKnown, db.Users.Where(u => u.Id == f.CreatedById).Select(u => u.DisplayName).FirstOrDefault(),
                               db.Visits.Count(v => v.SponsorId == s.Id && v.On >= trip.On), deal == null ? null : deal.Id, deal == null ? null : deal.Stage)).Take(MostFinds).ToListAsync(cancellationToken);
        return new ScoutTripModel(
            id, trip.Title, trip.On, trip.Area, trip.Distance, trip.State, trip.Veteran, trip.Newcomers, trip.Route, trip.Reason, finds, trip.CanChange && Me.HasPermission(Permissions.SponsorsWrite), time.Today);
    }

    /// <summary>What the form of the next merchant stands on; null unless the person is on the way there, or just was. At most four commands.</summary>
    public async Task<ScoutWalkModel?> WalkAsync(int id, string? name, CancellationToken cancellationToken)
    {
        var yesterday = time.Today.AddDays(-1);
        var trip = await Changeable().AsNoTracking().Where(t => t.Id == id && (t.State == ScoutTripState.Walking || (t.State == ScoutTripState.Finished && t.On >= yesterday))).Select(t => new { t.Title, t.Area, t.Distance, Found = db.ScoutFinds.Count(f => f.TripId == t.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (trip is null)
            return null;
        var latest = await db.ScoutFinds.AsNoTracking().Where(f => f.TripId == id).OrderByDescending(f => f.Id).Take(MostLatest)
            .Select(f => new ScoutNoted(f.SponsorId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == f.SponsorId).Select(s => s.Name).First(), f.Impression, f.WasKnown)).ToListAsync(cancellationToken);
        return new ScoutWalkModel(id, trip.Title, trip.Area, trip.Distance, latest, trip.Found, await duplicates.FindAsync(name, phone: null, creditCode: null, except: null, cancellationToken));
    }
}
