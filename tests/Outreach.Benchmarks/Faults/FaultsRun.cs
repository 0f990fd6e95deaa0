using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Outreach.LocalDatabase;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Benchmarks.Faults;

/// <summary>How the portal is tried.</summary>
/// <param name="Portal">The published program.</param>
/// <param name="Rounds">How often portal and database are killed.</param>
/// <param name="Seconds">How long the database is away or frozen, or the disk full.</param>
/// <param name="Kinds">Of <c>kill</c>, <c>away</c>, <c>frozen</c>, <c>full</c>; the last on a folder of its own small file system.</param>
internal sealed record FaultsOptions(string Portal, string Folder, int Port, int Rounds, int Seconds, IReadOnlyList<string> Kinds);

/// <summary>
/// Tries the portal under faults that take minutes, with writers at work: portal and private PostgreSQL killed in turn, the
/// database away, frozen, its disk full. Held to: nothing acknowledged is lost, nothing is stored twice, no status 500, the health
/// page answers within two seconds, and all is well again by itself.
/// </summary>
internal sealed class FaultsRun(FaultsOptions options) : IDisposable
{
    private static readonly TimeSpan MostHealth = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostPage = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly List<string> broken = [];
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private FaultsPortal? running;

    /// <summary>0 when everything held, else 1.</summary>
    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(options.Folder);
        await SeedAsync();
        var portal = running = new FaultsPortal(options.Portal, options.Folder, options.Port);
        portal.Start();
        Console.WriteLine($"Ready after {await ReadyAsync()}");
        using var browser = new PortalBrowser(portal.Address);
        await browser.SignInAsync();
        await browser.ReadTokenAsync();
        var writes = new CountedWrites(browser);
        await using (writes)
        {
            writes.Start();
            foreach (var kind in options.Kinds)
            {
                Console.WriteLine($"== {kind}");
                await (kind switch
                {
                    "kill" => KillAsync(),
                    "away" => WithoutAsync(Away, Back, isAway: true),
                    "frozen" => WithoutAsync(() => portal.SignalPostgres("STOP", all: true), () => portal.SignalPostgres("CONT", all: true), isAway: true),
                    "full" => WithoutAsync(Fill, Empty, isAway: false),
                    _ => throw new InvalidOperationException($"There is no fault “{kind}”."),
                });
                Console.WriteLine($"{writes.Acknowledged.Count:N0} writes acknowledged so far; ready again after {await ReadyAsync()}");
            }
        }

        portal.Stop();
        await CompareAsync(writes);
        broken.ForEach(b => Console.WriteLine("BROKEN: " + b));
        return broken.Count == 0 ? 0 : 1;
    }

    public void Dispose()
    {
        running?.Dispose();
        http.Dispose();
    }

    private FaultsPortal Portal => running ?? throw new InvalidOperationException("It was not started.");

    private async Task KillAsync()
    {
        for (var round = 0; round < options.Rounds; round++)
        {
            await Task.Delay(Random.Shared.Next(500, 2500));
            var isPortal = round % 2 == 0;
            if (isPortal)
            {
                Portal.Kill();
                Portal.Start();
            }
            else
            {
                Portal.SignalPostgres("KILL", all: false);
            }

            Console.WriteLine($"{(isPortal ? "Portal" : "PostgreSQL")} killed: ready again after {await ReadyAsync()}");
        }
    }

    private async Task WithoutAsync(Action begin, Action end, bool isAway)
    {
        var before = DateTime.UtcNow;
        begin();
        try
        {
            var (health, page, told) = (TimeSpan.Zero, TimeSpan.Zero, new Dictionary<string, int>());
            while (DateTime.UtcNow - before < TimeSpan.FromSeconds(options.Seconds))
            {
                var watch = Stopwatch.StartNew();
                using var ready = await http.GetAsync(new Uri(Portal.Address + "/health/ready"));
                health = Max(health, watch.Elapsed);
                Count(told, "/health/ready", ready);
                foreach (var path in new[] { "/jobs", "/sign-in", "/sponsors" })
                {
                    watch.Restart();
                    using var request = new HttpRequestMessage(HttpMethod.Get, Portal.Address + path);
                    request.Headers.Add("X-Forwarded-Proto", "https");
                    using var answer = await http.SendAsync(request);
                    page = Max(page, watch.Elapsed);
                    Count(told, path, answer);
                    if (answer.StatusCode == HttpStatusCode.InternalServerError)
                        broken.Add($"{path} answered 500.");
                    if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is null)
                        broken.Add($"{path} answered 503 without Retry-After.");
                }

                await Task.Delay(500);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Slowest health page {health.TotalSeconds:F1} s, slowest page {page.TotalSeconds:F1} s; {string.Join(", ", told.Select(t => $"{t.Key} × {t.Value}"))}"));
            if (health > MostHealth + TimeSpan.FromSeconds(0.5))
                broken.Add($"The health page took {health}.");
            if (page > MostPage)
                broken.Add($"A page took {page}.");
            if (isAway && !told.ContainsKey("/health/ready 503"))
                broken.Add("The health page did not say that the database is away.");
        }
        finally
        {
            end();
        }
    }

    private string Aside => Path.Combine(options.Folder, "aside");

    private void Away()
    {
        var pid = Directory.EnumerateFiles(Path.Combine(options.Folder, "postgres"), "postmaster.pid", SearchOption.AllDirectories).Single();
        var data = Path.GetDirectoryName(pid)!;
        File.WriteAllText(Aside, data);
        Portal.SignalPostgres("KILL", all: false);
        Directory.Move(data, data + ".aside");
    }

    private void Back()
    {
        var data = File.ReadAllText(Aside);
        Directory.Move(data + ".aside", data);
        File.Delete(Aside);
    }

    // Only where it is told to be small: nobody's disk is filled by mistake.
    private void Fill()
    {
        var drive = new DriveInfo(options.Folder);
        if (drive.TotalSize > 2L * 1024 * 1024 * 1024)
            throw new InvalidOperationException($"The file system of {options.Folder} has {drive.TotalSize / 1024 / 1024:N0} MB. Name a --folder on one of at most 2,048, such as a tmpfs.");
        using var file = File.Create(Path.Combine(options.Folder, "filler"));
        var block = new byte[64 * 1024];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private void Empty() => File.Delete(Path.Combine(options.Folder, "filler"));

    private async Task<string> ReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Portal.Address + "/health/ready"));
                if (answer.StatusCode == HttpStatusCode.OK && await answer.Content.ReadAsStringAsync() == "Healthy")
                    return string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s");
            }
            catch (HttpRequestException)
            {
                // It is only starting.
            }

            if (watch.Elapsed > Patience)
                throw new InvalidOperationException("The portal was not ready again within three minutes.");
            await Task.Delay(100);
        }
    }

    private async Task SeedAsync()
    {
        await using var server = await OpenServerAsync();
        await using var db = Open(server);
        await db.Database.MigrateAsync();
        if (!await db.Users.AnyAsync())
            await new SeedSize(50, 100, 10).FillAsync(db);
        NpgsqlConnection.ClearAllPools();
    }

    private async Task CompareAsync(CountedWrites writes)
    {
        await using var server = await OpenServerAsync();
        await using var db = Open(server);
        var stored = (await db.Sponsors.AsNoTracking().Select(s => s.Name).ToListAsync()).GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        NpgsqlConnection.ClearAllPools();
        var lost = writes.Acknowledged.Count(n => !stored.ContainsKey(n));
        var twice = writes.Acknowledged.Count(n => stored.GetValueOrDefault(n) > 1);
        Console.WriteLine($"{writes.Acknowledged.Count:N0} acknowledged, {lost} of them lost, {twice} stored twice; cut off {writes.Unanswered:N0}; answers {string.Join(", ", writes.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key} × {a.Value:N0}"))}");
        if (lost > 0)
            broken.Add($"{lost} acknowledged writes are lost.");
        if (twice > 0)
            broken.Add($"{twice} writes are stored twice.");
        if (writes.Answers.ContainsKey(500))
            broken.Add("Some writes were answered 500.");
    }

    private Task<LocalPostgres> OpenServerAsync() =>
        LocalPostgres.StartAsync(new LocalPostgresOptions { DataDirectory = Path.Combine(options.Folder, "postgres"), Log = Console.WriteLine }, CancellationToken.None);

    private static Domain.Data.OutreachDbContext Open(LocalPostgres server)
    {
        var builder = new DbContextOptionsBuilder<Domain.Data.OutreachDbContext>();
        builder.UseOutreachDatabase(DatabaseProvider.PostgreSql, server.ConnectionString("outreach"));
        builder.AddInterceptors(new Domain.Data.SaveInterceptor(TimeProvider.System));
        return new Domain.Data.OutreachDbContext(builder.Options);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static void Count(Dictionary<string, int> told, string path, HttpResponseMessage answer)
    {
        var key = $"{path} {(int)answer.StatusCode}";
        told[key] = told.GetValueOrDefault(key) + 1;
    }
}
