using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>Reminds departments of clauses that they have not answered, each clause at most once in the days that the settings say.</summary>
public sealed class CosignReminderProvider(OutreachDbContext db, CosignNotifications notifications, DepartmentTime time, SettingsCache settings) : IReminderProvider
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var before = now.AddDays(-settings.Value.CosignReminderDays);
        var due = await db.Contracts.Include(c => c.Deliverables)
            .Where(c => c.State == ContractState.Confirming && c.Deliverables.Any(d => d.Confirmation == ConfirmationState.Waiting
                && d.AskedAt <= before && (d.RemindedAt == null || d.RemindedAt <= before)))
            .OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var clauses = new List<Deliverable>();
        foreach (var contract in due)
        {
            foreach (var clause in contract.Deliverables.OrderBy(d => d.Position)
                .Where(d => d.Confirmation == ConfirmationState.Waiting && d.AskedAt <= before && (d.RemindedAt is null || d.RemindedAt <= before)))
            {
                contract.RemindOf(clause.Id, now);
                clauses.Add(clause);
            }
        }

        if (clauses.Count > 0)
            await notifications.RemindAsync(clauses, cancellationToken);
        return clauses.Count;
    }
}
