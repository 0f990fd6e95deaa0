using System.Net;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

[Collection(Subjects.House)]
public sealed class AnswerTests(Portal portal)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/favicon.svg")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string url)
    {
        var answer = await portal.Anonymous().GetAsync(url);
        var policy = answer.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Styles_and_scripts_are_fingerprinted_and_kept_for_good()
    {
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        var files = page.Page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.StartsWith("/", file, StringComparison.Ordinal);
            var answer = await client.OpenAsync(file);
            Assert.Contains("immutable", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Every_cookie_is_secure_hidden_from_scripts_and_kept_to_this_site()
    {
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        var signedIn = await client.SubmitAsync(page, "form[action^='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("officer"), ["Password"] = TestPeople.Password });
        var language = await client.ForgeAsync("/language", new() { ["culture"] = "en" });
        var cookies = new[] { page, signedIn, language }.SelectMany(a => a.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.True(cookies.Count >= 3, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
        });
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("en", "en")]
    [InlineData("fr", "zh-CN")]
    public async Task A_page_that_is_not_there_says_so_in_the_person_s_language(string asked, string expected)
    {
        var answer = await portal.Anonymous(asked).GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(expected, answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(answer.Page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Every_error_page_has_words_in_both_languages(int status)
    {
        var chinese = await portal.Anonymous("zh-CN").GetAsync($"/error/{status}");
        var english = await portal.Anonymous("en").GetAsync($"/error/{status}");
        // Asked for by its address, it is no error of anybody's.
        Assert.Equal(HttpStatusCode.NotFound, chinese.Status);
        Assert.Equal(HttpStatusCode.NotFound, english.Status);
        Assert.Matches(@"[\u4e00-\u9fff]", chinese.Page.QuerySelector("h1")!.TextContent);
        Assert.Matches("[A-Za-z]", english.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_request_of_100_MB_is_refused_before_it_is_read()
    {
        using var content = new StreamContent(new MemoryStream(new byte[1]));
        content.Headers.ContentLength = 100 * 1024 * 1024;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        HttpStatusCode status;
        try
        {
            status = (await portal.Anonymous().Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead)).StatusCode;
        }
        catch (HttpRequestException)
        {
            // The test host insists on as many bytes as were announced.
            using var large = new ByteArrayContent(new byte[13 * 1024 * 1024]);
            status = (await portal.Anonymous().Http.PostAsync("/sign-in", large)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_answered_without_signing_in(string url) => Assert.Equal("Healthy", (await portal.Anonymous().OpenAsync(url)).Text);

    [Fact]
    public async Task The_log_names_route_status_person_and_commands_but_no_address_typed()
    {
        var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync("/events?q=" + Uri.EscapeDataString("someone@secret.example"));
        var anonymous = portal.Anonymous();
        await anonymous.SubmitAsync(await anonymous.OpenAsync("/sign-in"), "form[action^='/sign-in']", new() { ["Login"] = "leak@secret.example", ["Password"] = "hunter2hunter2" });
        var log = string.Join('\n', await portal.ReadLogAsync());
        Assert.Matches("\"Route\":\"/?events\"", log);
        Assert.Contains($"\"UserId\":{portal.IdOf("officer")}", log, StringComparison.Ordinal);
        Assert.Contains("\"Status\":200", log, StringComparison.Ordinal);
        Assert.Matches("\"Commands\":[1-9]", log);
        Assert.DoesNotContain("secret.example", log, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", log, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPeople.EmailOf("officer"), log, StringComparison.OrdinalIgnoreCase);
    }
}
