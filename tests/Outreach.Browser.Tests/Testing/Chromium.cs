using System.Diagnostics;
using Microsoft.Playwright;

namespace Outreach.Browser.Tests.Testing;

/// <summary>
/// The one browser of the run: an installed Chrome, Chromium or Edge, else one that is installed now, else a failure of
/// one line that says what to install. Tests are never skipped for want of a browser.
/// </summary>
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Browser = new(StartAsync);

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
            .Select(Environment.GetEnvironmentVariable).OfType<string>()
            .SelectMany(folder => new[]
            {
                Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"),
                Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
            }),
    ];

    /// <summary>Starts it, once.</summary>
    public static Task<IBrowser> GetAsync() => Browser.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var path = Find() ?? Install(playwright);
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("OUTREACH_TEST_BROWSER") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Places).FirstOrDefault(File.Exists);
    }

    private static string Install(IPlaywright playwright)
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version"))
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
            if (Find() is { } installed)
                return installed;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 && File.Exists(playwright.Chromium.ExecutablePath))
            return playwright.Chromium.ExecutablePath;
        throw new InvalidOperationException(
            "The browser tests need Chrome, Chromium or Edge, and none could be installed: install one (Debian: apt-get install chromium fonts-noto-cjk), or name one in OUTREACH_TEST_BROWSER.");
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
