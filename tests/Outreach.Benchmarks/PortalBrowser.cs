using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Outreach.Benchmarks;

/// <summary>Over plain HTTP, as behind a proxy that has taken off the encryption; so the cookies are carried by hand.</summary>
internal sealed partial class PortalBrowser(string address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> cookies = new();
    private string token = "";

    /// <summary>The value of the Cookie header.</summary>
    public string Cookies => string.Join("; ", cookies.Select(c => c.Key + "=" + c.Value));

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

    /// <summary>Takes the token that forms carry from a page, for <see cref="PostAsync"/>.</summary>
    public async Task ReadTokenAsync() => token = Token().Match(await (await SendAsync(HttpMethod.Get, "/sponsors/new", null)).Content.ReadAsStringAsync()).Groups[1].Value;

    public async Task<HttpStatusCode> PostAsync(string url, IReadOnlyDictionary<string, string> form)
    {
        using var answer = await SendAsync(HttpMethod.Post, url, new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["__RequestVerificationToken"] = token }));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("Accept-Language", "zh-CN");
        if (!cookies.IsEmpty)
            request.Headers.Add("Cookie", Cookies);
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
