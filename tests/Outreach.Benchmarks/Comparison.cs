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
        var first = await MeasureAsync("outreach_small", small, requests, keep);
        var second = await MeasureAsync(keep ? "outreach" : "outreach_large", large, requests, keep);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of {requests} requests, ms | {small.Sponsors:N0}/{small.Visits:N0} | {large.Sponsors:N0}/{large.Visits:N0} | ratio | commands |"));
        Console.WriteLine("---|---:|---:|---:|---:|---");
        var kept = true;
        foreach (var (what, url, heldToRatio) in Pages)
        {
            if (!first.TryGetValue(url, out var a) || !second.TryGetValue(url, out var b))
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

    private async Task<Dictionary<string, Figure>> MeasureAsync(string name, SeedSize size, int requests, bool keep)
    {
        await database.UseAsync(name, keep);
        await using (var db = database.Open())
        {
            if (!await db.Sponsors.AnyAsync())
                await new Seeder(db, DateTimeOffset.UtcNow).FillAsync(size);
        }

        // As a variable: the factory hands settings on with their sections' empty values, which Serilog takes for levels.
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Error");
        await using var portal = new Portal(database, data);
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var browser = new Browser(address);
        await browser.SignInAsync();
        var figures = new Dictionary<string, Figure>();
        foreach (var (what, url, _) in Pages)
        {
            if (await browser.GetAsync(url) is null)
                continue;
            for (var i = 0; i < 8; i++)
                await browser.GetAsync(url);
            var times = new List<double>();
            var commands = 0;
            for (var i = 0; i < requests; i++)
            {
                var start = Stopwatch.GetTimestamp();
                commands = Math.Max(commands, (await browser.GetAsync(url))!.Value);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            figures[url] = new Figure(times[times.Count / 2], commands);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {what}: {figures[url].Milliseconds:F1} ms"));
        }

        return figures;
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

    private sealed class Portal(BenchmarkDatabase database, string data) : WebApplicationFactory<Outreach.Web.Infrastructure.Samples.SampleDepartment>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSolutionRelativeContentRoot("src/Outreach.Web");
            builder.UseEnvironment("Benchmark");
            builder.UseSetting("Database:Provider", database.Provider.ToString());
            builder.UseSetting("ConnectionStrings:Outreach", database.ConnectionString);
            builder.UseSetting("Database:Migrate", "false");
            builder.UseSetting("DataDirectory", data);
            builder.UseSetting("Diagnostics:ServerTiming", "true");
        }
    }
}
