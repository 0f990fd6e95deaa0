using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A post that nobody wrote is made good after the event by an amendment, and money comes in while that is in review.</summary>
public sealed class AmendmentJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Sponsor = "补签奶茶";

    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mM4IaeNBzGMSmNDANOWaqVTkThGAAAAAElFTkSuQmCC");

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private int originalId;
    private int amendmentId;

    [Fact]
    public async Task Eight_hundred_come_in_while_it_is_in_review_and_everything_adds_up()
    {
        originalId = await portal.SignedContractAsync(Sponsor, "WL-2020-0001");
        await TheOfficerDraftsItAsync();
        await OnlyTheChangedPostIsAskedAboutAsync();
        await EightHundredComeInAsync();
        await EveryPageSaysAsync("¥800", "¥2,000", "¥1,200");
        await TheMinisterSeesWhatChangedAsync();
        await ItIsSignedAndThePaperReadAsync();
        await EveryPageSaysAsync("¥800", "¥2,000", "¥1,200");
        await ThePostIsMadeGoodAsync();
    }

    private async Task TheOfficerDraftsItAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{originalId}");
        await page.PressAsync(page.Locator("form[action$='/amend'] button[type=submit]"));
        amendmentId = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        await officer.ShouldBeSoundAsync();
        await page.FillAsync("#Deliverables_1__StartsOn", PageActions.Day(3));
        await page.Locator("[data-check-panel]").GetByText("补做").First.WaitForAsync();
        // The post comes after the event, and so does all of the money.
        for (var warnings = await page.Locator("[data-check-panel] button[name=acknowledge]").CountAsync(); warnings > 0; warnings--)
        {
            await page.Locator("[data-check-panel] textarea").First.FillAsync("推文漏发，活动后补做");
            await page.PressAsync(page.Locator("[data-check-panel] button[name=acknowledge]").First);
        }

        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("[data-submit-draft]"));
        Assert.Equal(ContractState.Confirming, (await StoredAsync(amendmentId)).State);
        await officer.ShouldBeSoundAsync();
    }

    private async Task OnlyTheChangedPostIsAskedAboutAsync()
    {
        await using var phone = await portal.SignInAsync("liaison", width: 390);
        await phone.OpenAsync("/cosign");
        await phone.ShouldBeSoundAsync();
        var asked = phone.Page.Locator("section[aria-labelledby^='contract-']").Filter(new() { HasText = Sponsor });
        var cards = asked.Locator("li.card");
        Assert.Equal(1, await cards.CountAsync());
        Assert.Contains("补充协议", await asked.InnerTextAsync(), StringComparison.Ordinal);
        await phone.Page.PressAsync(cards.First.Locator("form[action$='/confirm'] button[type=submit]"));
        Assert.Equal(ContractState.InReview, (await StoredAsync(amendmentId)).State);
    }

    private async Task EightHundredComeInAsync()
    {
        await using var colleague = await portal.SignInAsync("officer2", width: 390);
        var page = colleague.Page;
        await colleague.OpenAsync($"/contracts/{originalId}/fulfilment");
        await page.Locator("main a[href*='/receive?instalmentId=']").First.ClickAsync();
        await page.Locator("#Amount").WaitForAsync();
        await page.CheckAsync("input[name=Channel][value=Transfer]");
        await page.FillAsync("#Amount", "800");
        await page.PressAsync(page.Locator("form[action$='/receive'] button[type=submit]").First);
        await colleague.ShouldBeSoundAsync();
    }

    private async Task EveryPageSaysAsync(string received, string promised, string outstanding)
    {
        var original = await StoredAsync(originalId);
        await using var minister = await portal.SignInAsync("minister");
        async Task Says(string address, params string[] words)
        {
            Assert.Equal(200, await minister.OpenAsync(address));
            await minister.ShouldBeSoundAsync();
            var text = (await minister.Page.InnerTextAsync("main")).Replace('\n', ' ');
            Assert.All(words, w => Assert.Contains(w, text, StringComparison.Ordinal));
        }

        await Says($"/contracts/{originalId}", received, promised, outstanding);
        await Says($"/contracts/{originalId}/fulfilment", received, promised, outstanding);
        await Says($"/contracts?q={original.Number}", received, promised);
        await Says($"/deals/{original.DealId}", received, promised);
        await Says($"/events/{original.EventId}/deals", received, promised, outstanding);
        await Says("/contracts/figures", Sponsor + "杯球赛");
        var row = await minister.Page.Locator("tbody tr").Filter(new() { HasText = Sponsor + "杯球赛" }).First.InnerTextAsync();
        Assert.All(new[] { received, promised, outstanding }, w => Assert.Contains(w, row, StringComparison.Ordinal));
        await Says($"/contracts/{originalId}/report", received + ".00", promised + ".00");
    }

    private async Task TheMinisterSeesWhatChangedAsync()
    {
        await using var minister = await portal.SignInAsync("minister", width: 390);
        var page = minister.Page;
        await minister.OpenAsync($"/reviews/{amendmentId}");
        var text = await page.InnerTextAsync("main");
        Assert.Contains("收到 ¥800。", text, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".difference > li").CountAsync());
        await minister.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator(".decide-bar button[value=Approve]"), confirm: true);
        Assert.Equal(ContractState.Approved, (await StoredAsync(amendmentId)).State);
    }

    private async Task ItIsSignedAndThePaperReadAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{amendmentId}/sign");
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/paper'] button[type=submit]"));
        var file = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), $"/contracts/{amendmentId}/contract.docx").ToString());
        var paper = string.Join('\n', DocxText.Read(await file.BodyAsync()).Text!.Paragraphs);
        // It was submitted before the money came in, and says that what is paid until it counts is part of the rest.
        Assert.Contains("原合同金额 ¥2,000.00，已收 ¥0.00 继续有效；其余 ¥2,000.00", paper, StringComparison.Ordinal);
        Assert.Contains("计入上述其余金额，不重复支付", paper, StringComparison.Ordinal);
        await page.SetInputFilesAsync("#scan", new FilePayload { Name = "补充协议.pdf", MimeType = "application/pdf", Buffer = Scan });
        await page.PressAsync(page.Locator("form[action$='/sign'] button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        Assert.Equal(ContractState.Fulfilling, (await StoredAsync(amendmentId)).State);
    }

    private async Task ThePostIsMadeGoodAsync()
    {
        await portal.ApproveWhatTheyShowAsync(amendmentId);
        var post = (await StoredAsync(amendmentId)).Deliverables.OrderBy(d => d.Position).Last().Id;
        await using (var phone = await portal.SignInAsync("liaison", width: 390))
        {
            await phone.OpenAsync($"/fulfilment/{post}");
            await phone.Page.SetInputFilesAsync("#Photo", new FilePayload { Name = "推文.png", MimeType = "image/png", Buffer = Photo });
            await phone.Page.FillAsync("#Counted", "1");
            if (await phone.Page.Locator("#EarlyReason").CountAsync() > 0)
                await phone.Page.FillAsync("#EarlyReason", "商家希望提前");
            if (await phone.Page.Locator("#Link").CountAsync() > 0)
                await phone.Page.FillAsync("#Link", "https://mp.weixin.qq.com/s/yangben");
            await phone.Page.PressAsync(phone.Page.Locator("form[action$='/proof'] button[type=submit]"));
            await phone.ShouldBeSoundAsync();
        }

        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/fulfilment/{post}");
        await officer.Page.PressAsync(officer.Page.Locator("form:has(input[value=Done]) button[type=submit]"));
        Assert.Equal(FulfilmentState.Done, (await StoredAsync(amendmentId)).Deliverables.OrderBy(d => d.Position).Last().Fulfilment);
        Assert.All((await StoredAsync(originalId)).Deliverables, d => Assert.Equal(FulfilmentState.CarriedOver, d.Fulfilment));
    }

    private async Task<Contract> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.AsNoTracking().AsSplitQuery().Include(c => c.Deliverables).Include(c => c.Instalments.OrderBy(i => i.Position)).SingleAsync(c => c.Id == id);
    }
}
