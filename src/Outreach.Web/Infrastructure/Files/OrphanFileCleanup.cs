using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Sweeps the upload folder once a day; several instances may do so at the same time.</summary>
public sealed class OrphanFileCleanup(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OrphanFileCleanup> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromDays(1))
{
    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var deleted = await services.GetRequiredService<FileStore>().SweepAsync(Clock.GetUtcNow(), cancellationToken);
        if (deleted > 0)
            Logger.LogInformation("Deleted {Count} uploaded files that belong to nothing", deleted);
        return deleted;
    }
}
