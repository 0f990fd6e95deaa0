using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A market that is known before anyone knocks: the quiz's merchants with their reasons, what students want, a liaison's tip, and a
/// merchant that comes by itself. Today is 21 November 2026.
/// </summary>
public sealed class MarketJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    [Fact]
    public async Task An_internet_quiz_gets_online_education_first_and_what_is_set_aside_stays_so()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync("/events?q=互联网知识竞赛");
        await page.ClickAsync("main tbody a[href^='/events/']");
        await page.ClickAsync(".record-tabs a[href$='/match']");
        await page.Locator(".match-list").WaitForAsync();
        await officer.ShouldBeSoundAsync();
        var first = page.Locator(".match-list > li").First;
        Assert.Contains("云帆在线教育", await first.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("行业对口", await first.InnerTextAsync(), StringComparison.Ordinal);
        var second = page.Locator(".match-list > li").Nth(1);
        var name = await second.Locator("h2").InnerTextAsync();
        await second.Locator("details.reveal summary").ClickAsync();
        await second.Locator("input[name=reason]").FillAsync("已有同类商家");
        await page.PressAsync(second.Locator("form[action$='/aside'] button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        await using var vice = await portal.SignInAsync("vice", width: 390);
        await vice.OpenAsync(new Uri(page.Url).AbsolutePath);
        await vice.ShouldBeSoundAsync();
        Assert.DoesNotContain(name, await vice.Page.Locator(".match-list").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("已有同类商家", await vice.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Students_answer_by_the_code_and_the_table_shows_a_lead()
    {
        await using (var student = await portal.OpenAsync(width: 390))
        {
            await student.OpenAsync("/q/samp2use");
            await student.ShouldBeSoundAsync();
            foreach (var question in await student.Page.Locator("main fieldset:has(input[type=radio]), main fieldset:has(input[type=checkbox])").AllAsync())
                await question.Locator("input").First.CheckAsync();
            await student.Page.PressAsync(student.Page.Locator("form.survey button[type=submit]"));
            await student.ShouldBeSoundAsync();
            // Once a device: the page says so from now on.
            await student.OpenAsync("/q/samp2use");
            Assert.Equal(0, await student.Page.Locator("form.survey").CountAsync());
            await student.ShouldBeSoundAsync();
        }

        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync("/meeting-points");
        Assert.Contains("线索：", await officer.Page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await officer.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_liaisons_tip_is_assigned_followed_up_won_by_a_signed_contract_and_thanked()
    {
        await using var liaison = await portal.SignInAsync("liaison", width: 390);
        await liaison.OpenAsync("/my/tips/new");
        await liaison.Page.FillAsync("#Merchant", "梧桐书咖");
        await liaison.Page.FillAsync("#Why", "老板是我们部门的学长，愿意赞助读书会。");
        await liaison.ShouldBeSoundAsync();
        await liaison.Page.PressAsync(liaison.Page.Locator("main form.card button[type=submit]"));
        await liaison.ShouldBeSoundAsync();
        int tip;
        await using (var db = portal.OpenDatabase())
            tip = await db.Tips.Where(t => t.Merchant == "梧桐书咖").Select(t => t.Id).SingleAsync();
        await using (var vice = await portal.SignInAsync("vice"))
        {
            await vice.OpenAsync($"/tips/{tip}");
            await vice.ShouldBeSoundAsync();
            await vice.Page.SelectOptionAsync("#member", new Microsoft.Playwright.SelectOptionValue { Label = "王小雨" });
            await vice.Page.PressAsync(vice.Page.Locator("form[action$='/assign'] button[type=submit]"));
        }

        await using (var officer = await portal.SignInAsync("officer", width: 390))
        {
            await officer.OpenAsync($"/tips/{tip}/sponsor");
            await officer.Page.SelectOptionAsync("#Industry", nameof(Industry.SportAndCulture));
            await officer.ShouldBeSoundAsync();
            await officer.Page.PressAsync(officer.Page.Locator("main form.card button[type=submit]"));
            await officer.ShouldBeSoundAsync();
        }

        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(TipState.FollowedUp, await db.Tips.Where(t => t.Id == tip).Select(t => t.State).SingleAsync());
            Assert.True(await db.Sponsors.AnyAsync(s => s.Name == "梧桐书咖"));
        }

        await liaison.OpenAsync("/my/tips");
        Assert.Contains("跟进中", await liaison.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await liaison.ShouldBeSoundAsync();
        var contract = await ApprovedContractAsync("梧桐书咖");
        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/contracts/{contract}/sign");
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/paper'] button[type=submit]"));
            await officer.Page.SetInputFilesAsync("#scan", new FilePayload { Name = "合同.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray() });
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/sign'] button[type=submit]"));
            await officer.ShouldBeSoundAsync();
        }

        await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);
        await using (var vice = await portal.SignInAsync("vice", width: 390))
        {
            await vice.OpenAsync($"/tips/{tip}");
            await vice.ShouldBeSoundAsync();
            await vice.Page.FillAsync("#words", "多亏你的线索，书咖赞助了读书会！");
            await vice.Page.PressAsync(vice.Page.Locator("form[action$='/thank'] button[type=submit]"));
            await vice.ShouldBeSoundAsync();
        }

        await liaison.OpenAsync("/my/tips");
        var thanked = await liaison.Page.Locator("li.card").Filter(new() { HasText = "梧桐书咖" }).InnerTextAsync();
        Assert.Contains("多亏你的线索", thanked, StringComparison.Ordinal);
        Assert.DoesNotContain("跟进中", thanked, StringComparison.Ordinal);
        await liaison.ShouldBeSoundAsync();
        await liaison.OpenAsync("/my/notices");
        await liaison.Page.GetByText("感谢你的线索“梧桐书咖”").First.WaitForAsync();
    }

    // How a contract comes to be approved is another journey.
    private async Task<int> ApprovedContractAsync(string merchant)
    {
        await using var db = portal.OpenDatabase();
        var people = await db.Users.Where(u => u.Email!.EndsWith("@outreach.test")).ToDictionaryAsync(u => u.Email!.Replace("@outreach.test", ""), u => u.Id);
        var (officer, minister, now) = (people["officer"], people["minister"], portal.Time.GetUtcNow());
        var sponsor = await db.Sponsors.SingleAsync(s => s.Name == merchant);
        db.Add(sponsor.Vet(true, minister, new DateOnly(2026, 11, 21), "营业执照已核对", null));
        var deal = Deal.Create(sponsor, null, officer, new DealDetails(2000, null, null, null, null), officer, now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 2000,
            SignerId = minister,
            SponsorSigner = "店长",
            Instalments = [new(0, new(2026, 12, 1), 2000)],
            Deliverables = [new(0, DeliverableKind.WeChatPost, 1, "篇", null, "公众号", new(2026, 12, 5), department, null)],
        }, officer, now).Value;
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        Assert.True(contract.Submit(0, [], officer, now).IsSuccess);
        Assert.True(contract.Confirm(contract.Deliverables.Single().Id, null, people["liaison"], now).IsSuccess);
        Assert.True(contract.Decide(new Reviewer(minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, now).IsSuccess);
        await db.SaveChangesAsync();
        Assert.Equal(ContractState.Approved, contract.State);
        return contract.Id;
    }

    [Fact]
    public async Task A_merchant_comes_by_itself_and_becomes_a_lead()
    {
        await using (var merchant = await portal.OpenAsync(width: 390))
        {
            await merchant.OpenAsync("/cooperate");
            await merchant.ShouldBeSoundAsync();
            portal.Time.Advance(TimeSpan.FromSeconds(30));
            await merchant.Page.Locator("input[name=Sender][value=Merchant]").CheckAsync();
            await merchant.Page.FillAsync("#Name", "白经理");
            await merchant.Page.FillAsync("#Contact", "13912340000");
            await merchant.Page.FillAsync("#Organisation", "小鹿甜品");
            await merchant.Page.FillAsync("#What", "想赞助迎新晚会的甜品台，怎么谈？");
            await merchant.Page.PressAsync(merchant.Page.Locator("form[action='/cooperate'] button[type=submit]"));
            Assert.EndsWith("/cooperate/thanks", merchant.Page.Url, StringComparison.Ordinal);
            await merchant.ShouldBeSoundAsync();
        }

        await using (var db = portal.OpenDatabase())
            Assert.Equal(TipSource.CameByThemselves, await db.Tips.Where(t => t.Merchant == "小鹿甜品").Select(t => t.Source).SingleAsync());
        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync("/enquiries");
        Assert.Contains("小鹿甜品", await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await officer.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_trip_beyond_the_gate_notes_six_merchants_on_a_phone_and_names_the_one_that_is_known()
    {
        await using var phone = await portal.SignInAsync("officer", width: 390);
        var page = phone.Page;
        await phone.OpenAsync("/scouting/new");
        await page.FillAsync("#Title", "红谷中大道走访");
        await page.FillAsync("#Area", "红谷中大道");
        await page.Locator("input[name=Distance][value=InTheCity]").CheckAsync();
        await page.Locator("input[name=NewcomerIds]").First.CheckAsync();
        await phone.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        int trip;
        await using (var db = portal.OpenDatabase())
            trip = await db.ScoutTrips.Where(t => t.Title == "红谷中大道走访").Select(t => t.Id).SingleAsync();
        await phone.OpenAsync($"/scouting/{trip}");
        await page.PressAsync(page.Locator("form[action$='/start'] button[type=submit]"));
        await phone.OpenAsync($"/scouting/{trip}/walk");
        foreach (var name in new[] { "滨江烘焙坊", "红谷影院", "半亩咖啡", "江畔健身", "拾光书吧", "晴川花艺" })
        {
            await page.FillAsync("#Name", name);
            await page.Locator("input[name=Impression]").First.CheckAsync();
            // It stays as it was for the one before.
            if (name == "滨江烘焙坊")
                await page.SelectOptionAsync("#Industry", nameof(Industry.FoodAndDrink));
            if (name == "半亩咖啡")
                await page.Locator("#same input[name=Same]").First.CheckAsync();
            await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        }

        await phone.ShouldBeSoundAsync();
        await phone.OpenAsync($"/scouting/{trip}");
        await phone.ShouldBeSoundAsync();
        await using var stored = portal.OpenDatabase();
        Assert.Equal(6, await stored.ScoutFinds.CountAsync(f => f.TripId == trip));
        Assert.Equal(1, await stored.Sponsors.CountAsync(s => s.Name == "半亩咖啡"));
        Assert.Equal(5, await stored.Sponsors.CountAsync(s => s.Source == SponsorSource.Scouted && s.Distance == DistanceBand.InTheCity && stored.ScoutFinds.Any(f => f.TripId == trip && f.SponsorId == s.Id && s.Name != "半亩咖啡")));
    }
}
