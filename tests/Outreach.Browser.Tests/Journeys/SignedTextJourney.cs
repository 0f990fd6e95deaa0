using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A contract is signed; then its event is renamed and moved, its place renamed, its sponsor merged. The paper stays byte
/// for byte, each save offers the amendment, and the sponsor learns of the move once the negotiator has agreed.
/// </summary>
public sealed class SignedTextJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private int eventId;
    private int placeId;
    private int sponsorId;
    private int twinId;
    private int contractId;
    private string link = "";
    private Dictionary<string, string> papers = [];

    [Fact]
    public async Task The_paper_that_was_signed_stays_and_amendments_are_offered()
    {
        await DraftAsync();
        await SubmitAsync();
        await ConfirmAndApproveAsync();
        await SignAsync();
        papers = await PapersAsync();
        await RenameAndMoveTheEventAsync();
        await TellTheSponsorAsync();
        await RenameThePlaceAsync();
        await MergeTheSponsorAsync();
        foreach (var (what, was) in await PapersAsync())
            Assert.True(papers[what] == was, what);
        await BeginTheAmendmentAsync();
    }

    private async Task DraftAsync()
    {
        await using var db = portal.OpenDatabase();
        var officer = await db.Users.Where(u => u.Email == "officer@outreach.test").Select(u => u.Id).SingleAsync();
        var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
        var publicity = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var (now, today) = (DateTimeOffset.UtcNow, PageActions.Today);
        var sponsor = new Sponsor(new SponsorDetails("小鹿书屋", null, Industry.SportAndCulture, null, "学府路 21 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        var twin = new Sponsor(new SponsorDetails("小鹿书屋（东门店）", null, Industry.SportAndCulture, null, "东门 3 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        sponsor.AddContact(new ContactDetails("陆店长", null, "13879100021", "luluxiaolu", null, true));
        db.Sponsors.AddRange(sponsor, twin);
        db.Add(sponsor.Vet(true, minister, today, "营业执照已核对", null));
        var place = CampusPlace.Create(new CampusPlaceDetails("文渊楼一楼大厅", [DeliverableKind.Banner], 10, null, null)).Value;
        db.CampusPlaces.Add(place);
        var reading = Event.Create(new EventDetails("冬季读书会", [], now.AddDays(24), now.AddDays(24).AddHours(3), "图书馆报告厅", 200, 3_000, officer)).Value;
        db.Events.Add(reading);
        await db.SaveChangesAsync();
        var deal = Deal.Create(sponsor, reading, officer, new DealDetails(2000, null, null, null, null), officer, now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 2000,
            SignerId = minister,
            SponsorSigner = "陆店长",
            Instalments = [new(0, today.AddDays(10), 2000)],
            Deliverables = [new(0, DeliverableKind.Banner, 1, "条", place.Id, null, today.AddDays(20), publicity, null)],
            Clauses = [new(0, "横幅内容由双方书面确认。")],
        }, officer, now).Value;
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        (eventId, placeId, sponsorId, twinId, contractId) = (reading.Id, place.Id, sponsor.Id, twin.Id, contract.Id);
    }

    private async Task SubmitAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/contracts/{contractId}/draft");
        await officer.Page.PressAsync(officer.Page.Locator("[data-submit-draft]"));
        Assert.Equal(ContractState.Confirming, await StateAsync());
    }

    private async Task ConfirmAndApproveAsync()
    {
        await using (var liaison = await portal.SignInAsync("liaison", width: 390))
        {
            await liaison.OpenAsync("/cosign");
            await liaison.Page.PressAsync(liaison.Page.Locator("li.card").Filter(new() { HasText = "小鹿书屋" }).First.Locator("form[action$='/confirm'] button[type=submit]"));
        }

        await using var minister = await portal.SignInAsync("minister");
        await minister.OpenAsync($"/reviews/{contractId}");
        await minister.Page.PressAsync(minister.Page.Locator("[data-decide-approve]"), confirm: true);
        Assert.Equal(ContractState.Approved, await StateAsync());
    }

    private async Task SignAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/contracts/{contractId}/sign");
        await page.PressAsync(page.Locator("form[action$='/paper'] button[type=submit]"));
        await page.SetInputFilesAsync("#scan", new FilePayload { Name = "合同.pdf", MimeType = "application/pdf", Buffer = Scan });
        await page.PressAsync(page.Locator("form[action$='/sign'] button[type=submit]"));
        Assert.Equal(ContractState.Fulfilling, await StateAsync());
        await officer.OpenAsync($"/contracts/{contractId}/links");
        await page.PressAsync(page.Locator("form[action$='/links'] button[type=submit]").First);
        link = new Uri(await page.Locator(".link-made code").InnerTextAsync()).PathAndQuery;
    }

    private async Task RenameAndMoveTheEventAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/events/{eventId}/edit");
        var (starts, ends) = (await page.InputValueAsync("#StartsAt"), await page.InputValueAsync("#EndsAt"));
        await page.FillAsync("#Title", "岁末读书会");
        await page.FillAsync("#Venue", "文科楼 201");
        await page.FillAsync("#EndsAt", Later(ends));
        await page.FillAsync("#StartsAt", Later(starts));
        // The findings about the new day are fetched.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (await page.Locator("#ScheduleReason").IsVisibleAsync())
            await page.FillAsync("#ScheduleReason", "报告厅检修");
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]").First);
        await OffersTheAmendmentAsync(vice, "冬季读书会");
    }

    private async Task TellTheSponsorAsync()
    {
        Assert.DoesNotContain("文科楼", await SponsorsPageAsync(), StringComparison.Ordinal);
        await using var officer = await portal.SignInAsync("officer", width: 390);
        var page = officer.Page;
        await officer.OpenAsync("/my/notices");
        await page.GetByText("“岁末读书会”改期或换了地点").First.WaitForAsync();
        await officer.OpenAsync($"/contracts/{contractId}");
        await officer.ShouldBeSoundAsync();
        await page.Locator($"main a[href='/contracts/{contractId}/move']").ClickAsync();
        await page.GetByText("改为文科楼 201").First.WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/move'] button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        Assert.Contains("文科楼 201", await SponsorsPageAsync(), StringComparison.Ordinal);
    }

    private async Task RenameThePlaceAsync()
    {
        await using var vice = await portal.SignInAsync("vice", width: 390);
        await vice.OpenAsync($"/places/{placeId}/edit");
        await vice.Page.FillAsync("#Name", "文渊楼北大厅");
        await vice.Page.PressAsync(vice.Page.Locator("main form[method=post] button[type=submit]").First);
        await OffersTheAmendmentAsync(vice, "文渊楼一楼大厅");
    }

    private async Task MergeTheSponsorAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        await minister.OpenAsync($"/sponsors/{twinId}/merge/{sponsorId}");
        await minister.Page.PressAsync(minister.Page.Locator($"form[action$='/merge/{sponsorId}'] button[type=submit]"), confirm: true);
        await using var db = portal.OpenDatabase();
        Assert.Equal(twinId, await db.Contracts.Where(c => c.Id == contractId).Select(c => c.SponsorId).SingleAsync());
    }

    private async Task BeginTheAmendmentAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        await vice.OpenAsync($"/places/{placeId}/edit");
        await vice.Page.PressAsync(vice.Page.Locator("main form[method=post] button[type=submit]").First);
        await vice.Page.PressAsync(vice.Page.Locator($".signed-texts form[action='/contracts/{contractId}/amend'] button"));
        Assert.EndsWith("/draft", new Uri(vice.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.True(await db.Contracts.AnyAsync(c => c.ActiveAmendmentOfId == contractId));
    }

    private async Task OffersTheAmendmentAsync(BrowserWindow window, string old)
    {
        var told = window.Page.Locator(".signed-texts");
        await told.WaitForAsync();
        Assert.Contains(old, await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await told.Locator($"form[action='/contracts/{contractId}/amend']").CountAsync());
        await window.ShouldBeSoundAsync();
    }

    private async Task<string> SponsorsPageAsync()
    {
        await using var sponsor = await portal.OpenAsync("zh-CN", width: 390);
        Assert.Equal(200, await sponsor.OpenAsync(link));
        await sponsor.ShouldBeSoundAsync();
        return await sponsor.Page.InnerTextAsync("main");
    }

    /// <summary>The files by their bytes, the printed page by its words.</summary>
    private async Task<Dictionary<string, string>> PapersAsync()
    {
        await using var advisor = await portal.SignInAsync("advisor");
        var found = new Dictionary<string, string>();
        await advisor.OpenAsync($"/contracts/{contractId}/print");
        found["print"] = await advisor.Page.InnerTextAsync("body");
        foreach (var file in new[] { "contract.docx", "report.docx" })
            found[file] = Convert.ToBase64String(await (await advisor.Page.APIRequest.GetAsync(new Uri(new Uri(advisor.Page.Url), $"/contracts/{contractId}/{file}").ToString())).BodyAsync());
        return found;
    }

    private async Task<ContractState> StateAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.Where(c => c.Id == contractId).Select(c => c.State).SingleAsync();
    }

    private static string Later(string moment) =>
        DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
