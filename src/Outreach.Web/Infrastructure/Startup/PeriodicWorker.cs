namespace Outreach.Web.Infrastructure.Startup;

/// <summary>
/// Work that is done again and again in the background, each turn in a scope of its own. The first turn comes after the
/// first pause; a turn that fails is logged and the next one comes all the same. Several instances of the portal do so at
/// once: what a turn writes must bear that.
/// </summary>
/// <param name="scopes">Makes the scope of each turn.</param>
/// <param name="clock">Measures the pause.</param>
/// <param name="logger">Told of the turns that fail.</param>
/// <param name="pause">Time from one turn to the next.</param>
public abstract class PeriodicWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger, TimeSpan pause) : BackgroundService
{
    /// <summary>The clock of the portal.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Told of the turns that fail, and of whatever else is worth it.</summary>
    protected ILogger Logger => logger;

    /// <summary>One turn.</summary>
    /// <param name="services">The turn's own.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>How many things were done.</returns>
    protected abstract Task<int> TurnAsync(IServiceProvider services, CancellationToken stop);

    /// <summary>Does one turn now, whatever the pause, and lets its failure through.</summary>
    /// <inheritdoc cref="TurnAsync"/>
    protected async Task<int> RunOnceAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await TurnAsync(scope.ServiceProvider, stop);
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            // A timeout of the database is a cancellation too; only the end of the portal ends the work.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "A turn of {Worker} failed; the next one comes in {Pause}", GetType().Name, pause);
            }
        }
    }
}
