using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events.Flow;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Documents;

/// <summary>Reads what a negotiator takes along.</summary>
public sealed class DealBriefLoader(OutreachDbContext db, DealReadinessQueries readiness, EventDisplay display, DepartmentTime time, SettingsCache settings)
{
    private const int MostVisits = 3;
    private const int MostDeals = 3;
    private const int MostOffers = 5;

    // A page, not the whole plan: what comes first is what a merchant asks about.
    private const int MostRows = 8;

    /// <summary>The page for a deal; null when there is no such deal. At most nine commands.</summary>
    public async Task<DocumentModel?> BriefAsync(int dealId, CancellationToken cancellationToken)
    {
        // Papers are in Chinese whoever reads them, and so are the days on them.
        using var chinese = new CultureScope("zh-CN");
        var today = time.Today;
        var deal = await db.Deals.AsNoTracking().Where(d => d.Id == dealId).Select(d => new
        {
            d.SponsorId,
            d.EventId,
            d.Stage,
            d.NextStep,
            d.NextStepOn,
            Owner = db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(),
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => new { s.Name, s.Address, s.VettedUntil, s.Standing }).First(),
            Event = db.Events.Where(e => e.Id == d.EventId).Select(e => new
            {
                e.Title,
                e.Purpose,
                e.StartsAt,
                e.EndsAt,
                e.Venue,
                e.ExpectedPeople,
                Flow = e.Flow.OrderBy(r => r.Number).Take(MostRows).ToList(),
            }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (deal is null)
            return null;
        var (sponsorId, eventId) = (deal.SponsorId, deal.EventId);
        var offers = await db.EventOffers.AsNoTracking()
            .Where(o => o.EventId == eventId && o.State != EventOfferState.Withdrawn && (o.EventId != null || db.Terms.Any(t => t.Id == o.TermId && t.StartsOn <= today && t.EndsOn >= today)))
            .Include(o => o.Lines).OrderByDescending(o => o.Cash ?? 0).ThenBy(o => o.Id).Take(MostOffers).AsSplitQuery().ToListAsync(cancellationToken);
        var placeIds = offers.SelectMany(o => o.Lines).Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? [] : await db.CampusPlaces.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.SponsorId == sponsorId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Take(3)
            .Select(c => new DocumentContact(c.Name, c.Title, c.Phone, c.WeChat)).ToListAsync(cancellationToken);
        var visits = await db.Visits.AsNoTracking().Where(v => v.SponsorId == sponsorId).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(MostVisits)
            .Select(v => new DocumentVisit(v.On, v.Channel, v.Outcome, v.Said)).ToListAsync(cancellationToken);
        var earlier = await db.Deals.AsNoTracking().Where(d => d.SponsorId == sponsorId && d.Id != dealId).OrderByDescending(d => d.LastActivityAt).ThenByDescending(d => d.Id).Take(MostDeals)
            .Select(d => new DocumentDeal(db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(), d.Stage, d.ExpectedCash, d.LostReason)).ToListAsync(cancellationToken);
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.SponsorId == sponsorId && c.AmendsId == null && c.SignedOn != null).OrderByDescending(c => c.SignedOn).ThenByDescending(c => c.Id).Take(MostDeals)
            .Select(c => new DocumentContractHistory(
                c.Number!, db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Promised), db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Received),
                db.Deliverables.Count(d => d.IsPromised() && db.Contracts.Any(x => x.Id == d.ContractId && (x.Id == c.Id || (x.AmendsId == c.Id && x.ScanFileId != null)))),
                db.Deliverables.Count(d => (d.Fulfilment == FulfilmentState.Done || d.Fulfilment == FulfilmentState.MadeGood) && db.Contracts.Any(x => x.Id == d.ContractId && (x.Id == c.Id || (x.AmendsId == c.Id && x.ScanFileId != null)))),
                c.Breaches.Count, c.Breaches.Count(b => b.State == BreachState.Open))).ToListAsync(cancellationToken);
        var ministers = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.Minister && p.IsHeldOn(today)))
            .OrderBy(u => u.Id).Select(u => new { u.DisplayName, u.PhoneNumber }).ToListAsync(cancellationToken);
        var us = settings.Value;
        DateTime? start = deal.Event?.StartsAt is { } starts ? time.ToLocal(starts) : null;
        var flow = (deal.Event?.Flow ?? []).Select(r => r.Details).ToList();
        var times = FlowCheck.TimesOf(flow, start);
        string Words(EventOfferLine l) => string.Concat(
            DocumentDisplay.Kind(l.Kind, l.Note), " ", DocumentDisplay.Count(l.Count), " ", l.Unit,
            (l.PlaceId is { } place ? places.GetValueOrDefault(place) : l.PlaceWords) is { } where ? BriefDocument.At(where) : "",
            l.DaysBefore is { } days ? BriefDocument.Before(days) : "");
        return new BriefDocument
        {
            Sponsor = deal.Sponsor.Name,
            Host = us.PartyName ?? us.DepartmentName,
            Occasion = deal.Event?.Title,
            Purpose = deal.Event?.Purpose,
            Starts = start,
            Ends = deal.Event?.EndsAt is { } ends ? time.ToLocal(ends) : null,
            Venue = deal.Event?.Venue,
            Attendance = deal.Event?.ExpectedPeople,
            Flow = [.. flow.Select((r, i) => new DocumentStep(start is null ? BriefDocument.When(r.Day, r.Clock, r.Offset) : display.Time(r, times[i], start), BriefDocument.What(r.Item, r.Content)))],
            Missing = deal.Stage == DealStage.Target ? (await readiness.OfAsync(eventId, cancellationToken)).Missing : [],
            Stage = deal.Stage,
            Negotiator = deal.Owner,
            NextStep = deal.NextStep,
            NextStepOn = deal.NextStepOn,
            Packages = [.. offers.Where(o => o.State == EventOfferState.Cleared).Select(o => new DocumentPackage(o.Name, o.Cash ?? 0, o.Goods, [.. o.Lines.OrderBy(l => l.Number).Select(Words)]))],
            OpenLines = [.. offers.SelectMany(o => o.Lines.Where(l => l.Confirmation != ConfirmationState.Confirmed).OrderBy(l => l.Number)
                .Select(l => new DocumentOpenLine(Words(l), o.Name, l.Confirmation == ConfirmationState.Declined, l.Confirmation == ConfirmationState.Declined ? l.ConfirmationNote : null)))],
            Contacts = contacts,
            Address = deal.Sponsor.Address,
            Visits = visits,
            Deals = earlier,
            Contracts = contracts,
            Standing = deal.Sponsor.Standing,
            VettedUntil = deal.Sponsor.VettedUntil,
            Calls = [.. ministers.Select(m => new DocumentCall(Role.Minister, m.DisplayName, m.PhoneNumber ?? us.PartyPhone))],
            Day = today,
        }.Compose();
    }
}
