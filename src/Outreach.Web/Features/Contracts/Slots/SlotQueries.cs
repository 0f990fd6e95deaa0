using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Slots;

public sealed class SlotQueries(OutreachDbContext db, IContractLabels labels, DepartmentTime time, IStringLocalizer texts, DisplayFormatter show)
{
    private const int MostPlaces = 200;

    /// <summary>A month, or null when there is no such place. Two commands; four of one place.</summary>
    public async Task<SlotCalendarModel?> MonthAsync(SlotFilter filter, CancellationToken cancellationToken)
    {
        var first = filter.FirstDay(time.Today);
        var next = first.AddMonths(1);
        var places = await db.CampusPlaces.AsNoTracking()
            // A retired place shows while something is held there, or when it is asked for.
            .Where(p => !p.IsRetired || p.Id == filter.PlaceId || db.SlotReservations.Any(h => h.PlaceId == p.Id && h.Day >= first && h.Day < next))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostPlaces)
            .Select(p => new ChosenPlace(p.Id, p.Name, p.Capacity, p.Rule, p.Location, p.Kinds.Select(k => k.Kind).ToList(), p.IsRetired)).ToListAsync(cancellationToken);
        var chosen = places.Find(p => p.Id == filter.PlaceId);
        if (filter.PlaceId is not null && chosen is null)
            return null;
        var use = await db.SlotReservations.AsNoTracking()
            .Where(h => h.Day >= first && h.Day < next && (filter.PlaceId == null || h.PlaceId == filter.PlaceId))
            .GroupBy(h => new { h.Day, h.PlaceId }).Select(g => new { g.Key.Day, g.Key.PlaceId, Held = g.Count() }).ToListAsync(cancellationToken);
        var shown = places.Where(p => chosen is null ? filter.Kind is not { } kind || p.Kinds.Contains(kind) : p == chosen).ToList();
        var byDay = use.ToLookup(u => u.Day);
        var days = Enumerable.Range(0, next.DayNumber - first.DayNumber).Select(first.AddDays).Select(day => new CalendarDay(
            day, [.. shown.Join(byDay[day], p => p.Id, u => u.PlaceId, (p, u) => new PlaceUse(p.Id, p.Name, u.Held, p.Capacity))])).ToList();
        return new SlotCalendarModel(
            filter, first, time.Today, days, shown.Count,
            [.. places.Select(p => new SelectListItem(p.Name, p.Id.ToString(CultureInfo.InvariantCulture)))],
            chosen is null ? null : chosen with { Kinds = [.. chosen.Kinds.Order()] },
            chosen is null ? [] : [.. (await HoldersAsync(db.SlotReservations.Where(h => h.PlaceId == chosen.Id && h.Day >= first && h.Day < next), cancellationToken))[chosen.Id]]);
    }

    /// <summary>Who holds what on which day of the month shown. Three commands.</summary>
    public async Task<IReadOnlyList<HeldSlots>> HeldAsync(SlotFilter filter, CancellationToken cancellationToken)
    {
        var first = filter.FirstDay(time.Today);
        var next = first.AddMonths(1);
        var places = await db.CampusPlaces.AsNoTracking()
            .Where(p => (filter.PlaceId == null || p.Id == filter.PlaceId) && (filter.Kind == null || p.Kinds.Any(k => k.Kind == filter.Kind)))
            .Select(p => new { p.Id, p.Name, p.Capacity }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var held = await db.SlotReservations.AsNoTracking().Where(h => h.Day >= first && h.Day < next)
            .GroupBy(h => new { h.Day, h.PlaceId, h.ContractId }).Select(g => new { g.Key.Day, g.Key.PlaceId, g.Key.ContractId, Slots = g.Count() }).ToListAsync(cancellationToken);
        var names = await labels.OfAsync([.. held.Select(h => h.ContractId).Distinct()], cancellationToken);
        return
        [
            .. held.Where(h => places.ContainsKey(h.PlaceId)).OrderBy(h => h.Day).ThenBy(h => places[h.PlaceId].Name, StringComparer.CurrentCulture)
                .Select(h => new HeldSlots(h.Day, places[h.PlaceId].Name, places[h.PlaceId].Capacity, h.Slots, names.GetValueOrDefault(h.ContractId, ""))),
        ];
    }

    /// <summary>One day with who holds what, the held places first. Four commands.</summary>
    public async Task<SlotDayModel?> DayAsync(DateOnly day, int? placeId, CancellationToken cancellationToken)
    {
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds)
            .Where(p => placeId == null ? !p.IsRetired || db.SlotReservations.Any(h => h.PlaceId == p.Id && h.Day == day) : p.Id == placeId)
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostPlaces).ToListAsync(cancellationToken);
        if (placeId is not null && places.Count == 0)
            return null;
        var byPlace = await HoldersAsync(db.SlotReservations.Where(h => h.Day == day && (placeId == null || h.PlaceId == placeId)), cancellationToken);
        return new SlotDayModel(day, placeId,
        [
            .. places.Select(p => new PlaceDay(
                p.Id, p.Name, byPlace[p.Id].Sum(h => h.Slots), p.Capacity, p.Rule, [.. p.Kinds.Select(k => k.Kind).Order()],
                [.. byPlace[p.Id]]))
                .OrderBy(p => p.Held == 0),
        ]);
    }

    /// <summary>
    /// How much room the place of each clause of a draft has on its days, without what the contract holds itself: told while it
    /// is typed. At most three commands.
    /// </summary>
    /// <returns>By the clause's id; those without a catalogued place, a kind and a day are left out.</returns>
    public async Task<IReadOnlyDictionary<int, string>> RoomAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (contract.Deliverables.All(d => d.PlaceId is null))
            return new Dictionary<int, string>();
        var (id, eventId) = (contract.Id, contract.EventId);
        var ends = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => e.EndsAt).SingleOrDefaultAsync(cancellationToken);
        var wishes = SlotRequest.Of(contract, ends is { } end ? time.DayOf(end) : null).GroupBy(w => w.DeliverableId).ToList();
        var placeIds = wishes.Select(w => w.First().PlaceId).Distinct().ToList();
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        if (wishes.Count == 0)
            return new Dictionary<int, string>();
        var (first, last) = (wishes.Min(w => w.First().Day), wishes.Max(w => w.Last().Day));
        var held = await db.SlotReservations.AsNoTracking().Where(h => h.ContractId != id && placeIds.Contains(h.PlaceId) && h.Day >= first && h.Day <= last)
            .GroupBy(h => new { h.PlaceId, h.Day }).Select(g => new { g.Key.PlaceId, g.Key.Day, Held = g.Count() })
            .ToDictionaryAsync(h => (h.PlaceId, h.Day), h => h.Held, cancellationToken);
        return wishes.Where(w => places.ContainsKey(w.First().PlaceId)).ToDictionary(w => w.Key, w =>
        {
            var (wish, until) = (w.First(), w.Last().Day);
            var place = places[wish.PlaceId];
            if (!place.Takes(wish.Kind))
                return texts["{0} takes only: {1}", place.Name, string.Join(texts[", "], place.Kinds.Select(k => k.Kind).Order().Select(k => texts.Text(k)))].Value;
            var tightest = w.MinBy(x => place.Capacity - held.GetValueOrDefault((x.PlaceId, x.Day)))!;
            var free = Math.Max(0, place.Capacity - held.GetValueOrDefault((wish.PlaceId, tightest.Day)));
            var days = show.Days(wish.Day, until);
            return free >= wish.Kind.SlotsFor(wish.Count)
                ? texts["{0}: {1} of {2} free, {3}", place.Name, free, place.Capacity, days].Value
                : texts["{0}: only {1} of {2} free on {3}. Choose fewer, other days or another place.", place.Name, free, place.Capacity, show.Day(tightest.Day)].Value;
        });
    }

    // Who holds slots, with both ends of what hangs there. Two commands.
    private async Task<ILookup<int, Holder>> HoldersAsync(IQueryable<SlotReservation> holds, CancellationToken cancellationToken)
    {
        var rows = await holds.AsNoTracking().GroupBy(h => new { h.PlaceId, h.ContractId, h.DeliverableId }).Select(g => new
        {
            g.Key.PlaceId,
            g.Key.ContractId,
            Kind = db.Deliverables.Where(d => d.Id == g.Key.DeliverableId).Select(d => d.Kind).FirstOrDefault(),
            Slots = g.Count(),
            Days = g.Select(x => x.Day).Distinct().Count(),
            From = db.SlotReservations.Where(x => x.DeliverableId == g.Key.DeliverableId && x.PlaceId == g.Key.PlaceId).Min(x => x.Day),
            Until = db.SlotReservations.Where(x => x.DeliverableId == g.Key.DeliverableId && x.PlaceId == g.Key.PlaceId).Max(x => x.Day),
        }).ToListAsync(cancellationToken);
        var names = await labels.OfAsync([.. rows.Select(h => h.ContractId).Distinct()], cancellationToken);
        return rows.Select(r => (r.PlaceId, Holder: new Holder(r.ContractId, names.GetValueOrDefault(r.ContractId, ""), r.Kind, r.Slots / r.Days, r.From, r.Until)))
            .OrderBy(r => r.Holder.From).ThenBy(r => r.Holder.Label, StringComparer.CurrentCulture).ToLookup(r => r.PlaceId, r => r.Holder);
    }
}
