using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Benchmarks.Throughput;

/// <summary>A page whose requests a second are held to a share of the floor's.</summary>
/// <param name="What">Names it in the table.</param>
/// <param name="Path">Its address.</param>
/// <param name="Least">The bar: at least this share.</param>
/// <param name="OfStatic">Of the static page of the same size instead of the floor.</param>
/// <param name="MostBytes">Its HTML is at most so long; 0 for no bar.</param>
/// <param name="Headers">Sent with each request.</param>
internal sealed record ThroughputPage(string What, string Path, double Least, bool OfStatic, int MostBytes, params (string Name, string Value)[] Headers);

/// <summary>How the measurement is made.</summary>
internal sealed record ThroughputOptions(string? Portal, int Port, int Rounds, double Seconds, int MostRequests, int Starts);

/// <summary>
/// Starts the published portal and the floor, asks both in turn over the same number of connections, and holds the portal
/// to the bars of docs/performance.md. Each page's rounds stand beside rounds of the floor, so that whatever else the machine
/// does falls on both; the figure is the median of the rounds' ratios.
/// </summary>
internal sealed class ThroughputRun(BenchmarkDatabase database, string folder, ThroughputOptions options)
{
    private const double MostStartSeconds = 1.5;
    private const int MostMegabytes = 300;
    private const int WarmUps = 4_000;
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromMinutes(1);
    // With this a page is nobody's to keep: each is made anew.
    private static readonly (string, string) NotKept = ("Authorization", "none");
    private static readonly (string, string)[] Reader = [("Accept-Language", "zh-CN"), ("X-Forwarded-Proto", "https")];

    /// <summary>Prints the figures; 0 when every bar is kept, else 1.</summary>
    public async Task<int> RunAsync()
    {
        await database.UseAsync("outreach_throughput", keep: true);
        await using (var db = database.Open())
        {
            if (!await db.Sponsors.AnyAsync())
            {
                await new SeedSize(2_000, 10_000, 200).FillAsync(db);
                await new JobSize(10_000, 50_000, OneOpenIn: 1).FillAsync(db);
            }
        }

        // Days pass between runs, and what was open then may not be today.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        int job;
        await using (var db = database.Open())
        {
            await db.JobPostings.ExecuteUpdateAsync(s => s.SetProperty(p => p.ApplyBy, p => today.AddDays(30)));
            job = await db.JobPostings.OrderByDescending(p => p.PublishedAt).Select(p => p.Id).FirstAsync();
            Console.WriteLine($"{await db.JobPostings.CountAsync(p => p.State == PostingState.Published):N0} open jobs");
        }

        var dll = options.Portal ?? await PublishAsync();
        var (start, processor) = MedianStart(dll);
        using var portal = StartPortal(dll);
        var staticFile = Path.Combine(folder, "board.html");
        await File.WriteAllBytesAsync(staticFile, new LoadGenerator(options.Port, "/jobs", Reader).Get());
        using var floor = ServerProcess.Start(
            typeof(ThroughputRun).Assembly.Location, ["floor", "--port", Text(options.Port + 1), "--page", staticFile],
            new Dictionary<string, string> { [FloorServer.ConnectionVariable] = database.ConnectionString }, options.Port + 1, "/board");

        var cookie = await SignInAsync();
        ThroughputPage[] pages =
        [
            new("board, made anew", "/jobs", 0.25, false, 32 * 1024, [.. Reader, NotKept]),
            new("a job, made anew", $"/jobs/{Text(job)}", 0.3, false, 150 * 1024, [.. Reader, NotKept]),
            new("interface, made anew", "/api/jobs", 0.4, false, 0, [.. Reader, NotKept]),
            new("list of sponsors", "/sponsors", 0.15, false, 150 * 1024, [.. Reader, ("Cookie", cookie)]),
            new("board, kept", "/jobs", 0.5, true, 32 * 1024, Reader),
        ];
        var kept = Measure(pages, portal, out var lines);
        Console.WriteLine();
        Console.WriteLine("| Page | requests/s | floor | ratio | bar | portal's processor ms | bytes | |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        lines.ForEach(Console.WriteLine);
        Console.WriteLine();
        kept &= Bar("Cold start to the first page", start.TotalSeconds, MostStartSeconds, $"s (median of {options.Starts}; processor {processor.TotalSeconds:F2} s)");
        kept &= Bar("Memory under load", portal.Peak / 1048576.0, MostMegabytes, "MB");
        Console.WriteLine(kept ? "Every bar is kept." : "Not every bar is kept.");
        return kept ? 0 : 1;
    }

    private bool Measure(ThroughputPage[] pages, ServerProcess portal, out List<string> lines)
    {
        var kept = true;
        lines = [];
        var round = TimeSpan.FromSeconds(options.Seconds);
        // Until what is hot is compiled as well as it will be, which takes so many calls and not so much time.
        foreach (var page in pages)
            Ask(page).Run(MostWarmUp, WarmUps);
        LoadGenerator floor = new(options.Port + 1, "/board"), still = new(options.Port + 1, "/static");
        floor.Run(MostWarmUp, WarmUps);
        still.Run(MostWarmUp, WarmUps);
        var results = pages.Select(_ => new List<(double Portal, double Floor, double Processor)>()).ToList();
        for (var i = 0; i < options.Rounds; i++)
        {
            for (var n = 0; n < pages.Length; n++)
            {
                var against = (pages[n].OfStatic ? still : floor).Run(round / 2, options.MostRequests);
                var before = portal.Processor;
                var result = Ask(pages[n]).Run(round, options.MostRequests);
                var spent = (portal.Processor - before).TotalMilliseconds / result.Requests;
                var again = (pages[n].OfStatic ? still : floor).Run(round / 2, options.MostRequests);
                results[n].Add((result.PerSecond, (against.Requests + again.Requests) / (against.Elapsed + again.Elapsed).TotalSeconds, spent));
                _ = portal.Peak;
            }
        }

        foreach (var (page, rounds) in pages.Zip(results))
        {
            var ratio = Median(rounds.Select(r => r.Portal / r.Floor));
            var bytes = Ask(page).Get().Length;
            var over = ratio < page.Least || (page.MostBytes > 0 && bytes > page.MostBytes);
            kept &= !over;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"| {page.What} | {Median(rounds.Select(r => r.Portal)):N0} | {Median(rounds.Select(r => r.Floor)):N0} | {ratio:F3} | {page.Least:F2} | {Median(rounds.Select(r => r.Processor)):F2} | {bytes:N0} | {(over ? "OVER THE BAR" : "")} |"));
        }

        return kept;
    }

    private LoadGenerator Ask(ThroughputPage page) => new(options.Port, page.Path, page.Headers);

    private (TimeSpan Start, TimeSpan Processor) MedianStart(string dll)
    {
        var starts = new List<ServerProcess>();
        for (var i = 0; i < options.Starts; i++)
        {
            using var portal = StartPortal(dll);
            starts.Add(portal);
        }

        return (TimeSpan.FromSeconds(Median(starts.Select(s => s.ColdStart.TotalSeconds))), TimeSpan.FromSeconds(Median(starts.Select(s => s.ColdStartProcessor.TotalSeconds))));
    }

    private ServerProcess StartPortal(string dll) => ServerProcess.Start(
        dll, [],
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Text(options.Port)}",
            ["Database__Provider"] = database.Provider.ToString(),
            ["ConnectionStrings__Outreach"] = database.ConnectionString,
            ["DataDirectory"] = Path.Combine(folder, "portal"),
            ["PublicUrl"] = "https://outreach.example",
        },
        options.Port, "/jobs", Reader);

    private async Task<string> PublishAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Outreach.sln")))
            root = root.Parent;
        var target = Path.Combine(folder, "published");
        using var publish = System.Diagnostics.Process.Start(
            "dotnet", ["publish", Path.Combine(root?.FullName ?? throw new InvalidOperationException("Run it from within the checkout, or name a --portal."), "src", "Outreach.Web"), "-c", "Release", "-o", target, "-v", "q"]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(target, "Outreach.Web.dll") : throw new InvalidOperationException("Publishing failed.");
    }

    private async Task<string> SignInAsync()
    {
        using var browser = new PortalBrowser(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        await browser.SignInAsync();
        return browser.Cookies;
    }

    private static bool Bar(string what, double figure, double most, string unit)
    {
        var kept = figure <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {figure:F2} {unit}, bar {most}{(kept ? "" : " OVER THE BAR")}"));
        return kept;
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
