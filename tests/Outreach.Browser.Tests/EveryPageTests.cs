using Outreach.Browser.Tests.Testing;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Browser.Tests;

/// <summary>The officer has half of all pages: two classes run side by side.</summary>
public sealed class EveryPageOfOfficersTests(BrowserPortal portal) : EveryPageTests(portal), IClassFixture<BrowserPortal>
{
    public static TheoryData<string, string, int> Readers() => Readers(who => who == "officer");

    [Theory]
    [MemberData(nameof(Readers))]
    public Task Every_page_is_sound_light_and_dark(string who, string language, int width) => LookAsync(who, language, width);
}

public sealed class EveryPageOfOthersTests(BrowserPortal portal) : EveryPageTests(portal), IClassFixture<BrowserPortal>
{
    public static TheoryData<string, string, int> Readers() => Readers(who => who != "officer");

    [Theory]
    [MemberData(nameof(Readers))]
    public Task Every_page_is_sound_light_and_dark(string who, string language, int width) => LookAsync(who, language, width);
}

public abstract class EveryPageTests(BrowserPortal portal)
{
    private static readonly int[] Widths = [390, 1280];

    protected static TheoryData<string, string, int> Readers(Func<string, bool> wanted)
    {
        var data = new TheoryData<string, string, int>();
        foreach (var who in Pages.All.Select(p => p.Who).Distinct().Where(wanted))
        {
            foreach (var language in Texts.Languages)
            {
                foreach (var width in Widths)
                    data.Add(who, language, width);
            }
        }

        return data;
    }

    protected async Task LookAsync(string who, string language, int width)
    {
        // One window turns the pages, as a person does; a window for each would start a process for each.
        await using var window = who.Length == 0 ? await portal.OpenAsync(language, width) : await portal.SignInAsync(who, language, width);
        var found = new List<string>();
        foreach (var (_, address, follow) in Pages.All.Where(p => p.Who == who))
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Light });
            await window.OpenAsync(address);
            foreach (var link in follow?.Split(" | ") ?? [])
                await window.OpenAsync((await window.Page.Locator(link).First.GetAttributeAsync("href"))!);
            if (await window.Page.GetAttributeAsync("html", "lang") != language)
                found.Add($"{address}: the page's language is {await window.Page.GetAttributeAsync("html", "lang")}");
            found.AddRange((await window.ProblemsAsync()).Select(p => $"{address} {follow} light: {p}"));
            await window.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
            found.AddRange((await window.ContrastProblemsAsync()).Select(p => $"{address} {follow} dark: {p}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
