using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Outreach.Browser.Tests.Testing;

/// <summary>
/// A window of the browser that notes what must not happen in any page: errors in the console (a breach of the content
/// security policy is one), uncaught exceptions, requests to somebody else.
/// </summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // WCAG 2.2 A and AA, and what is good practice beside them.
    private static readonly object Rules = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    private static readonly object Contrast = new { type = "rule", values = new[] { "color-contrast" } };

    private readonly ConcurrentQueue<string> problems = new();

    internal BrowserWindow(IBrowserContext context, IPage page, string address)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // The answer's own status is what a test of an error page asks for.
            if (message.Type == "error" && !(message.Location.StartsWith(page.Url.Split('#')[0], StringComparison.Ordinal) && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
                problems.Enqueue("console: " + message.Text);
        };
        page.PageError += (_, error) => problems.Enqueue("exception: " + error);
        context.Request += (_, request) =>
        {
            var uri = new Uri(request.Url);
            if (uri.Scheme is "http" or "https" or "ws" or "wss" && !request.Url.StartsWith(address + "/", StringComparison.Ordinal))
                problems.Enqueue("third-party request: " + request.Url);
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Opens a page of the portal and waits until it stands still.</summary>
    public async Task<int> OpenAsync(string address)
    {
        var response = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return response!.Status;
    }

    /// <summary>Makes the window so wide, on a device with light or dark colours.</summary>
    public async Task LookAsync(int width, bool dark)
    {
        await Page.SetViewportSizeAsync(width, HeightOf(width));
        await Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        // Scripts hear of it before the next frame; a window that is not drawn has none.
        await Page.EvaluateAsync("() => Promise.race([new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))), new Promise(done => setTimeout(done, 1000))])");
    }

    /// <summary>Everything that is wrong with the page as it is shown now: layout, axe, and what was noted since the last call.</summary>
    /// <param name="colours">Whether contrast is measured too, which takes as long as all other rules together.</param>
    public async Task<IReadOnlyList<string>> ProblemsAsync(bool colours = true)
    {
        var found = await LayoutProblemsAsync();
        found.AddRange(await AxeAsync(Rules, colours));
        while (problems.TryDequeue(out var problem))
            found.Add(problem);
        return found;
    }

    /// <summary>What another width or other colours can break.</summary>
    /// <param name="colours">Whether contrast is measured.</param>
    public async Task<IReadOnlyList<string>> LayoutAndContrastProblemsAsync(bool colours = true) =>
        colours ? [.. await LayoutProblemsAsync(), .. await AxeAsync(Contrast, colours)] : await LayoutProblemsAsync();

    /// <summary>Fails when anything is wrong with the page as it is shown now.</summary>
    public async Task ShouldBeSoundAsync()
    {
        var found = await ProblemsAsync();
        Assert.True(found.Count == 0, Page.Url + "\n" + string.Join('\n', found));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Context.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            // The browser is ended with the run.
        }
    }

    internal static int HeightOf(int width) => width < 600 ? 844 : 900;

    private async Task<List<string>> LayoutProblemsAsync()
    {
        var found = new List<string>();
        if (await Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > innerWidth"))
            found.Add("scrolls sideways: " + await Page.EvaluateAsync<string>(WidestElements));
        if (await Page.EvaluateAsync<bool>(BarLeaves))
            found.Add("the top bar does not stay when the page is scrolled to its end");
        return found;
    }

    private const string BarLeaves = """
        () => {
          const from = scrollY;
          scrollTo({ top: 1e6, behavior: 'instant' });
          const top = document.querySelector('.topbar')?.getBoundingClientRect().top ?? 0;
          scrollTo({ top: from, behavior: 'instant' });
          return top !== 0;
        }
        """;

    private const string WidestElements = """
        [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')
        """;

    /// <remarks>
    /// Within the page, in one call that answers with violations alone: Deque.AxeCore.Playwright opens another page for each
    /// run and carries over all that passes, which takes twice the time. It would reach into frames; no page has one.
    /// </remarks>
    private async Task<string[]> AxeAsync(object rules, bool colours)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async ({ runOnly, colours }) => (await axe.run({ runOnly, rules: { 'color-contrast': { enabled: colours } }, resultTypes: ['violations'] })).violations.map(found =>
              `axe ${found.id} (${found.impact}): ${found.help}: ` + found.nodes.slice(0, 3).map(node =>
                `${node.target} ${node.html.replace(/\s+/g, ' ').slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | '))
            """,
            new { runOnly = rules, colours });
    }
}
