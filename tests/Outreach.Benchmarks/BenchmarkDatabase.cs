using Microsoft.EntityFrameworkCore;
using Npgsql;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Benchmarks;

/// <summary>A database to fill and measure: a given one, or one on a private PostgreSQL of the benchmark's own.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly LocalPostgres? local;

    private BenchmarkDatabase(DatabaseProvider provider, string connectionString, LocalPostgres? local) =>
        (Provider, ConnectionString, this.local) = (provider, connectionString, local);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; private set; }

    /// <summary>Opens what the options name. The private one is durable, since the portal's own is.</summary>
    public static async Task<BenchmarkDatabase> OpenAsync(string connection, DatabaseProvider provider, string folder)
    {
        if (connection != "private")
            return new BenchmarkDatabase(provider, connection, null);
        var server = await LocalPostgres.StartAsync(new LocalPostgresOptions { DataDirectory = folder, Log = Console.WriteLine }, CancellationToken.None);
        return new BenchmarkDatabase(DatabaseProvider.PostgreSql, server.ConnectionString("outreach"), server);
    }

    /// <summary>Points to the named database on the same server, made anew unless it is to be kept from an earlier run.</summary>
    public async Task UseAsync(string name, bool keep)
    {
        ConnectionString = Provider == DatabaseProvider.PostgreSql
            ? new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString
            : new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = name }.ConnectionString;
        await using var db = Open();
        if (!keep)
            await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
    }

    public OutreachDbContext Open()
    {
        var options = new DbContextOptionsBuilder<OutreachDbContext>();
        options.UseOutreachDatabase(Provider, ConnectionString);
        options.AddInterceptors(new SaveInterceptor(TimeProvider.System));
        return new OutreachDbContext(options.Options);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return local?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
