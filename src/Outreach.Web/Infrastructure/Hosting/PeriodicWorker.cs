namespace Outreach.Web.Infrastructure.Hosting;

/// <summary>
/// Work that is done again and again in the background, each turn in a scope of its own. The first turn comes after the
/// first pause; a turn that fails is logged and the next one comes all the same. Several instances of the portal do so at
/// once: what a turn writes must bear that.
/// </summary>
public abstract class PeriodicWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger, TimeSpan pause) : BackgroundService
{
    protected TimeProvider Clock => clock;

    /// <summary>Told of the turns that fail, and of whatever else is worth it.</summary>
    protected ILogger Logger => logger;

    protected abstract Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <inheritdoc cref="ExecuteOnceAsync"/>
    protected async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ExecuteOnceAsync(scope.ServiceProvider, cancellationToken);
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        var last = "";
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
                last = "";
            }
            // Told in full once: on a disk that is full, say, it would be the log that keeps it full.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e.GetBaseException().Message == last)
            {
                logger.LogDebug("A turn of {Worker} failed again: {Message}", GetType().Name, last);
            }
            // A timeout of the database is a cancellation too; only the end of the portal ends the work.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                last = e.GetBaseException().Message;
                logger.LogError(e, "A turn of {Worker} failed; the next one comes in {Pause}", GetType().Name, pause);
            }
        }
    }
}
