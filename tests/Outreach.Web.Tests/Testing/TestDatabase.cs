using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Tests.Testing;

/// <summary>
/// A database with the schema, dropped at its end. It is on a private PostgreSQL, or on the server that
/// <c>OUTREACH_TEST_PROVIDER</c> and <c>OUTREACH_TEST_CONNECTION</c> name; docs/architecture.md, "Two databases, one model".
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<LocalPostgres?>> Server = new(StartServerAsync);
    private static readonly DatabaseTemplate Schema = new(database => database.MigrateAsync());

    private readonly DbContextOptions<OutreachDbContext> options;

    private TestDatabase(string name, string connectionString)
    {
        (Name, ConnectionString, options) = (name, connectionString, OptionsOf(connectionString));
    }

    public static DatabaseProvider Provider { get; } =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("OUTREACH_TEST_PROVIDER") ?? nameof(DatabaseProvider.PostgreSql), ignoreCase: true);

    /// <summary>Whether a database can be copied; else each is made and filled by itself.</summary>
    public static bool CanCopy => Provider == DatabaseProvider.PostgreSql && CreateCommand is null;

    public string ConnectionString { get; }

    private string Name { get; }

    private static string? Given => Environment.GetEnvironmentVariable("OUTREACH_TEST_CONNECTION");

    // For a server on which the login may not create databases, or where they are not made by SQL.
    private static string? CreateCommand => Environment.GetEnvironmentVariable("OUTREACH_TEST_CREATE_DATABASE");

    /// <summary>A database with the schema and nothing in it.</summary>
    public static Task<TestDatabase> CreateAsync() => Schema.OpenAsync();

    /// <summary>A context of its own, for looking into the database past the portal.</summary>
    public OutreachDbContext Open() => new(options);

    /// <summary>As <see cref="Open()"/>, with more interceptors: build them once, open contexts often.</summary>
    public DbContextOptions<OutreachDbContext> OptionsWith(params IInterceptor[] more) => OptionsOf(ConnectionString, more);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ReleaseConnections();
        // What a given command made is dropped by whoever gave it.
        if (CreateCommand is not null)
            return;
        if (Provider == DatabaseProvider.PostgreSql)
        {
            await ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)");
            return;
        }

        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }

    /// <summary>Without schema; on SQL Server the migration makes the database.</summary>
    internal static async Task<TestDatabase> NewAsync()
    {
        var name = NewName();
        if (CreateCommand is { } command)
            await RunAsync(command, name);
        else if (Provider == DatabaseProvider.PostgreSql)
            await ExecuteAsync($"CREATE DATABASE {name}");
        return new TestDatabase(name, await NamedAsync(name));
    }

    /// <summary>With all that is in this one. Whoever is connected to it still, such as the probe of a portal that has ended, is sent away.</summary>
    internal async Task<TestDatabase> CopyAsync()
    {
        var name = NewName();
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Name}");
        return new TestDatabase(name, await NamedAsync(name));
    }

    internal void ReleaseConnections()
    {
        if (Provider == DatabaseProvider.PostgreSql)
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
    }

    private async Task MigrateAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
    }

    private static string NewName() => "test_" + Guid.NewGuid().ToString("N");

    private static async Task<string> NamedAsync(string database)
    {
        if (Provider == DatabaseProvider.SqlServer)
            return new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(Given) { InitialCatalog = database }.ConnectionString;
        return new NpgsqlConnectionStringBuilder((await Server.Value)?.ConnectionString("postgres") ?? Given) { Database = database, MaxPoolSize = 10 }.ConnectionString;
    }

    private static DbContextOptions<OutreachDbContext> OptionsOf(string connectionString, params IInterceptor[] more)
    {
        var options = new DbContextOptionsBuilder<OutreachDbContext>();
        options.UseOutreachDatabase(Provider, connectionString);
        options.AddInterceptors([new SaveInterceptor(TimeProvider.System), .. more]);
        return options.Options;
    }

    private static async Task<LocalPostgres?> StartServerAsync()
    {
        if (Given is not null)
            return null;
        // One folder for all runs of this user: what an aborted run left is taken over and cleaned.
        var server = await LocalPostgres.StartAsync(
            new LocalPostgresOptions { DataDirectory = Path.Combine(Path.GetTempPath(), FolderName()), Durable = false },
            CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await DropLeftoversAsync(server.ConnectionString("postgres"));
        return server;
    }

    // Each test project has a folder of its own, since projects may run side by side.
    private static string FolderName() => string.Join(
        '-', typeof(TestDatabase).Assembly.GetName().Name!.ToLowerInvariant().Replace('.', '-'),
        Environment.GetEnvironmentVariable("OUTREACH_TEST_FOLDER") ?? Environment.UserName);

    private static async Task DropLeftoversAsync(string connectionString)
    {
        var names = new List<string>();
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        }

        foreach (var name in names)
            await ExecuteAsync(connectionString, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql) => await ExecuteAsync(await NamedAsync("postgres"), sql);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string command, string name)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var process = Process.Start(new ProcessStartInfo(words[0], [.. words[1..], name]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"OUTREACH_TEST_CREATE_DATABASE: {command} {name} ended with {process.ExitCode}: {errors}");
    }
}
