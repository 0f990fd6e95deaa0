using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Benchmarks;

/// <summary>
/// Asks the portal, over HTTP and Kestrel, for the same pages on a small and on a large database in one run, and holds
/// the figures against the bars of docs/performance.md.
/// </summary>
internal sealed partial class Comparison(BenchmarkDatabase database, string data)
{
    private const int MostCommands = 6;
    private const double GreatestRatio = 1.5;
    private const int WarmUps = 40;

    /// <summary>The pages; those of the list itself are held to the ratio.</summary>
    private static readonly (string What, string Url, bool HeldToRatio)[] Pages =
    [
        ("list", "/sponsors", true),
        ("list, page 3", "/sponsors?page=3", true),
        ("sort: name downwards", "/sponsors?sort=-name", true),
        ("sort: last visit", "/sponsors?sort=-visit", true),
        ("sort: last changed", "/sponsors?sort=-updated", true),
        ("filter: industry", "/sponsors?industry=Catering", true),
        ("filter: district", "/sponsors?district=" + "%E4%B8%9C%E6%B9%96%E5%8C%BA", true),
        ("filter: distance", "/sponsors?distance=AtTheGate", true),
        ("filter: standing", "/sponsors?standing=LongTerm", true),
        ("filter: mine", "/sponsors?owner=mine", true),
        ("filter: nobody's", "/sponsors?owner=nobody", true),
        ("filter: tag", "/sponsors?tag=" + "%E7%BE%8E%E9%A3%9F", true),
        ("filter: vetted", "/sponsors?vetted=Valid", true),
        ("filter: not vetted", "/sponsors?vetted=Missing", true),
        ("filter: no visit for 90 days", "/sponsors?novisit=Days90", true),
        ("filters: industry and distance", "/sponsors?industry=Catering&distance=AtTheGate", true),
        ("search: 公司 (frequent)", "/sponsors?q=" + "%E5%85%AC%E5%8F%B8", false),
        ("search: 火锅 (middle of a name)", "/sponsors?q=" + "%E7%81%AB%E9%94%85", false),
        ("search: 鹤川 (in no name)", "/sponsors?q=" + "%E9%B9%A4%E5%B7%9D", false),
        ("search: 沐竹 (rare)", "/sponsors?q=" + "%E6%B2%90%E7%AB%B9", false),
        ("search: 沐竹火锅 (four characters)", "/sponsors?q=" + "%E6%B2%90%E7%AB%B9%E7%81%AB%E9%94%85", false),
        ("search: 麟 (one character)", "/sponsors?q=" + "%E9%BA%9F", false),
        ("search: 店 (one, frequent)", "/sponsors?q=" + "%E5%BA%97", false),
        ("search: 8817 (part of a phone)", "/sponsors?q=8817", false),
        ("search: 公司 and industry", "/sponsors?industry=Beauty&q=" + "%E5%85%AC%E5%8F%B8", false),
        ("deals: board", "/deals", false),
        ("deals: board of one's own", "/deals?owner=mine", false),
        ("events", "/events", false),
    ];

    /// <summary>Prints the figures; 0 when every bar is kept, else 1.</summary>
    public async Task<int> RunAsync(SeedSize small, SeedSize large, int requests, bool keep)
    {
        await using var first = await PrepareAsync("outreach_small", small, keep: false);
        await using var second = await PrepareAsync(keep ? "outreach" : "outreach_large", large, keep);
        await MeasureAsync(first, second, requests);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of {requests} requests, ms | {small.Sponsors:N0}/{small.Visits:N0} | {large.Sponsors:N0}/{large.Visits:N0} | ratio | commands |"));
        Console.WriteLine("---|---:|---:|---:|---:|---");
        var kept = true;
        foreach (var (what, url, heldToRatio) in Pages)
        {
            if (!first.Figures.TryGetValue(url, out var a) || !second.Figures.TryGetValue(url, out var b))
            {
                Console.WriteLine($"{what} | – | – | – | – | no such page");
                continue;
            }

            var ratio = b.Milliseconds / a.Milliseconds;
            var commands = Math.Max(a.Commands, b.Commands);
            // The bar is the list's; its filters are held to it too, but for a millisecond that is noise.
            var over = commands > MostCommands || (heldToRatio && ratio > GreatestRatio && b.Milliseconds - a.Milliseconds > 2);
            kept &= !over;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} | {a.Milliseconds:F1} | {b.Milliseconds:F1} | {ratio:F2} | {commands} | {(over ? "OVER THE BAR" : "")}"));
        }

        Console.WriteLine(kept ? "Every bar is kept." : "Not every bar is kept.");
        return kept ? 0 : 1;
    }

    private async Task<Site> PrepareAsync(string name, SeedSize size, bool keep)
    {
        await database.UseAsync(name, keep);
        await using (var db = database.Open())
        {
            if (!await db.Sponsors.AnyAsync())
                await new Seeder(db, DateTimeOffset.UtcNow).FillAsync(size);
        }

        // As a variable: the factory hands settings on with their sections' empty values, which Serilog takes for levels.
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Error");
        var portal = new Portal(database.Provider, database.ConnectionString, Path.Combine(data, name));
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var browser = new Browser(address);
        await browser.SignInAsync();
        return new Site(portal, browser, []);
    }

    /// <summary>
    /// Both portals live in this process and take turns, request by request, so that neither is the colder one and what
    /// else the machine does falls on both.
    /// </summary>
    private static async Task MeasureAsync(Site small, Site large, int requests)
    {
        Site[] sites = [small, large];
        // Every page first, so that what they have in common is compiled before the first is measured.
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var (_, url, _) in Pages)
            {
                foreach (var site in sites)
                    await site.Browser.GetAsync(url);
            }
        }

        foreach (var (what, url, _) in Pages)
        {
            if (await small.Browser.GetAsync(url) is null)
                continue;
            var times = sites.Select(_ => new List<double>()).ToArray();
            var commands = new int[sites.Length];
            for (var i = 0; i < requests; i++)
            {
                for (var n = 0; n < sites.Length; n++)
                {
                    var start = Stopwatch.GetTimestamp();
                    commands[n] = Math.Max(commands[n], (await sites[n].Browser.GetAsync(url))!.Value);
                    times[n].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            for (var n = 0; n < sites.Length; n++)
            {
                times[n].Sort();
                sites[n].Figures[url] = new Figure(times[n][times[n].Count / 2], commands[n]);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {small.Figures[url].Milliseconds:F1} ms and {large.Figures[url].Milliseconds:F1} ms"));
        }
    }

    private sealed record Site(Portal Portal, Browser Browser, Dictionary<string, Figure> Figures) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Browser.Dispose();
            await Portal.DisposeAsync();
        }
    }

    private sealed record Figure(double Milliseconds, int Commands);

    /// <summary>Over plain HTTP, as behind a proxy that has taken off the encryption; so the cookies are carried by hand.</summary>
    private sealed partial class Browser(string address) : IDisposable
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        private readonly Dictionary<string, string> cookies = [];

        public async Task SignInAsync()
        {
            var page = await (await SendAsync(HttpMethod.Get, "/sign-in", null)).Content.ReadAsStringAsync();
            var form = Forms().Matches(page).Single(m => m.Value.Contains("name=\"Password\"", StringComparison.Ordinal)).Value;
            var token = Token().Match(form).Groups[1].Value;
            var answer = await SendAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Login"] = Seeder.Email,
                ["Password"] = Seeder.Password,
                ["__RequestVerificationToken"] = token,
            }));
            if (answer.StatusCode != HttpStatusCode.Redirect)
                throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        }

        /// <summary>Opens a page and gives its database commands; null when there is no such page.</summary>
        public async Task<int?> GetAsync(string url)
        {
            using var answer = await SendAsync(HttpMethod.Get, url, null);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            answer.EnsureSuccessStatusCode();
            return int.Parse(answer.Headers.GetValues("Server-Timing").Single().Split('"')[1].Split(' ')[0], CultureInfo.InvariantCulture);
        }

        public void Dispose() => http.Dispose();

        private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? content)
        {
            using var request = new HttpRequestMessage(method, url) { Content = content };
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("Accept-Language", "zh-CN");
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => c.Key + "=" + c.Value)));
            var answer = await http.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return answer;
        }

        [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
        private static partial Regex Forms();

        [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }

    private sealed class Portal(Outreach.Web.Infrastructure.Database.DatabaseProvider provider, string connectionString, string data) : WebApplicationFactory<Outreach.Web.Infrastructure.Samples.SampleDepartment>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSolutionRelativeContentRoot("src/Outreach.Web");
            builder.UseEnvironment("Benchmark");
            builder.UseSetting("Database:Provider", provider.ToString());
            builder.UseSetting("ConnectionStrings:Outreach", connectionString);
            builder.UseSetting("Database:Migrate", "false");
            builder.UseSetting("DataDirectory", data);
            builder.UseSetting("Diagnostics:ServerTiming", "true");
        }
    }
}
