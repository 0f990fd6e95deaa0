using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Startup.Samples;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Links are made from an action's name, and each that a page shows to somebody leads somewhere for them.</summary>
[Collection(Subjects.House)]
public sealed partial class LinkTests(Portal portal)
{
    /// <summary>Views that may type an address, and which, with the reason.</summary>
    private static readonly (string View, string Address)[] Typed =
    [
        ("_Head.cshtml", "~/favicon.svg"), // a file, not a page
        ("_PrintLayout.cshtml", "~/favicon.svg"),
        ("_Head.cshtml", "~/apple-touch-icon.png"),
    ];

    [Fact]
    public void No_view_types_an_address_of_the_portal()
    {
        var typed = Checkout.Files("src/Outreach.Web/Features", "*.cshtml").SelectMany(f => TypedAddress().Matches(File.ReadAllText(f))
            .Select(m => m.Groups["address"].Value)
            .Where(a => !Typed.Any(t => f.Replace('\\', '/').Contains(t.View, StringComparison.Ordinal) && a.StartsWith(t.Address, StringComparison.Ordinal)))
            .Select(a => $"{Path.GetRelativePath(Checkout.Root, f)}: {a}"));
        Assert.Empty(typed);
    }

    [Fact]
    public void No_code_of_a_subject_types_an_address_of_the_portal()
    {
        var typed = Checkout.Files("src/Outreach.Web/Features", "*.cs")
            .SelectMany(f => File.ReadLines(f).Where(line => !line.TrimStart().StartsWith('[') && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => TypedPath().Matches(line).Select(m => $"{Path.GetRelativePath(Checkout.Root, f)}: {m.Value}")));
        Assert.Empty(typed);
    }

    [Fact]
    public void No_controller_redirects_to_a_typed_address()
    {
        var typed = Checkout.Files("src/Outreach.Web/Features", "*Controller.cs")
            .SelectMany(f => TypedRedirect().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetRelativePath(Checkout.Root, f)}: {m.Value}"));
        Assert.Empty(typed);
    }

    [Fact]
    public void Every_action_that_a_link_names_exists_and_takes_as_many_values()
    {
        var paths = portal.Services.GetRequiredService<ActionPaths>();
        var named = Checkout.Files("src/Outreach.Web/Features", "*.cs*").SelectMany(f => Links(File.ReadAllText(f)).Select(l => (File: Path.GetRelativePath(Checkout.Root, f), l.Action, l.Values))).ToList();
        Assert.NotEmpty(named);
        var broken = named.Where(l => !Exists(paths, l.Action, l.Values)).Select(l => $"{l.File}: {l.Action} with {l.Values} values");
        Assert.Empty(broken);
    }

    [Fact]
    public void A_value_in_a_path_is_escaped_and_a_mistaken_name_is_an_error()
    {
        var paths = portal.Services.GetRequiredService<ActionPaths>();
        Assert.Equal("/", paths.Of("Dashboard.Index"));
        Assert.Equal("/deals/12/edit", paths.Of("Deals.Edit", 12));
        Assert.Equal("/s/a%2Fb%3F", paths.Of("SponsorPage.Show", "a/b?"));
        Assert.Equal("/contracts/figures/speed.xlsx", paths.Of("ContractFigures.Export", "speed"));
        Assert.Throws<InvalidOperationException>(() => paths.Of("Deals.Nothing"));
        Assert.Throws<InvalidOperationException>(() => paths.Of("Deals.Detail"));
    }

    [Fact]
    public async Task Every_link_that_somebody_is_shown_opens_for_them_and_every_post_form_has_its_token_and_key()
    {
        var department = new Portal { IsBare = true };
        await department.InitializeAsync();
        try
        {
            await using (var scope = department.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<SampleDepartment>().FillAsync();
            var wrong = new List<string>();
            foreach (var person in new[] { "", "student", "officer", "vice", "minister", "advisor", "liaison", "partner", "admin" })
            {
                var client = department.Anonymous();
                if (person.Length > 0)
                    await client.SignInAsync($"{person}@outreach.test", SampleDepartment.Password);
                wrong.AddRange((await CrawlAsync(client)).Select(problem => $"{(person.Length == 0 ? "anybody" : person)}: {problem}"));
            }

            Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        }
        finally
        {
            await department.DisposeAsync();
        }
    }

    // One of each kind of page: those that differ in numbers and in values of the query alone are alike.
    private static async Task<List<string>> CrawlAsync(PortalClient client)
    {
        var wrong = new List<string>();
        var seen = new HashSet<string> { "/" };
        var open = new Queue<(string Url, string From)>([("/", "")]);
        while (open.TryDequeue(out var next))
        {
            var answer = await client.GetAsync(next.Url);
            if (answer.Status >= HttpStatusCode.BadRequest)
                wrong.Add($"{next.Url} on {next.From} answered {(int)answer.Status}");
            var links = answer.Location is { } location ? [location]
                : answer.Response.Content.Headers.ContentType?.MediaType != "text/html" ? []
                : answer.Page.QuerySelectorAll("a[href], link[href], img[src], form[method=get][action]")
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!);
            foreach (var link in links.Select(l => l.Split('#')[0]).Where(l => l.StartsWith('/') && !l.StartsWith("/dist/", StringComparison.Ordinal) && seen.Add(KindOf(l))))
                open.Enqueue((link, next.Url));
            wrong.AddRange(answer.Page.QuerySelectorAll("form[method=post]").Cast<IHtmlFormElement>().Where(LacksItsKey).Select(f => $"{f.GetAttribute("action")} on {next.Url} is posted without a token or key"));
        }

        // A person who sees next to nothing has not been signed in.
        Assert.True(seen.Count > 8, string.Join(' ', seen));
        return wrong;
    }

    private static bool LacksItsKey(IHtmlFormElement form)
    {
        if (form.QuerySelectorAll("input[name=__RequestVerificationToken]").Length != 1)
            return true;
        var repeatable = Repeatable().IsMatch(form.GetAttribute("action")!);
        return form.QuerySelectorAll("input[name=__RequestKey]").Length != (repeatable ? 0 : 1);
    }

    private static string KindOf(string url)
    {
        var (path, query) = url.Split('?', 2) is [var p, var q] ? (p, q) : (url, "");
        return Numbers().Replace(path, "#") + "?" + string.Join('&', query.Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order());
    }

    private static bool Exists(ActionPaths paths, string action, int values)
    {
        try
        {
            _ = values switch { 0 => paths.Of(action), 1 => paths.Of(action, 1), _ => paths.Of(action, 1, 1) };
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // The names in a call's first argument, and how many arguments follow.
    private static IEnumerable<(string Action, int Values)> Links(string text)
    {
        foreach (Match call in Call().Matches(text))
        {
            var (depth, commas, quoted, first) = (1, 0, false, "");
            for (var i = call.Index + call.Length; depth > 0; i++)
            {
                if (text[i] == '"')
                    quoted = !quoted;
                else if (!quoted && text[i] is '(' or '[')
                    depth++;
                else if (!quoted && text[i] is ')' or ']')
                    depth--;
                else if (!quoted && depth == 1 && text[i] == ',')
                    commas++;
                if (commas == 0)
                    first += text[i];
            }

            foreach (Match name in Name().Matches(first))
                yield return (name.Groups[1].Value, commas);
        }
    }

    [GeneratedRegex("""(?:\b(?:href|action|formaction|src|hx-get|hx-post)="|Url\.Content\([^"]*"|\$?"(?=~/))(?<address>~?/[^"]*)""")]
    private static partial Regex TypedAddress();

    [GeneratedRegex("""(?<=[( ,?:]\$?)"/(sponsors|visits|coverage|deals|lanes|contracts|cosign|reviews|fulfilment|packages|places|slots|events|postings|jobs|my|users|invitations|account|reports|calendar|search)\b[^"]*""")]
    private static partial Regex TypedPath();

    [GeneratedRegex("""Redirect\([^;]*?\$?"~?/[^"]*"[^;]*;""")]
    private static partial Regex TypedRedirect();

    [GeneratedRegex(@"\b(?:Url\.To|[Pp]aths\.Of)\(")]
    private static partial Regex Call();

    [GeneratedRegex("\"([A-Z]\\w+\\.[A-Z]\\w+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("^/(sign-in|sign-out|language|clause-check|q/)|/results/preview$")]
    private static partial Regex Repeatable();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
