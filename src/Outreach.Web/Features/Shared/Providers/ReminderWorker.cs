using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Asks every subject what falls due. Each is saved apart: one that fails keeps no other from reminding.</summary>
public sealed class ReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWorker> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMinutes(10))
{
    /// <summary>Reminds of whatever falls due; returns of how much.</summary>
    public Task<int> RemindAsync(CancellationToken cancellationToken) => RunOnceAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var told = 0;
        foreach (var provider in services.GetServices<IReminderProvider>())
        {
            try
            {
                if (await provider.RemindAsync(cancellationToken) is > 0 and var count)
                {
                    await db.SaveChangesAsync(cancellationToken);
                    told += count;
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                // Done, changed, or reminded of by another instance, at this very moment: what is still due is due at the next turn.
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Logger.LogError(e, "{Provider} could not remind; it is asked again at the next turn", provider.GetType().Name);
            }

            db.ChangeTracker.Clear();
        }

        return told;
    }
}
