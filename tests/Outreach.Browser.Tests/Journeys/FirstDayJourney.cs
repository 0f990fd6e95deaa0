using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A department's first day, from the set-up link to the first negotiation, as it would be done by hand.</summary>
public sealed class FirstDayJourney(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string Password = "first-day-2026";
    private static readonly string Sheet = Path.Combine(AppContext.BaseDirectory, "Samples", "merchants-gb18030.csv");

    [Fact]
    public async Task From_the_set_up_link_to_a_deal_in_negotiation()
    {
        var link = await BecomeAdministratorAndInviteAsync();

        await using var phone = await portal.OpenAsync("zh-CN", width: 390);
        await AcceptAsync(phone, link);
        var refused = await ImportAsync(phone, Sheet, expectRefused: true);
        var mended = Path.Combine(portal.DataDirectory, "mended.xlsx");
        Mend(refused!, mended);
        await ImportAsync(phone, mended, expectRefused: false);

        var sponsor = await FindAsync(phone, "米粉", "老街米粉");
        await LogVisitAsync(phone, sponsor);
        await ClearAnOfferAsync();
        await OpenDealAndNegotiateAsync(phone, sponsor);
        await LookAroundAsync(phone);
        await SwitchLanguageAsync(phone, "en", "Member progress");
        await SwitchLanguageAsync(phone, "zh-CN", "成员进度");

        await using var db = portal.OpenDatabase();
        Assert.Equal(DealStage.Negotiating, (await db.Deals.SingleAsync()).Stage);
        Assert.Equal(1, await db.Visits.CountAsync(v => v.Said == "老板愿意赞助奶茶"));
        // 60 rows, of which 5 repeat another.
        Assert.Equal(55, await db.Sponsors.CountAsync());
    }

    private async Task<string> BecomeAdministratorAndInviteAsync()
    {
        var token = SecretToken.New();
        await using (var db = portal.OpenDatabase())
        {
            // The link that the console shows at the first start holds such a token.
            db.DepartmentSettings.Single().SetSetupToken(SecretToken.HashOf(token));
            await db.SaveChangesAsync();
        }

        await using var window = await portal.OpenAsync("zh-CN");
        var page = window.Page;
        Assert.Equal(200, await window.OpenAsync("/setup?token=" + token));
        await window.ShouldBeSoundAsync();
        await page.FillAsync("#DisplayName", "周管理");
        await page.FillAsync("#Email", "admin@union.example");
        await page.FillAsync("#Password", Password);
        await SubmitAsync(page, "form[action='/setup']");
        Assert.Equal(404, await window.OpenAsync("/setup?token=" + token));

        await window.OpenAsync("/invitations/new");
        await page.FillAsync("#DisplayName", "王小雨");
        await page.FillAsync("#Email", "xiaoyu@union.example");
        await page.SelectOptionAsync("#Role", "Officer");
        await SubmitAsync(page, "main form[method=post]");
        var link = await page.InputValueAsync("#invitation-link");
        await window.ShouldBeSoundAsync();
        return link;
    }

    private static async Task AcceptAsync(BrowserWindow phone, string link)
    {
        var page = phone.Page;
        await phone.OpenAsync(new Uri(link).PathAndQuery);
        await phone.ShouldBeSoundAsync();
        await page.FillAsync("#Password", Password);
        await SubmitAsync(page, "main form[method=post]");
        Assert.Equal("今天", await page.InnerTextAsync("h1"));

        // And once more through the front door.
        await phone.Context.ClearCookiesAsync();
        await phone.OpenAsync("/sign-in");
        await page.FillAsync("#Login", "xiaoyu@union.example");
        await page.FillAsync("#Password", Password);
        await SubmitAsync(page, "form[action^='/sign-in']");
        Assert.Equal("今天", await page.InnerTextAsync("h1"));
        await phone.ShouldBeSoundAsync();
    }

    private async Task<string?> ImportAsync(BrowserWindow phone, string file, bool expectRefused)
    {
        var page = phone.Page;
        await phone.OpenAsync("/sponsors/import");
        await phone.ShouldBeSoundAsync();
        await page.SetInputFilesAsync("#File", file);
        await SubmitAsync(page, "form[action='/sponsors/import']");
        await phone.ShouldBeSoundAsync();
        await SubmitAsync(page, "form#columns");
        await phone.ShouldBeSoundAsync();
        if (await page.Locator("form#values").CountAsync() > 0)
        {
            await SubmitAsync(page, "form#values");
            await phone.ShouldBeSoundAsync();
        }

        await SubmitAsync(page, "#confirm");
        await page.Locator(".alert.tone-success").WaitForAsync();
        await phone.ShouldBeSoundAsync();
        var download = page.Locator("main a[href*='refused']").First;
        if (!expectRefused)
        {
            Assert.Equal(0, await download.CountAsync());
            return null;
        }

        var started = await page.RunAndWaitForDownloadAsync(() => download.ClickAsync());
        var path = Path.Combine(portal.DataDirectory, "refused.xlsx");
        await started.SaveAsAsync(path);
        return path;
    }

    /// <summary>What the officer does in a spreadsheet program: names the nameless, corrects what the reasons say.</summary>
    private static void Mend(string refused, string mended)
    {
        var sheet = SheetReader.Read(File.ReadAllBytes(refused)).Sheet!;
        int Column(string header) => Array.IndexOf(sheet.Headers, header);
        var rows = new List<object?[]>();
        foreach (var row in sheet.Rows)
        {
            var cells = row.Cells.ToArray();
            if (cells[Column("商家名称")].Trim().Length == 0)
                cells[Column("商家名称")] = $"补上名字的店{row.Number}号";
            if (UnifiedSocialCreditCode.Normalize(cells[Column("统一社会信用代码")]) is { } code && !UnifiedSocialCreditCode.IsValid(code))
                cells[Column("统一社会信用代码")] = "";
            rows.Add([.. cells]);
        }

        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, "mended", sheet.Headers, rows);
        File.WriteAllBytes(mended, stream.ToArray());
    }

    private static async Task<string> FindAsync(BrowserWindow phone, string part, string expected)
    {
        var page = phone.Page;
        await phone.OpenAsync("/sponsors");
        await page.FillAsync("#Q", part);
        await page.Locator("#list tbody tr").Filter(new() { HasText = expected }).First.WaitForAsync();
        await page.WaitForURLAsync("**/sponsors?*");
        await phone.ShouldBeSoundAsync();
        await page.Locator("#list tbody a").Filter(new() { HasText = expected }).First.ClickAsync();
        await page.Locator("h1").Filter(new() { HasText = expected }).WaitForAsync();
        await phone.ShouldBeSoundAsync();
        return new Uri(page.Url).AbsolutePath.Split('/')[^1];
    }

    private static async Task LogVisitAsync(BrowserWindow phone, string sponsor)
    {
        var page = phone.Page;
        await phone.OpenAsync("/visits/new?sponsorId=" + sponsor);
        await phone.ShouldBeSoundAsync();
        await page.Locator("#Channel input").First.CheckAsync();
        await page.CheckAsync("#Outcome input[value=Interested]");
        await page.FillAsync("#Said", "老板愿意赞助奶茶");
        await page.FillAsync("#NextStep", "送方案");
        await page.Locator("[data-set-days]").First.ClickAsync();
        await SubmitAsync(page, "main form[method=post]");
        await page.GetByText("老板愿意赞助奶茶").First.WaitForAsync();
        await phone.ShouldBeSoundAsync();
    }

    /// <summary>What the departments have said to the offer for the term: without it nobody goes out.</summary>
    private async Task ClearAnOfferAsync()
    {
        await using var db = portal.OpenDatabase();
        var (now, member) = (DateTimeOffset.UtcNow, await db.Users.Select(u => u.Id).FirstAsync());
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(8));
        var term = await db.Terms.FirstOrDefaultAsync(t => t.StartsOn <= today && t.EndsOn >= today) ?? db.Terms.Add(new Term("本学年", today.AddDays(-30), today.AddDays(200))).Entity;
        var offer = EventOffer.CreateForTerm(term.Id, new EventOfferDetails(
            "金牌赞助", null, 3000, null, [new(0, new OfferPackageLineDetails(DeliverableKind.HostMention, 1, "次", null, "主舞台", null, null, null))]), member).Value;
        db.EventOffers.Add(offer);
        Assert.True(offer.Ask(0, now).IsSuccess);
        Assert.True(offer.Confirm(offer.Lines.Single().Id, null, member, now).IsSuccess);
        await db.SaveChangesAsync();
    }

    private static async Task OpenDealAndNegotiateAsync(BrowserWindow phone, string sponsor)
    {
        var page = phone.Page;
        await phone.OpenAsync("/deals/new?sponsorId=" + sponsor);
        await phone.ShouldBeSoundAsync();
        await page.FillAsync("#ExpectedCash", "3,000元");
        await SubmitAsync(page, "form[action='/deals/new']");
        await phone.ShouldBeSoundAsync();
        await page.SelectOptionAsync("#to", "Negotiating");
        await SubmitAsync(page, "form.deal-move");
        Assert.Contains("谈判中", await page.Locator(".page-head .state").First.InnerTextAsync(), StringComparison.Ordinal);
        await phone.OpenAsync("/deals");
        await page.GetByText("老街米粉").First.WaitForAsync();
        await phone.ShouldBeSoundAsync();
    }

    private static async Task LookAroundAsync(BrowserWindow phone)
    {
        await phone.OpenAsync("/coverage");
        Assert.True(await phone.Page.Locator("table.heat a[href*='distance=']").CountAsync() > 5);
        await phone.ShouldBeSoundAsync();
        await phone.OpenAsync("/lanes");
        Assert.Contains("王小雨", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await phone.ShouldBeSoundAsync();
    }

    private static async Task SwitchLanguageAsync(BrowserWindow phone, string language, string heading)
    {
        var page = phone.Page;
        await page.Locator($"button[name=culture][value={language}] >> visible=true").First.ClickAsync();
        await page.Locator($"html[lang={language}]").WaitForAsync();
        Assert.Equal(heading, await page.InnerTextAsync("h1"));
        await phone.ShouldBeSoundAsync();
    }

    private static async Task SubmitAsync(IPage page, string form) => await page.RunAndWaitForResponseAsync(
        () => page.Locator(form).Locator("button[type=submit]").First.ClickAsync(),
        r => r.Request.IsNavigationRequest && r.Status < 300);
}
