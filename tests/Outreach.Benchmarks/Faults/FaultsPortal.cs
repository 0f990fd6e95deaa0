using System.Diagnostics;
using System.Globalization;

namespace Outreach.Benchmarks.Faults;

/// <summary>The portal with its private PostgreSQL, as processes that can be killed, frozen and started again.</summary>
internal sealed class FaultsPortal(string dll, string folder, int port) : IDisposable
{
    private Process? process;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>Number of the server's first process; null while it does not run.</summary>
    public int? Postgres => Directory.EnumerateFiles(Path.Combine(folder, "postgres"), "postmaster.pid", SearchOption.AllDirectories).FirstOrDefault() is { } file
        && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) && pid < int.MaxValue && Directory.Exists($"/proc/{pid}") ? pid : null;

    public void Start()
    {
        process?.Dispose();
        var info = new ProcessStartInfo("dotnet", [dll]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(dll)! };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Address,
            ["DataDirectory"] = folder,
            ["PublicUrl"] = "https://outreach.example",
            ["RateLimits__SensitivePostsPerMinute"] = "100000",
        })
            info.Environment[name] = value;
        process = Process.Start(info)!;
        process.OutputDataReceived += (_, e) => Say(e.Data);
        process.ErrorDataReceived += (_, e) => Say(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    public void Stop()
    {
        Signal("TERM", process!.Id);
        process.WaitForExit();
    }

    /// <summary>Sends a signal to the database's first process, or to all of them.</summary>
    public void SignalPostgres(string name, bool all)
    {
        if (Postgres is { } pid)
            Signal(name, [pid, .. all ? ChildrenOf(pid) : []]);
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
            Stop();
        process?.Dispose();
    }

    private static void Say(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Console.WriteLine($"    {line}");
    }

    private static void Signal(string name, params int[] pids)
    {
        using var kill = Process.Start("kill", ["-" + name, .. pids.Select(p => p.ToString(CultureInfo.InvariantCulture))]);
        kill.WaitForExit();
    }

    private static IEnumerable<int> ChildrenOf(int pid)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out _)))
        {
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            // After the name in brackets come the state and the parent.
            if (int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture) == pid)
                yield return int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
        }
    }
}
