using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Features.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>What the event pages read.</summary>
public sealed class EventQueries(OutreachDbContext db, AuditTrail trail, DepartmentTime time)
{
    private static readonly ContractState[] Signed = [ContractState.Signed, ContractState.Fulfilling, ContractState.Completed];

    /// <summary>One page of the list. Two commands.</summary>
    public async Task<EventListModel> ListAsync(EventFilter filter, CancellationToken stop)
    {
        var filtered = db.Events.AsNoTracking().Matching(db, filter.Q);
        if (filter.State is { } state)
            filtered = filtered.Where(e => e.State == state);
        var now = time.Now;
        var ordered = filter.Sort switch
        {
            "title" => filtered.OrderBy(e => e.Title).ThenBy(e => e.Id),
            "-title" => filtered.OrderByDescending(e => e.Title).ThenByDescending(e => e.Id),
            "start" => filtered.OrderBy(e => e.StartsAt).ThenBy(e => e.Id),
            "-start" => filtered.OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
            // What is to come, the nearest first; then what has been, the latest first.
            _ => filtered.OrderBy(e => e.EndsAt < now ? 1 : 0).ThenBy(e => e.EndsAt < now ? now : e.StartsAt)
                .ThenByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
        };
        var rows = ordered.Select(e => new EventRow(
            e.Id, e.Title, e.State, e.StartsAt, e.Venue, e.MoneyTarget,
            db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            db.Deals.Count(d => d.EventId == e.Id && d.OpenSlot != null),
            db.Contracts.Where(c => c.EventId == e.Id && c.AmendsId == null && Signed.Contains(c.State)).Sum(c => c.Cash ?? 0)));
        return new EventListModel(filter, await rows.ToPageAsync(filtered, filter.Page, stop));
    }

    /// <summary>The detail page, or null. Six to nine commands.</summary>
    public async Task<EventDetailModel?> DetailAsync(int id, CancellationToken stop)
    {
        var e = await db.Events.AsNoTracking().Include(x => x.Tags).SingleOrDefaultAsync(x => x.Id == id, stop);
        if (e is null)
            return null;
        var deals = await db.Deals.AsNoTracking().Where(d => d.EventId == id).OrderByDescending(d => d.LastActivityAt).Take(200)
            .Select(d => new EventDealRow(
                d.Id, db.Sponsors.Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(), d.Stage, d.ExpectedCash,
                db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First()))
            .ToListAsync(stop);
        var money = await db.Contracts.AsNoTracking().Where(c => c.EventId == id && c.AmendsId == null && Signed.Contains(c.State))
            .Select(c => new { Cash = c.Cash ?? 0, Received = c.Receipts.Sum(r => r.Amount ?? 0) }).ToListAsync(stop);
        var owner = await db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefaultAsync(stop);
        return new EventDetailModel(
            e.Id, e.Title, e.State, e.Next, [.. e.Tags.Select(t => t.Tag)], e.StartsAt, e.EndsAt, e.Venue, e.Audience, e.MoneyTarget,
            money.Sum(m => m.Cash), money.Sum(m => m.Received), owner, e.CancelReason, [.. deals.OrderBy(d => d.Stage)], await trail.OfAsync(stop, new AuditSubject(nameof(Event), id)));
    }
}
