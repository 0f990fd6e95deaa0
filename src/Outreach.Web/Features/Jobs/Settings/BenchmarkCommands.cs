using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Jobs.Settings;

/// <summary>The usual pay of an hour, city by city.</summary>
public sealed class BenchmarkCommands(OutreachDbContext db)
{
    public static readonly DomainError SettingsChanged = new("job-settings.changed", "Somebody changed this at the same moment. Look at it again, then save.");

    public async Task<Result> AddAsync(BenchmarkInput input, CancellationToken cancellationToken)
    {
        var benchmark = PayBenchmark.Create(input.City!, input.Hourly!.Value);
        if (!benchmark.IsSuccess)
            return benchmark;
        if (await db.PayBenchmarks.AnyAsync(b => b.City == input.City, cancellationToken))
            return PostingErrors.CityTaken;
        db.PayBenchmarks.Add(benchmark.Value);
        return await db.TrySaveAsync(cancellationToken, ("PayBenchmarks", PostingErrors.CityTaken));
    }

    /// <param name="hourly">Null when it could not be read.</param>
    public Task<Result> ChangeAsync(int id, decimal? hourly, CancellationToken cancellationToken) =>
        ExecuteAsync(id, b => hourly is { } pay ? b.Change(pay) : PostingErrors.Benchmark, cancellationToken);

    public Task<Result> RemoveAsync(int id, CancellationToken cancellationToken) => ExecuteAsync(
        id,
        b =>
        {
            db.PayBenchmarks.Remove(b);
            return Result.Success;
        },
        cancellationToken);

    private async Task<Result> ExecuteAsync(int id, Func<PayBenchmark, Result> verb, CancellationToken cancellationToken)
    {
        if (await db.PayBenchmarks.SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } benchmark)
            return Result.NotFound;
        var result = verb(benchmark);
        if (!result.IsSuccess)
            return result;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SettingsChanged : saved;
    }
}
