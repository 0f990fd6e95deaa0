using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Startup.Samples;

namespace Outreach.Benchmarks;

/// <summary>
/// Asks the portal, over HTTP and Kestrel, for the same pages on a small and on a large database in one run, and holds
/// the figures against the bars of docs/performance.md.
/// </summary>
internal sealed class Comparison(BenchmarkDatabase database, string data, IReadOnlyList<ComparedPage> pages)
{
    private const double GreatestRatio = 1.5;
    private const int WarmUps = 40;

    /// <summary>Prints the figures; 0 when every bar is kept, else 1.</summary>
    public async Task<int> RunAsync(SeedSize small, SeedSize large, int requests, bool keep) => await RunAsync(
        await PrepareAsync("outreach_small", keep: false, small.FillAsync), await PrepareAsync(keep ? "outreach" : "outreach_large", keep, large.FillAsync),
        string.Create(CultureInfo.InvariantCulture, $"{small.Sponsors:N0}/{small.Visits:N0} | {large.Sponsors:N0}/{large.Visits:N0}"), requests);

    public async Task<int> RunAsync(EventSize small, EventSize large, int requests, bool keep) => await RunAsync(
        await PrepareAsync("outreach_events_small", keep, small.FillAsync), await PrepareAsync("outreach_events_large", keep, large.FillAsync),
        string.Create(CultureInfo.InvariantCulture, $"{small.Events:N0}/{small.Tasks:N0} | {large.Events:N0}/{large.Tasks:N0}"), requests);

    public async Task<int> RunAsync(JobSize small, JobSize large, int requests, bool keep) => await RunAsync(
        await PrepareAsync("outreach_jobs_small", keep, small.FillAsync, signIn: false), await PrepareAsync("outreach_jobs_large", keep, large.FillAsync, signIn: false),
        string.Create(CultureInfo.InvariantCulture, $"{small.Postings:N0}/{small.Applications:N0} | {large.Postings:N0}/{large.Applications:N0}"), requests);

    private async Task<int> RunAsync(Site first, Site second, string sizes, int requests)
    {
        await using var one = first;
        await using var other = second;
        await MeasureAsync(first, second, requests);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of {requests} requests, ms | {sizes} | ratio | commands |"));
        Console.WriteLine("---|---:|---:|---:|---:|---");
        var kept = true;
        foreach (var (what, _, heldToRatio, _, mostCommands) in pages)
        {
            if (!first.Figures.TryGetValue(what, out var a) || !second.Figures.TryGetValue(what, out var b))
            {
                Console.WriteLine($"{what} | – | – | – | – | no such page");
                continue;
            }

            var ratio = b.Milliseconds / a.Milliseconds;
            var commands = Math.Max(a.Commands, b.Commands);
            // The bar is the list's; its filters are held to it too, but for a millisecond that is noise.
            var over = commands > mostCommands || (heldToRatio && ratio > GreatestRatio && b.Milliseconds - a.Milliseconds > 2);
            kept &= !over;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} | {a.Milliseconds:F1} | {b.Milliseconds:F1} | {ratio:F2} | {commands} | {(over ? "OVER THE BAR" : "")}"));
        }

        Console.WriteLine(kept ? "Every bar is kept." : "Not every bar is kept.");
        return kept ? 0 : 1;
    }

    private async Task<Site> PrepareAsync(string name, bool keep, Func<OutreachDbContext, Task> fill, bool signIn = true)
    {
        await database.UseAsync(name, keep);
        int job, busiest;
        await using (var db = database.Open())
        {
            if (!await db.Sponsors.AnyAsync())
                await fill(db);
            job = await db.JobPostings.Where(p => p.State == PostingState.Published).OrderByDescending(p => p.PublishedAt).Select(p => p.Id).FirstOrDefaultAsync();
            busiest = await db.WorkItems.Where(w => w.EventId != null).GroupBy(w => w.EventId!.Value).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefaultAsync();
            if (busiest == 0)
                busiest = await db.Events.OrderBy(e => e.Id).Select(e => e.Id).FirstOrDefaultAsync();
        }

        // As a variable: the factory hands settings on with their sections' empty values, which Serilog takes for levels.
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Error");
        var portal = new Portal(database.Provider, database.ConnectionString, Path.Combine(data, name));
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var browser = new PortalBrowser(address);
        if (signIn)
            await browser.SignInAsync();
        return new Site(portal, browser, job, busiest, []);
    }

    /// <summary>
    /// Both portals live in this process and take turns, request by request, so that neither is the colder one and what
    /// else the machine does falls on both.
    /// </summary>
    private async Task MeasureAsync(Site small, Site large, int requests)
    {
        Site[] sites = [small, large];
        // Every page first, so that what they have in common is compiled before the first is measured.
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var page in pages)
            {
                foreach (var site in sites)
                    await site.GetAsync(page);
            }
        }

        foreach (var page in pages)
        {
            if (await small.GetAsync(page) is null)
                continue;
            var times = sites.Select(_ => new List<double>()).ToArray();
            var commands = sites.Select(_ => new List<int>()).ToArray();
            for (var i = 0; i < requests; i++)
            {
                for (var n = 0; n < sites.Length; n++)
                {
                    sites[n].Prepare(page);
                    var start = Stopwatch.GetTimestamp();
                    commands[n].Add((await sites[n].AskAsync(page))!.Value);
                    times[n].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            for (var n = 0; n < sites.Length; n++)
            {
                times[n].Sort();
                // Once a minute a page reads what is kept for a minute, such as the settings.
                commands[n].Sort();
                sites[n].Figures[page.What] = new Figure(times[n][times[n].Count / 2], commands[n][commands[n].Count / 2]);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page.What}: {small.Figures[page.What].Milliseconds:F1} ms and {large.Figures[page.What].Milliseconds:F1} ms"));
        }
    }

    private sealed record Site(Portal Portal, PortalBrowser Browser, int Job, int Event, Dictionary<string, Figure> Figures) : IAsyncDisposable
    {
        public void Prepare(ComparedPage page)
        {
            if (page.Fresh)
                Portal.Services.GetRequiredService<BoardCacheVersion>().Raise();
        }

        public Task<int?> AskAsync(ComparedPage page) => Browser.GetAsync(page.Url
            .Replace("{job}", Job.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{event}", Event.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

        public Task<int?> GetAsync(ComparedPage page)
        {
            Prepare(page);
            return AskAsync(page);
        }

        public async ValueTask DisposeAsync()
        {
            Browser.Dispose();
            await Portal.DisposeAsync();
        }
    }

    private sealed record Figure(double Milliseconds, int Commands);

    private sealed class Portal(DatabaseProvider provider, string connectionString, string data) : WebApplicationFactory<SampleDepartment>
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
