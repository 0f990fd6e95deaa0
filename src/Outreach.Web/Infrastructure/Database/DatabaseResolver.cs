using System.Runtime.InteropServices;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>The database of this run: the configured one, or the private PostgreSQL, which stops with it.</summary>
public sealed class DatabaseResolver : IAsyncDisposable
{
    private readonly LocalPostgres? local;
    private readonly CancellationTokenSource end = new();
    private readonly Task watch;

    private DatabaseResolver(DatabaseProvider provider, string connectionString, LocalPostgres? local)
    {
        (Provider, ConnectionString, this.local) = (provider, connectionString, local);
        watch = local?.KeepRunningAsync(end.Token) ?? Task.CompletedTask;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Outreach</c>; with neither, starts the private PostgreSQL.
    /// Throws <see cref="LocalDatabaseException"/> with one line for the person, also when it is told to stop meanwhile.
    /// </summary>
    public static async Task<DatabaseResolver> OpenAsync(IConfiguration configuration, DataDirectory data)
    {
        var named = configuration["Database:Provider"];
        var provider = DatabaseProvider.PostgreSql;
        if (!string.IsNullOrWhiteSpace(named) && !Enum.TryParse(named, ignoreCase: true, out provider))
            throw new LocalDatabaseException($"Database:Provider is “{named}”; it can be SqlServer or PostgreSql.");
        var connectionString = configuration.GetConnectionString("Outreach");
        if (!string.IsNullOrWhiteSpace(connectionString))
            return new DatabaseResolver(provider, connectionString, null);
        if (provider == DatabaseProvider.SqlServer)
            throw new LocalDatabaseException("Database:Provider is SqlServer, but ConnectionStrings:Outreach is empty.");
        // Nobody listens for it yet: the host comes after the database, whose recovery may take minutes.
        using var stop = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            var local = await LocalPostgres.StartAsync(
                new LocalPostgresOptions { DataDirectory = Path.Combine(data.Path, "postgres"), Log = Console.WriteLine }, stop.Token);
            return new DatabaseResolver(provider, local.ConnectionString("outreach"), local);
        }
        catch (OperationCanceledException e) when (stop.IsCancellationRequested)
        {
            throw new LocalDatabaseException("Stopped while the private PostgreSQL was starting or recovering: it does so again at the next start.", e);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watch;
        end.Dispose();
        if (local is not null)
            await local.DisposeAsync();
    }
}
