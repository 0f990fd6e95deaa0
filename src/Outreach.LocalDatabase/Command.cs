using System.ComponentModel;
using System.Diagnostics;

namespace Outreach.LocalDatabase;

internal static class Command
{
    /// <summary>Runs as the named user, which only root may ask for, or as the current one.</summary>
    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, string folder, string? user, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // On Windows a console of its own, so that Ctrl+C in the portal's console does not reach PostgreSQL.
            CreateNoWindow = true,
        };
        // Messages in English whatever the machine speaks, and no complaint about a locale that is not installed.
        start.Environment["LC_ALL"] = "C";
        if (user is not null)
            start.UserName = user;

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(CancellationToken.None),
                process.StandardError.ReadToEndAsync(CancellationToken.None));
            try
            {
                await process.WaitForExitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            return new CommandResult(process.ExitCode, await TextAsync(output));
        }
        catch (Win32Exception e)
        {
            const int fileNotFound = 2;
            return new CommandResult(127, e.NativeErrorCode == fileNotFound ? "it is not installed" : e.Message);
        }
    }

    /// <summary>On Windows the server inherits pg_ctl's output and keeps it open, so its end may never come.</summary>
    private static async Task<string> TextAsync(Task<string[]> output)
    {
        try
        {
            return string.Concat(await output.WaitAsync(TimeSpan.FromSeconds(1))).Trim();
        }
        catch (TimeoutException)
        {
            return "";
        }
    }
}

internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines of the output as one line.</summary>
    public string Tail => Lines.Tail(Output.Split('\n'));
}

internal static class Lines
{
    public static string Tail(IEnumerable<string> lines) =>
        string.Join(" | ", lines.Select(line => line.Trim()).Where(line => line.Length > 0).TakeLast(5));
}
