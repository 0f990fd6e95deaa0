using System.Globalization;
using Microsoft.Playwright;

namespace Outreach.Browser.Tests.Testing;

/// <summary>What the journeys do again and again.</summary>
internal static class PageActions
{
    /// <summary>Presses a button of a form and waits for the page that it leads to.</summary>
    /// <param name="page">Where.</param>
    /// <param name="button">What is pressed.</param>
    /// <param name="confirm">Whether the page asks once more, and is told yes.</param>
    public static async Task PressAsync(this IPage page, ILocator button, bool confirm = false) => await page.RunAndWaitForResponseAsync(
        async () =>
        {
            await button.ClickAsync();
            if (confirm)
                await page.Locator("[data-confirm-yes]").ClickAsync();
        },
        r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);

    /// <summary>A day so many days from now, as date fields take it.</summary>
    public static string Day(int ahead) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
