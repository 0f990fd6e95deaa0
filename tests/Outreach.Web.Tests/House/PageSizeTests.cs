using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Startup.Samples;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Pages cost what they show: every page that the links lead to, with the sample department.</summary>
public sealed partial class PageSizeTests(PageSizeTests.Sample sample) : IClassFixture<PageSizeTests.Sample>
{
    private const int MostBytes = 150 * 1024;
    private const int MostBytesOfBoard = 32 * 1024;
    private const int AlikePages = 3;

    [Theory]
    [InlineData(null)]
    [InlineData("student")]
    [InlineData("officer")]
    [InlineData("minister")]
    [InlineData("admin")]
    [InlineData("liaison")]
    public async Task No_page_is_larger_than_its_bar(string? who)
    {
        var client = await sample.OpenAsync(who);
        var pages = new Dictionary<string, int>();
        var icons = new HashSet<string>();
        var alike = new Dictionary<string, int>();
        var queue = new Queue<string>(["/", "/jobs"]);
        while (queue.TryDequeue(out var url))
        {
            var kind = Numbers().Replace(url.Split('?')[0], "#");
            if (pages.ContainsKey(url) || alike.GetValueOrDefault(kind) >= AlikePages)
                continue;
            alike[kind] = alike.GetValueOrDefault(kind) + 1;
            var answer = await client.GetAsync(url);
            if (answer.Location is ['/', ..] location)
                queue.Enqueue(location);
            if (answer.Response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            pages[url] = Encoding.UTF8.GetByteCount(answer.Text);
            icons.UnionWith(answer.Page.QuerySelectorAll("svg use").Select(u => u.GetAttribute("href")!));
            foreach (var link in answer.Page.QuerySelectorAll("a[href^='/']:not([download])").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                queue.Enqueue(link);
        }

        Assert.True(pages.Count >= (who is null ? 4 : 8), $"Only {pages.Count} pages were found.");
        Assert.Empty(pages.Where(p => p.Value > MostBytes).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}: {p.Value:N0} bytes")));
        Assert.InRange(pages["/jobs"], 1, MostBytesOfBoard);
        await CheckIconsAsync(client, icons);
    }

    private static async Task CheckIconsAsync(PortalClient client, IEnumerable<string> icons)
    {
        foreach (var file in icons.GroupBy(i => i.Split('#')[0], i => i.Split('#')[1]))
        {
            var answer = await client.OpenAsync(file.Key);
            Assert.Equal("image/svg+xml", answer.Response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            var drawn = Symbols().Matches(answer.Text).Select(m => m.Groups[1].Value).ToHashSet();
            Assert.DoesNotContain(file, name => !drawn.Contains(name));
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbols();

    /// <summary>A portal with the sample department.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        private readonly string data = Directory.CreateTempSubdirectory("outreach-sample-").FullName;
        private TestDatabase? database;
        private WebApplicationFactory<Program>? factory;

        public async Task InitializeAsync()
        {
            database = await TestDatabase.CreateAsync();
            factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
                .UseEnvironment("Testing")
                .UseSetting("Database:Provider", TestDatabase.Provider.ToString())
                .UseSetting("ConnectionStrings:Outreach", database.ConnectionString)
                .UseSetting("Database:Migrate", "false")
                .UseSetting("DataDirectory", data));
            await using var scope = factory.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleDepartment>().FillAsync();
        }

        /// <summary>A browser, signed in when somebody is named.</summary>
        public async Task<PortalClient> OpenAsync(string? who)
        {
            var http = factory!.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
            http.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
            var client = new PortalClient(http);
            if (who is not null)
                await client.SignInAsync($"{who}@outreach.test", SampleDepartment.Password);
            return client;
        }

        public async Task DisposeAsync()
        {
            await factory!.DisposeAsync();
            await database!.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }
}
