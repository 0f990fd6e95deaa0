using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Slots;

/// <summary>Saves a contract's step together with its slots, and tries again when another contract was faster.</summary>
public sealed class SlotReservationService(OutreachDbContext db, SlotAllocator ledger)
{
    public const int Attempts = 12;

    /// <summary>
    /// Reserves what the contract wishes and saves everything that waits in the context, all or nothing. Call it after the
    /// contract's verb in place of SaveChanges. A stale version is thrown on, as by SaveChanges.
    /// </summary>
    /// <param name="only">The one deliverable that the wishes are of: what the contract holds for others stays as it is.</param>
    /// <returns>
    /// What was refused, each naming its deliverable; then nothing is saved, and the verb's changes still wait in the
    /// context. Empty when everything is saved.
    /// </returns>
    public async Task<IReadOnlyList<SlotProblem>> SaveAsync(int contractId, IReadOnlyList<SlotRequest> wishes, CancellationToken cancellationToken, int? only = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var refused = await ledger.ReserveAsync(contractId, wishes, cancellationToken, only);
            if (refused.Count > 0)
                return refused;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return [];
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(SlotAllocator.SeatIndex))
            {
                ledger.Forget();
            }

            if (attempt == Attempts)
                return [.. wishes.Select(w => new SlotProblem(w.DeliverableId, SlotErrors.Busy, [], []))];
            // Those who lost together should not meet again.
            await Task.Delay(Random.Shared.Next(5, 25 * attempt), cancellationToken);
        }
    }
}
