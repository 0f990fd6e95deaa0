using Outreach.Web.Infrastructure.Startup;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Sweeps the upload folder once a day; several instances may do so at the same time.</summary>
public sealed class FileSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileSweeper> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromDays(1))
{
    /// <inheritdoc/>
    protected override async Task<int> TurnAsync(IServiceProvider services, CancellationToken stop)
    {
        var deleted = await services.GetRequiredService<FileStore>().SweepAsync(Clock.GetUtcNow(), stop);
        if (deleted > 0)
            Logger.LogInformation("Deleted {Count} uploaded files that belong to nothing", deleted);
        return deleted;
    }
}
