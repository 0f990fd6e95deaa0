using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Outreach.Browser.Tests.Testing;

/// <summary>
/// A window of the browser that notes what must not happen in any page: errors in the console (a breach of the content
/// security policy is one), uncaught exceptions, requests to somebody else.
/// </summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    // WCAG 2.2 A and AA, and what is good practice beside them.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

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

    /// <summary>Its cookies and storage.</summary>
    public IBrowserContext Context { get; }

    /// <summary>What it shows.</summary>
    public IPage Page { get; }

    /// <summary>Opens a page of the portal and waits until it stands still.</summary>
    public async Task<int> OpenAsync(string address)
    {
        var response = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return response!.Status;
    }

    /// <summary>Everything that is wrong with the page as it is shown now: axe, sideways scrolling, and what was noted since the last call.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var found = new List<string>();
        if (await Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > innerWidth"))
            found.Add("scrolls sideways: " + await Page.EvaluateAsync<string>(WidestElements));
        if (await Page.EvaluateAsync<bool>(BarLeaves))
            found.Add("the top bar does not stay when the page is scrolled to its end");
        var axe = await Page.RunAxe(Rules);
        found.AddRange(Tell(axe));
        while (problems.TryDequeue(out var problem))
            found.Add(problem);
        return found;
    }

    /// <summary>What dark colours can break: contrast.</summary>
    public async Task<IReadOnlyList<string>> ContrastProblemsAsync() => Tell(await Page.RunAxe(Contrast));

    /// <summary>Fails when anything is wrong with the page as it is shown now.</summary>
    public async Task ShouldBeSoundAsync()
    {
        var found = await ProblemsAsync();
        Assert.True(found.Count == 0, Page.Url + "\n" + string.Join('\n', found));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Context.DisposeAsync();

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

    private static List<string> Tell(AxeResult axe) =>
        [.. axe.Violations.Select(v => $"axe {v.Id} ({v.Impact}): {v.Help}: " + string.Join(" | ", v.Nodes.Take(3).Select(Describe)))];

    private static string Describe(AxeResultNode node) =>
        node.Target + " " + node.Html.ReplaceLineEndings(" ")[..Math.Min(160, node.Html.ReplaceLineEndings(" ").Length)]
        + " " + string.Join(' ', (node.Any ?? []).Select(c => c.Message).Take(1));
}
