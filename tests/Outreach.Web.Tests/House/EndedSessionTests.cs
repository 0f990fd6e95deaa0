using System.Net;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Nothing typed is lost when a session has ended, and nothing is saved twice without asking.</summary>
[Collection(Subjects.House)]
public sealed class EndedSessionTests(Portal portal)
{
    private static Dictionary<string, object?> Form(string title) => new() { ["Title"] = title, ["StartsAt"] = "2026-12-09 19:00", ["EndsAt"] = "2026-12-09 21:00", ["Venue"] = "大礼堂" };

    [Fact]
    public async Task Who_sends_a_form_signed_out_signs_in_and_comes_back_to_the_page_of_the_form()
    {
        var http = portal.Anonymous().Http;
        async Task<string> SentFrom(string page, string action)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent([new("Title", "丢不了")]) };
            request.Headers.Referrer = new Uri(http.BaseAddress!, page);
            var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return answer.Headers.Location!.ToString();
        }

        Assert.Equal("/sign-in?returnUrl=%2Fevents%2Fnew&ended=true", await SentFrom("/events/new", "/events/new"));
        // The address of the post is no page.
        Assert.Equal("/sign-in?returnUrl=%2Fevents%2F3%3Ftab%3D1&ended=true", await SentFrom("/events/3?tab=1", "/events/3/cancel"));
        Assert.Equal("/sign-in?returnUrl=%2F&ended=true", await SentFrom("https://elsewhere.example/x", "/events/3/cancel"));
        var page = await new PortalClient(http).OpenAsync("/sign-in?returnUrl=%2Fevents%2Fnew&ended=true");
        Assert.Contains("still here", page.Page.QuerySelector("[data-kept-note]")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.Page.QuerySelector("[data-kept-note]")!.HasAttribute("hidden"));
    }

    [Theory]
    [InlineData("Accept", "application/json")]
    [InlineData("HX-Request", "true")]
    public async Task A_script_is_told_in_words(string header, string value)
    {
        var http = portal.Anonymous().Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/contracts/1/draft/save") { Content = new FormUrlEncodedContent([new("Cash", "5000")]) };
        request.Headers.Add(header, value);
        var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("sign-in has ended", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_and_saving_again_asks_before_it_makes_a_second_one()
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync("/events/new");
        // A browser says that it leaves the page; a script and the other tests do not.
        officer.Http.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "navigate");
        try
        {
            var first = await officer.SubmitAsync(page, "main form", Form("只要一份"));
            Assert.Equal(HttpStatusCode.Redirect, first.Status);
            Assert.Equal(first.Location, (await officer.SubmitAsync(page, "main form", Form("只要一份"))).Location);
            var asked = await officer.SubmitAsync(page, "main form", Form("改了一个字"));
            Assert.Equal(HttpStatusCode.Conflict, asked.Status);
            Assert.Equal(first.Location, asked.Page.QuerySelector("main .btn-primary")!.GetAttribute("href"));
            Assert.Equal(0, await CountAsync("改了一个字"));
            var second = await officer.SubmitAsync(asked, "main form");
            Assert.Equal(HttpStatusCode.Redirect, second.Status);
            Assert.NotEqual(first.Location, second.Location);
            Assert.Equal((1, 1), (await CountAsync("改了一个字"), await CountAsync("只要一份")));

            // An edit is held by its version.
            var edit = await officer.OpenAsync(first.Location! + "/edit");
            await officer.SubmitAsync(edit, "main form", new() { ["Venue"] = "体育馆" });
            var stale = await officer.SubmitAsync(edit, "main form", new() { ["Venue"] = "操场" });
            Assert.Equal(HttpStatusCode.Conflict, stale.Status);
            Assert.Equal("操场", stale.Page.QuerySelector("#Venue")!.GetAttribute("value"));
        }
        finally
        {
            officer.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Mode");
        }

        async Task<int> CountAsync(string title)
        {
            await using var db = portal.OpenDatabase();
            return db.Events.Count(e => e.Title == title);
        }
    }

    [Fact]
    public async Task Who_has_lost_the_way_keeps_the_navigation_and_may_sign_in_as_somebody_else()
    {
        var officer = await portal.SignInAsync("officer");
        foreach (var (address, status) in new[] { ("/users", HttpStatusCode.Forbidden), ("/events/999999", HttpStatusCode.NotFound) })
        {
            var page = await officer.GetAsync(address);
            Assert.Equal(status, page.Status);
            Assert.NotNull(page.Page.QuerySelector(".sidenav a[href='/sponsors']"));
        }

        var other = (await officer.GetAsync("/users?q=a")).Page.QuerySelectorAll(".error-actions a")[^1].GetAttribute("href")!;
        Assert.Equal("/sign-in?returnUrl=%2Fusers%3Fq%3Da", other);
        Assert.NotNull((await officer.OpenAsync(other)).Page.QuerySelector("#Login"));
        var nobody = await portal.Anonymous().GetAsync("/no-such-page");
        Assert.NotNull(nobody.Page.QuerySelector(".public-nav a[href='/jobs']"));
    }
}
