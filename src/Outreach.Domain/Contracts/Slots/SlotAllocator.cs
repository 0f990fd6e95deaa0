using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Slots;

/// <summary>
/// Reserves and releases slots of campus places. It only changes the context: the caller saves, so that holding is one
/// transaction with the step of the contract that asks for it. A save that fails on the index of place, day and seat has
/// lost a race: <see cref="Forget"/>, reserve anew, save again.
/// </summary>
public sealed class SlotAllocator(OutreachDbContext db, IContractLabels labels)
{
    public const string SeatIndex = "IX_SlotHolds_PlaceId_Day_Seat";

    /// <summary>How many days before and after a full one are looked at for room.</summary>
    public const int NearBy = 14;

    private const int Named = 5;

    /// <summary>
    /// Makes the contract hold exactly what <paramref name="wishes"/> ask for, the lowest free seats first. What it holds
    /// already and still wants it keeps, even at a place that was retired since. Nothing is changed when anything is
    /// refused. At most five commands, however many wishes.
    /// </summary>
    /// <param name="only">The one deliverable that the wishes are of: what the contract holds for others stays as it is.</param>
    /// <returns>What is refused; empty when everything is reserved.</returns>
    public async Task<IReadOnlyList<SlotProblem>> ReserveAsync(int contractId, IReadOnlyList<SlotRequest> wishes, CancellationToken cancellationToken, int? only = null)
    {
        var placeIds = wishes.Select(w => w.PlaceId).Distinct().ToList();
        var days = wishes.Select(w => w.Day).Distinct().ToList();
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var own = await db.SlotReservations.Where(h => h.ContractId == contractId && (only == null || h.DeliverableId == only)).OrderBy(h => h.Seat).ToListAsync(cancellationToken);
        var others = await db.SlotReservations.AsNoTracking()
            .Where(h => (h.ContractId != contractId || (only != null && h.DeliverableId != only)) && placeIds.Contains(h.PlaceId) && days.Contains(h.Day))
            .Select(h => new { h.PlaceId, h.Day, h.Seat, h.ContractId }).ToListAsync(cancellationToken);

        var plan = wishes.Select(w => new Plan(w, [], [])).ToList();
        var spare = own.ToList();
        // A deliverable keeps its own seats before another of the same contract takes over what is left.
        foreach (var same in new[] { true, false })
        {
            foreach (var step in plan)
            {
                var kept = spare.Where(h => h.PlaceId == step.Wish.PlaceId && h.Day == step.Wish.Day && (!same || h.DeliverableId == step.Wish.DeliverableId))
                    .Take(step.Missing).ToList();
                step.Kept.AddRange(kept);
                spare.RemoveAll(kept.Contains);
            }
        }

        var taken = others.Select(h => (h.PlaceId, h.Day, h.Seat)).Concat(plan.SelectMany(s => s.Kept).Select(h => (h.PlaceId, h.Day, h.Seat))).ToHashSet();
        var refused = new List<Refusal>();
        foreach (var step in plan)
        {
            var (wish, place) = (step.Wish, places.GetValueOrDefault(step.Wish.PlaceId));
            var needed = step.Missing;
            if (place is null)
            {
                refused.Add(new(wish, SlotErrors.NoPlace));
            }
            else if (!place.Takes(wish.Kind))
            {
                refused.Add(new(wish, SlotErrors.KindNotTaken.WithArguments(place.Name, wish.Kind)));
            }
            else if (needed == 0)
            {
                continue;
            }
            else if (place.IsRetired)
            {
                refused.Add(new(wish, SlotErrors.PlaceRetired.WithArguments(place.Name)));
            }
            else if (step.Slots > place.Capacity)
            {
                refused.Add(new(wish, SlotErrors.TooMany.WithArguments(place.Name, place.Capacity, step.Slots)));
            }
            else
            {
                // A seat above a capacity that was lowered since counts as well.
                var free = place.Capacity - taken.Count(t => t.PlaceId == place.Id && t.Day == wish.Day);
                if (free < needed)
                {
                    refused.Add(new(wish, SlotErrors.Full, Math.Max(free, 0), place));
                    continue;
                }

                step.Seats.AddRange(Enumerable.Range(1, place.Capacity).Where(seat => !taken.Contains((place.Id, wish.Day, seat))).Take(needed));
                taken.UnionWith(step.Seats.Select(seat => (place.Id, wish.Day, seat)));
            }
        }

        if (refused.Count > 0)
        {
            // A wish of the same contract that came first may fill the day as well.
            var holders = others.Select(h => (h.PlaceId, h.Day, h.ContractId))
                .Concat(plan.Where(s => s.Kept.Count + s.Seats.Count > 0).Select(s => (s.Wish.PlaceId, s.Wish.Day, ContractId: contractId)))
                .ToLookup(h => (h.PlaceId, h.Day), h => h.ContractId);
            return await ExplainAsync(contractId, only, refused, holders, cancellationToken);
        }

        db.SlotReservations.RemoveRange(spare);
        foreach (var step in plan)
        {
            foreach (var kept in step.Kept)
                kept.HandOver(contractId, step.Wish.DeliverableId);
        }

        // In one order whoever asks, or two contracts that want the same two places wait for each other.
        db.SlotReservations.AddRange(plan.SelectMany(step => step.Seats.Select(seat => new SlotReservation(step.Wish.PlaceId, step.Wish.Day, seat, contractId, step.Wish.DeliverableId)))
            .OrderBy(h => h.PlaceId).ThenBy(h => h.Day).ThenBy(h => h.Seat));
        return [];
    }

    /// <summary>Gives up what the contract holds, or from a day on: what was used before stays on record.</summary>
    public async Task ReleaseAsync(int contractId, DateOnly? from, CancellationToken cancellationToken) =>
        db.SlotReservations.RemoveRange(await db.SlotReservations.Where(h => h.ContractId == contractId && (from == null || h.Day >= from)).ToListAsync(cancellationToken));

    public async Task ReleaseDeliverableAsync(int contractId, int deliverableId, CancellationToken cancellationToken)
    {
        var holds = await db.SlotReservations.Where(h => h.ContractId == contractId && h.DeliverableId == deliverableId).ToListAsync(cancellationToken);
        // What was handed over to another contract in the same save is that one's.
        db.SlotReservations.RemoveRange(holds.Where(h => h.ContractId == contractId));
    }

    /// <summary>
    /// Hands over to an amendment what its original holds and the amendment has restated, slot by slot; the rest stays with
    /// the original until it is released.
    /// </summary>
    public async Task TakeOverAsync(int originalId, Contract amendment, CancellationToken cancellationToken)
    {
        var holds = await db.SlotReservations.Where(h => h.ContractId == originalId || h.ContractId == amendment.Id).OrderBy(h => h.Seat).ToListAsync(cancellationToken);
        foreach (var d in amendment.Deliverables.Where(d => d is { PlaceId: not null, StartsOn: not null, Kind: not null, Count: not null }).OrderBy(d => d.Position))
        {
            var slots = d.Kind!.Value.SlotsFor(d.Count!.Value);
            foreach (var day in holds.Where(h => h.PlaceId == d.PlaceId && h.Day >= d.StartsOn && (d.TakeDownOn is null || h.Day <= d.TakeDownOn)).GroupBy(h => h.Day))
            {
                var missing = slots - day.Count(h => h.ContractId == amendment.Id && h.DeliverableId == d.Id);
                foreach (var hold in day.Where(h => h.ContractId == originalId).Take(Math.Max(0, missing)).ToList())
                    hold.HandOver(amendment.Id, d.Id);
            }
        }
    }

    /// <summary>After a lost race: drops what was planned and read, and nothing else that waits to be saved.</summary>
    public void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries<SlotReservation>().ToList())
            entry.State = EntityState.Detached;
    }

    public async Task<IReadOnlyList<DayUse>> UseAheadAsync(int placeId, DateOnly from, CancellationToken cancellationToken) =>
        await db.SlotReservations.Where(h => h.PlaceId == placeId && h.Day >= from)
            .GroupBy(h => h.Day).Select(g => new DayUse(g.Key, g.Count())).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<SlotProblem>> ExplainAsync(
        int contractId, int? only, List<Refusal> all, ILookup<(int PlaceId, DateOnly Day), int> holders, CancellationToken cancellationToken)
    {
        // What hangs for days and finds no room is told once, of the first day.
        var refused = all.DistinctBy(r => r.Wish.DeliverableId).ToList();
        var full = refused.Where(r => r.Place is not null).ToList();
        if (full.Count == 0)
            return [.. refused.Select(r => new SlotProblem(r.Wish.DeliverableId, r.Error, [], []))];
        var placeIds = full.Select(r => r.Wish.PlaceId).Distinct().ToList();
        var (first, last) = (full.Min(r => Nearest(r.Wish.Day, -NearBy)), full.Max(r => Nearest(r.Wish.Day, NearBy)));
        var use = await db.SlotReservations.AsNoTracking()
            .Where(h => (h.ContractId != contractId || (only != null && h.DeliverableId != only)) && placeIds.Contains(h.PlaceId) && h.Day >= first && h.Day <= last)
            .GroupBy(h => new { h.PlaceId, h.Day }).Select(g => new { g.Key.PlaceId, g.Key.Day, Held = g.Count() })
            .ToDictionaryAsync(u => (u.PlaceId, u.Day), u => u.Held, cancellationToken);
        var names = await labels.OfAsync([.. full.SelectMany(r => holders[(r.Wish.PlaceId, r.Wish.Day)]).Distinct()], cancellationToken);
        return [.. refused.Select(Explain)];

        SlotProblem Explain(Refusal r)
        {
            if (r.Place is null)
                return new SlotProblem(r.Wish.DeliverableId, r.Error, [], []);
            var ids = holders[(r.Wish.PlaceId, r.Wish.Day)].Distinct().ToList();
            var called = ids.Where(names.ContainsKey).Select(id => names[id]).Order(StringComparer.Ordinal).ToList();
            var slots = r.Wish.Kind.SlotsFor(r.Wish.Count);
            var free = Enumerable.Range(-NearBy, (2 * NearBy) + 1).Where(n => n != 0).OrderBy(Math.Abs).ThenByDescending(n => n)
                .Select(n => Nearest(r.Wish.Day, n)).Distinct().Where(d => d != r.Wish.Day)
                .Where(d => r.Place.Capacity - use.GetValueOrDefault((r.Wish.PlaceId, d)) >= slots).ToList();
            object[] facts = [r.Place.Name, r.Wish.Day, r.Free, slots, called.Take(Named).ToList()];
            return new SlotProblem(
                r.Wish.DeliverableId,
                free.Count == 0 ? SlotErrors.FullAround.WithArguments(facts) : SlotErrors.Full.WithArguments([.. facts, free.Take(Named).Order().ToList()]),
                ids, free);
        }
    }

    // The first and the last day that there is are days as well.
    private static DateOnly Nearest(DateOnly day, int offset) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + offset, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private sealed record Plan(SlotRequest Wish, List<SlotReservation> Kept, List<int> Seats)
    {
        public int Slots => Wish.Kind.SlotsFor(Wish.Count);

        public int Missing => Math.Max(0, Slots - Kept.Count);
    }

    private sealed record Refusal(SlotRequest Wish, DomainError Error, int Free = 0, CampusPlace? Place = null);
}
