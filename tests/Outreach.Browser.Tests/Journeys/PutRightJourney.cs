using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A receipt entered twice is asked about and the wrong one reversed; a banner is proven once a second person has approved its
/// picture; a breach ends with a compensation.
/// </summary>
public sealed class PutRightJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mM4IaeNBzGMSmNDANOWaqVTkThGAAAAAElFTkSuQmCC");

    private static readonly byte[] Letter = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private int contractId;
    private int bannerId;

    [Fact]
    public async Task A_double_receipt_a_banner_before_it_hangs_and_a_breach_are_put_right()
    {
        await AContractIsBeingFulfilledAsync();
        await TheSameReceiptIsAskedAboutAsync();
        await ASecondPersonReversesItAsync();
        await TheLiaisonUploadsThePictureAsync();
        await TheMinisterApprovesItAsync();
        await TheLiaisonSeesWhatToPutUpAndProvesItAsync();
        await ABreachEndsWithACompensationAsync();
    }

    private async Task AContractIsBeingFulfilledAsync()
    {
        await using var db = portal.OpenDatabase();
        var people = await db.Users.Where(u => u.Email != null).ToDictionaryAsync(u => u.Email!.Split('@')[0], u => u.Id);
        var (officer, minister, liaison) = (people["officer"], people["minister"], people["liaison"]);
        var (now, today) = (DateTimeOffset.UtcNow, PageActions.Today);
        var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var sponsor = new Sponsor(new SponsorDetails("暖冬书吧", null, Industry.SportAndCulture, null, "学府路 9 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, today, "营业执照已核对", null));
        var deal = Deal.Create(sponsor, null, officer, new DealDetails(2000, null, null, null, null), officer, now).Value;
        Done(deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready));
        db.Deals.Add(deal);
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 2000,
            SignerId = minister,
            SponsorSigner = "暖老板",
            Instalments = [new(0, today.AddDays(3), 2000)],
            Deliverables = [new(0, DeliverableKind.Banner, 1, "条", null, "东区主干道", today.AddDays(4), department, null)],
        }, officer, now).Value;
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        Done(contract.Submit(0, [], officer, now));
        Done(contract.Confirm(contract.Deliverables.Single().Id, null, liaison, now));
        Done(contract.Decide(new Reviewer(minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, now));
        Done(contract.PreparePaper("WL-2099-0001", true, today, now));
        var scan = new StoredFile(new string('0', 64), 1, "application/pdf", "scan.pdf", FilePurpose.ContractScan, officer);
        db.StoredFiles.Add(scan);
        Done(contract.Sign(scan.Id, ("暖冬书吧", null, null), true, today, today, now));
        Done(deal.Win(officer, now));
        await db.SaveChangesAsync();
        (contractId, bannerId) = (contract.Id, contract.Deliverables.Single().Id);
    }

    private async Task TheSameReceiptIsAskedAboutAsync()
    {
        await using var colleague = await portal.SignInAsync("officer2", width: 390);
        var page = colleague.Page;
        foreach (var again in new[] { false, true })
        {
            await colleague.OpenAsync($"/contracts/{contractId}/fulfilment");
            await page.Locator("main a[href*='/receive?instalmentId=']").First.ClickAsync();
            await page.Locator("#Amount").WaitForAsync();
            await page.CheckAsync("input[name=Channel][value=Transfer]");
            await page.FillAsync("#Amount", "800");
            await page.PressAsync(page.Locator("form[action$='/receive'] button[type=submit]"));
            if (!again)
                continue;
            await page.Locator("#IsAnother").WaitForAsync();
            Assert.Contains("另一笔", await page.InnerTextAsync("#IsAnother-error"), StringComparison.Ordinal);
            Assert.Equal("800", await page.InputValueAsync("#Amount"));
            await colleague.ShouldBeSoundAsync();
            await page.CheckAsync("#IsAnother");
            await page.PressAsync(page.Locator("form[action$='/receive'] button[type=submit]"));
        }

        Assert.Equal(1600, (await StoredAsync()).Instalments.Single().Received);
    }

    private async Task ASecondPersonReversesItAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/contracts/{contractId}/fulfilment");
        await page.Locator("main a[href$='/reverse']").Last.ClickAsync();
        await page.Locator("#Reason").WaitForAsync();
        await vice.ShouldBeSoundAsync();
        await page.FillAsync("#Reason", "银行流水只有一笔 800 元");
        await page.PressAsync(page.Locator("form[action$='/reverse'] button[type=submit]"));
        Assert.Equal(1, await page.Locator(".receipt s").CountAsync());
        await page.GetByText("银行流水只有一笔").First.WaitForAsync();
        await vice.ShouldBeSoundAsync();
        var contract = await StoredAsync();
        Assert.Equal((3, 800m), (contract.Receipts.Count, contract.Instalments.Single().Received));
    }

    private async Task TheLiaisonUploadsThePictureAsync()
    {
        await using var phone = await portal.SignInAsync("liaison", width: 390);
        var page = phone.Page;
        await phone.OpenAsync($"/fulfilment/{bannerId}");
        Assert.Equal(0, await page.Locator("form[action$='/proof']").CountAsync());
        await phone.ShouldBeSoundAsync();
        await page.FillAsync("#Text", "凭学生证借书免押金");
        await page.SetInputFilesAsync("#Picture", new FilePayload { Name = "横幅.png", MimeType = "image/png", Buffer = Picture });
        await page.PressAsync(page.Locator("form[action$='/materials'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        Assert.Equal(MaterialState.Waiting, (await StoredAsync()).Deliverables.Single().MaterialState);
    }

    private async Task TheMinisterApprovesItAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        var page = minister.Page;
        await minister.OpenAsync("/");
        // Among much else it is folded away on this page.
        Assert.NotEqual(0, await page.Locator($"main a[href='/fulfilment/{bannerId}']").CountAsync());
        await minister.OpenAsync($"/fulfilment/{bannerId}");
        await page.Locator("#IsTrue").CheckAsync();
        await minister.ShouldBeSoundAsync();
        await page.CheckAsync("#IsLawful");
        await page.CheckAsync("#IsSafe");
        await page.PressAsync(page.Locator("form[action$='/approve'] button[type=submit]"));
        Assert.Equal(MaterialState.Approved, (await StoredAsync()).Deliverables.Single().MaterialState);
        await minister.ShouldBeSoundAsync();
    }

    private async Task TheLiaisonSeesWhatToPutUpAndProvesItAsync()
    {
        await using var phone = await portal.SignInAsync("liaison", width: 390);
        var page = phone.Page;
        await phone.OpenAsync("/fulfilment");
        await page.Locator("main a[href='/fulfilment/shown']").ClickAsync();
        var card = page.Locator("li.card").Filter(new() { HasText = "凭学生证借书免押金" });
        await card.Locator("img").WaitForAsync();
        await phone.ShouldBeSoundAsync();
        await card.Locator($"a[href='/fulfilment/{bannerId}']").ClickAsync();
        await page.SetInputFilesAsync("#Photo", new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Picture });
        await page.FillAsync("#Counted", "1");
        if (await page.Locator("#EarlyReason").CountAsync() > 0)
            await page.FillAsync("#EarlyReason", "商家希望提前");
        if (await page.Locator("#Link").CountAsync() > 0)
            await page.FillAsync("#Link", "https://mp.weixin.qq.com/s/yangben");
        await page.PressAsync(page.Locator("form[action$='/proof'] button[type=submit]"));
        Assert.Single((await StoredAsync()).Deliverables.Single().Evidence);
    }

    private async Task ABreachEndsWithACompensationAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/fulfilment");
        await page.Locator($"main a[href='/contracts/{contractId}/breaches/new']").ClickAsync();
        await page.Locator("#What").WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.Locator("input[name=Side][value=Sponsor]").CheckAsync();
        await page.SelectOptionAsync("#About", new SelectOptionValue { Index = 2 });
        await page.FillAsync("#What", "余款逾期未付");
        await page.FillAsync("#AnswerBy", PageActions.Day(7));
        await page.SetInputFilesAsync("#Files", new FilePayload { Name = "催告函.pdf", MimeType = "application/pdf", Buffer = Letter });
        await page.PressAsync(page.Locator("form[action$='/breaches/new'] button[type=submit]"));
        await page.GetByText("余款逾期未付").First.WaitForAsync();
        var breach = (await StoredAsync()).Breaches.Single();
        await page.Locator($"main a[href='/contracts/{contractId}/breaches/{breach.Id}']").ClickAsync();
        await page.Locator("input[name=State][value=Compensated]").CheckAsync();
        await page.FillAsync("#Compensation", "200");
        await page.FillAsync("#What", "付清余款，另赔 200 元");
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action*='/breaches/'] button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        breach = (await StoredAsync()).Breaches.Single();
        Assert.Equal((BreachState.Compensated, 200m, 1), (breach.State, breach.Compensation, breach.Files.Count));
        await officer.OpenAsync($"/sponsors/{(await StoredAsync()).SponsorId}");
        await page.GetByText("付清余款，另赔 200 元").First.WaitForAsync();
    }

    private async Task<Contract> StoredAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.AsNoTracking().AsSplitQuery().Include(c => c.Deliverables).ThenInclude(d => d.Evidence).Include(c => c.Instalments)
            .Include(c => c.Receipts).Include(c => c.Breaches).ThenInclude(b => b.Files).SingleAsync(c => c.Id == contractId);
    }

    private static void Done(Result result) => Assert.Null(result.Error);
}
