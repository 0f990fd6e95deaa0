using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Browser.Tests;

public sealed class EveryPageTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly int[] Widths = [390, 1280];

    public static TheoryData<string, string, string?> PagesToOpen()
    {
        var data = new TheoryData<string, string, string?>();
        foreach (var (who, address, follow) in Pages.All)
            data.Add(who, address, follow);
        return data;
    }

    [Theory]
    [MemberData(nameof(PagesToOpen))]
    public async Task Every_page_is_sound_in_both_languages_light_and_dark_on_a_phone_and_on_a_desk(string who, string address, string? follow)
    {
        var windows = from language in Texts.Languages from width in Widths select LookAsync(who, address, follow, language, width);
        var found = (await Task.WhenAll(windows)).SelectMany(p => p).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task<List<string>> LookAsync(string who, string address, string? follow, string language, int width)
    {
        await using var window = who.Length == 0 ? await portal.OpenAsync(language, width) : await portal.SignInAsync(who, language, width);
        await window.OpenAsync(address);
        if (follow is not null)
        {
            var link = await window.Page.Locator(follow).First.GetAttributeAsync("href");
            await window.OpenAsync(link!);
        }

        var found = new List<string>();
        if (await window.Page.GetAttributeAsync("html", "lang") != language)
            found.Add($"{language} {width}: the page's language is {await window.Page.GetAttributeAsync("html", "lang")}");
        found.AddRange((await window.ProblemsAsync()).Select(p => $"{language} {width} light: {p}"));
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange((await window.ProblemsAsync()).Select(p => $"{language} {width} dark: {p}"));
        return found;
    }
}
