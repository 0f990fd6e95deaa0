using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>On a phone, from a job to its application form by way of a new account: at most eight taps besides typing.</summary>
public sealed partial class RegistrationJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Email = "new.student@outreach.test";

    [Fact]
    public async Task A_new_student_registers_and_is_back_at_the_job_in_eight_taps()
    {
        var taps = 0;
        await using var phone = await portal.OpenAsync(width: 390);
        var page = phone.Page;
        await phone.OpenAsync("/jobs");
        await page.Locator("ol.jobs h2 a").First.ClickAsync();
        await page.Locator("main .job-apply a").WaitForAsync();
        var job = new Uri(page.Url).AbsolutePath;

        async Task TapAsync(ILocator what)
        {
            taps++;
            await what.ClickAsync();
        }

        await TapAsync(page.Locator("main .job-apply a"));
        await TapAsync(page.Locator("main a[href^='/register']"));
        await page.Locator("#DisplayName").WaitForAsync();
        await phone.ShouldBeSoundAsync();
        // The first field has the focus already.
        await page.Keyboard.TypeAsync("陈新生");
        foreach (var (field, text) in new[] { ("#StudentNumber", "2026009901"), ("#Email", Email), ("#Password", "xin-sheng-2026-x") })
        {
            await TapAsync(page.Locator(field));
            await page.Keyboard.TypeAsync(text);
        }

        await TapAsync(page.Locator("main form .form-actions button[type=submit]"));
        await page.Locator("#Code").WaitForAsync();
        await phone.ShouldBeSoundAsync();
        await page.Keyboard.TypeAsync(await CodeAsync());
        await TapAsync(page.Locator("form[action='/register/sent'] button[type=submit]"));
        await page.Locator("#Consent").WaitForAsync();
        Assert.Equal(job + "/apply", new Uri(page.Url).AbsolutePath);
        Assert.True(taps <= 8, $"{taps} taps");
        await phone.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task The_share_card_is_drawn_as_a_picture_and_the_filter_says_how_many_jobs_it_leaves()
    {
        await using var phone = await portal.OpenAsync(width: 390);
        var page = phone.Page;
        await phone.OpenAsync("/jobs");
        await page.ClickAsync(".finder-more > summary");
        await page.SelectOptionAsync("#category", "Tutoring");
        var button = page.Locator("[data-count-here]");
        await Assertions.Expect(button).ToContainTextAsync("1");
        await page.PressAsync(button);
        await page.Locator("ol.jobs h2 a").First.ClickAsync();
        await page.Locator("a[href$='/card']").ClickAsync();
        await page.Locator("[data-share-picture] img[src^='blob:']").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => { const i = document.querySelector('[data-share-picture] img'); return i.complete && i.naturalWidth === 1440; }"));
        await phone.ShouldBeSoundAsync();
    }

    private async Task<string> CodeAsync()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            await using (var db = portal.OpenDatabase())
            {
                var subject = await db.OutboxMessages.Where(m => m.Recipient == Email).OrderByDescending(m => m.Id).Select(m => m.Subject).FirstOrDefaultAsync();
                if (subject is not null && Digits().Match(subject) is { Success: true } found)
                    return found.Value;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("No code was sent.");
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Digits();
}
