using Microsoft.EntityFrameworkCore;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A contract ends before its time, with a settlement that its papers, its sponsor and the figures read.</summary>
public sealed class TerminationJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Sponsor = "停业书店";

    private int contractId;

    [Fact]
    public async Task A_contract_is_terminated_with_a_settlement()
    {
        contractId = await portal.SignedContractAsync(Sponsor, "WL-2020-0002");
        var link = await SomeMoneyComesInAsync();
        await TheMinisterTerminatesItAsync();
        await ThePapersSaySoAsync();
        await TheSponsorLooksAsync(link);
        await TheMoneyGoesBackAsync();
    }

    private async Task<string> SomeMoneyComesInAsync()
    {
        await using (var colleague = await portal.SignInAsync("officer2", width: 390))
        {
            var page = colleague.Page;
            await colleague.OpenAsync($"/contracts/{contractId}/fulfilment");
            await page.Locator("main a[href*='/receive?instalmentId=']").First.ClickAsync();
            await page.Locator("#Amount").WaitForAsync();
            await page.CheckAsync("input[name=Channel][value=Transfer]");
            await page.FillAsync("#Amount", "800");
            await page.PressAsync(page.Locator("form[action$='/receive'] button[type=submit]").First);
        }

        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/contracts/{contractId}/links");
        await officer.Page.PressAsync(officer.Page.Locator("form[action$='/links'] button[type=submit]").First);
        return await officer.Page.Locator(".link-made code").InnerTextAsync();
    }

    private async Task TheMinisterTerminatesItAsync()
    {
        await using var minister = await portal.SignInAsync("minister", width: 390);
        var page = minister.Page;
        await minister.OpenAsync($"/contracts/{contractId}/fulfilment");
        await page.Locator($"main a[href='/contracts/{contractId}/terminate']").ClickAsync();
        await page.Locator("#PayBack").WaitForAsync();
        await minister.ShouldBeSoundAsync();
        Assert.Contains("¥1,200", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.SelectOptionAsync("#By", "Sponsor");
        await page.FillAsync("#PayBack", "900");
        await page.FillAsync("#Reason", "门店停业，无法继续履行。");
        await page.PressAsync(page.Locator("form[action$='/terminate'] button[type=submit]"), confirm: true);
        // More than came in: nothing typed is lost.
        Assert.Equal("门店停业，无法继续履行。", await page.InputValueAsync("#Reason"));
        await minister.ShouldBeSoundAsync();
        await page.FillAsync("#PayBack", "300");
        await page.PressAsync(page.Locator("form[action$='/terminate'] button[type=submit]"), confirm: true);
        await minister.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        Assert.Equal(ContractState.Terminated, (await db.Contracts.SingleAsync(c => c.Id == contractId)).State);
    }

    private async Task ThePapersSaySoAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/report");
        Assert.Contains("合同终止", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await officer.ShouldBeSoundAsync();
        await officer.OpenAsync($"/contracts/{contractId}/termination");
        await officer.ShouldBeSoundAsync();
        var file = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), $"/contracts/{contractId}/termination.docx").ToString());
        var paper = string.Join('\n', DocxText.Read(await file.BodyAsync()).Text!.Paragraphs);
        Assert.Contains("终止协议", paper, StringComparison.Ordinal);
        Assert.Contains("大写：人民币叁佰元整", paper, StringComparison.Ordinal);
        Assert.Contains("未付的赞助金 ¥1,200.00 不再支付", paper, StringComparison.Ordinal);
        int dealId;
        await using (var db = portal.OpenDatabase())
            dealId = await db.Contracts.Where(c => c.Id == contractId).Select(c => c.DealId).SingleAsync();
        await officer.OpenAsync($"/deals/{dealId}");
        Assert.Contains("终止", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await officer.ShouldBeSoundAsync();
        await officer.OpenAsync("/fulfilment");
        Assert.DoesNotContain(Sponsor, await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task TheSponsorLooksAsync(string link)
    {
        await using var sponsor = await portal.OpenAsync("zh-CN", width: 390);
        Assert.Equal(200, await sponsor.OpenAsync(new Uri(link).PathAndQuery));
        var shown = await sponsor.Page.InnerTextAsync("main");
        Assert.Contains("终止", shown, StringComparison.Ordinal);
        Assert.Contains("¥300", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未收到", shown, StringComparison.Ordinal);
        await sponsor.ShouldBeSoundAsync();
    }

    private async Task TheMoneyGoesBackAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        var page = minister.Page;
        await minister.OpenAsync("/contracts/figures");
        Assert.Contains("应退还商家", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await minister.ShouldBeSoundAsync();
        await minister.OpenAsync($"/contracts/{contractId}/fulfilment");
        await page.Locator("details:has(#paid-back-on) > summary").ClickAsync();
        await page.FillAsync("#paid-back-on", PageActions.Day(0));
        await page.PressAsync(page.Locator("form[action$='/paid-back'] button[type=submit]"), confirm: true);
        await minister.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        Assert.NotNull((await db.Terminations.SingleAsync(t => t.ContractId == contractId)).PaidBackOn);
    }
}
