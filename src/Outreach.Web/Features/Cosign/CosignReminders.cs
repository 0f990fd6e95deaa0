using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Cosign;

/// <summary>
/// Reminds departments of clauses that they have not answered, each clause at most once in the days that the settings say.
/// Several instances may do so at once: the second save of a reminder meets the first one's version.
/// </summary>
public sealed class CosignReminders(IServiceScopeFactory scopes, TimeProvider clock, DepartmentTime time, SettingsCache settings, ILogger<CosignReminders> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMinutes(10))
{
    private const int AtOnce = 200;

    /// <summary>Queues the reminders that are due; returns of how many clauses.</summary>
    public Task<int> RemindAsync(CancellationToken stop) => RunOnceAsync(stop);

    /// <inheritdoc/>
    protected override async Task<int> TurnAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var now = time.Now;
        var before = now.AddDays(-settings.Value.CosignReminderDays);
        var due = await db.Contracts.Include(c => c.Deliverables)
            .Where(c => c.State == ContractState.Confirming && c.Deliverables.Any(d => d.Confirmation == ConfirmationState.Waiting
                && d.AskedAt <= before && (d.RemindedAt == null || d.RemindedAt <= before)))
            .OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(stop);
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

        if (clauses.Count == 0)
            return 0;
        await services.GetRequiredService<CosignLetters>().RemindAsync(clauses, stop);
        try
        {
            await db.SaveChangesAsync(stop);
            return clauses.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Answered, or reminded of by another instance, at this very moment: what is still due is due at the next turn.
            return 0;
        }
    }
}
