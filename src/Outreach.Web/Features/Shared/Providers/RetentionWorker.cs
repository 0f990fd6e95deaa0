using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>
/// Lets every subject anonymise what it has kept for as long as it may. Several instances may do so at once: the second save
/// meets the first one's versions, and what is still due comes at the next turn.
/// </summary>
public sealed class RetentionWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionWorker> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromHours(1))
{
    private const int AtOnce = 200;
    private const int Batches = 25;

    /// <summary>Anonymises whatever is due; returns how many records.</summary>
    public Task<int> AnonymizeAsync(CancellationToken cancellationToken) => RunOnceAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var done = 0;
        foreach (var provider in services.GetServices<IRetentionProvider>())
        {
            try
            {
                for (var (batch, count) = (0, AtOnce); batch < Batches && count == AtOnce; batch++)
                {
                    count = await provider.AnonymizeDueAsync(AtOnce, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    done += count;
                    db.ChangeTracker.Clear();
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                // Changed, or anonymised by another instance, at this very moment.
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Logger.LogError(e, "{Provider} could not anonymise what is due; it is asked again at the next turn", provider.GetType().Name);
            }

            db.ChangeTracker.Clear();
        }

        return done;
    }
}
