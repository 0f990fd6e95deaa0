using Outreach.Browser.Tests.Testing;
using Outreach.Web.Startup.Samples;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>What a form does with what people do: paste, type a name, and be away until the sign-in has ended.</summary>
public sealed class FormsJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Days_are_pasted_people_typed_and_nothing_is_lost_when_the_sign_in_ends()
    {
        await using var window = await portal.SignInAsync("minister", width: 390);
        var page = window.Page;
        await page.GotoAsync("/events/new");
        await page.FillAsync("#Title", "登录过期也不丢的活动");
        var year = PageActions.Today.Year + 1;
        await page.FillAsync("#StartsAt", $"{year}年3月1日 晚上7点");
        await page.PressAsync("#StartsAt", "Tab");
        Assert.Equal($"{year}-03-01 19:00", await page.InputValueAsync("#StartsAt"));
        // The picker's button says whose it is.
        Assert.Contains("开始", await page.GetAttributeAsync(".day-entry:has(#StartsAt) > button", "aria-label"), StringComparison.Ordinal);

        // A person by pinyin, with the keyboard alone.
        var options = await page.Locator("#OwnerId option").AllInnerTextsAsync();
        if (await page.Locator("#OwnerId-pick").CountAsync() > 0)
        {
            await page.FillAsync("#OwnerId-pick", Outreach.Domain.Text.Pinyin.Keys(options[^1]).Split(' ')[0]);
            await page.PressAsync("#OwnerId-pick", "Enter");
            Assert.Equal(options[^1], await page.InputValueAsync("#OwnerId-pick"));
            Assert.Equal(options[^1], await page.EvalOnSelectorAsync<string>("#OwnerId", "s => s.selectedOptions[0].text"));
        }

        await window.ShouldBeSoundAsync();
        var cookies = await window.Context.CookiesAsync();
        await window.Context.ClearCookiesAsync(new() { Name = "__Host-outreach" });
        await page.ClickAsync("main form[method=post]:has(#Title) button[type=submit]:not(.visually-hidden):visible");
        await page.WaitForURLAsync("**/sign-in?*");
        Assert.True(await page.Locator("[data-kept-note]").IsVisibleAsync());
        await page.FillAsync("#Login", "minister@outreach.test");
        await page.FillAsync("#Password", SampleDepartment.Password);
        await page.ClickAsync("form[action^='/sign-in'] button[type=submit]");
        await page.WaitForURLAsync("**/events/new");
        Assert.Equal(("登录过期也不丢的活动", $"{year}-03-01 19:00"), (await page.InputValueAsync("#Title"), await page.InputValueAsync("#StartsAt")));
        Assert.Contains("登录过期前", await page.Locator("main form .alert").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(cookies);
    }
}
