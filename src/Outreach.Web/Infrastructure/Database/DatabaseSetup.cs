using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;
using Outreach.Domain.Data;
using Outreach.Migrations.SqlServer.Database;

namespace Outreach.Web.Infrastructure.Database;

public enum DatabaseProvider
{
    PostgreSql,

    SqlServer,
}

public static class DatabaseSetup
{
    private const int Retries = 5;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    /// <param name="maxBatchSize">How many changes go into one command (<c>Database:MaxBatchSize</c>); null for the provider's own.</param>
    /// <param name="retries">
    /// Whether a command or a save is repeated when the database was lost on the way, such as by a failover. Transactions that
    /// are begun by hand must then go through <see cref="ConcurrencyRetry.ExecuteTransactionAsync"/>.
    /// </param>
    public static DbContextOptionsBuilder UseOutreachDatabase(
        this DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString, int? maxBatchSize = null, bool retries = false)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            options.UseSqlServer(connectionString, o =>
                {
                    o.MigrationsAssembly("Outreach.Migrations.SqlServer");
                    if (maxBatchSize is { } size)
                        o.MaxBatchSize(size);
                    if (retries)
                        o.EnableRetryOnFailure(Retries, LongestDelay, null);
                })
                .ReplaceService<IMigrationsSqlGenerator, ScriptSqlGenerator>()
                .ReplaceService<IModelCustomizer, SqlServerModelCustomizer>();
        }
        else
        {
            options.UseNpgsql(connectionString, o =>
                {
                    o.MigrationsAssembly("Outreach.Migrations.PostgreSql");
                    if (maxBatchSize is { } size)
                        o.MaxBatchSize(size);
                    if (retries)
                        o.ExecutionStrategy(d => new PatientWhereItHelps(d));
                })
                .ReplaceService<IModelCustomizer, PostgreSqlModelCustomizer>();
        }

        if ((provider == DatabaseProvider.SqlServer ? Migrations.SqlServer.CompiledModel.Instance : Migrations.PostgreSql.CompiledModel.Instance) is { } model)
            options.UseModel(model);
        // A merged sponsor is hidden by a query filter, and what hangs on it has been moved away.
        // A command that fails throws: whoever does not expect it logs it, with what the database said. Told here as well, every
        // race that is handled (two who take the same place) would be an error in the log.
        return options.AddInterceptors(QueryExpressionInterceptor.Instance).ConfigureWarnings(w => w.Log((RelationalEventId.CommandError, LogLevel.Debug)).Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
    }

    // A failover passes within seconds, a full disk does not: people are told at once.
    private sealed class PatientWhereItHelps(ExecutionStrategyDependencies dependencies) : NpgsqlRetryingExecutionStrategy(dependencies, Retries, LongestDelay, null)
    {
        protected override bool ShouldRetryOn(Exception? exception) => exception is not PostgresException { SqlState: PostgresErrorCodes.DiskFull } && base.ShouldRetryOn(exception);
    }
}

/// <summary>
/// Makes contexts for <c>dotnet ef</c>: <c>-- --provider SqlServer</c> or <c>PostgreSql</c>; with <c>--compiled-model</c> of a
/// model without query filters, which the generator of compiled models refuses.
/// </summary>
public sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<OutreachDbContext>
{
    /// <inheritdoc/>
    public OutreachDbContext CreateDbContext(string[] args)
    {
        var provider = Enum.Parse<DatabaseProvider>(args[Array.IndexOf(args, "--provider") + 1]);
        var builder = new DbContextOptionsBuilder<OutreachDbContext>();
        builder.UseOutreachDatabase(provider, provider == DatabaseProvider.SqlServer ? "Server=." : "Host=.");
        if (args.Contains("--compiled-model"))
        {
            _ = provider == DatabaseProvider.SqlServer
                ? builder.ReplaceService<IModelCustomizer, WithoutQueryFilters<SqlServerModelCustomizer>>()
                : builder.ReplaceService<IModelCustomizer, WithoutQueryFilters<PostgreSqlModelCustomizer>>();
        }

        return new OutreachDbContext(builder.Options);
    }
}

/// <summary>Tells a save that lost a race over the same record as what it is: a conflict.</summary>
public sealed class ConcurrencyExceptionInterceptor : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Translate(eventData.Exception);

    /// <inheritdoc/>
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Translate(Exception exception)
    {
        if (exception.IsRaceOfSearchPairs())
            throw new DbUpdateConcurrencyException("The record was saved by somebody else at the same time.", exception);
    }
}

/// <summary>Counts the database commands of the running request.</summary>
public sealed class CommandCountInterceptor : DbCommandInterceptor
{
    private static readonly AsyncLocal<Counter?> Current = new();

    public static Counter Begin() => Current.Value = new Counter();

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count();
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Count();
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Count();
        return result;
    }

    private static void Count() => Current.Value?.Increment();

    public sealed class Counter
    {
        private int value;

        /// <summary>Commands so far.</summary>
        public int Value => Volatile.Read(ref value);

        internal void Increment() => Interlocked.Increment(ref value);
    }
}
