using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>Which database the portal runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>PostgreSQL; the private one when there is no connection string.</summary>
    PostgreSql,

    /// <summary>SQL Server.</summary>
    SqlServer,
}

/// <summary>Applies provider, migrations and collations to a context.</summary>
public static class DatabaseSetup
{
    /// <summary>Points the options at a database.</summary>
    public static DbContextOptionsBuilder UseOutreachDatabase(this DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            options.UseSqlServer(connectionString, o => o.MigrationsAssembly("Outreach.Migrations.SqlServer"))
                .ReplaceService<IModelCustomizer, SqlServerModelCustomizer>();
        }
        else
        {
            options.UseNpgsql(connectionString, o => o.MigrationsAssembly("Outreach.Migrations.PostgreSql"))
                .ReplaceService<IModelCustomizer, PostgreSqlModelCustomizer>();
        }

        // A merged sponsor is hidden by a query filter, and what hangs on it has been moved away.
        // A command that fails throws: whoever does not expect it logs it, with what the database said. Told here as well, every
        // race that is handled (two who take the same place) would be an error in the log.
        return options.ConfigureWarnings(w => w.Log((RelationalEventId.CommandError, LogLevel.Debug)).Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
    }
}

/// <summary>Makes contexts for <c>dotnet ef</c>: <c>-- --provider SqlServer</c> or <c>PostgreSql</c>.</summary>
public sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<OutreachDbContext>
{
    /// <inheritdoc/>
    public OutreachDbContext CreateDbContext(string[] args)
    {
        var provider = Enum.Parse<DatabaseProvider>(args[Array.IndexOf(args, "--provider") + 1]);
        var builder = new DbContextOptionsBuilder<OutreachDbContext>();
        builder.UseOutreachDatabase(provider, provider == DatabaseProvider.SqlServer ? "Server=." : "Host=.");
        return new OutreachDbContext(builder.Options);
    }
}

/// <summary>Tells a save that lost a race over the same record as what it is: a conflict.</summary>
public sealed class RaceInterceptor : SaveChangesInterceptor
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
public sealed class CommandCounter : DbCommandInterceptor
{
    private static readonly AsyncLocal<Counter?> Current = new();

    /// <summary>Begins a count for what runs in this flow; the value goes on rising.</summary>
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

    /// <summary>A running count.</summary>
    public sealed class Counter
    {
        private int value;

        /// <summary>Commands so far.</summary>
        public int Value => Volatile.Read(ref value);

        internal void Increment() => Interlocked.Increment(ref value);
    }
}
