using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>The database of this run: the configured one, or the private PostgreSQL, which stops with it.</summary>
public sealed class DatabaseChoice : IAsyncDisposable
{
    private readonly LocalPostgres? local;

    private DatabaseChoice(DatabaseProvider provider, string connectionString, LocalPostgres? local) =>
        (Provider, ConnectionString, this.local) = (provider, connectionString, local);

    /// <summary>Which kind.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Outreach</c>; with neither, starts the private PostgreSQL.
    /// Throws <see cref="LocalDatabaseException"/> with one line for the person.
    /// </summary>
    public static async Task<DatabaseChoice> OpenAsync(IConfiguration configuration, DataDirectory data)
    {
        var named = configuration["Database:Provider"];
        var provider = DatabaseProvider.PostgreSql;
        if (!string.IsNullOrWhiteSpace(named) && !Enum.TryParse(named, ignoreCase: true, out provider))
            throw new LocalDatabaseException($"Database:Provider is “{named}”; it can be SqlServer or PostgreSql.");
        var connectionString = configuration.GetConnectionString("Outreach");
        if (!string.IsNullOrWhiteSpace(connectionString))
            return new DatabaseChoice(provider, connectionString, null);
        if (provider == DatabaseProvider.SqlServer)
            throw new LocalDatabaseException("Database:Provider is SqlServer, but ConnectionStrings:Outreach is empty.");
        var local = await LocalPostgres.StartAsync(
            new LocalPostgresOptions { DataDirectory = Path.Combine(data.Path, "postgres"), Log = Console.WriteLine }, CancellationToken.None);
        return new DatabaseChoice(provider, local.ConnectionString("outreach"), local);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
