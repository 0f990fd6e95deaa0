using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

public sealed class SponsorsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Failing = "91350100M000100Y44";
    private static readonly byte[] Png = TestPictures.Png();
    private static readonly DealDetails Nothing = new(null, null, null, null, null);
    private static int phones;

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);

    private static Dictionary<string, object?> Form(string name) => new() { ["Name"] = name, ["Industry"] = "Catering" };

    private static string Phone() => $"139{Interlocked.Increment(ref phones):D8}";

    private async Task<int> StoredAsync(string name, Action<Sponsor>? change = null, Industry industry = Industry.Catering, DistanceBand? distance = null, int? owner = null)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name, null, industry, null, null, distance, null, [], null, owner, null));
        db.Sponsors.Add(sponsor);
        change?.Invoke(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private async Task<Sponsor> ReadAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Include(s => s.Contacts).SingleAsync(s => s.Id == id);
    }

    private static string[] NamesIn(Answer list) => [.. list.Page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];

    private static async Task<Answer> MakeAsync(PortalClient client, Dictionary<string, object?> form) =>
        await client.SubmitAsync(await client.OpenAsync("/sponsors/new"), "main form", form);

    [Fact]
    public async Task An_officer_adds_a_merchant_with_its_contact_and_reads_both()
    {
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var form = Form("赣味小厨餐饮");
        (form["ContactName"], form["ContactPhone"], form["CreditCode"]) = ("王经理", "138 1111 2222", " 91350100m000100y43 ");
        var made = await MakeAsync(officer, form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var page = await officer.OpenAsync(made.Location!);
        Assert.Contains("赣味小厨餐饮", page.MainText, StringComparison.Ordinal);
        Assert.Contains("王经理", page.MainText, StringComparison.Ordinal);
        Assert.Equal("tel:13811112222", page.Page.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        Assert.Contains("91350100M000100Y43", page.MainText, StringComparison.Ordinal);
        Assert.Contains("人officer", page.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 16);
    }

    [Theory]
    [InlineData("Name", "樟树下小馆有限公司")]
    [InlineData("Name", "樟树下小馆（南门店）")]
    [InlineData("Name", "樟 树 下 小 馆")]
    [InlineData("ContactPhone", "+86 137-0000-0001")]
    [InlineData("CreditCode", "９１４４０１０１ma5cjq4n59")]
    public async Task A_possible_duplicate_warns_and_needs_the_tick(string field, string value)
    {
        await using (var db = portal.OpenDatabase())
        {
            if (!await db.Sponsors.AnyAsync(s => s.Name == "樟树下小馆"))
            {
                await StoredAsync("樟树下小馆", s =>
                {
                    s.AddContact(new ContactDetails("店长", null, "13700000001", null, null, true));
                    Assert.True(s.SetCreditCode("91440101MA5CJQ4N59", null, null).IsSuccess);
                });
            }
        }

        var officer = await portal.SignInAsync("officer");
        var form = Form("另一个名字" + Guid.NewGuid().ToString("N"));
        form["ContactName"] = "某人";
        form[field] = value;
        var warned = await MakeAsync(officer, form);
        Assert.Equal(HttpStatusCode.OK, warned.Status);
        Assert.Contains("樟树下小馆", warned.Page.QuerySelector("#duplicates")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("", warned.ErrorOf("DifferentMerchant"));
        Assert.Equal(value, warned.Page.QuerySelector("#" + field)!.GetAttribute("value"));
        form["DifferentMerchant"] = "true";
        var made = await officer.SubmitAsync(warned, "main form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        await using var after = portal.OpenDatabase();
        var id = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await after.Contacts.Where(c => c.SponsorId == id).ExecuteDeleteAsync();
        await after.Sponsors.Where(s => s.Id == id).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task While_typing_the_same_look_up_answers()
    {
        await StoredAsync("半亩花田咖啡");
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("半亩花田咖啡", (await officer.OpenAsync("/sponsors/duplicates?name=半亩花田咖啡（师大店）")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("半亩", (await officer.OpenAsync("/sponsors/duplicates?name=半亩")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", (await officer.OpenAsync("/sponsors/duplicates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_fails_needs_a_reason_and_a_photo_of_the_licence()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("代码店");
        form["CreditCode"] = "12345";
        var answer = await MakeAsync(officer, form);
        Assert.Contains("18 digits", answer.ErrorOf("CreditCode"), StringComparison.Ordinal);
        form["CreditCode"] = Failing;
        answer = await officer.SubmitAsync(answer, "main form", form);
        Assert.Contains("does not fit", answer.ErrorOf("CreditCode"), StringComparison.Ordinal);
        Assert.True(answer.Page.QuerySelector("details.more-fields")!.HasAttribute("open"));
        form["CreditCodeReason"] = "执照上就是这样";
        answer = await officer.SubmitAsync(answer, "main form", form);
        Assert.Contains("does not fit", answer.ErrorOf("CreditCode"), StringComparison.Ordinal);
        form["CreditCodePhoto"] = new FilePart("执照.png", Png);
        var made = await officer.SubmitAsync(answer, "main form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        // The stored photo counts when the form is saved again.
        var edited = await officer.SubmitAsync(await officer.OpenAsync(made.Location + "/edit"), "main form", new() { ["District"] = "青山湖区" });
        Assert.Equal(HttpStatusCode.Redirect, edited.Status);
    }

    [Theory]
    [InlineData(100, "not a photo")]
    [InlineData(11 * 1024 * 1024, "larger than 10 MB")]
    public async Task What_is_no_photo_gets_a_message_beside_the_field(int length, string message)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("照片店" + length);
        form["CreditCode"] = Failing;
        form["CreditCodeReason"] = "理由";
        form["CreditCodePhoto"] = new FilePart("setup.jpg", [.. "MZ"u8, .. new byte[length]]);
        var answer = await MakeAsync(officer, form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.ErrorOf("CreditCodePhoto"), StringComparison.Ordinal);
        Assert.Equal("理由", answer.Page.QuerySelector("#CreditCodeReason")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Strange_names_are_refused_or_shown_as_text()
    {
        var officer = await portal.SignInAsync("officer");
        var long300 = await MakeAsync(officer, Form(new string('长', 300)));
        Assert.Equal(HttpStatusCode.OK, long300.Status);
        Assert.NotEqual("", long300.ErrorOf("Name"));
        Assert.NotEqual("", (await MakeAsync(officer, Form("\u200F\u202E \u3000"))).ErrorOf("Name"));
        foreach (var name in new[] { "<script>alert(1)</script>店", "'; DROP TABLE Sponsors; --", "奶茶🧋店", "\u202E倒过来的店", "100%_[a]店" })
        {
            var made = await MakeAsync(officer, Form(name));
            Assert.Equal(HttpStatusCode.Redirect, made.Status);
            var page = await officer.OpenAsync(made.Location!);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
            Assert.Equal(name.Replace("\u202E", "", StringComparison.Ordinal), page.Page.QuerySelector("h1")!.TextContent.Trim().Replace("\u202E", "", StringComparison.Ordinal));
            Assert.NotEmpty(NamesIn(await officer.OpenAsync("/sponsors?q=" + Uri.EscapeDataString(name))));
        }
    }

    [Fact]
    public async Task A_stale_edit_is_a_conflict_that_keeps_what_was_typed()
    {
        var id = await StoredAsync("冲突店");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var mine = await officer.OpenAsync($"/sponsors/{id}/edit");
        var theirs = await vice.OpenAsync($"/sponsors/{id}/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["Address"] = "北门" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Address"] = "南门" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("北门", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("南门", conflict.Page.QuerySelector("#Address")!.GetAttribute("value"));
        Assert.Equal("北门", (await ReadAsync(id)).Address);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, "main form")).Status);
        Assert.Equal("南门", (await ReadAsync(id)).Address);
    }

    [Fact]
    public async Task A_double_click_makes_one_merchant()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync("/sponsors/new");
        var answers = await Task.WhenAll(officer.SubmitAsync(form, "main form", Form("双击店")), officer.SubmitAsync(form, "main form", Form("双击店")));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "双击店"));
        Assert.All(answers, a => Assert.NotEqual(HttpStatusCode.InternalServerError, a.Status));
    }

    [Theory]
    [InlineData("vet")]
    [InlineData("blacklist")]
    [InlineData("lift")]
    [InlineData("merge/{other}")]
    public async Task What_leaders_do_an_officer_cannot_forge(string what)
    {
        var (id, other) = (await StoredAsync("伪造甲" + what), await StoredAsync("伪造乙" + what));
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.ForgeAsync(
            $"/sponsors/{id}/{what}".Replace("{other}", $"{other}", StringComparison.Ordinal),
            new() { ["reason"] = "不行", ["Decision"] = "Passed", ["Notes"] = "好", ["version"] = 1, ["otherVersion"] = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        var stored = await ReadAsync(id);
        Assert.Equal((Standing.Prospect, null), (stored.Standing, stored.VettedUntil));
        Assert.Null((await ReadAsync(other)).MergedIntoId);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync("/sponsors/assign", new() { ["ids"] = id, ["owner"] = "nobody" })).Status);
    }

    [Theory]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    [InlineData("officer", HttpStatusCode.OK)]
    public async Task Who_may_read_sponsors(string who, HttpStatusCode expected)
    {
        var id = await StoredAsync("谁能看" + who);
        var client = await portal.SignInAsync(who);
        foreach (var url in new[] { "/sponsors", $"/sponsors/{id}", "/visits", "/visits/lessons", "/sponsors/duplicates?name=x" })
            Assert.Equal(expected, (await client.GetAsync(url)).Status);
        if (who != "officer")
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync("/sponsors/new", Form("伪造" + who))).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync($"/sponsors/{id}/contacts/new", new() { ["Name"] = "某人" })).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/sponsors/export")).Status);
        }
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999")]
    public async Task Ids_that_lead_nowhere_are_not_found(string id)
    {
        var vice = await portal.SignInAsync("vice");
        var known = await StoredAsync("已知店" + id);
        string[] urls =
        [
            $"/sponsors/{id}", $"/sponsors/{id}/edit", $"/sponsors/{id}/vet", $"/sponsors/{id}/merge", $"/sponsors/{known}/merge/{id}",
            $"/sponsors/{id}/contacts/new", $"/sponsors/{known}/contacts/{id}/edit", $"/visits/{id}/edit",
        ];
        foreach (var url in urls)
            Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync(url)).Status);
    }

    [Fact]
    public async Task A_contact_of_another_merchant_cannot_be_changed_through_this_one()
    {
        var one = await StoredAsync("甲店");
        var other = await StoredAsync("乙店", s => s.AddContact(new ContactDetails("乙店长", null, Phone(), null, null, true)));
        var contact = (await ReadAsync(other)).Contacts.Single();
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/sponsors/{one}/contacts/{contact.Id}/remove")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/sponsors/{one}/contacts/{contact.Id}/edit", new() { ["Name"] = "改", ["Version"] = contact.Version })).Status);
        Assert.Equal("乙店长", (await ReadAsync(other)).Contacts.Single().Name);
    }

    [Fact]
    public async Task Contacts_come_change_and_go()
    {
        var id = await StoredAsync("联系人店");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/contacts/new"), "main form", new() { ["Name"] = "王经理", ["Phone"] = Phone() });
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/contacts/new"), "main form", new() { ["Name"] = "李店长", ["IsPrimary"] = "true" });
        Assert.Equal("李店长", (await ReadAsync(id)).Contacts.Single(c => c.IsPrimary).Name);
        var li = (await ReadAsync(id)).Contacts.Single(c => c.IsPrimary).Id;
        var stale = await officer.OpenAsync($"/sponsors/{id}/contacts/{li}/edit");
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/contacts/{li}/edit"), "main form", new() { ["Name"] = "李大店长" });
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(stale, "main form", new() { ["Name"] = "李小店长" })).Status);
        Assert.Contains("李大店长", (await officer.OpenAsync($"/sponsors/{id}")).MainText, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}"), $"form[action$='contacts/{li}/remove']");
        Assert.Equal("王经理", Assert.Single((await ReadAsync(id)).Contacts, c => c.IsPrimary).Name);
    }

    [Fact]
    public async Task A_vetting_holds_for_twelve_months_and_not_a_day_longer()
    {
        var vetter = portal.IdOf("vice");
        var id = await StoredAsync("审核到期店", s => s.Vet(true, vetter, Today.AddMonths(-12).AddDays(1), "看过", null));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("审核到期店", NamesIn(await officer.OpenAsync("/sponsors?vetted=Valid")));
        Assert.Contains("valid until", (await officer.OpenAsync($"/sponsors/{id}")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        try
        {
            Assert.DoesNotContain("审核到期店", NamesIn(await officer.OpenAsync("/sponsors?vetted=Valid")));
            Assert.Contains("审核到期店", NamesIn(await officer.OpenAsync("/sponsors?vetted=Missing&q=审核到期")));
            Assert.DoesNotContain("valid until", (await officer.OpenAsync($"/sponsors/{id}")).MainText, StringComparison.Ordinal);
        }
        finally
        {
            portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(-1));
        }
    }

    [Fact]
    public async Task A_leader_vets_with_a_photo_or_a_note_and_rejects_with_a_reason()
    {
        var id = await StoredAsync("要审核的店");
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync($"/sponsors/{id}/vet");
        Assert.NotEqual("", (await vice.SubmitAsync(form, "main form")).ErrorOf("Decision"));
        Assert.NotEqual("", (await vice.SubmitAsync(form, "main form", new() { ["Decision"] = "Passed" })).ErrorOf("Photo"));
        Assert.NotEqual("", (await vice.SubmitAsync(form, "main form", new() { ["Decision"] = "Rejected" })).ErrorOf("Notes"));
        Assert.Contains("not a photo", (await vice.SubmitAsync(form, "main form", new() { ["Decision"] = "Passed", ["Photo"] = new FilePart("a.jpg", [.. "MZ"u8]) })).ErrorOf("Photo"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(form, "main form", new() { ["Decision"] = "Passed", ["Photo"] = new FilePart("a.jpg", Png) })).Status);
        Assert.Equal(Today.AddMonths(12).AddDays(-1), (await ReadAsync(id)).VettedUntil);
        await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{id}/vet"), "main form", new() { ["Decision"] = "Rejected", ["Notes"] = "执照过期" });
        Assert.Null((await ReadAsync(id)).VettedUntil);
        Assert.Contains("执照过期", (await vice.OpenAsync($"/sponsors/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_blacklist_needs_a_reason_bars_deals_and_can_be_lifted()
    {
        var id = await StoredAsync("黑店");
        var (vice, officer) = (await portal.SignInAsync("vice"), await portal.SignInAsync("officer"));
        await vice.ForgeAsync($"/sponsors/{id}/blacklist", new() { ["reason"] = "  " });
        Assert.Equal(Standing.Prospect, (await ReadAsync(id)).Standing);
        await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{id}/blacklist"), "main form", new() { ["Reason"] = "要学生名单" });
        Assert.Contains("要学生名单", (await officer.OpenAsync($"/sponsors/{id}")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = id });
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.Deals.AnyAsync(d => d.SponsorId == id));
        // Nor does the form of the merchant lead around it.
        var edit = await officer.OpenAsync($"/sponsors/{id}/edit");
        await officer.SubmitAsync(edit, "main form", new() { ["Standing"] = "Active" });
        Assert.Equal(Standing.Blacklisted, (await ReadAsync(id)).Standing);
        await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{id}"), "form[action$=lift]", new() { ["reason"] = "已说清楚" });
        Assert.Equal(Standing.Dormant, (await ReadAsync(id)).Standing);
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/edit"), "main form", new() { ["Standing"] = "Blacklisted" });
        Assert.Equal(Standing.Dormant, (await ReadAsync(id)).Standing);
    }

    [Fact]
    public async Task Merging_keeps_visits_deals_and_contacts_and_the_old_address_leads_on()
    {
        var (keep, other) = (await StoredAsync("合并店"), await StoredAsync("合并店有限公司", s => s.AddContact(new ContactDetails("孙店长", null, Phone(), null, null, true))));
        var officer = portal.IdOf("officer");
        await using (var db = portal.OpenDatabase())
        {
            var merchant = await db.Sponsors.SingleAsync(s => s.Id == other);
            var deal = Deal.Create(merchant, null, officer, Nothing, officer, portal.Clock.GetUtcNow()).Value;
            db.Deals.Add(deal);
            var visit = Visit.Create(merchant, new VisitedDeal(deal, DealReadiness.Ready), new VisitDetails(Today, VisitChannel.Phone, VisitOutcome.Interested, "谈得不错", null, null, null), [officer], null, Today, portal.Clock.GetUtcNow()).Value;
            db.Visits.Add(visit);
            db.Vettings.Add(merchant.Vet(true, officer, Today, "看过", null));
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        Assert.Contains("合并店有限公司", (await vice.OpenAsync($"/sponsors/{keep}/merge")).MainText, StringComparison.Ordinal);
        var preview = await vice.OpenAsync($"/sponsors/{keep}/merge/{other}");
        var merged = await vice.SubmitAsync(preview, "main form");
        Assert.Equal($"/sponsors/{keep}", merged.Location);
        var page = await vice.OpenAsync($"/sponsors/{keep}");
        Assert.Contains("孙店长", page.MainText, StringComparison.Ordinal);
        Assert.Contains("谈得不错", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main a[href*='/deals/']:not([href*=new])"));
        Assert.Equal(Today.AddMonths(12).AddDays(-1), (await ReadAsync(keep)).VettedUntil);
        Assert.Equal($"/sponsors/{keep}", (await vice.GetAsync($"/sponsors/{other}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync($"/sponsors/{other}/edit")).Status);
        Assert.Equal(["合并店"], NamesIn(await vice.OpenAsync("/sponsors?q=合并店")));
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/sponsors/{keep}/merge/{other}", new() { ["version"] = 1, ["otherVersion"] = 1 })).Status);
    }

    [Fact]
    public async Task Two_open_deals_for_the_same_event_or_a_changed_record_stop_a_merge()
    {
        var (keep, other) = (await StoredAsync("撞单店甲"), await StoredAsync("撞单店乙"));
        var officer = portal.IdOf("officer");
        await using (var db = portal.OpenDatabase())
        {
            foreach (var merchant in await db.Sponsors.Where(s => s.Id == keep || s.Id == other).ToListAsync())
            {
                var deal = Deal.Create(merchant, null, officer, Nothing, officer, portal.Clock.GetUtcNow()).Value;
                db.Deals.Add(deal);
            }

            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        // It says so first, names the deals, and has no button to press in vain.
        var refused = await vice.OpenAsync($"/sponsors/{keep}/merge/{other}");
        Assert.Equal(2, refused.Page.QuerySelectorAll("#deals-in-the-way a[href^='/deals/']").Length);
        Assert.Null(refused.Page.QuerySelector("main button[type=submit]"));
        await vice.SubmitAsync(refused, "main form");
        Assert.Contains("open deal for the same event", (await vice.OpenAsync($"/sponsors/{keep}/merge/{other}")).Text, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(other)).MergedIntoId);
        await vice.ForgeAsync($"/sponsors/{keep}/merge/{other}", new() { ["version"] = 99, ["otherVersion"] = 99 });
        await vice.ForgeAsync($"/sponsors/{keep}/merge/{keep}", new() { ["version"] = 1, ["otherVersion"] = 1 });
        Assert.Equal((null, null), ((await ReadAsync(other)).MergedIntoId, (await ReadAsync(keep)).MergedIntoId));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_few_commands_suffice()
    {
        var officerId = portal.IdOf("officer2");
        await StoredAsync("筛选球馆", s => { s.RecordVisit(Today.AddDays(-45)); s.SetStanding(Standing.LongTerm); }, Industry.SportAndCulture, DistanceBand.InTheCity, officerId);
        await StoredAsync("筛选球社", s => s.RecordVisit(Today.AddDays(-3)), Industry.Travel, DistanceBand.AtTheGate);
        var officer = await portal.SignInAsync("officer2");
        foreach (var filter in new[] { "industry=SportAndCulture", "distance=InTheCity", "standing=LongTerm", "owner=mine", $"owner={officerId}", "noVisit=Days30" })
        {
            var list = await officer.OpenAsync("/sponsors?q=筛选球&" + filter);
            Assert.Equal(["筛选球馆"], NamesIn(list));
            Assert.InRange(list.Commands, 1, 6);
        }

        Assert.Equal(["筛选球社"], NamesIn(await officer.OpenAsync("/sponsors?q=筛选球&owner=nobody")));
        Assert.Empty(NamesIn(await officer.OpenAsync("/sponsors?q=筛选球&noVisit=Days60")));
        Assert.Equal(["筛选球馆"], NamesIn(await officer.OpenAsync("/sponsors?q=选球%20馆")));
        Assert.Equal(["筛选球馆", "筛选球社"], NamesIn(await officer.OpenAsync("/sponsors?q=选球&sort=visit")));
        var sorted = await officer.OpenAsync("/sponsors?sort=-visit&page=99&owner=abc&industry=Nonsense&vetted=7");
        Assert.Equal(HttpStatusCode.OK, sorted.Status);
        Assert.InRange(sorted.Commands, 1, 6);
    }

    [Fact]
    public async Task The_sheet_holds_exactly_what_is_filtered_and_no_formula()
    {
        await StoredAsync("=1+1导出", s => s.AddContact(new ContactDetails("@SUM(1)", null, "+8613912341234", null, null, true)), Industry.Finance);
        await StoredAsync("导出乙", null, Industry.Finance);
        await StoredAsync("导出丙", null, Industry.Beauty);
        var officer = await portal.SignInAsync("officer");
        var bytes = await (await officer.Http.GetAsync("/sponsors/export?q=导出&industry=Finance&sort=name")).Content.ReadAsByteArrayAsync();
        var sheet = SheetReader.Read(bytes).Sheet!;
        Assert.Equal(["=1+1导出", "导出乙"], sheet.Rows.Select(r => r.Cells[0]).Order(StringComparer.Ordinal));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var raw = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            raw.Append(await reader.ReadToEndAsync());
        }

        Assert.DoesNotContain(">=1+1", raw.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(">@SUM", raw.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", raw.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_hands_merchants_over_and_only_to_members()
    {
        var (one, two) = (await StoredAsync("移交甲"), await StoredAsync("移交乙"));
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync("/sponsors/assign", new() { ["ids"] = new[] { one, two }, ["owner"] = portal.IdOf("student"), ["returnUrl"] = "/sponsors" });
        Assert.Null((await ReadAsync(one)).OwnerId);
        var done = await vice.ForgeAsync("/sponsors/assign", new() { ["ids"] = new[] { one, two }, ["owner"] = portal.IdOf("officer2"), ["returnUrl"] = "https://evil.example/" });
        Assert.Equal("/sponsors", done.Location);
        Assert.Equal(portal.IdOf("officer2"), (await ReadAsync(two)).OwnerId);
    }

    [Fact]
    public async Task A_second_branch_of_a_chain_is_no_duplicate_and_another_writing_of_a_phone_is_one()
    {
        await StoredAsync("联号小馆（北门店）", s => s.AddContact(new ContactDetails("店长", null, "0791-87654301", null, null, true)));
        var officer = await portal.SignInAsync("officer");
        var branch = Form("联号小馆【南门店】");
        branch["ContactName"] = "店长";
        branch["ContactPhone"] = "0791 8765 4301";
        Assert.Equal(HttpStatusCode.Redirect, (await MakeAsync(officer, branch)).Status);
        var other = Form("換號小館");
        other["ContactName"] = "店长";
        other["ContactPhone"] = "(0791) 8765 4301";
        var warned = await MakeAsync(officer, other);
        Assert.Equal(HttpStatusCode.OK, warned.Status);
        Assert.Contains("联号小馆", warned.Page.QuerySelector("#duplicates")!.TextContent, StringComparison.Ordinal);
        var pasted = Form("粘码小馆");
        pasted["CreditCode"] = "统一社会信用代码：91 350100 M000100Y43（副本）";
        pasted["DifferentMerchant"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await MakeAsync(officer, pasted)).Status);
        foreach (var (code, words) in new[] { ("000000000000000000", "begins with who registers"), ("11010519491231002X", "number of an identity card") })
        {
            pasted = Form("错码小馆");
            pasted["CreditCode"] = code;
            Assert.Contains(words, (await MakeAsync(officer, pasted)).ErrorOf("CreditCode"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_fuller_record_is_proposed_to_stay()
    {
        var bare = await StoredAsync("空记录店", _ => { });
        var full = await StoredAsync("满记录店", s =>
        {
            s.AddContact(new ContactDetails("王", null, "13700009901", null, null, true));
            s.AddContact(new ContactDetails("李", null, "13700009902", null, null, false));
        });
        var vice = await portal.SignInAsync("vice");
        var proposal = (await vice.OpenAsync($"/sponsors/{bare}/merge/{full}")).Page.QuerySelector("#fuller")!;
        Assert.Contains("More is known of “满记录店”", proposal.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/sponsors/{full}/merge/{bare}", proposal.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await vice.OpenAsync($"/sponsors/{full}/merge/{bare}")).Page.QuerySelector("#fuller"));
    }

    [Fact]
    public async Task Two_valid_codes_are_two_merchants()
    {
        var (keep, other) = (await StoredAsync("两码店甲"), await StoredAsync("两码店乙"));
        await using (var db = portal.OpenDatabase())
        {
            (await db.Sponsors.SingleAsync(s => s.Id == keep)).SetCreditCode("91350100M000100Y43", null, null);
            (await db.Sponsors.SingleAsync(s => s.Id == other)).SetCreditCode("91440101MA5CJQ4N59", null, null);
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        var refused = await vice.OpenAsync($"/sponsors/{keep}/merge/{other}");
        Assert.NotNull(refused.Page.QuerySelector("#two-codes"));
        Assert.Null(refused.Page.QuerySelector("main button[type=submit]"));
        await vice.SubmitAsync(refused, "main form");
        Assert.Null((await ReadAsync(other)).MergedIntoId);
        await using var clean = portal.OpenDatabase();
        (await clean.Sponsors.SingleAsync(s => s.Id == keep)).SetCreditCode(null, null, null);
        (await clean.Sponsors.SingleAsync(s => s.Id == other)).SetCreditCode(null, null, null);
        await clean.SaveChangesAsync();
    }

    [Fact]
    public async Task Two_numbers_in_one_field_become_two_contacts()
    {
        var id = await StoredAsync("双号店");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/contacts/new"), "main form", new() { ["Name"] = "双号老板", ["Phone"] = "13811112222/13933334444" });
        await using var db = portal.OpenDatabase();
        var phones = await db.Contacts.Where(c => c.SponsorId == id && c.Name == "双号老板").OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(["13811112222", "13933334444"], phones.Select(c => c.Phone));
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/contacts/{phones[0].Id}/edit"), "main form", new() { ["Phone"] = "13811112222 0791-86661234" });
        Assert.Equal(3, await db.Contacts.CountAsync(c => c.SponsorId == id && c.Name == "双号老板"));
    }

    [Fact]
    public async Task An_owner_who_has_left_stays_the_owner_when_the_merchant_is_saved()
    {
        var id = await StoredAsync("老负责人的店");
        var left = 0;
        await using (var db = portal.OpenDatabase())
        {
            var user = new User { UserName = "left@test.example", Email = "left@test.example", NormalizedEmail = "LEFT@TEST.EXAMPLE", NormalizedUserName = "LEFT@TEST.EXAMPLE", DisplayName = "赵一鸣", SecurityStamp = "x" };
            db.Users.Add(user);
            await db.SaveChangesAsync();
            db.Positions.Add(new Position(user.Id, null, Role.Officer, null, Today.AddYears(-1), Today.AddDays(-1)));
            left = user.Id;
            await db.Sponsors.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.OwnerId, left));
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync($"/sponsors/{id}/edit");
        Assert.Equal("赵一鸣 (has left)", form.Page.QuerySelector("#OwnerId option[selected]")!.TextContent);
        // Typed as zym or zhaoyiming where there are many; here the mark stands with its options in order.
        var keys = form.Page.QuerySelector("#OwnerId")!.GetAttribute("data-pick");
        Assert.True(keys is null || keys.Contains("zhaoyiming zym", StringComparison.Ordinal), keys);
        await vice.SubmitAsync(form, "main form", new() { ["Address"] = "后街 3 号" });
        Assert.Equal((left, "后街 3 号"), ((await ReadAsync(id)).OwnerId, (await ReadAsync(id)).Address));
    }

    [Fact]
    public async Task A_merge_keeps_what_is_chosen_and_the_other_name_finds_the_record()
    {
        int keep, other;
        await using (var db = portal.OpenDatabase())
        {
            var (one, two) = (
                new Sponsor(new SponsorDetails("星河奶茶店", null, Industry.Catering, "东湖区", null, null, null, [], null, null, null)),
                new Sponsor(new SponsorDetails("银河饮品铺", null, Industry.FoodAndDrink, "西湖区", "学府路9号", null, null, [], null, null, null)));
            db.Sponsors.AddRange(one, two);
            await db.SaveChangesAsync();
            (keep, other) = (one.Id, two.Id);
        }

        var vice = await portal.SignInAsync("vice");
        var merged = await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{keep}/merge/{other}"), "main form", new() { ["Takes[District]"] = "true" });
        Assert.Equal($"/sponsors/{keep}", merged.Location);
        await using var after = portal.OpenDatabase();
        var kept = await after.Sponsors.AsNoTracking().SingleAsync(s => s.Id == keep);
        Assert.Equal(("星河奶茶店", "西湖区", "学府路9号", Industry.Catering, "银河饮品铺"), (kept.Name, kept.District, kept.Address, kept.Industry, kept.OtherNames));
        Assert.Contains("星河奶茶店", (await vice.OpenAsync("/sponsors?q=银河饮品")).MainText, StringComparison.Ordinal);
        var page = (await vice.OpenAsync($"/sponsors/{keep}")).MainText;
        Assert.Contains("“银河饮品铺” was merged into this record", page, StringComparison.Ordinal);
        Assert.Contains("Also known as", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_nobody_can_dial_is_refused_beside_its_field()
    {
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync("/sponsors/new"), "main form", new()
        {
            ["Name"] = "电话店",
            ["Industry"] = "Catering",
            ["ContactName"] = "王",
            ["ContactPhone"] = "123",
        });
        Assert.Contains("11 digits", answer.MainText, StringComparison.Ordinal);
    }
}
