using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;

namespace Outreach.Domain.Places;

/// <summary>A deliverable that wants slots of a catalogued place. One whose place is in words takes none.</summary>
/// <param name="DeliverableId">Which deliverable.</param>
/// <param name="PlaceId">Which place.</param>
/// <param name="Day">The day it starts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many of it; <see cref="DeliverableKinds.SlotsFor"/> says how many slots that takes.</param>
public sealed record SlotWish(int DeliverableId, int PlaceId, DateOnly Day, DeliverableKind Kind, int Count)
{
    /// <summary>What a contract wishes: its deliverables with a catalogued place, a day, a kind and a count.</summary>
    public static IReadOnlyList<SlotWish> Of(Contract contract) =>
    [
        .. contract.Deliverables.Where(d => d.PlaceId is not null && d.StartsOn is not null && d.Kind is not null && d.Count is not null)
            .Select(d => new SlotWish(d.Id, d.PlaceId!.Value, d.StartsOn!.Value, d.Kind!.Value, d.Count!.Value)),
    ];
}

/// <summary>Why a deliverable does not get its slots.</summary>
/// <param name="DeliverableId">Which deliverable.</param>
/// <param name="Error">One of <see cref="SlotErrors"/>, its places filled.</param>
/// <param name="HolderIds">Contracts that hold the day, where it is full.</param>
/// <param name="FreeDays">Days near by with room enough, the nearest first, where it is full.</param>
public sealed record SlotProblem(int DeliverableId, DomainError Error, IReadOnlyList<int> HolderIds, IReadOnlyList<DateOnly> FreeDays);

/// <summary>Knows what contracts are called, for the messages of the ledger.</summary>
public interface IContractLabels
{
    /// <summary>What people call each of these contracts, such as its number and sponsor. One command at most.</summary>
    Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> contractIds, CancellationToken stop);
}

/// <summary>
/// Reserves and releases slots of campus places. It only changes the context: the caller saves, so that holding is one
/// transaction with the step of the contract that asks for it. A save that fails on the index of place, day and seat has
/// lost a race: <see cref="Forget"/>, reserve anew, save again.
/// </summary>
public sealed class SlotLedger(OutreachDbContext db, IContractLabels labels)
{
    /// <summary>Part of the name of the index that decides races.</summary>
    public const string SeatIndex = "IX_SlotHolds_PlaceId_Day_Seat";

    /// <summary>How many days before and after a full one are looked at for room.</summary>
    public const int NearBy = 14;

    /// <summary>How many contracts and free days a message names.</summary>
    private const int Named = 5;

    /// <summary>
    /// Makes the contract hold exactly what <paramref name="wishes"/> ask for, the lowest free seats first. What it holds
    /// already and still wants it keeps, even at a place that was retired since. Nothing is changed when anything is
    /// refused. At most five commands, however many wishes.
    /// </summary>
    /// <returns>What is refused; empty when everything is reserved.</returns>
    public async Task<IReadOnlyList<SlotProblem>> ReserveAsync(int contractId, IReadOnlyList<SlotWish> wishes, CancellationToken stop)
    {
        var placeIds = wishes.Select(w => w.PlaceId).Distinct().ToList();
        var days = wishes.Select(w => w.Day).Distinct().ToList();
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var own = await db.SlotHolds.Where(h => h.ContractId == contractId).OrderBy(h => h.Seat).ToListAsync(stop);
        var others = await db.SlotHolds.AsNoTracking()
            .Where(h => h.ContractId != contractId && placeIds.Contains(h.PlaceId) && days.Contains(h.Day))
            .Select(h => new { h.PlaceId, h.Day, h.Seat, h.ContractId }).ToListAsync(stop);

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
                refused.Add(new(wish, SlotErrors.KindNotTaken.With(place.Name, wish.Kind)));
            }
            else if (needed == 0)
            {
                continue;
            }
            else if (place.IsRetired)
            {
                refused.Add(new(wish, SlotErrors.PlaceRetired.With(place.Name)));
            }
            else if (step.Slots > place.Capacity)
            {
                refused.Add(new(wish, SlotErrors.TooMany.With(place.Name, place.Capacity, step.Slots)));
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
            return await ExplainAsync(contractId, refused, holders, stop);
        }

        db.SlotHolds.RemoveRange(spare);
        foreach (var step in plan)
        {
            foreach (var kept in step.Kept)
                kept.HandOver(contractId, step.Wish.DeliverableId);
            db.SlotHolds.AddRange(step.Seats.Select(seat => new SlotHold(step.Wish.PlaceId, step.Wish.Day, seat, contractId, step.Wish.DeliverableId)));
        }

        return [];
    }

    /// <summary>Gives up what the contract holds, or from a day on: what was used before stays on record.</summary>
    public async Task ReleaseAsync(int contractId, DateOnly? from, CancellationToken stop) =>
        db.SlotHolds.RemoveRange(await db.SlotHolds.Where(h => h.ContractId == contractId && (from == null || h.Day >= from)).ToListAsync(stop));

    /// <summary>Gives up what one deliverable of the contract holds.</summary>
    public async Task ReleaseDeliverableAsync(int contractId, int deliverableId, CancellationToken stop)
    {
        var holds = await db.SlotHolds.Where(h => h.ContractId == contractId && h.DeliverableId == deliverableId).ToListAsync(stop);
        // What was handed over to another contract in the same save is that one's.
        db.SlotHolds.RemoveRange(holds.Where(h => h.ContractId == contractId));
    }

    /// <summary>
    /// Hands over to an amendment what its original holds and the amendment has restated, slot by slot; the rest stays with
    /// the original until it is released.
    /// </summary>
    public async Task TakeOverAsync(int originalId, Contract amendment, CancellationToken stop)
    {
        var holds = await db.SlotHolds.Where(h => h.ContractId == originalId || h.ContractId == amendment.Id).OrderBy(h => h.Seat).ToListAsync(stop);
        foreach (var wish in SlotWish.Of(amendment))
        {
            var missing = wish.Kind.SlotsFor(wish.Count) - holds.Count(h => h.ContractId == amendment.Id && h.DeliverableId == wish.DeliverableId);
            foreach (var hold in holds.Where(h => h.ContractId == originalId && h.PlaceId == wish.PlaceId && h.Day == wish.Day).Take(missing).ToList())
                hold.HandOver(amendment.Id, wish.DeliverableId);
        }
    }

    /// <summary>After a lost race: drops what was planned and read, and nothing else that waits to be saved.</summary>
    public void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries<SlotHold>().ToList())
            entry.State = EntityState.Detached;
    }

    /// <summary>What is held at a place from a day on, day by day.</summary>
    public async Task<IReadOnlyList<DayUse>> UseAheadAsync(int placeId, DateOnly from, CancellationToken stop) =>
        await db.SlotHolds.Where(h => h.PlaceId == placeId && h.Day >= from)
            .GroupBy(h => h.Day).Select(g => new DayUse(g.Key, g.Count())).ToListAsync(stop);

    private async Task<IReadOnlyList<SlotProblem>> ExplainAsync(
        int contractId, List<Refusal> refused, ILookup<(int PlaceId, DateOnly Day), int> holders, CancellationToken stop)
    {
        var full = refused.Where(r => r.Place is not null).ToList();
        if (full.Count == 0)
            return [.. refused.Select(r => new SlotProblem(r.Wish.DeliverableId, r.Error, [], []))];
        var placeIds = full.Select(r => r.Wish.PlaceId).Distinct().ToList();
        var (first, last) = (full.Min(r => Nearest(r.Wish.Day, -NearBy)), full.Max(r => Nearest(r.Wish.Day, NearBy)));
        var use = await db.SlotHolds.AsNoTracking()
            .Where(h => h.ContractId != contractId && placeIds.Contains(h.PlaceId) && h.Day >= first && h.Day <= last)
            .GroupBy(h => new { h.PlaceId, h.Day }).Select(g => new { g.Key.PlaceId, g.Key.Day, Held = g.Count() })
            .ToDictionaryAsync(u => (u.PlaceId, u.Day), u => u.Held, stop);
        var names = await labels.OfAsync([.. full.SelectMany(r => holders[(r.Wish.PlaceId, r.Wish.Day)]).Distinct()], stop);
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
                free.Count == 0 ? SlotErrors.FullAround.With(facts) : SlotErrors.Full.With([.. facts, free.Take(Named).Order().ToList()]),
                ids, free);
        }
    }

    // The first and the last day that there is are days as well.
    private static DateOnly Nearest(DateOnly day, int offset) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + offset, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private sealed record Plan(SlotWish Wish, List<SlotHold> Kept, List<int> Seats)
    {
        public int Slots => Wish.Kind.SlotsFor(Wish.Count);

        public int Missing => Math.Max(0, Slots - Kept.Count);
    }

    private sealed record Refusal(SlotWish Wish, DomainError Error, int Free = 0, CampusPlace? Place = null);
}

/// <summary>Failures of reserving slots.</summary>
public static class SlotErrors
{
    /// <summary>No room: place, day, slots free, slots asked for, who holds it, free days near by.</summary>
    public static readonly DomainError Full = new(
        "slots.full", "{0} has no room on {1}: {2} free, {3} asked for. Held by {4}. Days near by with room: {5}.");

    /// <summary>No room, nor for two weeks around: place, day, slots free, slots asked for, who holds it.</summary>
    public static readonly DomainError FullAround = new(
        "slots.full-around", "{0} has no room on {1}: {2} free, {3} asked for. Held by {4}. No day within two weeks has room either.");

    /// <summary>More than the place has on any day: place, its capacity, slots asked for.</summary>
    public static readonly DomainError TooMany = new("slots.too-many", "{0} has {1} slots a day; {2} are asked for. Split them over several days or places.");

    /// <summary>The place takes no such thing: place, kind.</summary>
    public static readonly DomainError KindNotTaken = new("slots.kind", "{0} does not take this kind: {1}. Choose another place.");

    /// <summary>The place is no longer offered.</summary>
    public static readonly DomainError PlaceRetired = new("slots.place-retired", "{0} is no longer offered. Choose another place.");

    /// <summary>No such place.</summary>
    public static readonly DomainError NoPlace = new("slots.no-place", "Choose a place from the list.");

    /// <summary>Too many races lost in a row.</summary>
    public static readonly DomainError Busy = new("slots.busy", "Others are reserving at this very moment. Try again.");
}
