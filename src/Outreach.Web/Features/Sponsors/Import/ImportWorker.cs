using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>
/// Runs confirmed imports in the background of the instance that took the confirmation. How far one is stands in the
/// database, so that any instance can show it; one that dies with its instance is given up after a silence.
/// </summary>
public sealed class ImportWorker(IServiceScopeFactory scopes, DepartmentTime time, ILogger<ImportWorker> logger) : BackgroundService
{
    private readonly Channel<int> queue = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> ends = new();

    /// <summary>Queues an import and waits for its end, but not longer than a person's patience.</summary>
    public async Task RunAsync(int runId, TimeSpan patience)
    {
        var end = ends.GetOrAdd(runId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(runId);
        await Task.WhenAny(end.Task, Task.Delay(patience));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var runId in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await ClaimAsync(runId, stoppingToken) is { } run)
                    await ImportAsync(run, stoppingToken);
            }
            catch (Exception e)
            {
                logger.LogError(e, "Import {ImportId} broke off; nothing of it was written", runId);
                await GiveUpAsync(runId, outdated: false);
            }
            finally
            {
                if (ends.TryRemove(runId, out var end))
                    end.SetResult();
            }
        }
    }

    private async Task<ImportRun?> ClaimAsync(int runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
            var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellationToken);
            if (run.State != ImportState.Waiting)
                return null;
            scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().ImpersonateActor(run.StartedById);
            run.Begin(time.Now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return run;
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(nameof(ImportRun.RunningSlot)))
            {
                await WaitForTheOtherAsync(runId, cancellationToken);
            }
        }
    }

    private async Task WaitForTheOtherAsync(int runId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var (now, silent) = (time.Now, time.Now - ImportRun.Silence);
        foreach (var dead in await db.ImportRuns.Where(r => r.RunningSlot != null && r.BeatAt < silent).ToListAsync(cancellationToken))
            dead.GiveUp(outdated: false, now);
        await db.SaveChangesAsync(cancellationToken);
        await BeatAsync(db, runId, 0, cancellationToken);
        await Task.Delay(500, cancellationToken);
    }

    private async Task ImportAsync(ImportRun run, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(run.Language);
        await using var scope = scopes.CreateAsyncScope();
        await using var aside = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().ImpersonateActor(run.StartedById);
        // Outside the transaction, or nobody would see it before the end.
        var progress = aside.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var importer = scope.ServiceProvider.GetRequiredService<SponsorImporter>();
        if (!await importer.RunAsync(run.Id, done => BeatAsync(progress, run.Id, done, cancellationToken), cancellationToken))
            await GiveUpAsync(run.Id, outdated: true);
    }

    private Task<int> BeatAsync(OutreachDbContext db, int runId, int done, CancellationToken cancellationToken)
    {
        var now = time.Now;
        return db.ImportRuns.Where(r => r.Id == runId)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.BeatAt, now).SetProperty(x => x.RowsDone, done), cancellationToken);
    }

    private async Task GiveUpAsync(int runId, bool outdated)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
            if (await db.ImportRuns.SingleAsync(r => r.Id == runId) is not { IsUnderWay: true } run)
                return;
            run.GiveUp(outdated, time.Now);
            await db.SaveChangesAsync();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogError(e, "Import {ImportId} could not be given up; its silence will tell", runId);
        }
    }
}
