using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>What an instance keeps of the database instead of asking it each time.</summary>
public interface IKept
{
    /// <summary>Reads it again at the next use: somebody has written it.</summary>
    void Drop();
}

/// <summary>That this instance has written what others keep too, and has not told them yet.</summary>
public sealed class KeptChanges
{
    private int untold;

    public void Note() => Interlocked.Exchange(ref untold, 1);

    /// <summary>Whether there was something; then it is taken to be told.</summary>
    public bool Take() => Interlocked.Exchange(ref untold, 0) == 1;
}

/// <summary>
/// Keeps instances of the portal in step by one number in the database: twice a second each raises it if it has written what
/// others keep, and drops what it keeps itself if somebody else has raised it. Finds out as well whether the database is there,
/// so that nobody has to wait for it to be told.
/// </summary>
/// <remarks>Killed between a write and the next turn, an instance tells nobody: then the others are behind for the minute that things are kept at most.</remarks>
public sealed class OtherInstances(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<OtherInstances> logger, DatabaseProbe probe, KeptChanges own, IEnumerable<IKept> kept)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMilliseconds(500))
{
    private long? seen;
    private bool away;

    /// <summary>One turn; gives how many things were dropped.</summary>
    public Task<int> FollowAsync(CancellationToken cancellationToken) => RunOnceAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // What was written since the last turn.
            await RunOnceAsync(cancellationToken);
        }
        catch (Exception e) when (e.IsDatabaseLost() || e is OperationCanceledException)
        {
            Logger.LogWarning(e, "Other instances were not told of the last changes");
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await probe.AnswersAsync())
        {
            if (!away)
                Logger.LogError("The database does not answer: everybody is told so until it does");
            away = true;
            return 0;
        }

        if (away)
            Logger.LogWarning("The database answers again");
        away = false;
        var raised = own.Take();
        if (raised)
        {
            try
            {
                await services.GetRequiredService<OutreachDbContext>().DepartmentSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Changes, x => x.Changes + 1), cancellationToken);
                if (!await probe.AnswersAsync())
                    return 0;
            }
            catch
            {
                own.Note();
                throw;
            }
        }

        var (number, expected) = (probe.Changes, seen + (raised ? 1 : 0));
        seen = number;
        if (number == expected)
            return 0;
        var dropped = 0;
        foreach (var one in kept)
        {
            one.Drop();
            dropped++;
        }

        return dropped;
    }
}
