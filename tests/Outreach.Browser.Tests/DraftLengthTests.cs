using Outreach.Browser.Tests.Testing;

namespace Outreach.Browser.Tests;

/// <summary>The draft of a contract is filled in on a phone too: a clause takes no more room than what it asks for.</summary>
public sealed class DraftLengthTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Theory]
    [InlineData(1280, 270, 2_500)]
    [InlineData(390, 420, 3_450)]
    public async Task A_clause_whose_rare_parts_are_folded_is_short(int width, int clause, int page)
    {
        await using var officer = await portal.SignInAsync("minister", width: width);
        await officer.OpenAsync("/contracts?state=Draft");
        var drafts = await officer.Page.Locator("#list a[href^='/contracts/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.getAttribute('href')).filter(h => /^\\/contracts\\/\\d+$/.test(h)))]");
        var measured = 0;
        foreach (var draft in drafts)
        {
            await officer.OpenAsync(draft + "/draft");
            await officer.Page.EvaluateAsync("() => { for (const more of document.querySelectorAll('.draft-page details')) more.open = false; }");
            var rows = await officer.Page.Locator("[data-row-kind=d]").EvaluateAllAsync<int[]>("rows => rows.map(row => row.offsetHeight)");
            Assert.All(rows, height => Assert.InRange(height, 1, clause));
            if (rows.Length != 3)
                continue;
            measured++;
            Assert.InRange(await officer.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollHeight"), 1, page);
        }

        Assert.NotEqual(0, measured);
    }

    [Fact]
    public async Task Empty_rows_come_when_they_are_asked_for()
    {
        await using var officer = await portal.SignInAsync("minister", width: 390);
        await officer.OpenAsync("/contracts?state=Draft");
        await officer.OpenAsync(await officer.Page.Locator("#list tbody a[href^='/contracts/']").First.GetAttributeAsync("href") + "/draft");
        Assert.All(
            await officer.Page.Locator("[data-row]").EvaluateAllAsync<bool[]>("rows => rows.map(row => [...row.querySelectorAll('input:not([type=hidden]), textarea')].some(field => field.value !== ''))"),
            Assert.True);
        var before = await officer.Page.Locator("[data-row-kind=d]").CountAsync();
        await officer.Page.Locator("[data-row-add][value='deliverables:add']").ClickAsync();
        Assert.Equal(before + 1, await officer.Page.Locator("[data-row-kind=d]").CountAsync());
        Assert.Equal(0, await officer.Page.Locator("[data-row-kind=d] >> nth=-1").Locator("details[open]").CountAsync());
    }
}
