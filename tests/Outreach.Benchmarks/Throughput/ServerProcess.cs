using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Outreach.Benchmarks.Throughput;

/// <summary>A server in a process of its own, so that it has its own settings, garbage collector and memory.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private long peak;

    private ServerProcess(Process process) => this.process = process;

    /// <summary>How long it took from starting the process to the first page, read whole.</summary>
    public TimeSpan ColdStart { get; private set; }

    /// <summary>Processor time that this took: what a machine with other work to do says of it.</summary>
    public TimeSpan ColdStartProcessor { get; private set; }

    /// <summary>Most memory seen so far, in bytes of the process's working set.</summary>
    public long Peak => peak = Math.Max(peak, Refreshed().WorkingSet64);

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor => Refreshed().TotalProcessorTime;

    /// <summary>Starts the program and waits for its first page.</summary>
    /// <exception cref="InvalidOperationException">It ended, or gave no page within two minutes.</exception>
    public static ServerProcess Start(string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, int port, string firstPage, params (string Name, string Value)[] headers)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll)!,
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        var start = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Process.Start(info)!);
        // Nobody reads what it prints, but a full pipe would stop it.
        _ = server.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = server.process.StandardError.ReadToEndAsync();
        try
        {
            while (true)
            {
                try
                {
                    new LoadGenerator(port, firstPage, headers).Get();
                    server.ColdStart = Stopwatch.GetElapsedTime(start);
                    server.ColdStartProcessor = server.Processor;
                    return server;
                }
                catch (SocketException) when (!server.process.HasExited && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(2))
                {
                    Thread.Sleep(2);
                }
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            var ended = server.process.HasExited;
            server.Dispose();
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(dll)} gave no page ({(ended ? "it ended" : "it runs")}): {e.Message} {errors.Result}"), e);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private Process Refreshed()
    {
        process.Refresh();
        return process;
    }
}
