namespace Outreach.Web.Infrastructure.Files;

/// <summary>Sweeps the upload folder once a day; several instances may do so at the same time.</summary>
public sealed class FileSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileSweeper> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<FileStore>().SweepAsync(clock.GetUtcNow(), stoppingToken) is > 0 and var deleted)
                    logger.LogInformation("Deleted {Count} uploaded files that belong to nothing", deleted);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The upload folder could not be swept; it will be tried again tomorrow");
            }
        }
    }
}
