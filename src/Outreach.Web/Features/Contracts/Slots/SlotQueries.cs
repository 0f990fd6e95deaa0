using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Slots;

public sealed class SlotQueries(OutreachDbContext db, IContractLabels labels, DepartmentTime time)
{
    private const int MostPlaces = 200;

    /// <summary>A month, or null when there is no such place. Two commands.</summary>
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
            chosen is null ? null : chosen with { Kinds = [.. chosen.Kinds.Order()] });
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

    /// <summary>One day with who holds what, the held places first. Three commands and that of the contracts' names.</summary>
    public async Task<SlotDayModel?> DayAsync(DateOnly day, int? placeId, CancellationToken cancellationToken)
    {
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds)
            .Where(p => placeId == null ? !p.IsRetired || db.SlotReservations.Any(h => h.PlaceId == p.Id && h.Day == day) : p.Id == placeId)
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostPlaces).ToListAsync(cancellationToken);
        if (placeId is not null && places.Count == 0)
            return null;
        var holds = await db.SlotReservations.AsNoTracking().Where(h => h.Day == day && (placeId == null || h.PlaceId == placeId))
            .GroupBy(h => new { h.PlaceId, h.ContractId }).Select(g => new { g.Key.PlaceId, g.Key.ContractId, Slots = g.Count() }).ToListAsync(cancellationToken);
        var names = await labels.OfAsync([.. holds.Select(h => h.ContractId).Distinct()], cancellationToken);
        var byPlace = holds.ToLookup(h => h.PlaceId);
        return new SlotDayModel(day, placeId,
        [
            .. places.Select(p => new PlaceDay(
                p.Id, p.Name, byPlace[p.Id].Sum(h => h.Slots), p.Capacity, p.Rule, [.. p.Kinds.Select(k => k.Kind).Order()],
                [.. byPlace[p.Id].Select(h => new Holder(h.ContractId, names.GetValueOrDefault(h.ContractId, ""), h.Slots)).OrderBy(h => h.Label, StringComparer.CurrentCulture)]))
                .OrderBy(p => p.Held == 0),
        ]);
    }
}
