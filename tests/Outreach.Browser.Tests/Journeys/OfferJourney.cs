using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Accounts;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Sponsors;
using Speaker = Outreach.Domain.Accounts.Position;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// Three schools make one offer; one changes its part and consents again; the shares are fixed; our contract bears our share to the
/// cent. Today is 21 November 2026.
/// </summary>
public sealed class OfferJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private const string Merchant = "三校通讯城";

    private int offer;
    private int medical;
    private int teachers;
    private Dictionary<int, int> parts = [];

    [Fact]
    public async Task Three_schools_make_one_offer_and_our_contract_bears_our_share_to_the_cent()
    {
        await TheyAreKnownAsync();
        await WeWriteItAndSendItAsync();
        await EachSchoolFillsInItsPartAndConsentsAsync();
        await OneChangesItsPartAndItsConsentAloneIsVoidAsync();
        await TheSharesAreFixedAndAllConsentAnewAsync();
        await TheMerchantSignsAsync();
        await APartnerSeesWhatIsTheirsAloneAsync();
    }

    // Whoever is a student elsewhere speaks for the second school here.
    private async Task TheyAreKnownAsync()
    {
        await using var db = portal.OpenDatabase();
        medical = await db.Schools.Where(s => s.Name == "南昌大学医学院").Select(s => s.Id).SingleAsync();
        teachers = await db.Schools.Where(s => s.Name == "江西师范大学").Select(s => s.Id).SingleAsync();
        var student = await db.Users.Where(u => u.Email == "student@outreach.test").Select(u => u.Id).SingleAsync();
        db.Positions.Add(new Speaker(student, null, Role.SchoolPartner, null, new DateOnly(2026, 11, 1), null, schoolId: teachers));
        var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
        var vice = await db.Users.Where(u => u.Email == "vice@outreach.test").Select(u => u.Id).SingleAsync();
        var sponsor = new Sponsor(new SponsorDetails(Merchant, null, Industry.Telecom, null, "学府路 88 号", DistanceBand.AtTheGate, null, [], null, vice, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, new DateOnly(2026, 11, 20), "营业执照已核对", null));
        await db.SaveChangesAsync();
    }

    private async Task WeWriteItAndSendItAsync()
    {
        int alliance;
        await using (var db = portal.OpenDatabase())
            alliance = await db.Alliances.Select(a => a.Id).SingleAsync();
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/schools/offers/new?allianceId={alliance}");
        await page.FillAsync("#Title", "三校开学通讯季");
        await page.SelectOptionAsync("#SponsorId", new SelectOptionValue { Label = Merchant });
        await page.FillAsync("#Story", "三校同城，一次合作覆盖近五万名学生。");
        foreach (var school in new[] { medical, teachers })
            await page.CheckAsync($"input[name=SchoolIds][value='{school}']");
        await page.FillAsync("#TotalPrice", "10000");
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        offer = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[^1], CultureInfo.InvariantCulture);
        await vice.ShouldBeSoundAsync();
        var stored = await StoredAsync();
        parts = stored.Parts.ToDictionary(p => p.SchoolId ?? 0, p => p.Id);
        // Equal to the cent, the rest to the lead.
        Assert.Equal([3333.34m, 3333.33m, 3333.33m], stored.Parts.OrderBy(p => p.SchoolId ?? 0).Select(p => p.Share!.Value));
        await vice.OpenAsync($"/schools/offers/parts/{parts[0]}");
        await FillPartAsync(page, "东区食堂门口", "本校对接人", 18000, isOurs: true);
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        await page.PressAsync(page.Locator("form[action$='/send'] button[type=submit]"));
        Assert.Equal(AllianceOfferState.Out, (await StoredAsync()).State);
        await vice.ShouldBeSoundAsync();
    }

    private async Task EachSchoolFillsInItsPartAndConsentsAsync()
    {
        foreach (var (who, school, place, contact) in new[] { ("partner", medical, "医学院食堂", "医学院对接人"), ("student", teachers, "瑶湖校区广场", "师大对接人") })
        {
            await using var phone = await portal.SignInAsync(who, width: 390);
            var page = phone.Page;
            await phone.OpenAsync("/partner");
            await phone.ShouldBeSoundAsync();
            await page.ClickAsync($"main a[href='/partner/offers/{parts[school]}']");
            await page.ClickAsync($"main a[href='/partner/offers/{parts[school]}/edit']");
            await page.Locator("#Audience").WaitForAsync();
            await FillPartAsync(page, place, contact, 6000);
            await phone.ShouldBeSoundAsync();
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            await phone.ShouldBeSoundAsync();
            await ConsentAsync(phone, school);
        }

        await WeConsentAsync();
        Assert.Equal(AllianceOfferState.Agreed, (await StoredAsync()).State);
    }

    private async Task OneChangesItsPartAndItsConsentAloneIsVoidAsync()
    {
        await using var phone = await portal.SignInAsync("student", width: 390);
        var page = phone.Page;
        await phone.OpenAsync($"/partner/offers/{parts[teachers]}/edit");
        await page.FillAsync("#Audience", "15000");
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        var changed = await StoredAsync();
        Assert.Equal((AllianceOfferState.Out, false, true, true), (
            changed.State, changed.Parts.Single(p => p.SchoolId == teachers).HasConsented, changed.Parts.Single(p => p.SchoolId == medical).HasConsented, changed.Parts.Single(p => p.SchoolId is null).HasConsented));
        // Whoever looks after it is told, and sees for whom it waits.
        await using (var vice = await portal.SignInAsync("vice", width: 390))
        {
            await vice.OpenAsync("/my/notices");
            await vice.Page.GetByText("江西师范大学改了联合方案").First.WaitForAsync();
            await vice.ShouldBeSoundAsync();
        }

        await ConsentAsync(phone, teachers);
        Assert.Equal(AllianceOfferState.Agreed, (await StoredAsync()).State);
    }

    private async Task TheSharesAreFixedAndAllConsentAnewAsync()
    {
        await using (var vice = await portal.SignInAsync("vice"))
        {
            var page = vice.Page;
            await vice.OpenAsync($"/schools/offers/{offer}/edit");
            await page.CheckAsync("input[name=Split][value=Fixed]");
            await page.ClickAsync("details.more-fields summary");
            foreach (var (school, share) in new[] { (medical, "2500.55"), (teachers, "3000.10") })
            {
                var name = await page.Locator($"#Shares input[type=hidden][value='{school}']").GetAttributeAsync("name");
                await page.FillAsync($"[name='{name!.Replace("SchoolId", "Share", StringComparison.Ordinal)}']", share);
            }

            // Half under the top bar, the crumb would have too little of it left to be pressed.
            await page.EvaluateAsync("() => scrollTo(0, 0)");
            await vice.ShouldBeSoundAsync();
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            await vice.ShouldBeSoundAsync();
        }

        // A split that nobody has agreed to is agreed to by nobody.
        var split = await StoredAsync();
        Assert.Equal((AllianceOfferState.Out, 4499.35m), (split.State, split.Parts.Single(p => p.SchoolId is null).Share!.Value));
        Assert.DoesNotContain(split.Parts, p => p.HasConsented);
        foreach (var (who, school) in new[] { ("partner", medical), ("student", teachers) })
        {
            await using var phone = await portal.SignInAsync(who, width: 390);
            await phone.OpenAsync($"/partner/offers/{parts[school]}");
            Assert.Contains(school == medical ? "2,500.55" : "3,000.1", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await ConsentAsync(phone, school);
        }

        await WeConsentAsync();
        Assert.Equal(AllianceOfferState.Agreed, (await StoredAsync()).State);
    }

    private async Task TheMerchantSignsAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/schools/offers/{offer}");
        await page.PressAsync(page.Locator("form[action$='/sign'] button[type=submit]"), confirm: true);
        Assert.StartsWith("/contracts/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await vice.ShouldBeSoundAsync();
        Assert.Equal("4499.35", await page.InputValueAsync("#Cash"));
        var signed = await StoredAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal(4499.35m, await db.Contracts.Where(c => c.Id == signed.ContractId).Select(c => c.Cash).SingleAsync());
        await vice.OpenAsync($"/schools/offers/{offer}");
        await vice.ShouldBeSoundAsync();
        Assert.Equal(1, await page.Locator($"main a[href='/contracts/{signed.ContractId}']").CountAsync());
    }

    private async Task APartnerSeesWhatIsTheirsAloneAsync()
    {
        await using var partner = await portal.SignInAsync("partner", width: 390);
        var page = partner.Page;
        await partner.OpenAsync($"/partner/offers/{parts[medical]}");
        await partner.ShouldBeSoundAsync();
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("医学院对接人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("师大对接人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("本校对接人", text, StringComparison.Ordinal);
        // What is signed changes no more.
        Assert.Equal(0, await page.Locator("main form").CountAsync());
        foreach (var (address, status) in new[] { ($"/partner/offers/{parts[teachers]}", 404), ($"/schools/offers/{offer}", 403), ($"/contracts/{(await StoredAsync()).ContractId}", 403) })
            Assert.Equal(status, (await page.GotoAsync(address))!.Status);
    }

    private async Task ConsentAsync(BrowserWindow phone, int school)
    {
        await phone.OpenAsync($"/partner/offers/{parts[school]}");
        await phone.Page.PressAsync(phone.Page.Locator("form[action$='/consent'] button[type=submit]"), confirm: true);
        await phone.ShouldBeSoundAsync();
        Assert.True((await StoredAsync()).Parts.Single(p => p.SchoolId == school).HasConsented);
    }

    private async Task WeConsentAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        await vice.OpenAsync($"/schools/offers/{offer}");
        await vice.Page.PressAsync(vice.Page.Locator("form[action$='/consent'] button[type=submit]"));
        await vice.ShouldBeSoundAsync();
    }

    private static async Task FillPartAsync(IPage page, string place, string contact, int audience, bool isOurs = false)
    {
        await page.FillAsync("#Audience", audience.ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#FirstDay", "2026-12-10");
        await page.FillAsync("#LastDay", "2026-12-14");
        await page.FillAsync("#Places", place);
        await page.FillAsync("#ContactName", contact);
        await page.FillAsync("#ContactPhone", "13870001122");
        await page.SelectOptionAsync("#Lines_0__Kind", "Banner");
        await page.FillAsync("#Lines_0__Count", "2");
        await page.FillAsync("#Lines_0__Unit", "条");
        await page.FillAsync("#Lines_0__PlaceWords", place);
        await page.FillAsync("#Lines_0__StartsOn", "2026-12-10");
        if (isOurs)
            await page.SelectOptionAsync("#Lines_0__DepartmentId", new SelectOptionValue { Label = "宣传部" });
    }

    private async Task<AllianceOffer> StoredAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.AllianceOffers.AsNoTracking().Include(o => o.Parts).SingleAsync(o => o.Id == offer);
    }
}
