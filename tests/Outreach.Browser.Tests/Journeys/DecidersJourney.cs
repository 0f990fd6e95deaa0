using Microsoft.EntityFrameworkCore;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A blacklisted merchant stopped at each gate and once let through; and two who may not decide, so that the advisor does.</summary>
public sealed class DecidersJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly DateOnly Today = PageActions.Today;

    private int sponsorId;
    private int contractId;
    private int otherId;

    [Fact]
    public async Task A_blacklisted_merchant_is_stopped_at_each_gate_and_once_let_through()
    {
        await AgreeAsync("夜色酒吧", twice: true);
        await TheViceMinisterBlacklistsItAsync();
        await TheOfficerIsStoppedAsync();
        await TheMinisterMakesAnExceptionAsync();
        await SubmitAndConfirmAsync();
        await TheMinisterApprovesAsync();
        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/contracts/{contractId}/sign");
        await officer.ShouldBeSoundAsync();
        await officer.Page.PressAsync(officer.Page.Locator("form[action$='/paper'] button[type=submit]"));
        Assert.Equal(ContractState.ToBeSigned, (await StoredAsync(contractId)).State);
    }

    [Fact]
    public async Task Two_conflicted_deciders_hand_over_to_the_advisor()
    {
        await AgreeAsync("亲戚烤鱼", twice: false);
        await using (var minister = await portal.SignInAsync("minister"))
        {
            var page = minister.Page;
            await minister.OpenAsync("/delegations");
            await page.CheckAsync("input[name=Kinds][value=ContractReviews]");
            await page.SelectOptionAsync("#ToId", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
            await page.FillAsync("#EndsOn", PageActions.Day(3));
            await page.PressAsync(page.Locator("form[action='/delegations'] button[type=submit]"));
            await minister.ShouldBeSoundAsync();
        }

        await DeclareAsync("minister");
        await DeclareAsync("vice");
        await SubmitAndConfirmAsync();
        Assert.NotNull((await StoredAsync(contractId)).HandedToAdvisorAt);
        await using (var vice = await portal.SignInAsync("vice", width: 390))
        {
            await vice.OpenAsync($"/reviews/{contractId}");
            Assert.Equal(0, await vice.Page.Locator("#decision").CountAsync());
            await vice.ShouldBeSoundAsync();
            await vice.OpenAsync("/my/notices");
            await vice.Page.GetByText("吴老师").First.WaitForAsync();
            await vice.ShouldBeSoundAsync();
        }

        await using var advisor = await portal.SignInAsync("advisor");
        await advisor.OpenAsync("/reviews");
        await advisor.ShouldBeSoundAsync();
        await advisor.Page.Locator($"main a[href='/reviews/{contractId}']").First.ClickAsync();
        await advisor.ShouldBeSoundAsync();
        await advisor.Page.PressAsync(advisor.Page.Locator("[data-decide-approve]"), confirm: true);
        var decided = await StoredAsync(contractId);
        // Above the threshold, and the one decision counts for both.
        Assert.Equal(ContractState.Approved, decided.State);
        Assert.True(decided.Decisions.Single().InMinistersStead);
    }

    private async Task AgreeAsync(string name, bool twice)
    {
        await using var db = portal.OpenDatabase();
        var officer = await db.Users.Where(u => u.Email == "officer@outreach.test").Select(u => u.Id).SingleAsync();
        var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
        var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.FoodAndDrink, null, "学府路 6 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, Today, "营业执照已核对", null));
        await db.SaveChangesAsync();
        sponsorId = sponsor.Id;
        var second = await db.Events.Where(e => e.StartsAt > Now).OrderBy(e => e.Id).FirstAsync();
        foreach (var @event in twice ? new[] { null, second } : [null])
        {
            var deal = Deal.Create(sponsor, @event, officer, new DealDetails(6000, null, null, null, null), officer, Now).Value;
            Assert.True(deal.MoveTo(DealStage.Agreed, officer, Now, DealReadiness.Ready).IsSuccess);
            db.Deals.Add(deal);
            await db.SaveChangesAsync();
            var contract = Contract.Create(
                deal,
                ContractContent.Empty with
                {
                    Cash = 6000,
                    SignerId = minister,
                    SponsorSigner = "罗老板",
                    Instalments = [new(0, Today.AddDays(5), 6000)],
                    Deliverables = [new(0, DeliverableKind.WeChatPost, 1, "篇", null, "学生会公众号", Today.AddDays(12), department, null)],
                },
                officer, Now).Value;
            db.Contracts.Add(contract);
            await db.SaveChangesAsync();
            if (@event is null)
                contractId = contract.Id;
            else
                otherId = contract.Id;
        }
    }

    private async Task TheViceMinisterBlacklistsItAsync()
    {
        await using var vice = await portal.SignInAsync("vice", width: 390);
        var page = vice.Page;
        await vice.OpenAsync($"/sponsors/{sponsorId}");
        await page.Locator($"main a[href='/sponsors/{sponsorId}/blacklist']").ClickAsync();
        await page.FillAsync("#Reason", "向同学推销烈酒。");
        await page.CheckAsync($"#contract-{contractId}-Keep");
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form button[type=submit]").First, confirm: true);
        await vice.ShouldBeSoundAsync();
        Assert.Equal(ContractState.Draft, (await StoredAsync(contractId)).State);
        Assert.Equal(ContractState.Withdrawn, (await StoredAsync(otherId)).State);
    }

    private async Task TheOfficerIsStoppedAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/draft");
        await page.GetByText("向同学推销烈酒。").First.WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("[data-submit-draft]"));
        Assert.Equal(ContractState.Draft, (await StoredAsync(contractId)).State);
        await officer.OpenAsync("/my/notices");
        await page.GetByText("夜色酒吧").First.WaitForAsync();
    }

    private async Task TheMinisterMakesAnExceptionAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        var page = minister.Page;
        await minister.OpenAsync($"/contracts/{contractId}");
        await page.Locator("details.reveal:has(form[action$='/exceptions']) > summary").ClickAsync();
        await page.FillAsync("#exception-reason", "已书面承诺不再推销，只做无酒精饮料。");
        await minister.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/exceptions'] button[type=submit]"));
        await page.GetByText("已书面承诺不再推销").First.WaitForAsync();
        await minister.ShouldBeSoundAsync();
    }

    private async Task SubmitAndConfirmAsync()
    {
        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/contracts/{contractId}/draft");
            await officer.Page.PressAsync(officer.Page.Locator("[data-submit-draft]"));
        }

        Assert.Equal(ContractState.Confirming, (await StoredAsync(contractId)).State);
        await using var liaison = await portal.SignInAsync("liaison", width: 390);
        await liaison.OpenAsync("/cosign");
        var clause = (await StoredAsync(contractId)).Deliverables.Single().Id;
        await liaison.Page.PressAsync(liaison.Page.Locator($"form[action='/cosign/{clause}/confirm'] button[type=submit]"));
        Assert.Equal(ContractState.InReview, (await StoredAsync(contractId)).State);
    }

    private async Task TheMinisterApprovesAsync()
    {
        await using (var minister = await portal.SignInAsync("minister"))
        {
            await minister.OpenAsync($"/reviews/{contractId}");
            await minister.ShouldBeSoundAsync();
            await minister.Page.PressAsync(minister.Page.Locator("[data-decide-approve]"), confirm: true);
        }

        await using var advisor = await portal.SignInAsync("advisor");
        await advisor.OpenAsync($"/reviews/{contractId}");
        await advisor.Page.PressAsync(advisor.Page.Locator("[data-decide-approve]"), confirm: true);
        Assert.Equal(ContractState.Approved, (await StoredAsync(contractId)).State);
    }

    private async Task DeclareAsync(string who)
    {
        await using var person = await portal.SignInAsync(who);
        await person.OpenAsync($"/sponsors/{sponsorId}/interests");
        await person.Page.FillAsync("#Reason", "亲戚开的店");
        await person.Page.PressAsync(person.Page.Locator("form[action$='/interests'] button[type=submit]"));
        await person.ShouldBeSoundAsync();
    }

    private async Task<Contract> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.AsNoTracking().AsSplitQuery().Include(c => c.Deliverables).Include(c => c.Decisions).SingleAsync(c => c.Id == id);
    }
}
