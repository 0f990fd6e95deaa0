using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>The database of this run: the configured one, or the private PostgreSQL, which stops with it.</summary>
public sealed class DatabaseResolver : IAsyncDisposable
{
    private readonly LocalPostgres? local;

    private DatabaseResolver(DatabaseProvider provider, string connectionString, LocalPostgres? local) =>
        (Provider, ConnectionString, this.local) = (provider, connectionString, local);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Outreach</c>; with neither, starts the private PostgreSQL.
    /// Throws <see cref="LocalDatabaseException"/> with one line for the person.
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
        var local = await LocalPostgres.StartAsync(
            new LocalPostgresOptions { DataDirectory = Path.Combine(data.Path, "postgres"), Log = Console.WriteLine }, CancellationToken.None);
        return new DatabaseResolver(provider, local.ConnectionString("outreach"), local);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
