using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A contract from the deal to the sponsor's thanks, as the people would do it: each at their own window.</summary>
public sealed class ContractJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mM4IaeNBzGMSmNDANOWaqVTkThGAAAAAElFTkSuQmCC");

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private int dealId;
    private int contractId;

    [Fact]
    public async Task From_a_draft_with_a_promise_of_a_week_to_a_completed_contract_that_the_sponsor_sees()
    {
        await AgreeOnADealAsync();
        await DraftAndMendAsync();
        await ThreeDepartmentsAnswerAsync();
        await TheMinisterReturnsItAsync();
        await TheOfficerMendsItAsync();
        await TheMinisterSeesWhatChangedAndApprovesAsync();
        await TheAdvisorDecidesTooAsync();
        await ItIsSignedAndNumberedAsync();
        await TheInstalmentsComeInAsync();
        await EachClauseIsProvenAsync();
        await ItCompletesAndTheSponsorLooksAsync();
    }

    private async Task AgreeOnADealAsync()
    {
        await using var db = portal.OpenDatabase();
        var officer = await db.Users.Where(u => u.Email == "officer@outreach.test").Select(u => u.Id).SingleAsync();
        var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
        var (now, today) = (DateTimeOffset.UtcNow, PageActions.Today);
        var sponsor = new Sponsor(new SponsorDetails("热浪奶茶", null, Industry.FoodAndDrink, null, "学府路 8 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, today, "营业执照已核对", null));
        var carnival = Event.Create(new EventDetails("冬季嘉年华", [], now.AddDays(20), now.AddDays(20).AddHours(6), "大学生活动中心", 800, 20_000, officer)).Value;
        db.Events.Add(carnival);
        var deal = Deal.Create(sponsor, carnival, officer, new DealDetails(6000, null, null, null, null), officer, now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        dealId = deal.Id;
    }

    private async Task DraftAndMendAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/deals/{dealId}");
        await page.Locator($"main a[href='/deals/{dealId}/contract']").First.ClickAsync();
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form:has(input[value=blank]) button[type=submit]"));
        contractId = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        await officer.ShouldBeSoundAsync();

        await page.FillAsync("#Cash", "6000");
        await RowsAsync(page, "instalments", "Instalments_{0}__Amount", 2);
        await FillRowAsync(page, "Instalments", 0, ("DueOn", PageActions.Day(5)), ("Amount", "3000"));
        await FillRowAsync(page, "Instalments", 1, ("DueOn", PageActions.Day(10)), ("Amount", "3000"));
        await RowsAsync(page, "deliverables", "Deliverables_{0}__Kind", 3);
        await FillDeliverableAsync(page, 0, "Banner", "2", "东区主干道灯杆", "宣传部");
        await FillDeliverableAsync(page, 1, "HostMention", "3", null, "文艺部");
        await FillDeliverableAsync(page, 2, "Leaflet", "200", "体育馆入口", "体育部");
        await RowsAsync(page, "clauses", "Clauses_{0}__Text", 1);
        await page.FillAsync("#Clauses_0__Text", "横幅悬挂一周。");
        await page.SelectOptionAsync("#SignerId", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#SponsorSigner", "罗老板");

        // The check reads along, without a press.
        await page.Locator("[data-check-panel]").GetByText("悬挂一周").First.WaitForAsync();
        await page.PressAsync(page.Locator("[data-submit-draft]"));
        Assert.Equal(ContractState.Draft, (await StoredAsync()).State);
        await page.Locator("[data-check-panel]").GetByText("悬挂一周").First.WaitForAsync();
        await officer.ShouldBeSoundAsync();

        await page.FillAsync("#Clauses_0__Text", "横幅按约定日期挂出，不承诺悬挂时长。");
        await page.Locator("[data-check-panel] details.tone-success").WaitForAsync();
        await page.PressAsync(page.Locator("[data-submit-draft]"));
        Assert.Equal(ContractState.Confirming, (await StoredAsync()).State);
        await officer.ShouldBeSoundAsync();
    }

    private async Task ThreeDepartmentsAnswerAsync()
    {
        await AnswerAsync("liaison", confirm: true);
        await AnswerAsync("liaison2", confirm: false);
        await AnswerAsync("liaison3", confirm: true);
        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/contracts/{contractId}");
            await officer.Page.GetByText("那天主持人只报一次").First.WaitForAsync();
            await officer.ShouldBeSoundAsync();
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/ask-again'] button[type=submit]").First);
        }

        await AnswerAsync("liaison2", confirm: true);
        Assert.Equal(ContractState.InReview, (await StoredAsync()).State);
    }

    private async Task AnswerAsync(string who, bool confirm)
    {
        await using var phone = await portal.SignInAsync(who, width: 390);
        await phone.OpenAsync("/cosign");
        await phone.ShouldBeSoundAsync();
        var card = phone.Page.Locator("li.card").Filter(new() { HasText = "热浪奶茶" }).First;
        if (!confirm)
        {
            await card.Locator("details.reveal > summary").ClickAsync();
            await card.Locator("textarea[name=note]").FillAsync("那天主持人只报一次");
        }

        await phone.Page.PressAsync(card.Locator($"form[action$='/{(confirm ? "confirm" : "decline")}'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
    }

    private async Task TheMinisterReturnsItAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        var page = minister.Page;
        await minister.OpenAsync("/reviews");
        await page.Locator($"main a[href='/reviews/{contractId}']").First.ClickAsync();
        await minister.ShouldBeSoundAsync();
        var contract = await StoredAsync();
        foreach (var (key, text) in new[] { (ClauseKeys.Instalment(contract.Instalments.First().Id), "定金要先收 4000"), (ClauseKeys.Clause(contract.Clauses.Single().Id), "写明由谁确认横幅内容") })
        {
            await page.Locator($"details.desk-comment:has(#comment-{key}) > summary").ClickAsync();
            await page.FillAsync($"#comment-{key}", text);
        }

        await page.FillAsync("#Reason", "两处要改");
        await page.PressAsync(page.Locator("[data-decide-return]"));
        Assert.Equal(ContractState.Returned, (await StoredAsync()).State);
    }

    private async Task TheOfficerMendsItAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/draft");
        await page.GetByText("定金要先收 4000").First.WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.FillAsync("#Instalments_0__Amount", "4000");
        await page.FillAsync("#Instalments_1__Amount", "2000");
        await page.FillAsync("#Clauses_0__Text", "横幅按约定日期挂出，不承诺悬挂时长，内容由双方书面确认。");
        await page.PressAsync(page.Locator("[data-submit-draft]"));
        // No clause that a department has confirmed was touched, so nobody is asked again.
        Assert.Equal(ContractState.InReview, (await StoredAsync()).State);
    }

    private async Task TheMinisterSeesWhatChangedAndApprovesAsync()
    {
        await using var minister = await portal.SignInAsync("minister", width: 390);
        var page = minister.Page;
        await minister.OpenAsync($"/reviews/{contractId}");
        Assert.Contains("内容由双方书面确认", await page.Locator(".difference ins").AllInnerTextsAsync() is var words ? string.Join('|', words) : "", StringComparison.Ordinal);
        Assert.Equal(3, await page.Locator(".difference > li").CountAsync());
        await minister.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator(".decide-bar button[value=Approve]"), confirm: true);
        Assert.Equal(ContractState.AdvisorReview, (await StoredAsync()).State);
    }

    private async Task TheAdvisorDecidesTooAsync()
    {
        await using var advisor = await portal.SignInAsync("advisor");
        await advisor.OpenAsync($"/reviews/{contractId}");
        await advisor.ShouldBeSoundAsync();
        await advisor.Page.PressAsync(advisor.Page.Locator("[data-decide-approve]"), confirm: true);
        Assert.Equal(ContractState.Approved, (await StoredAsync()).State);
    }

    private async Task ItIsSignedAndNumberedAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/sign");
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/paper'] button[type=submit]"));
        var signed = await StoredAsync();
        Assert.Matches(@"^WL-\d{4}-\d{4}$", signed.Number);
        Assert.Contains(signed.Number!, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(ContractState.ToBeSigned, signed.State);
        await officer.ShouldBeSoundAsync();
        await page.SetInputFilesAsync("#scan", new FilePayload { Name = "合同.pdf", MimeType = "application/pdf", Buffer = Scan });
        await page.PressAsync(page.Locator("form[action$='/sign'] button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        Assert.Equal(ContractState.Fulfilling, (await StoredAsync()).State);
        await using var db = portal.OpenDatabase();
        Assert.Equal(DealStage.Won, (await db.Deals.SingleAsync(d => d.Id == dealId)).Stage);
    }

    private async Task TheInstalmentsComeInAsync()
    {
        await using var colleague = await portal.SignInAsync("officer2", width: 390);
        var page = colleague.Page;
        for (var i = 0; i < 2; i++)
        {
            await colleague.OpenAsync($"/contracts/{contractId}/fulfilment");
            await page.Locator("main a[href*='/receive?instalmentId=']").First.ClickAsync();
            await page.Locator("#Amount").WaitForAsync();
            await colleague.ShouldBeSoundAsync();
            await page.CheckAsync("input[name=Channel][value=Transfer]");
            await page.FillAsync("#Amount", i == 0 ? "4000" : "2000");
            await page.PressAsync(page.Locator("form[action$='/receive'] button[type=submit], main form[method=post] button[type=submit]").First);
        }

        Assert.All((await StoredAsync()).Instalments, i => Assert.True(i.IsClosed));
    }

    private async Task EachClauseIsProvenAsync()
    {
        var clauses = (await StoredAsync()).Deliverables.OrderBy(d => d.Position).ToList();
        await portal.ApproveWhatTheyShowAsync(contractId);
        await ProveAsync("liaison", clauses[0].Id, "2");
        await ProveAsync("liaison2", clauses[1].Id, "3");
        await ProveAsync("liaison3", clauses[2].Id, "150");
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        foreach (var done in clauses.Take(2))
        {
            await officer.OpenAsync($"/fulfilment/{done.Id}");
            await page.PressAsync(page.Locator("form:has(input[value=Done]) button[type=submit]"));
        }

        await officer.OpenAsync($"/fulfilment/{clauses[2].Id}");
        await SettleAsync(page, "Short", "传单只发了 150 份");
        await officer.ShouldBeSoundAsync();
        await SettleAsync(page, "MadeGood", "公众号加推一条");
        await officer.ShouldBeSoundAsync();
        Assert.Equal([FulfilmentState.Done, FulfilmentState.Done, FulfilmentState.MadeGood], (await StoredAsync()).Deliverables.OrderBy(d => d.Position).Select(d => d.Fulfilment));
    }

    private async Task ProveAsync(string who, int clause, string counted)
    {
        await using var phone = await portal.SignInAsync(who, width: 390);
        await phone.OpenAsync($"/fulfilment/{clause}");
        await phone.ShouldBeSoundAsync();
        await phone.Page.SetInputFilesAsync("#Photo", new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Photo });
        await phone.Page.FillAsync("#Counted", counted);
        if (await phone.Page.Locator("#EarlyReason").CountAsync() > 0)
            await phone.Page.FillAsync("#EarlyReason", "商家希望提前");
        if (await phone.Page.Locator("#Link").CountAsync() > 0)
            await phone.Page.FillAsync("#Link", "https://mp.weixin.qq.com/s/yangben");
        await phone.Page.PressAsync(phone.Page.Locator("form[action$='/proof'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        if (await phone.Page.Locator("#AgainReason").CountAsync() == 0)
            return;
        // One photo of the booth shows more than one promise: it is asked why.
        await phone.Page.SetInputFilesAsync("#Photo", new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Photo });
        await phone.Page.FillAsync("#AgainReason", "横幅和展台在同一张照片里");
        await phone.Page.PressAsync(phone.Page.Locator("form[action$='/proof'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
    }

    private async Task ItCompletesAndTheSponsorLooksAsync()
    {
        string link;
        // Who negotiates does not complete it before the event is over.
        await using (var officer = await portal.SignInAsync("vice"))
        {
            var page = officer.Page;
            await officer.OpenAsync($"/contracts/{contractId}/fulfilment");
            if (await page.Locator("#early-reason").CountAsync() > 0)
                await page.FillAsync("#early-reason", "两边都办完了");
            await page.PressAsync(page.Locator("form[action$='/complete'] button[type=submit]"), confirm: true);
            Assert.Equal(ContractState.Completed, (await StoredAsync()).State);
            await officer.OpenAsync($"/contracts/{contractId}/links");
            await page.PressAsync(page.Locator("form[action$='/links'] button[type=submit]").First);
            link = await page.Locator(".link-made code").InnerTextAsync();
            await officer.ShouldBeSoundAsync();
            await officer.OpenAsync($"/contracts/{contractId}/history");
            await officer.ShouldBeSoundAsync();
        }

        await using var sponsor = await portal.OpenAsync("zh-CN", width: 390);
        Assert.Equal(200, await sponsor.OpenAsync(new Uri(link).PathAndQuery));
        var shown = await sponsor.Page.InnerTextAsync("main");
        Assert.Contains("公众号加推一条", shown, StringComparison.Ordinal);
        Assert.Equal(3, await sponsor.Page.Locator("main img").CountAsync());
        await sponsor.ShouldBeSoundAsync();
    }

    private static async Task SettleAsync(IPage page, string to, string reason)
    {
        var form = page.Locator($"form:has(input[value={to}])");
        await page.Locator($"details:has(input[value={to}]) > summary").ClickAsync();
        await form.Locator("textarea[name=reason]").FillAsync(reason);
        await page.PressAsync(form.Locator("button[type=submit]"));
    }

    /// <summary>Has at least so many rows, pressing the button that adds one.</summary>
    private static async Task RowsAsync(IPage page, string rows, string field, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var cell = page.Locator("#" + string.Format(System.Globalization.CultureInfo.InvariantCulture, field, i));
            if (await cell.CountAsync() == 0)
                await page.Locator($"button[value='{rows}:add']").ClickAsync();
            await cell.WaitForAsync();
        }
    }

    private static async Task FillRowAsync(IPage page, string rows, int row, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
            await page.FillAsync($"#{rows}_{row}__{field}", value);
    }

    private static async Task FillDeliverableAsync(IPage page, int row, string kind, string count, string? place, string department)
    {
        var id = $"#Deliverables_{row}__";
        await page.SelectOptionAsync(id + "Kind", kind);
        await page.FillAsync(id + "Count", count);
        if (await page.InputValueAsync(id + "Unit") == "")
            await page.FillAsync(id + "Unit", "次");
        if (place is not null)
            await page.FillAsync(id + "Place", place);
        await page.FillAsync(id + "StartsOn", PageActions.Day(15));
        await page.SelectOptionAsync(id + "DepartmentId", new SelectOptionValue { Label = department });
    }

    private async Task<Contract> StoredAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.AsNoTracking().AsSplitQuery().Include(c => c.Deliverables).Include(c => c.Instalments.OrderBy(i => i.Position)).Include(c => c.Clauses)
            .SingleAsync(c => c.Id == contractId);
    }
}
