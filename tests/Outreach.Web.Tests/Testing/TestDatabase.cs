using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Outreach.Domain.Data;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Tests.Testing;

/// <summary>
/// A database of one test class. On PostgreSQL it is cloned from a template that is migrated once; on a given SQL Server
/// (<c>OUTREACH_TEST_PROVIDER=SqlServer</c>, <c>OUTREACH_TEST_CONNECTION</c>) each is migrated by itself.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(PrepareTemplateAsync);
    private static readonly SemaphoreSlim Cloning = new(1);
    private static LocalPostgres? server;

    private TestDatabase(string connectionString) => ConnectionString = connectionString;

    /// <summary>Which database the suite runs on.</summary>
    public static DatabaseProvider Provider { get; } =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("OUTREACH_TEST_PROVIDER") ?? nameof(DatabaseProvider.PostgreSql), ignoreCase: true);

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    private static string? Given => Environment.GetEnvironmentVariable("OUTREACH_TEST_CONNECTION");

    /// <summary>A database with the schema and, unless it is to be bare, the people of <see cref="TestPeople"/>.</summary>
    public static async Task<TestDatabase> CreateAsync(bool bare = false)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        if (Provider == DatabaseProvider.SqlServer)
        {
            var connection = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(Given) { InitialCatalog = name }.ConnectionString;
            await FillAsync(connection, bare);
            return new TestDatabase(connection);
        }

        var template = await Template.Value;
        if (bare)
        {
            await FillAsync(Named(name), bare);
            return new TestDatabase(Named(name));
        }

        await Cloning.WaitAsync();
        try
        {
            await ExecuteAsync(Named("postgres"), $"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Cloning.Release();
        }

        return new TestDatabase(Named(name));
    }

    /// <summary>A context of its own, for looking into the database past the portal.</summary>
    public OutreachDbContext Open(params IInterceptor[] more) => Open(ConnectionString, more);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using var db = Open();
        if (Provider == DatabaseProvider.PostgreSql)
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await db.Database.EnsureDeletedAsync();
    }

    private static OutreachDbContext Open(string connectionString, params IInterceptor[] more)
    {
        var options = new DbContextOptionsBuilder<OutreachDbContext>();
        options.UseOutreachDatabase(Provider, connectionString);
        options.AddInterceptors([new SaveInterceptor(new Nobody(), TimeProvider.System), .. more]);
        return new OutreachDbContext(options.Options);
    }

    private static async Task<string> PrepareTemplateAsync()
    {
        if (Given is null)
        {
            // One folder for all runs of this user: what an aborted run left is taken over and cleaned.
            server = await LocalPostgres.StartAsync(
                new LocalPostgresOptions { DataDirectory = Path.Combine(Path.GetTempPath(), FolderName()), Durable = false },
                CancellationToken.None);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            await DropLeftoversAsync();
        }

        var name = "template_" + Guid.NewGuid().ToString("N");
        await FillAsync(Named(name));
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    // Each test project has a folder of its own, since `dotnet test` runs the projects side by side.
    private static string FolderName() => string.Join(
        '-', typeof(TestDatabase).Assembly.GetName().Name!.ToLowerInvariant().Replace('.', '-'),
        Environment.GetEnvironmentVariable("OUTREACH_TEST_FOLDER") ?? Environment.UserName);

    private static async Task DropLeftoversAsync()
    {
        var names = new List<string>();
        await using (var connection = new NpgsqlConnection(Named("postgres")))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'template\\_%'", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        }

        foreach (var name in names)
            await ExecuteAsync(Named("postgres"), $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task FillAsync(string connectionString, bool bare = false)
    {
        await using var db = Open(connectionString);
        await db.Database.MigrateAsync();
        if (!bare)
            await TestPeople.AddAsync(db);
    }

    private static string Named(string database) => new NpgsqlConnectionStringBuilder(Given ?? server!.ConnectionString("postgres"))
    {
        Database = database,
        MaxPoolSize = 10,
    }.ConnectionString;

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Nobody : IActor
    {
        public int? UserId => null;
    }
}
