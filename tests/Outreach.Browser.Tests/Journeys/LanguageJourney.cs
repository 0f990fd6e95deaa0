using Outreach.Browser.Tests.Testing;
using Outreach.Web.Startup.Samples;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>The pattern of a journey: one person, one window, what they see at each step.</summary>
public sealed class LanguageJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task An_officer_signs_in_on_a_phone_and_switches_to_English_and_back()
    {
        await using var window = await portal.OpenAsync("zh-CN", width: 390);
        var page = window.Page;
        await page.GotoAsync("/sign-in?returnUrl=%2Fevents");
        await page.FillAsync("#Login", "officer@outreach.test");
        await page.FillAsync("#Password", SampleDepartment.Password);
        await page.ClickAsync("form[action^='/sign-in'] button[type=submit]");
        await page.WaitForURLAsync("**/events");
        Assert.Equal("zh-CN", await page.GetAttributeAsync("html", "lang"));

        await SwitchAsync("en");
        Assert.Equal("Events", await page.InnerTextAsync("h1"));
        await window.ShouldBeSoundAsync();

        await SwitchAsync("zh-CN");
        Assert.Equal("活动", await page.InnerTextAsync("h1"));
        await window.ShouldBeSoundAsync();

        async Task SwitchAsync(string language)
        {
            var button = page.Locator($"button[name=culture][value={language}]");
            if (!await button.First.IsVisibleAsync())
                await page.Locator("details:has(button[name=culture]) > summary").First.ClickAsync();
            await button.Locator("visible=true").First.ClickAsync();
            await page.Locator($"html[lang={language}]").WaitForAsync();
            Assert.EndsWith("/events", page.Url, StringComparison.Ordinal);
        }
    }
}
