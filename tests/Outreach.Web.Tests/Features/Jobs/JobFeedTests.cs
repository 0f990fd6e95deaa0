using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

public sealed class JobFeedTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Personal = ["人officer", "人vice", "人student", "@test.example", "李店长", "020-12345678", "13800001111", "想锻炼一下自己", "20240001"];

    [Fact]
    public async Task The_feed_is_RSS_with_the_newest_first_and_says_the_pay()
    {
        var older = await portal.PostingAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var newer = await portal.PostingAsync(text: c => c with { Title = "较新的岗位" });
        var answer = await portal.Anonymous("zh-CN").OpenAsync("/jobs/feed.xml");
        Assert.Equal("application/rss+xml", answer.Response.Content.Headers.ContentType!.MediaType);
        var channel = XDocument.Parse(answer.Text).Root!.Element("channel")!;
        var links = channel.Elements("item").Select(i => i.Element("link")!.Value).ToList();
        Assert.True(links.FindIndex(l => l.EndsWith($"/jobs/{newer}", StringComparison.Ordinal)) < links.FindIndex(l => l.EndsWith($"/jobs/{older}", StringComparison.Ordinal)));
        var item = channel.Elements("item").First();
        Assert.Equal("较新的岗位（25 元/小时 · 日结）", item.Element("title")!.Value);
        Assert.True(DateTimeOffset.TryParseExact(item.Element("pubDate")!.Value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Equal(links.Count, channel.Elements("item").Select(i => i.Element("guid")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task What_no_XML_can_hold_does_not_end_the_feed()
    {
        await portal.PostingAsync(text: c => c with { Title = "有怪字符\u000B的岗位" });
        Assert.Contains("有怪字符的岗位", XDocument.Parse((await portal.Anonymous().OpenAsync("/jobs/feed.xml")).Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_has_the_board_and_open_jobs_alone()
    {
        var (open, closed, draft) = (await portal.PostingAsync(), await portal.PostingAsync(PostingState.Closed), await portal.PostingAsync(PostingState.Draft));
        var answer = await portal.Anonymous().OpenAsync("/sitemap.xml");
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var paths = XDocument.Parse(answer.Text).Root!.Elements(ns + "url").Select(u => new Uri(u.Element(ns + "loc")!.Value).AbsolutePath).ToList();
        Assert.Contains("/jobs", paths);
        Assert.Contains($"/jobs/{open}", paths);
        Assert.DoesNotContain($"/jobs/{closed}", paths);
        Assert.DoesNotContain($"/jobs/{draft}", paths);
        Assert.Contains("Sitemap: http", (await portal.Anonymous().OpenAsync("/robots.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_gives_a_page_of_jobs_and_each_job()
    {
        var id = await portal.PostingAsync(text: c => c with { District = "接口区" });
        var answer = await portal.Anonymous().OpenAsync("/api/jobs?district=接口区");
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType!.MediaType);
        using var page = JsonDocument.Parse(answer.Text);
        var job = page.RootElement.GetProperty("jobs").EnumerateArray().Single();
        Assert.Equal(id, job.GetProperty("id").GetInt32());
        Assert.Equal("restaurant", job.GetProperty("category").GetString());
        Assert.Equal(25, job.GetProperty("pay").GetProperty("amount").GetDecimal());
        Assert.Equal("hour", job.GetProperty("pay").GetProperty("unit").GetString());
        Assert.Equal("daily", job.GetProperty("pay").GetProperty("settlement").GetString());
        Assert.Equal(6, job.GetProperty("week")[0].GetProperty("day").GetInt32());
        Assert.Equal("2026-12-05", job.GetProperty("applyBy").GetString());
        Assert.True(job.GetProperty("employerVetted").GetBoolean());
        Assert.Equal((1, false, JsonValueKind.Null), (page.RootElement.GetProperty("total").GetInt32(), page.RootElement.GetProperty("totalIsMore").GetBoolean(), page.RootElement.GetProperty("next").ValueKind));

        using var detail = JsonDocument.Parse((await portal.Anonymous().OpenAsync($"/api/jobs/{id}")).Text);
        Assert.Equal(id, detail.RootElement.GetProperty("job").GetProperty("id").GetInt32());
        Assert.Equal("每周六都能到岗吗？", detail.RootElement.GetProperty("questions")[0].GetProperty("text").GetString());
        Assert.True(detail.RootElement.GetProperty("questions")[0].GetProperty("expected").GetBoolean());
    }

    [Theory]
    [InlineData("category=Nonsense", "Category")]
    [InlineData("pay=abc", "Pay")]
    [InlineData("pay=-1", "Pay")]
    [InlineData("free=9", "Free")]
    [InlineData("page=0", "Page")]
    [InlineData("page=51", "Page")]
    [InlineData("page=x", "Page")]
    [InlineData("sort=cheapest", "Sort")]
    public async Task The_interface_says_which_value_it_cannot_read(string query, string field)
    {
        var answer = await portal.Anonymous("zh-CN").GetAsync("/api/jobs?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(answer.Text);
        Assert.Contains(field, problem.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_job_that_is_not_open_is_gone_and_one_never_published_was_never_there()
    {
        foreach (var (state, expected) in new[]
        {
            (PostingState.Closed, HttpStatusCode.Gone), (PostingState.Finished, HttpStatusCode.Gone), (PostingState.Suspended, HttpStatusCode.Gone),
            (PostingState.Draft, HttpStatusCode.NotFound), (PostingState.Vetting, HttpStatusCode.NotFound), (PostingState.Rejected, HttpStatusCode.NotFound),
        })
        {
            var id = await portal.PostingAsync(state);
            foreach (var client in new[] { portal.Anonymous(), await portal.SignInAsync("minister") })
            {
                var answer = await client.GetAsync($"/api/jobs/{id}");
                Assert.Equal(expected, answer.Status);
                Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType!.MediaType);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/api/jobs/2147483647")).Status);
    }

    [Theory]
    [InlineData("/api/jobs")]
    [InlineData("/jobs/feed.xml")]
    [InlineData("/sitemap.xml")]
    public async Task Who_has_it_already_is_answered_in_a_line_until_something_is_new(string url)
    {
        await portal.PostingAsync();
        var client = portal.Anonymous();
        var first = await client.OpenAsync(url);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(client, url, first));
        await portal.PostingAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(client, url, first));
    }

    [Fact]
    public async Task A_cache_between_is_told_that_language_and_cookies_make_another_answer()
    {
        var id = await portal.PostingAsync();
        var stranger = portal.Anonymous();
        foreach (var url in new[] { "/jobs", $"/jobs/{id}", $"/jobs/{id}/card", "/jobs/feed.xml", "/api/jobs", $"/api/jobs/{id}", "/api/jobs?page=x", "/jobs?q=店" })
        {
            // Made, then taken from what the portal keeps; and for who has signed in.
            foreach (var client in new[] { stranger, stranger, await portal.SignInAsync("officer") })
            {
                var answer = await client.GetAsync(url);
                Assert.Superset(new HashSet<string> { "Accept-Language", "Cookie" }, answer.Response.Headers.Vary.ToHashSet());
                Assert.False(answer.Response.Headers.CacheControl is { Public: true } && answer.Response.Headers.Contains("Set-Cookie"), url);
            }
        }

        // Asked again with the mark of the other language's text, the text in this language is given.
        var english = await stranger.OpenAsync("/jobs/feed.xml");
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(portal.Anonymous("zh-CN"), "/jobs/feed.xml", english));
    }

    [Fact]
    public async Task Nothing_personal_is_in_list_page_feed_sitemap_or_interface()
    {
        var id = await portal.PostingAsync();
        foreach (var (student, state) in new[] { ("student", ApplicationState.Applied), ("student2", ApplicationState.SentToCompany), ("student3", ApplicationState.ScreenedOut) })
            await portal.ApplicationAsync(id, student, state);
        foreach (var client in new[] { portal.Anonymous(), portal.Anonymous("zh-CN") })
        {
            foreach (var url in new[] { "/jobs", $"/jobs/{id}", $"/jobs/{id}/card", "/jobs/feed.xml", "/sitemap.xml", "/api/jobs", $"/api/jobs/{id}", "/openapi/jobs.json" })
            {
                var text = (await client.OpenAsync(url)).Text;
                Assert.All(Personal, p => Assert.DoesNotContain(p, text, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task The_description_tells_of_the_two_addresses_and_their_values()
    {
        var answer = await portal.Anonymous().OpenAsync("/openapi/jobs.json");
        using var description = JsonDocument.Parse(answer.Text);
        Assert.StartsWith("3.", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = description.RootElement.GetProperty("paths");
        Assert.Equal(["/api/jobs", "/api/jobs/{id}"], paths.EnumerateObject().Select(p => p.Name).Order());
        var values = paths.GetProperty("/api/jobs").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!.ToLowerInvariant()).ToList();
        Assert.Subset(values.ToHashSet(), JobFilter.Names.ToHashSet());
        Assert.Contains("restaurant", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/openapi/v1.json")).Status);
    }

    [Fact]
    public async Task Addresses_never_follow_the_host_that_a_request_claims()
    {
        await portal.PostingAsync();
        foreach (var url in new[] { "/jobs/feed.xml", "/sitemap.xml", "/api/jobs", "/robots.txt", "/openapi/jobs.json", "/jobs" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Host = "evil.example";
            using var answer = await portal.Anonymous().Http.SendAsync(request);
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<HttpStatusCode> AskAgainAsync(PortalClient client, string url, Answer first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var answer = await client.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
