using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Offers;

public sealed class EventOfferQueries(
    OutreachDbContext db, ClauseCheckService checking, AuditTrail trail, DealQueries deals, PackageQueries packages, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Offers that the person writes: one's own, or everybody's for a leader.</summary>
    public IQueryable<EventOffer> Workable()
    {
        var me = current.Required;
        var (id, leads, writes) = (me.Id, me.HasPermission(Permissions.DealsLead), me.HasPermission(Permissions.ContractsWrite));
        return db.EventOffers.Where(o => writes && (leads || o.OwnerId == id));
    }

    /// <summary>One page of the list, those with something to do first. Three commands.</summary>
    /// <param name="whole">All of it, for an export.</param>
    public async Task<EventOfferListModel> ListAsync(EventOfferFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var filtered = db.EventOffers.AsNoTracking();
        if (filter.EventId is { } eventId)
            filtered = filtered.Where(o => o.EventId == (eventId == 0 ? null : eventId));
        filtered = filter.State is { } state ? filtered.Where(o => o.State == state) : filtered.Where(o => o.State != EventOfferState.Withdrawn);
        var list = await Rows(filtered.OrderByDescending(o => o.Id)).ToPageAsync(filtered, filter.Page, cancellationToken, whole);
        return new EventOfferListModel(filter, await deals.OpenEventsAsync(cancellationToken, filter.EventId), list);
    }

    /// <summary>The page of an offer, or null. Five to eight commands.</summary>
    public async Task<EventOfferModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var offer = await db.EventOffers.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (offer is null)
            return null;
        var around = await db.EventOffers.Where(o => o.Id == id).Select(o => new
        {
            Event = db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault(),
            Term = db.Terms.Where(t => t.Id == o.TermId).Select(t => t.Name).FirstOrDefault(),
            Owner = db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).First(),
        }).SingleAsync(cancellationToken);
        var lines = await LineRows(db.EventOfferLines.Where(l => l.OfferId == id)).ToListAsync(cancellationToken);
        var me = current.Required;
        return new EventOfferModel(
            new EventOfferHead(
                offer.Id, offer.Version, offer.Name, offer.Description, offer.EventId, around.Event, around.Term, offer.State, offer.Cash, offer.Goods,
                offer.OwnerId, around.Owner, offer.WithdrawReason),
            lines, offer.State == EventOfferState.Withdrawn ? [] : await checking.RunAsync(offer, cancellationToken),
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(EventOffer), id), new AuditSubject(nameof(EventOfferLine), [.. lines.Select(l => l.Id)])),
            offer.State != EventOfferState.Withdrawn && me.HasPermission(Permissions.ContractsWrite) && (me.HasPermission(Permissions.DealsLead) || offer.OwnerId == me.Id));
    }

    /// <summary>The offers of an event that are still offered, the dearest first, with every line. Two commands.</summary>
    public async Task<IReadOnlyList<EventOfferWithLines>> OfEventAsync(int eventId, CancellationToken cancellationToken)
    {
        var offers = db.EventOffers.AsNoTracking().Where(o => o.EventId == eventId && o.State != EventOfferState.Withdrawn)
            .OrderByDescending(o => o.Cash ?? 0).ThenBy(o => o.Id).Take(20);
        var rows = await Rows(offers).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        var lines = ids.Count == 0 ? [] : await LineRows(db.EventOfferLines.Where(l => ids.Contains(l.OfferId))).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new EventOfferWithLines(r, [.. lines.Where(l => l.OfferId == r.Id)]))];
    }

    /// <summary>What a new offer can begin from; null when there is no such event. Two commands.</summary>
    public async Task<NewOfferModel?> ChooseAsync(int? eventId, CancellationToken cancellationToken)
    {
        var title = await TitleAsync(eventId, cancellationToken);
        return eventId is not null && title is null ? null : new NewOfferModel(eventId, title, (await packages.ListAsync(false, cancellationToken)).Rows);
    }

    /// <summary>The title of an event; null when there is none. At most one command.</summary>
    public async Task<string?> TitleAsync(int? eventId, CancellationToken cancellationToken) =>
        eventId is null ? null : await db.Events.Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The form of an offer that is the person's to change, and what it is for; null otherwise. One command.</summary>
    public async Task<(EventOfferInput Input, EventOfferFormHead Head)?> FormAsync(int id, CancellationToken cancellationToken)
    {
        if (await Workable().AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer)
            return null;
        return (EventOfferInput.Of(offer), new EventOfferFormHead(id, offer.EventId, await TitleAsync(offer.EventId, cancellationToken)));
    }

    /// <summary>The form of a new offer, filled from a package of the catalogue; empty without one. At most one command.</summary>
    public async Task<EventOfferInput> StartAsync(int packageId, CancellationToken cancellationToken) =>
        await db.OfferPackages.AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == packageId && !p.IsRetired, cancellationToken) is { } package
            ? EventOfferInput.Of(package) : new EventOfferInput();

    public async Task<IReadOnlyList<Finding>> FindingsAsync(EventOffer offer, CancellationToken cancellationToken) => await checking.RunAsync(offer, cancellationToken);

    private IQueryable<EventOfferLineRow> LineRows(IQueryable<EventOfferLine> lines)
    {
        var silent = db.Departments.WithoutLiaison(db, time.Today);
        return lines.AsNoTracking().OrderBy(l => l.OfferId).ThenBy(l => l.Number).Select(l => new EventOfferLineRow(
            l.Id, l.OfferId, l.Number, l.Kind, l.Count, l.Unit, l.PlaceWords ?? db.CampusPlaces.Where(p => p.Id == l.PlaceId).Select(p => p.Name).FirstOrDefault(),
            db.Departments.Where(d => d.Id == l.DepartmentId).Select(d => d.Name).FirstOrDefault(), l.DaysBefore, l.Note,
            l.Confirmation, db.Users.Where(u => u.Id == l.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), l.ConfirmedAt, l.ConfirmationNote, l.AnsweredInStead, l.AskedAt,
            silent.Any(d => d.Id == l.DepartmentId)));
    }

    private IQueryable<EventOfferRow> Rows(IQueryable<EventOffer> offers) => offers.Select(o => new EventOfferRow(
        o.Id, o.Name, o.EventId, db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault(), db.Terms.Where(t => t.Id == o.TermId).Select(t => t.Name).FirstOrDefault(),
        o.State, o.Cash, o.Goods, db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).First(), o.Lines.Count,
        o.Lines.Count(l => l.Confirmation == Domain.Contracts.ConfirmationState.Confirmed), o.Lines.Count(l => l.Confirmation == Domain.Contracts.ConfirmationState.Declined)));
}
