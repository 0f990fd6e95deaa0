using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Outreach.Web.Tests.Testing;

/// <summary>A browser without scripts: opens pages, fills in their forms, and forges posts.</summary>
/// <param name="token">The antiforgery token of whoever has signed in, when it is known.</param>
public sealed class PortalClient(HttpClient http, string? token = null)
{
    private string? token = token;

    public HttpClient Http => http;

    public async Task SignInAsync(string login, string password)
    {
        var page = await OpenAsync("/sign-in");
        var answer = await SubmitAsync(page, "form[action^='/sign-in']", new() { ["Login"] = login, ["Password"] = password });
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{login} did not sign in: {answer.MainText}");
    }

    public async Task<Answer> OpenAsync(string url)
    {
        var answer = await GetAsync(url);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{url} answered {answer.Status}");
        return answer;
    }

    public async Task<Answer> GetAsync(string url) => await ReadAsync(await http.GetAsync(url));

    /// <summary>Sends a form of a page as it stands, with some fields filled in. A list value is sent as several fields.</summary>
    public async Task<Answer> SubmitAsync(Answer page, string form, Dictionary<string, object?>? values = null)
    {
        var element = page.Page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"There is no form {form} on {page.Url}");
        var fields = FieldsOf(element);
        foreach (var (name, value) in values ?? [])
        {
            fields.RemoveAll(f => f.Key == name);
            fields.AddRange(Expand(name, value));
        }

        var action = element.GetAttribute("action");
        var url = string.IsNullOrEmpty(action) ? page.Url : action;
        return await ReadAsync(await http.PostAsync(url, Content(fields, values)));
    }

    public async Task<Answer> ForgeAsync(string url, Dictionary<string, object?>? values = null)
    {
        var fields = (values ?? []).SelectMany(v => Expand(v.Key, v.Value)).ToList();
        fields.Add(new("__RequestVerificationToken", await TokenAsync()));
        return await ReadAsync(await http.PostAsync(url, Content(fields, values)));
    }

    /// <summary>The antiforgery token, fetched once for each person of this browser.</summary>
    internal async Task<string> TokenAsync()
    {
        // Every page has the form that chooses the language, and it carries the token.
        return token ??= (await GetAsync("/no-such-page")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is not null && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                        fields.Add(new(name, box.Value));
                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.Options.Where(o => o.IsSelected).Select(o => new KeyValuePair<string, string>(name, o.Value)));
                    break;
            }
        }

        return fields;
    }

    private static IEnumerable<KeyValuePair<string, string>> Expand(string name, object? value) => value switch
    {
        FilePart => [],
        null => [new(name, "")],
        string s => [new(name, s)],
        System.Collections.IEnumerable many => many.Cast<object>().Select(v => new KeyValuePair<string, string>(name, Plain(v))),
        _ => [new(name, Plain(value))],
    };

    private static string Plain(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static HttpContent Content(List<KeyValuePair<string, string>> fields, Dictionary<string, object?>? values)
    {
        var files = (values ?? []).Where(v => v.Value is FilePart).ToList();
        if (files.Count == 0)
            return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, value) in files)
        {
            var file = (FilePart)value!;
            content.Add(new ByteArrayContent(file.Bytes), name, file.FileName);
        }

        return content;
    }

    private async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        // Somebody signed in or out: the token is one person's.
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("__Host-outreach=", StringComparison.Ordinal)))
            token = null;
        return new Answer(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, await response.Content.ReadAsStringAsync(), response);
    }
}

public sealed record FilePart(string FileName, byte[] Bytes);

public sealed record Answer(HttpStatusCode Status, string Url, string Text, HttpResponseMessage Response)
{
    private static readonly HtmlParser Parser = new();
    private IHtmlDocument? page;

    /// <summary>The body as a page, read when it is first asked for.</summary>
    public IHtmlDocument Page => page ??= Parser.ParseDocument(Text);

    public string? Location => Response.Headers.Location?.ToString();

    /// <summary>Database commands it took.</summary>
    public int Commands => int.Parse(Response.Headers.GetValues("Server-Timing").Single().Split('"')[1].Split(' ')[0], CultureInfo.InvariantCulture);

    public string MainText => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string ErrorOf(string field) => Page.GetElementById(field + "-error")?.TextContent.Trim() ?? "";
}
