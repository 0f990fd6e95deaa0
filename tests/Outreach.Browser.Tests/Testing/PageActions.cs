using System.Globalization;
using Microsoft.Playwright;

namespace Outreach.Browser.Tests.Testing;

internal static class PageActions
{
    /// <summary>Presses a button of a form and waits for the page that it leads to.</summary>
    /// <param name="confirm">Whether the page asks once more, and is told yes.</param>
    public static async Task PressAsync(this IPage page, ILocator button, bool confirm = false)
    {
        await page.EvaluateAsync("() => { window.isLeft = true; }");
        await page.RunAndWaitForResponseAsync(
            async () =>
            {
                await button.ClickAsync();
                if (confirm)
                    await page.Locator("[data-confirm-yes]").ClickAsync();
            },
            r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        // The answer is there before the page is.
        for (var i = 0; i < 250 && !await IsThereAsync(page); i++)
            await Task.Delay(20);
    }

    private static async Task<bool> IsThereAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("() => !window.isLeft && document.readyState !== 'loading'");
        }
        catch (PlaywrightException)
        {
            // The page was leaving just then.
            return false;
        }
    }

    /// <summary>The department's day (Asia/Shanghai): for eight hours of each day another one than that of UTC.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public static string Day(int ahead) => Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
