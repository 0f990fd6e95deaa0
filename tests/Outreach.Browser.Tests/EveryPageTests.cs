using System.Collections.Concurrent;
using Outreach.Browser.Tests.Testing;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Browser.Tests;

/// <summary>
/// Every page as its reader sees it. In each language once with all of axe's rules, at one width in light colours, and once
/// at the other width in dark colours for what width and colours can break: Chinese on a phone first, English at a desk.
/// Colours do not depend on the language, so they are measured in Chinese alone; marks of writing are looked at in English.
/// </summary>
public sealed class EveryPageTests(EveryPageTests.Readings readings) : IClassFixture<EveryPageTests.Readings>
{
    private const int Phone = 390;
    private const int Desk = 1280;

    public static TheoryData<string, string> Readers()
    {
        var data = new TheoryData<string, string>();
        foreach (var (who, language) in Readings.Readers)
            data.Add(who, language);
        return data;
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_page_is_sound_wide_and_narrow_light_and_dark(string who, string language)
    {
        var found = await readings.ProblemsAsync(who, language);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Reads all pages in several windows side by side, whichever reader a test waits for first.</summary>
    public sealed class Readings : BrowserPortal
    {
        /// <summary>Who reads in which language; those with the most pages first, since they take longest.</summary>
        internal static readonly (string Who, string Language)[] Readers =
            [.. from pages in Pages.All.GroupBy(p => p.Who) orderby pages.Count() descending from language in ResourceStringLocalizer.Languages select (pages.Key, language)];

        private static readonly TimeSpan StandsStill = TimeSpan.FromMinutes(2);

        private readonly ConcurrentDictionary<(string, string), TaskCompletionSource<IReadOnlyList<string>>> readings =
            new(Readers.Select(r => KeyValuePair.Create(r, new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously))));

        private Task reading = Task.CompletedTask;

        public Task<IReadOnlyList<string>> ProblemsAsync(string who, string language) => readings[(who, language)].Task;

        /// <inheritdoc/>
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            reading = Parallel.ForEachAsync(Readers, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (reader, _) =>
            {
                try
                {
                    readings[reader].SetResult(await ReadAsync(reader.Who, reader.Language));
                }
                catch (Exception e)
                {
                    readings[reader].SetException(e);
                }
            });
        }

        /// <inheritdoc/>
        public override async Task DisposeAsync()
        {
            await reading;
            await base.DisposeAsync();
        }

        private async Task<List<string>> ReadAsync(string who, string language)
        {
            // One window turns the pages, as a person does; a window for each would start a process for each.
            var window = await WindowAsync();
            var found = new List<string>();
            foreach (var page in Pages.All.Where(p => p.Who == who))
            {
                try
                {
                    found.AddRange(await ReadAsync(window, page, language).WaitAsync(StandsStill));
                }
                catch (TimeoutException)
                {
                    // Nothing that a page is asked has a limit of time: a browser that no longer draws would hold the run for ever.
                    window = await WindowAsync();
                    found.AddRange(await ReadAsync(window, page, language).WaitAsync(StandsStill));
                }
            }

            await window.DisposeAsync();
            return found;

            Task<BrowserWindow> WindowAsync() => who.Length == 0 ? OpenAsync(language, WidthOf(language)) : SignInAsync(who, language, WidthOf(language));
        }

        private static async Task<List<string>> ReadAsync(BrowserWindow window, (string, string, string?) page, string language)
        {
            var (_, address, follow) = page;
            var found = new List<string>();
            var (width, other) = (WidthOf(language), Phone + Desk - WidthOf(language));
            await window.LookAsync(width, dark: false);
            await window.OpenAsync(address);
            foreach (var link in follow?.Split(" | ") ?? [])
                await window.OpenAsync((await window.Page.Locator(link).First.GetAttributeAsync("href"))!);
            if (await window.Page.GetAttributeAsync("html", "lang") != language)
                found.Add($"{address}: the page's language is {await window.Page.GetAttributeAsync("html", "lang")}");
            var colours = language == ResourceStringLocalizer.Languages[0];
            found.AddRange((await window.ProblemsAsync(colours)).Select(p => $"{address} {follow} at {width}: {p}"));
            if (!colours)
                found.AddRange((await window.ChineseMarksAsync()).Select(p => $"{address} {follow}: {p}"));
            await window.LookAsync(other, dark: true);
            found.AddRange((await window.LayoutAndContrastProblemsAsync(colours)).Select(p => $"{address} {follow} at {other}, dark: {p}"));
            // English takes the most room, where the navigation just still stands at the side.
            if (width == Desk)
                found.AddRange((await window.NarrowLowAndPrintedProblemsAsync()).Select(p => $"{address} {follow}: {p}"));
            return found;
        }

        private static int WidthOf(string language) => language == ResourceStringLocalizer.Languages[0] ? Phone : Desk;
    }
}
