using Microsoft.EntityFrameworkCore;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>The review desk without a mouse.</summary>
public sealed class ReviewKeysJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task The_keys_walk_the_clauses_open_a_comment_and_go_to_the_reason()
    {
        int id;
        await using (var db = portal.OpenDatabase())
        {
            var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
            id = await db.Contracts.Where(c => c.State == ContractState.InReview && c.NegotiatorId != minister
                && !db.DeclaredInterests.Any(i => i.UserId == minister && i.SponsorId == c.SponsorId)).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        }

        await using var window = await portal.SignInAsync("minister");
        var page = window.Page;
        await window.OpenAsync($"/reviews/{id}");
        await page.Keyboard.PressAsync("j");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('[data-clause]')[0]"));
        await page.Keyboard.PressAsync("j");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('[data-clause]')[1]"));
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("c");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-clause] .desk-comment[open] textarea')"));
        // While somebody types, a letter is a letter.
        await page.Keyboard.TypeAsync("jr");
        Assert.Equal("jr", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("r");
        Assert.Equal("Reason", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("[data-review-keys]").EvaluateAsync<bool>("keys => keys.open"));
        await page.Keyboard.PressAsync("a");
        await page.Locator("dialog[open]").WaitForAsync();
        await window.ShouldBeSoundAsync();
    }
}
