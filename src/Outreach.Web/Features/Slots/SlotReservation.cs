using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Slots;

/// <summary>Saves a contract's step together with its slots, and tries again when another contract was faster.</summary>
public sealed class SlotReservation(OutreachDbContext db, SlotLedger ledger)
{
    /// <summary>Races lost in a row before the person is asked to try again.</summary>
    public const int Attempts = 12;

    /// <summary>
    /// Reserves what the contract wishes and saves everything that waits in the context, all or nothing. Call it after the
    /// contract's verb in place of SaveChanges. A stale version is thrown on, as by SaveChanges.
    /// </summary>
    /// <returns>
    /// What was refused, each naming its deliverable; then nothing is saved, and the verb's changes still wait in the
    /// context. Empty when everything is saved.
    /// </returns>
    public async Task<IReadOnlyList<SlotProblem>> SaveAsync(int contractId, IReadOnlyList<SlotWish> wishes, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var refused = await ledger.ReserveAsync(contractId, wishes, stop);
            if (refused.Count > 0)
                return refused;
            try
            {
                await db.SaveChangesAsync(stop);
                return [];
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(SlotLedger.SeatIndex))
            {
                ledger.Forget();
            }

            if (attempt == Attempts)
                return [.. wishes.Select(w => new SlotProblem(w.DeliverableId, SlotErrors.Busy, [], []))];
            // Those who lost together should not meet again.
            await Task.Delay(Random.Shared.Next(5, 25 * attempt), stop);
        }
    }
}
