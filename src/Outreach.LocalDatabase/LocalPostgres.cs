using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Outreach.LocalDatabase;

/// <summary>
/// A private PostgreSQL: started with the portal or a test run, stopped with it. It listens on a Unix socket in a folder
/// of its own (on Windows on the local address only) and asks for a password that lies beside its data.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private const string Superuser = "outreach";
    private const int DefaultPort = 5432;

    // What recovery and the log of some hours take; below it PostgreSQL ends in the middle of a start.
    private const long LeastFree = 64L * 1024 * 1024;

    private readonly LocalPostgresOptions _options;
    private readonly DataFolder _folder;
    private PostgresPrograms _programs = null!;
    private string _password = "";
    private int _port = DefaultPort;
    private bool _disposed;
    private bool _starts;

    private LocalPostgres(LocalPostgresOptions options, DataFolder folder) => (_options, _folder) = (options, folder);

    /// <summary>
    /// Where the data really are: the folder asked for, unless root asked for one that other users cannot enter
    /// (PostgreSQL does not run as root); then one below /var/lib/outreach.
    /// </summary>
    public string DataDirectory => _folder.Path;

    /// <summary>
    /// Starts PostgreSQL on the folder, making the database cluster when there is none and recovering from whatever a
    /// killed portal left. The first start on a machine fetches PostgreSQL with npm. Throws <see cref="LocalDatabaseException"/>.
    /// </summary>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            RequireRoom(options.DataDirectory);
            var server = new LocalPostgres(options, await DataFolder.OpenAsync(options.DataDirectory, ct));
            try
            {
                await server.StartAsync(ct);
                return server;
            }
            catch
            {
                // Recovering from a kill takes its time, and to be ended in the midst of it does no harm.
                server._starts = ct.IsCancellationRequested;
                await server.DisposeAsync();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalDatabaseException($"The private PostgreSQL cannot use its files, which may belong to another user: {e.Message}", e);
        }
    }

    /// <summary>The connection string, for Npgsql, of the named database, whether or not it exists yet.</summary>
    public string ConnectionString(string database) => new DbConnectionStringBuilder
    {
        ["Host"] = OperatingSystem.IsWindows() ? "127.0.0.1" : _folder.SocketFolder,
        ["Port"] = _port,
        ["Username"] = Superuser,
        ["Password"] = _password,
        ["Database"] = database,
        ["SSL Mode"] = "Disable",
        ["Maximum Pool Size"] = 50,
        // An import sends the same few statements many thousand times; planning each anew takes longer than running it.
        ["Max Auto Prepare"] = 50,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            if (_programs is not null)
                await StopRunningAsync();
            Staging.Delete(_folder.SocketFolder);
        }
        finally
        {
            ReleaseLock();
        }
    }

    /// <summary>
    /// Starts the server again whenever it has died, until told to stop: killed for want of memory, or ended by itself
    /// because the disk was full. What was saved is there again; a backend that dies alone is PostgreSQL's own affair.
    /// </summary>
    public async Task KeepRunningAsync(CancellationToken ct)
    {
        var told = "";
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(told.Length == 0 ? 500 : 5000, ct);
                // Asked twice: a server under load may refuse once.
                if (await ListensAsync(ct))
                    continue;
                await Task.Delay(300, ct);
                if (await ListensAsync(ct))
                    continue;
                _options.Log("The private PostgreSQL has died; it is started again.");
                RequireRoom(_folder.Path);
                await StopRunningAsync();
                await StartServerAsync(ct);
                _options.Log("The private PostgreSQL runs again.");
                told = "";
            }
            catch (Exception e) when (e is LocalDatabaseException or IOException or UnauthorizedAccessException)
            {
                if (told != e.Message)
                    _options.Log($"The private PostgreSQL could not be started again, which is tried every five seconds: {e.Message}");
                told = e.Message;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>What alone happens when the portal is killed; tests use it to leave an orphan.</summary>
    internal void ReleaseLock() => _folder.Release();

    private string PidFile => Path.Combine(_folder.Data, "postmaster.pid");

    private async Task StartAsync(CancellationToken ct)
    {
        int? dataMajor = Directory.Exists(_folder.Cluster)
            ? int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Data, "PG_VERSION"), ct), CultureInfo.InvariantCulture)
            : null;
        _programs = await PostgresPrograms.FindAsync(dataMajor, _folder.User, _options.Log, ct);
        if (dataMajor is null)
            await CreateClusterAsync(ct);
        else
            await StopRunningAsync();
        _password = await File.ReadAllTextAsync(_folder.PasswordFile, ct);
        await _folder.HandOverAsync(_folder.Cluster, ct);
        await StartServerAsync(ct);
    }

    private async Task CreateClusterAsync(CancellationToken ct)
    {
        _options.Log($"Making a new database in {_folder.Path} with PostgreSQL {_programs.Major}.");
        using var staging = new Staging(_folder.Cluster);
        var passwordFile = Path.Combine(staging.Path, Path.GetFileName(_folder.PasswordFile));
        await File.WriteAllTextAsync(passwordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await _folder.HandOverAsync(staging.Path, ct);

        // Sorting is by the columns' own collations. The built-in locale also knows the upper and lower case of all
        // scripts, the same on every system; before 17 there is only plain C that does not differ between systems.
        string[] locale = _programs.Major >= 17
            ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            : ["--locale=C"];
        string[] speed = _options.Durable ? [] : ["--no-sync"];
        var result = await RunAsync("initdb",
            ["-D", Path.Combine(staging.Path, "data"), "-U", Superuser, "-A", "scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", .. locale, .. speed], ct);
        if (!result.Succeeded)
            throw new LocalDatabaseException($"PostgreSQL cannot make its data folder {_folder.Path}: {result.Tail}");
        staging.MoveTo(_folder.Cluster);
    }

    /// <summary>
    /// Stops the server on these data if there is one. At a start that is one that has lost its portal, since the lock is
    /// ours. If the process number in its file belongs to something else by now, that must neither be stopped nor keep
    /// PostgreSQL from starting.
    /// </summary>
    private async Task StopRunningAsync()
    {
        if (!File.Exists(PidFile))
            return;
        var content = await File.ReadAllLinesAsync(PidFile);
        var known = int.TryParse(content.FirstOrDefault(), out var pid);
        if (known && await IsOurServerAsync(pid, content))
        {
            await StopAsync();
            return;
        }
        File.Delete(PidFile);
        if (!known)
            return;
        // A number that no process can have. The other lines stay: by the shared memory they name, PostgreSQL notices
        // sessions that outlive their killed server.
        content[0] = $"{int.MaxValue}";
        await using var file = new FileStream(PidFile, FileMode.CreateNew);
        await using var writer = new StreamWriter(file) { NewLine = "\n" };
        foreach (var line in content)
            await writer.WriteLineAsync(line);
    }

    private async Task<bool> IsOurServerAsync(int pid, string[] content)
    {
        // Linux tells a process's working folder, which is the server's data. It tells the same user only: in a container
        // not even root sees another's. The first three lines are number, folder and time of start; the others change.
        if (OperatingSystem.IsLinux())
        {
            var itsFile = await Command.RunAsync("cat", [$"/proc/{pid}/cwd/postmaster.pid"], "/", _folder.User, CancellationToken.None);
            return itsFile.Succeeded && itsFile.Output.Split('\n').Take(3).SequenceEqual(content.Take(3));
        }
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName == "postgres";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task StartServerAsync(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await _folder.CreateSocketFolderAsync(ct);
            // Started again it keeps its port: connection strings name it.
            if (OperatingSystem.IsWindows() && (_port == DefaultPort || attempt > 1))
                _port = FreePort();
            await WriteSettingsAsync(ct);
            if (File.Exists(_folder.Log))
                File.Move(_folder.Log, _folder.Log + ".old", overwrite: true);

            // pg_ctl gives the server a session of its own, so Ctrl+C reaches the portal alone, which then finishes its requests.
            var result = await RunAsync("pg_ctl",
                ["start", "-s", "-w", "-t", "120", "-D", _folder.Data, "-l", _folder.Log, "-o", $"-c \"config_file={_folder.Settings}\""], ct);
            if (result.Succeeded)
                return;
            var reason = File.Exists(_folder.Log) ? Lines.Tail(await File.ReadAllLinesAsync(_folder.Log, ct)) : result.Tail;
            // The last sessions of a killed server take a moment to notice; a free port can be taken meanwhile.
            var passing = reason.Contains("pre-existing shared memory", StringComparison.Ordinal)
                || reason.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);
            if (!passing || attempt == 5)
                throw new LocalDatabaseException($"PostgreSQL will not start on {_folder.Path}: {reason}");
            await Task.Delay(1000, ct);
        }
    }

    private async Task WriteSettingsAsync(CancellationToken ct)
    {
        var unix = !OperatingSystem.IsWindows();
        var durable = _options.Durable ? "on" : "off";
        File.Delete(_folder.Settings);
        await File.WriteAllTextAsync(_folder.Settings, $"""
            # Written by the portal at each start.
            listen_addresses = '{(unix ? "" : "127.0.0.1")}'
            port = {_port}
            unix_socket_directories = '{(unix ? _folder.SocketFolder : "")}'
            unix_socket_permissions = 0700
            max_connections = 200
            shared_buffers = 128MB
            lc_messages = 'C'
            fsync = {durable}
            synchronous_commit = {durable}
            full_page_writes = {durable}

            """, ct);
        if (unix)
            File.SetUnixFileMode(_folder.Settings, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    // At once while it starts: what it was doing it begins anew at the next start. Else it may write what it holds.
    private async Task StopAsync()
    {
        foreach (var mode in _starts ? (string[])["immediate"] : ["fast", "immediate"])
        {
            var result = await RunAsync("pg_ctl", ["stop", "-s", "-w", "-t", mode == "fast" ? "20" : "10", "-D", _folder.Data, "-m", mode], CancellationToken.None);
            if (result.Succeeded || !File.Exists(PidFile))
                return;
            _options.Log(mode == "fast"
                ? "PostgreSQL has not stopped within 20 seconds; it is ended at once and recovers at the next start."
                : $"PostgreSQL did not stop: {result.Tail}");
        }
    }

    private async Task<bool> ListensAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        var unix = !OperatingSystem.IsWindows();
        using var socket = new Socket(unix ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, unix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(unix ? new UnixDomainSocketEndPoint(Path.Combine(_folder.SocketFolder, $".s.PGSQL.{_port}")) : new IPEndPoint(IPAddress.Loopback, _port), patience.Token);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It is there, and too busy to take one more.
            return true;
        }
    }

    /// <summary>Says that the disk is full before PostgreSQL fails at it without being able to write why.</summary>
    private static void RequireRoom(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing))
            existing = Path.GetDirectoryName(existing)!;
        var free = new DriveInfo(existing).AvailableFreeSpace;
        if (free < LeastFree)
            throw new LocalDatabaseException($"The disk of {folder} is full: {free / 1024 / 1024} MB are free, and the private PostgreSQL needs {LeastFree / 1024 / 1024} MB to start. Make room and start again.");
    }

    private Task<CommandResult> RunAsync(string program, string[] arguments, CancellationToken ct) =>
        Command.RunAsync(_programs.Program(program), arguments, _folder.Path, _folder.User, ct);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
