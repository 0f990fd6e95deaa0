using System.Diagnostics;
using Npgsql;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Tests.Infrastructure;

public sealed class LocalPostgresTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-test-").FullName;
    private readonly List<LocalPostgres> _servers = [];

    private string PidFile => Path.Combine(_servers[^1].DataDirectory, "postgres", "data", "postmaster.pid");

    public Task InitializeAsync()
    {
        // As root the server runs as another user, for whom the folder has to be open.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Starts_on_an_empty_folder_and_sorts_by_pinyin()
    {
        var server = await StartAsync();

        Assert.Equal(1, await QueryAsync<int>(server, "select 1"));
        Assert.Equal("北京上海", await QueryAsync<string>(server,
            """select string_agg(name, '' order by name collate "zh-x-icu") from (values ('上海'), ('北京')) as city(name)"""));
    }

    [Fact]
    public async Task Refuses_a_folder_in_use_in_one_line_that_names_the_process()
    {
        await StartAsync();

        var refusal = await Assert.ThrowsAsync<LocalDatabaseException>(() => StartAsync());

        Assert.Contains($"already in use by process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Stops_cleanly_and_keeps_the_data()
    {
        var server = await StartAsync();
        await WriteAsync(server, 1);
        using var process = ServerProcess();

        await server.DisposeAsync();

        await EndOfAsync(process);
        Assert.False(File.Exists(PidFile));
        Assert.Equal(1, await ReadAsync(await StartAsync()));
    }

    [Fact]
    public async Task Recovers_when_the_server_and_the_portal_were_killed()
    {
        var server = await StartAsync(durable: true);
        await WriteAsync(server, 2);
        using var process = ServerProcess();

        process.Kill();
        await EndOfAsync(process);
        server.ReleaseLock();

        Assert.Equal(2, await ReadAsync(await StartAsync()));
    }

    [Fact]
    public async Task Replaces_the_server_that_a_killed_portal_left_running()
    {
        var server = await StartAsync();
        await WriteAsync(server, 3);
        using var orphan = ServerProcess();

        server.ReleaseLock();

        Assert.Equal(3, await ReadAsync(await StartAsync()));
        await EndOfAsync(orphan);
    }

    [Fact]
    public async Task Starts_although_the_old_process_number_belongs_to_something_else_now()
    {
        var server = await StartAsync(durable: true);
        await WriteAsync(server, 4);
        using var process = ServerProcess();
        process.Kill();
        await EndOfAsync(process);
        server.ReleaseLock();
        var lines = await File.ReadAllLinesAsync(PidFile);
        await File.WriteAllLinesAsync(PidFile, [$"{Environment.ProcessId}", .. lines[1..]]);

        Assert.Equal(4, await ReadAsync(await StartAsync()));
    }

    [Fact]
    public async Task Makes_the_database_anew_when_making_it_was_interrupted()
    {
        var half = Directory.CreateDirectory(Path.Combine(_folder, "postgres.new-1", "data"));
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "PG_VERSION"), "18");

        var server = await StartAsync();

        Assert.Equal(1, await QueryAsync<int>(server, "select 1"));
        Assert.False(Directory.Exists(half.FullName));
    }

    private async Task<LocalPostgres> StartAsync(bool durable = false)
    {
        var options = new LocalPostgresOptions { DataDirectory = _folder, Durable = durable };
        var server = await LocalPostgres.StartAsync(options, CancellationToken.None);
        _servers.Add(server);
        return server;
    }

    private Process ServerProcess() =>
        Process.GetProcessById(int.Parse(File.ReadLines(PidFile).First(), System.Globalization.CultureInfo.InvariantCulture));

    private static async Task EndOfAsync(Process process)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        // In a container nobody may collect ended processes: they are listed for ever, without a command line.
        while (OperatingSystem.IsLinux() ? CommandLine(process.Id).Length > 0 : !process.HasExited)
            await Task.Delay(20, timeout.Token);
    }

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task WriteAsync(LocalPostgres server, int number) =>
        await QueryAsync<int>(server, $"create table kept as select {number} as number; select number from kept");

    private static Task<int> ReadAsync(LocalPostgres server) => QueryAsync<int>(server, "select number from kept");

    private static async Task<T> QueryAsync<T>(LocalPostgres server, string sql)
    {
        // Without a pool no connection outlives its server.
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
