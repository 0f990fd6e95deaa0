using System.Diagnostics;

namespace Outreach.Browser.Tests.Testing;

/// <summary>
/// Turns documents into PDF and reads their text back: with an installed LibreOffice, else one that is installed now, else
/// a failure of one line that says what to install. Tests are never skipped for want of it.
/// </summary>
public static class LibreOffice
{
    private static readonly Lazy<(string Office, string Reader)> Programs = new(() => Find() ?? Install());

    private static readonly string[] Places =
    [
        "/usr/lib/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        .. Directory.Exists("/opt") ? Directory.GetDirectories("/opt", "libreoffice*").Select(folder => Path.Combine(folder, "program", "soffice")) : [],
        .. new[] { "ProgramFiles", "ProgramFiles(x86)" }.Select(Environment.GetEnvironmentVariable).OfType<string>()
            .Select(folder => Path.Combine(folder, "LibreOffice", "program", "soffice.exe")),
    ];

    /// <summary>
    /// The text of each document's PDF, by the document's name, in the order in which it was drawn: cell after cell, not line
    /// across cells. Pages end with a form feed.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> TextsOfPdfsAsync(IReadOnlyDictionary<string, byte[]> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var (office, reader) = Programs.Value;
        var folder = Directory.CreateTempSubdirectory("outreach-papers-").FullName;
        try
        {
            foreach (var (name, bytes) in documents)
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), bytes);
            // A profile of its own: one that is in use would make it hand the work to another instance and return.
            await RunAsync(office,
            [
                "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder,
                .. documents.Keys.Select(name => Path.Combine(folder, name + ".docx")),
            ]);
            var texts = new Dictionary<string, string>();
            foreach (var name in documents.Keys)
                texts[name] = await RunAsync(reader, ["-enc", "UTF-8", "-raw", Path.Combine(folder, name + ".pdf"), "-"]);
            return texts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string, string)? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string? InPath(params string[] names) => folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        var office = Environment.GetEnvironmentVariable("OUTREACH_TEST_OFFICE") is { Length: > 0 } named
            ? named
            : InPath("soffice", "libreoffice", "soffice.exe") ?? Places.FirstOrDefault(File.Exists);
        return office is not null && InPath("pdftotext", "pdftotext.exe") is { } reader ? (office, reader) : null;
    }

    private static (string, string) Install()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version"))
        {
            RunAsync("apt-get", ["update", "-qq"]).GetAwaiter().GetResult();
            RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer-nogui", "poppler-utils", "fonts-noto-cjk"]).GetAwaiter().GetResult();
            if (Find() is { } installed)
                return installed;
        }

        throw new InvalidOperationException(
            "The tests of documents need LibreOffice and pdftotext: install them (Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-noto-cjk), or name soffice in OUTREACH_TEST_OFFICE.");
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var ended = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await errors}");
    }
}
