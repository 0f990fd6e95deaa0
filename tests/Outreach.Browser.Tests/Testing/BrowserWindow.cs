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
    /// <param name="colours">Whether contrast is measured too, which takes as long as all other rules together, and whether bars cover what has the focus.</param>
    public async Task<IReadOnlyList<string>> ProblemsAsync(bool colours = true)
    {
        // The page is measured as it stands before the focus walks through it.
        List<string> found = [.. await AxeAsync(Rules, colours), .. await LayoutProblemsAsync(colours)];
        while (problems.TryDequeue(out var problem))
            found.Add(problem);
        return found;
    }

    /// <summary>What another width or other colours can break.</summary>
    /// <param name="colours">Whether contrast is measured, and whether bars cover what has the focus.</param>
    public async Task<IReadOnlyList<string>> LayoutAndContrastProblemsAsync(bool colours = true) =>
        colours ? [.. await AxeAsync(Contrast, colours), .. await LayoutProblemsAsync(stops: true)] : await LayoutProblemsAsync(stops: false);

    /// <summary>What a tablet's width, twice the size of a desk's window, and paper can break.</summary>
    public async Task<IReadOnlyList<string>> NarrowLowAndPrintedProblemsAsync()
    {
        var found = new List<string>();
        await Page.SetViewportSizeAsync(768, 1024);
        if (await Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > innerWidth"))
            found.Add("scrolls sideways at 768: " + await Page.EvaluateAsync<string>(WidestElements));
        if (await Page.EvaluateAsync<string[]>(SameNames) is { Length: > 0 } names)
            found.Add("buttons of one kind without names of their own: " + string.Join(", ", names));
        await Page.SetViewportSizeAsync(640, 360);
        if (await Page.EvaluateAsync<double>(BarsShare) is > .25 and var share)
            found.Add($"bars take {share:P0} of the height at 200 %");
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        if (await Page.EvaluateAsync<string[]>(Printed) is { Length: > 0 } printed)
            found.Add("printed: " + string.Join(", ", printed));
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
        return found;
    }

    private const string BarsShare = """
        [...document.querySelectorAll('body *')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && e.checkVisibility() && !e.closest('dialog, .skip-link, .toasts'))
          .reduce((sum, e) => { const at = e.getBoundingClientRect(); return at.width > innerWidth / 2 && at.bottom > 0 && at.top < innerHeight ? sum + at.height : sum; }, 0) / innerHeight
        """;

    // In the middle of the page, where all of them stand that stay in the window.
    private const string BarsShareOnPhone = $$"""
        () => {
          if (innerWidth > 600) return 0;
          const from = scrollY;
          scrollTo({ top: document.scrollingElement.scrollHeight / 2, behavior: 'instant' });
          const share = {{BarsShare}};
          scrollTo({ top: from, behavior: 'instant' });
          return share;
        }
        """;

    /// <summary>
    /// Marks of Chinese writing in an English page, and quotation marks said twice. A text with Chinese characters is what
    /// somebody typed, with their own marks.
    /// </summary>
    private const string ChineseMarks = """
        () => {
          const wrong = /[，。、；：？！（）「」『』【】《》]|““|””|\b1 (?:days|people|jobs|hours|minutes|items|pieces)\b|¥ /, han = /\p{Script=Han}/u, found = new Set();
          const look = (text, where) => { if (text && wrong.test(text) && /[a-z]{2}/i.test(text) && !han.test(text)) found.add(`${where}: ${text.replace(/\s+/g, ' ').trim().slice(0, 80)}`); };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode())
            if (!texts.currentNode.parentElement.closest('script, style, template, textarea, [lang|="zh"]')) look(texts.currentNode.nodeValue, texts.currentNode.parentElement.tagName);
          for (const e of document.querySelectorAll('[aria-label], [title], [placeholder], [data-label]'))
            for (const name of ['aria-label', 'title', 'placeholder', 'data-label']) look(e.getAttribute(name), name);
          return [...found].slice(0, 5);
        }
        """;

    /// <summary>Names that three buttons and more have which do different things.</summary>
    private const string SameNames = """
        () => {
          const names = new Map();
          for (const button of document.querySelectorAll('main button, main .btn')) {
            if (!button.checkVisibility() || button.closest('[hidden]')) continue;
            const said = button.hasAttribute('aria-labelledby') ? button.getAttribute('aria-labelledby') : button.getAttribute('aria-label') ?? button.textContent.replace(/\s+/g, ' ').trim();
            if (!names.has(said)) names.set(said, new Set());
            names.get(said).add(button.href ?? `${button.formAction} ${button.value}`);
          }
          return [...names].filter(([, does]) => does.size > 2).map(([said, does]) => `${said} ×${does.size}`);
        }
        """;

    private const string Printed = """
        [...document.querySelectorAll('button, .btn, .topbar, .sidenav, .bottombar, .public-top, .filters, .pager, main nav, .report-links, .finder')]
          .filter(e => e.checkVisibility() && e.getClientRects().length && !e.matches('.visually-hidden')).slice(0, 5).map(e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 90))
        """;

    /// <summary>What an English page says in the marks of Chinese writing.</summary>
    public async Task<IReadOnlyList<string>> ChineseMarksAsync() =>
        [.. (await Page.EvaluateAsync<string[]>(ChineseMarks)).Select(text => "not English: " + text)];

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

    private async Task<List<string>> LayoutProblemsAsync(bool stops)
    {
        var found = new List<string>();
        if (await Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > innerWidth"))
            found.Add("scrolls sideways: " + await Page.EvaluateAsync<string>(WidestElements));
        if (await Page.EvaluateAsync<bool>(BarLeaves))
            found.Add("the top bar does not stay when the page is scrolled to its end");
        if (await Page.EvaluateAsync<double>(BarsShareOnPhone) is > .15 and var share)
            found.Add($"bars take {share:P0} of a phone's window");
        if (stops)
            found.AddRange((await Page.EvaluateAsync<string[]>(UnderBars)).Select(stop => "the focus lies under a bar: " + stop));
        return found;
    }

    private const string BarLeaves = """
        () => {
          const from = scrollY;
          scrollTo({ top: 1e6, behavior: 'instant' });
          const bar = document.querySelector('.topbar');
          // Where a phone's page has a bar of its own, the top one goes with the page.
          const leaves = bar && getComputedStyle(bar).position === 'sticky' && bar.getBoundingClientRect().top !== 0;
          scrollTo({ top: from, behavior: 'instant' });
          return !!leaves;
        }
        """;

    /// <summary>Every stop of the keyboard, in the page's order: none of its corners and middle may all be covered, nor any part lie under a bar.</summary>
    private const string UnderBars = """
        async () => {
          // What lies behind a dialog cannot have the focus.
          if (document.querySelector('dialog[open]')) return [];
          const covered = stop => {
            const at = stop.getBoundingClientRect();
            const [left, right, top, bottom] = [Math.max(at.left, 0) + 2, Math.min(at.right, innerWidth) - 2, at.top + 2, Math.min(at.bottom, at.top + innerHeight / 2) - 2];
            if (right <= left || bottom <= top) return null;
            for (const y of [top, (top + bottom) / 2, bottom]) {
              const over = y < 0 || y > innerHeight ? null : document.elementFromPoint((left + right) / 2, y);
              if (!over || over === stop || stop.contains(over) || over.contains(stop) || [...(stop.labels ?? [])].some(l => l.contains(over))) continue;
              for (let bar = over; bar && bar !== document.body; bar = bar.parentElement)
                if (['fixed', 'sticky'].includes(getComputedStyle(bar).position) && !bar.contains(stop)) return bar.className || bar.tagName;
            }
            return null;
          };
          const stops = [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary, main [tabindex="0"]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility?.({ visibilityProperty: true }) !== false && e.getClientRects().length);
          const found = [];
          const [from, had] = [scrollY, document.activeElement];
          for (const stop of stops) {
            stop.focus();
            if (!covered(stop)) continue;
            await new Promise(done => { requestAnimationFrame(() => requestAnimationFrame(done)); setTimeout(done, 300); });
            const bar = covered(stop);
            if (bar) found.push(`${bar}: ${stop.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`);
            if (found.length === 5) break;
          }
          document.activeElement?.blur();
          had?.focus?.({ preventScroll: true });
          scrollTo({ top: from, behavior: 'instant' });
          return found;
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
            async ({ runOnly, colours }) => {
              // What lies half behind a bar is one turn of the wheel away; whether the focus can lie there is measured of its own.
              const bars = [...document.querySelectorAll('main *, .topbar, .bottombar')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position));
              for (const bar of bars) bar.style.position = 'static';
              const { violations } = await axe.run({ runOnly, rules: { 'color-contrast': { enabled: colours } }, resultTypes: ['violations'] });
              for (const bar of bars) bar.style.position = '';
              return violations.map(found =>
              `axe ${found.id} (${found.impact}): ${found.help}: ` + found.nodes.slice(0, 3).map(node =>
                `${node.target} ${node.html.replace(/\s+/g, ' ').slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | '));
            }
            """,
            new { runOnly = rules, colours });
    }
}
