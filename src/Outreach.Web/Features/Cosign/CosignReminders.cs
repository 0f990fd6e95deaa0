using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Cosign;

/// <summary>
/// Reminds departments of clauses that they have not answered, each clause at most once in the days that the settings say.
/// Several instances may do so at once: the second save of a reminder meets the first one's version.
/// </summary>
public sealed class CosignReminders(IServiceScopeFactory scopes, DepartmentTime time, SettingsCache settings, ILogger<CosignReminders> logger) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RemindAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Departments could not be reminded of their clauses");
            }
        }
    }

    /// <summary>Queues the reminders that are due; returns of how many clauses.</summary>
    public async Task<int> RemindAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
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
        await scope.ServiceProvider.GetRequiredService<CosignLetters>().RemindAsync(clauses, stop);
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
