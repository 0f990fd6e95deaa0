using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Events;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class ActivitiesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Parts = ["", "/card", "/poster", "/calendar.ics"];

    [Fact]
    public async Task An_owner_opens_the_page_and_everybody_reads_it_until_it_is_shut()
    {
        var id = await portal.EventAsync("公开的晚会");
        await portal.PosterAsync(id);
        var (officer, stranger) = (await portal.SignInAsync("officer"), portal.Anonymous("zh-CN"));
        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/activities/{id}{part}")).Status);
        Assert.DoesNotContain("公开的晚会", (await stranger.OpenAsync("/activities")).MainText, StringComparison.Ordinal);

        var opened = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}"), "form[action$='/publish']");
        Assert.Equal($"/events/{id}", opened.Location);
        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/activities/{id}{part}")).Status);
        var page = await stranger.OpenAsync($"/activities/{id}");
        foreach (var words in new[] { "公开的晚会", "星光启程", "大礼堂", "大一新生", "校学生会", "一品香茶饮", "欢迎新同学。", "19:00–21:00" })
            Assert.Contains(words, page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("meta[name=robots]"));
        Assert.Equal("zh-CN", page.Page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith($"/activities/{id}", page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("公开的晚会", (await stranger.OpenAsync("/activities")).MainText, StringComparison.Ordinal);
        Assert.Contains($"/activities/{id}", await SitemapAsync());

        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}"), "form[action$='/unpublish']");
        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/activities/{id}{part}")).Status);
    }

    [Fact]
    public async Task Nobody_s_name_is_on_a_public_page()
    {
        var id = await portal.EventAsync("没有人名", published: true);
        foreach (var url in new[] { $"/activities/{id}", $"/activities/{id}/card", $"/activities/{id}/calendar.ics", "/activities" })
        {
            var text = (await portal.Anonymous().OpenAsync(url)).Text;
            Assert.All(TestPeople.All, person => Assert.DoesNotContain("人" + person.Name, text, StringComparison.Ordinal));
        }

        var cancelled = (await portal.Anonymous().OpenAsync($"/activities/{await portal.EventAsync("取消理由不公开", EventState.Cancelled, published: true)}")).Text;
        Assert.DoesNotContain("张三", cancelled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventState.Planned, "EventScheduled", "CONFIRMED", null)]
    [InlineData(EventState.Cancelled, "EventCancelled", "CANCELLED", "This event is cancelled.")]
    [InlineData(EventState.Postponed, "EventPostponed", "TENTATIVE", "This event is put off. The new day will be announced here.")]
    public async Task What_becomes_of_it_is_said_to_people_to_search_engines_and_to_calendars(EventState state, string status, string calendar, string? said)
    {
        var id = await portal.EventAsync($"状态 </script><b>{state}", state, published: true);
        var page = await portal.Anonymous().OpenAsync($"/activities/{id}");
        if (said is not null)
            Assert.Contains(said, page.MainText, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal($"https://schema.org/{status}", data.RootElement.GetProperty("eventStatus").GetString());
        Assert.Equal($"状态 </script><b>{state}", data.RootElement.GetProperty("name").GetString());
        Assert.EndsWith("T19:00:00+08:00", data.RootElement.GetProperty("startDate").GetString(), StringComparison.Ordinal);
        Assert.Equal("大礼堂", data.RootElement.GetProperty("location").GetProperty("name").GetString());
        Assert.Equal(["校学生会", "外联部"], data.RootElement.GetProperty("organizer").EnumerateArray().Select(o => o.GetProperty("name").GetString()));
        Assert.Empty(page.Page.QuerySelectorAll("main b"));
        var file = await portal.Anonymous().OpenAsync($"/activities/{id}/calendar.ics");
        Assert.Equal("text/calendar", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"STATUS:{calendar}", file.Text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:", file.Text.Replace(";TZID=UTC", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(said is null ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await portal.Anonymous().GetAsync($"/activities/{id}/card")).Status);
    }

    [Fact]
    public async Task What_is_over_says_so_and_leaves_list_and_sitemap()
    {
        var id = await portal.EventAsync("已经办完", EventState.Summarising, published: true, inDays: -5);
        var page = await portal.Anonymous().OpenAsync($"/activities/{id}");
        Assert.Contains("This event is over.", page.MainText, StringComparison.Ordinal);
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("已经办完", (await portal.Anonymous().OpenAsync("/activities")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain($"/activities/{id}", await SitemapAsync());
    }

    [Fact]
    public async Task Somebody_else_s_event_is_not_published_nor_an_idea_nor_an_exercise()
    {
        var id = await portal.EventAsync("别人的活动");
        var stranger = await portal.SignInAsync("officer2");
        Assert.Null((await stranger.OpenAsync($"/events/{id}")).Page.QuerySelector("form[action$='/publish']"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.ForgeAsync($"/events/{id}/publish")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/events/{id}/publish")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/activities/{id}")).Status);

        var officer = await portal.SignInAsync("officer");
        var idea = await portal.EventAsync("还是构想", EventState.Idea);
        Assert.Contains("The public page opens once the event is planned.", (await officer.OpenAsync($"/events/{idea}")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/events/{idea}/publish");
        var practice = await portal.EventAsync("练习不公开", practice: true);
        await officer.ForgeAsync($"/events/{practice}/publish");
        foreach (var unpublished in new[] { idea, practice })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/activities/{unpublished}")).Status);

        var leader = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Redirect, (await leader.ForgeAsync($"/events/{id}/publish")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.ForgeAsync($"/events/{id}/unpublish")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync($"/activities/{id}")).Status);
    }

    [Fact]
    public async Task A_cancelled_event_s_page_is_shut_by_its_owner_and_not_opened_again()
    {
        var id = await portal.EventAsync("取消后收回", EventState.Cancelled, published: true);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}"), "form[action$='/unpublish']");
        await officer.ForgeAsync($"/events/{id}/publish");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/activities/{id}")).Status);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999")]
    public async Task An_unknown_event_has_no_page_no_poster_and_no_calendar_file(string id)
    {
        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/activities/{id}{part}")).Status);
    }

    [Fact]
    public async Task The_poster_is_drawn_anew_and_runs_nothing_and_what_is_no_poster_is_not_given()
    {
        var id = await portal.EventAsync("海报", published: true);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/activities/{id}/poster")).Status);
        await portal.PosterAsync(id);
        var answer = await portal.Anonymous().Http.GetAsync($"/activities/{id}/poster");
        Assert.StartsWith("image/", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("SecretPhone", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        // The attachments of the plan stay the department's.
        await using var db = portal.OpenDatabase();
        var file = db.Events.Single(e => e.Id == id).PosterId;
        Assert.NotEqual(HttpStatusCode.OK, (await portal.Anonymous().GetAsync($"/files/{file}")).Status);
    }

    [Fact]
    public async Task The_list_is_by_month_and_says_what_is_called_off()
    {
        await portal.EventAsync("月份甲", published: true, inDays: 3);
        await portal.EventAsync("月份乙", EventState.Cancelled, published: true, inDays: 70);
        var page = await portal.Anonymous("zh-CN").OpenAsync("/activities");
        var months = page.Page.QuerySelectorAll(".activity-month").ToList();
        Assert.True(months.Count >= 2);
        Assert.Contains("年", months[0].QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已取消", page.Page.QuerySelectorAll(".activity").Single(a => a.TextContent.Contains("月份乙", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 3);
    }

    [Fact]
    public async Task A_first_visit_costs_at_most_60_KB_over_the_wire()
    {
        for (var i = 0; i < 20; i++)
            await portal.EventAsync($"第{i}场讲座：怎样把一份策划书写明白", published: true, inDays: 10 + i);
        var id = await portal.EventAsync("最后一场", published: true);
        foreach (var url in new[] { "/activities", $"/activities/{id}", $"/activities/{id}/card" })
        {
            var client = portal.Anonymous("zh-CN");
            var page = await client.OpenAsync(url);
            var bytes = 0;
            foreach (var file in page.Page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Prepend(url))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, file);
                request.Headers.Add("Accept-Encoding", "gzip");
                using var answer = await client.Http.SendAsync(request);
                Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
                bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            }

            Assert.True(bytes <= 60 * 1024, $"{url} took {bytes} bytes");
        }
    }

    private async Task<IReadOnlyList<string>> SitemapAsync()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        // It is kept for a minute.
        portal.Services.GetRequiredService<BoardCacheVersion>().Raise();
        return [.. XDocument.Parse((await portal.Anonymous().OpenAsync("/sitemap.xml")).Text).Root!.Elements(ns + "url").Select(u => new Uri(u.Element(ns + "loc")!.Value).AbsolutePath)];
    }
}
