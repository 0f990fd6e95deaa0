using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Search;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Moves;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.EventDeals;

/// <summary>
/// Offers, deals and contracts of an event. With plan B an offer is written anew for the other event and an open deal goes over at its stage; one whose contract is a draft takes a
/// copy of it along, to be checked and co-signed anew, and the draft of the old event is withdrawn. What is submitted or
/// signed stays: it is decided on contract by contract.
/// </summary>
public sealed class ContractsEventPart(OutreachDbContext db, SlotAllocator ledger, EventContractQueries signedContracts, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, ActionPaths paths, MoveNotifications moves) : IEventPart
{
    private const string DealKey = "deal:";
    private const string DraftKey = "draft:";
    private const string OfferKey = "offer:";

    private sealed record MovableOffer(int Id, string Name, bool IsTaken);

    private sealed record Movable(int DealId, int OwnerId, string Sponsor, DealStage Stage, decimal? Cash, int? ContractId, ContractState? State, bool IsTaken);

    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Deals and contracts", "heart-handshake", "EventDeals", "Index", Permissions.DealsRead, 20);

    /// <inheritdoc/>
    public async Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken)
    {
        var open = await db.Deals.CountAsync(d => d.EventId == head.Id && d.ActiveKey != null, cancellationToken);
        if (head.State is not (EventState.Cancelled or EventState.Postponed))
            return new EventPartState(open);
        // What was signed is not undone by the event: each is amended or terminated by somebody (S38).
        var signed = await signedContracts.SignedContractsOfEventAsync(head.Id, cancellationToken);
        return new EventPartState(open, OpenEnds: [.. signed.Select(c => new EventOpenEnd(texts["{0}, {1}: amend it or terminate it", c.Number, c.Sponsor], paths.Of("Contracts.Detail", c.Id)))]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var owners = db.Deals.Where(d => d.EventId == eventId && (d.ActiveKey != null || db.Contracts.Any(c => c.DealId == d.Id && c.State == ContractState.Fulfilling)))
            .Select(d => d.OwnerId);
        // The departments that were asked to carry something out, or have agreed to it.
        var liaisons = db.Positions.Where(p => p.Role == Role.DepartmentLiaison && p.IsHeldOn(today) && p.DepartmentId != null
            && (db.EventOffers.Any(o => o.EventId == eventId && o.WithdrawnAt == null && o.Lines.Any(l => l.DepartmentId == p.DepartmentId && (l.AskedAt != null || l.Confirmation == ConfirmationState.Confirmed)))
                || db.Contracts.Any(c => c.EventId == eventId && c.State != ContractState.Draft && c.State != ContractState.Completed && c.State != ContractState.Withdrawn && c.State != ContractState.Terminated
                    && c.Deliverables.Any(d => d.DepartmentId == p.DepartmentId)))).Select(p => p.UserId);
        return await owners.Union(liaisons).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<int>> MovedAsync(EventMoved move, CancellationToken cancellationToken) => moves.MovedAsync(move, cancellationToken);

    /// <inheritdoc/>
    public async Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken)
    {
        var offers = await db.EventOffers.Include(o => o.Lines).Where(o => o.EventId == eventId && o.WithdrawnAt == null).ToListAsync(cancellationToken);
        foreach (var offer in offers)
            offer.Withdraw(SearchText.Shorten(reason, EventOffer.NoteLimit), time.Now);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken) =>
    [
        .. (await OffersOf(fromId, toId).ToListAsync(cancellationToken)).Select(o => new EventMove(
            KeyOf(o.Id), texts["Offer “{0}”: its departments are asked anew", o.Name], o.IsTaken ? texts["The other event has an offer of this name already."].Value : null)),
        .. (await MovablesAsync(fromId, toId, cancellationToken)).Select(m => new EventMove(
            KeyOf(m),
            string.Join(" · ", new[] { m.Sponsor, texts.Text(m.Stage), m.Cash is null ? null : format.Money(m.Cash), m.ContractId is null ? null : texts["contract: {0}", texts.Text(m.State!.Value)].Value }.OfType<string>()),
            ProblemOf(m)?.Value)),
    ];

    /// <inheritdoc/>
    public async Task<Result> MoveAsync(int fromId, int toId, IReadOnlyCollection<string> keys, CurrentUser me, CancellationToken cancellationToken)
    {
        var other = await db.Events.SingleOrDefaultAsync(e => e.Id == toId, cancellationToken);
        if (other is null)
            return Result.NotFound;
        var offerIds = (await OffersOf(fromId, toId).ToListAsync(cancellationToken)).Where(o => !o.IsTaken && keys.Contains(KeyOf(o.Id))).Select(o => o.Id).ToList();
        if (me.HasPermission(Permissions.ContractsWrite) && await CopyOffersAsync(offerIds, other, me, cancellationToken) is { IsSuccess: false } wrong)
            return wrong;
        var chosen = (await MovablesAsync(fromId, toId, cancellationToken)).Where(m => keys.Contains(KeyOf(m)) && ProblemOf(m) is null && me.CanWorkOnDealOf(m.OwnerId)).ToList();
        if (chosen.Count == 0)
            return Result.Success;
        var ids = chosen.Select(m => m.DealId).ToList();
        var deals = await db.Deals.Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);
        var drafts = await db.Contracts.WithParts().Where(c => c.ActiveDealId != null && ids.Contains(c.ActiveDealId.Value)).ToListAsync(cancellationToken);
        var days = await DaysBetweenAsync(fromId, other, cancellationToken);
        foreach (var deal in deals)
        {
            if (deal.MoveToEvent(other).Error is { } refused)
                return refused;
            if (drafts.Find(c => c.ActiveDealId == deal.Id) is { } draft && await CopyAsync(draft, deal, other, days, me, cancellationToken) is { IsSuccess: false } failed)
                return failed;
        }

        return Result.Success;
    }

    // What the departments said, they said of the event that is cancelled with the offer.
    private async Task<Result> CopyOffersAsync(List<int> ids, Event other, CurrentUser me, CancellationToken cancellationToken)
    {
        foreach (var old in await db.EventOffers.AsNoTracking().Include(o => o.Lines).Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(cancellationToken))
        {
            var copy = EventOffer.Create(other, new EventOfferDetails(
                old.Name, old.Description, old.Cash, old.Goods, [.. old.Lines.OrderBy(l => l.Number).Select(l => l.Content with { Id = 0 })]), me.Id);
            if (!copy.IsSuccess)
                return copy.Error;
            db.EventOffers.Add(copy.Value);
        }

        return Result.Success;
    }

    private async Task<Result> CopyAsync(Contract draft, Deal deal, Event other, int? days, CurrentUser me, CancellationToken cancellationToken)
    {
        var (old, now) = (draft.Content, time.Now);
        var withdrawn = draft.Withdraw(texts["Taken over by “{0}” as plan B.", other.Title], now);
        if (!withdrawn.IsSuccess)
            return withdrawn;
        await ledger.ReleaseAsync(draft.Id, null, cancellationToken);
        DateOnly? Moved(DateOnly? day) => days is { } by ? day?.AddDays(by) : null;
        var copy = Contract.Create(deal, old with
        {
            Instalments = [.. old.Instalments.Select(i => i with { Id = 0, DueOn = Moved(i.DueOn) })],
            Deliverables = [.. old.Deliverables.Select(d => d with { Id = 0, StartsOn = Moved(d.StartsOn) })],
            Clauses = [.. old.Clauses.Select(c => c with { Id = 0 })],
        }, me.Id, now);
        if (!copy.IsSuccess)
            return copy.Error;
        db.Contracts.Add(copy.Value);
        return Result.Success;
    }

    // As many days before or after the other event as it was here; null where one of them has no day yet.
    private async Task<int?> DaysBetweenAsync(int fromId, Event other, CancellationToken cancellationToken)
    {
        var from = await db.Events.Where(e => e.Id == fromId).Select(e => e.StartsAt).SingleAsync(cancellationToken);
        return from is { } then && other.StartsAt is { } now ? time.DayOf(now).DayNumber - time.DayOf(then).DayNumber : null;
    }

    private IQueryable<MovableOffer> OffersOf(int fromId, int toId) => db.EventOffers.AsNoTracking().Where(o => o.EventId == fromId && o.WithdrawnAt == null).OrderBy(o => o.Id)
        .Select(o => new MovableOffer(o.Id, o.Name, db.EventOffers.Any(x => x.EventId == toId && x.WithdrawnAt == null && x.Name == o.Name)));

    private Task<List<Movable>> MovablesAsync(int fromId, int toId, CancellationToken cancellationToken) =>
        db.Deals.AsNoTracking().Where(d => d.EventId == fromId && d.ActiveKey != null).OrderBy(d => d.Id).Take(200).Select(d => new Movable(
            d.Id, d.OwnerId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(), d.Stage, d.ExpectedCash,
            db.Contracts.Where(c => c.ActiveDealId == d.Id).Select(c => (int?)c.Id).FirstOrDefault(), db.Contracts.Where(c => c.ActiveDealId == d.Id).Select(c => (ContractState?)c.State).FirstOrDefault(),
            db.Deals.Any(o => o.EventId == toId && o.SponsorId == d.SponsorId && o.ActiveKey != null))).ToListAsync(cancellationToken);

    private static string KeyOf(int offerId) => string.Create(CultureInfo.InvariantCulture, $"{OfferKey}{offerId}");

    private static string KeyOf(Movable m) => m.ContractId is { } contract
        ? string.Create(CultureInfo.InvariantCulture, $"{DraftKey}{contract}") : string.Create(CultureInfo.InvariantCulture, $"{DealKey}{m.DealId}");

    private LocalizedString? ProblemOf(Movable m) =>
        m.IsTaken ? texts["There is an open deal with this merchant for the other event already."]
        : m.State is not (null or ContractState.Draft or ContractState.Returned) ? texts["Its contract is submitted. Take it back first, or withdraw it."]
        : null;
}
