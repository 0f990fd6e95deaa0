using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

public sealed class TipsTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Form(string merchant, string? phone = null) => new() { ["Merchant"] = merchant, ["Why"] = "同学天天去", ["ContactPhone"] = phone };

    private async Task<int> GivenAsync(string merchant, string giver = "student", string? assignee = null, int? sponsor = null, string? phone = null)
    {
        await using var db = portal.OpenDatabase();
        var now = portal.Clock.GetUtcNow();
        var tip = Tip.Create(new TipDetails(merchant, "同学天天去", null, phone, false, null), TipGiver.OfAccount(portal.IdOf(giver), TipSource.Student), 0, 20, now).Value;
        if (assignee is not null)
            Assert.True(tip.Assign(portal.IdOf(assignee), now).IsSuccess);
        if (sponsor is { } id)
            Assert.True(tip.FollowUp(id, Standing.Prospect, now).IsSuccess);
        db.Tips.Add(tip);
        await db.SaveChangesAsync();
        return tip.Id;
    }

    private async Task<int> SponsorAsync(string name, string? blacklisted = null)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Catering, null, null, null, null, [], null, null, null));
        if (blacklisted is not null)
            Assert.True(sponsor.Blacklist(blacklisted).IsSuccess);
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private async Task BackdateAsync(int id, int days)
    {
        await using var db = portal.OpenDatabase();
        var then = portal.Clock.GetUtcNow().AddDays(-days);
        await db.Tips.Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.StateSince, then));
    }

    private async Task<Tip> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Tips.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    private async Task<Tip> StoredAsync(string merchant)
    {
        await using var db = portal.OpenDatabase();
        return await db.Tips.AsNoTracking().SingleAsync(t => t.Merchant == merchant);
    }

    private async Task<List<string>> NoticesAsync(string who, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.Where(n => n.UserId == id && n.Subject.Contains(text)).OrderBy(n => n.Id).Select(n => n.Subject + "\n" + n.Text).ToListAsync();
    }

    [Theory]
    [InlineData("student", TipSource.Student)]
    [InlineData("liaison", TipSource.Liaison)]
    [InlineData("partner", TipSource.PartnerSchool)]
    [InlineData("officer", TipSource.Member)]
    [InlineData("minister", TipSource.Member)]
    [InlineData("advisor", TipSource.Other)]
    [InlineData("presidium", TipSource.Other)]
    public async Task Everybody_leaves_a_tip_and_its_source_is_what_they_are(string who, TipSource source)
    {
        var giver = await portal.SignInAsync(who);
        var form = Form("线索来自" + who);
        // A source that is typed in all the same changes nothing.
        form["Source"] = TipSource.Alumni;
        var given = await giver.SubmitAsync(await giver.OpenAsync("/my/tips/new"), "main form", form);
        Assert.Equal("/my/tips", given.Location);
        var tip = await StoredAsync("线索来自" + who);
        Assert.Equal((source, portal.IdOf(who), TipState.New), (tip.Source, tip.GiverId!.Value, tip.State));
        Assert.Null(tip.CreatedById);
        Assert.Contains("线索来自" + who, (await giver.OpenAsync("/my/tips")).MainText, StringComparison.Ordinal);
        if (who != "minister")
            Assert.Single(await NoticesAsync("minister", "线索来自" + who));
    }

    [Fact]
    public async Task From_the_first_word_to_the_thanks()
    {
        var student = await portal.SignInAsync("student");
        await student.SubmitAsync(await student.OpenAsync("/my/tips/new"), "main form", Form("从头到尾奶茶", "13800138111"));
        var id = (await StoredAsync("从头到尾奶茶")).Id;
        var (vice, officer) = (await portal.SignInAsync("vice"), await portal.SignInAsync("officer"));
        await BackdateAsync(id, 30);
        Assert.Contains("从头到尾奶茶", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/tips/{id}")).Status);
        await vice.SubmitAsync(await vice.OpenAsync($"/tips/{id}"), "form[action$='/assign']", new() { ["memberId"] = portal.IdOf("officer") });
        Assert.Equal((TipState.Assigned, portal.IdOf("officer")), ((await StoredAsync(id)).State, (await StoredAsync(id)).AssigneeId!.Value));
        Assert.Single(await NoticesAsync("officer", "从头到尾奶茶"));
        Assert.Single(await NoticesAsync("student", "从头到尾奶茶"));
        await BackdateAsync(id, 30);
        Assert.Contains("从头到尾奶茶", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        // The officer makes a merchant of it, which brings its source along.
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/tips/{id}/sponsor"), "main form", new() { ["Industry"] = Industry.FoodAndDrink, ["ContactName"] = "店长" });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var tip = await StoredAsync(id);
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = await db.Sponsors.Include(s => s.Contacts).SingleAsync(s => s.Id == tip.SponsorId);
            Assert.Equal((SponsorSource.StudentTip, portal.IdOf("officer"), "从头到尾奶茶"), (sponsor.Source!.Value, sponsor.OwnerId!.Value, sponsor.Name));
        }

        Assert.Equal(TipState.FollowedUp, tip.State);
        Assert.Equal(2, (await NoticesAsync("student", "从头到尾奶茶")).Count);
        // A contract is signed: the tip goes over to that merchant, as it would by merging.
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling));
        await using (var db = portal.OpenDatabase())
        {
            (await db.Tips.SingleAsync(t => t.Id == id)).MoveToSponsor(contract.SponsorId);
            await db.SaveChangesAsync();
        }

        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.Equal(TipState.Won, (await StoredAsync(id)).State);
        Assert.Equal(3, (await NoticesAsync("student", "从头到尾奶茶")).Count);
        await vice.SubmitAsync(await vice.OpenAsync($"/tips/{id}"), "form[action$='/thank']", new() { ["words"] = "多亏你，谢谢！" });
        await vice.ForgeAsync($"/tips/{id}/thank", new() { ["version"] = (await StoredAsync(id)).Version, ["words"] = "再谢一次" });
        Assert.Equal("多亏你，谢谢！", (await StoredAsync(id)).Thanks);
        Assert.Contains("多亏你，谢谢！", (await NoticesAsync("student", "从头到尾奶茶"))[3], StringComparison.Ordinal);
        Assert.Equal(4, (await NoticesAsync("student", "从头到尾奶茶")).Count);
        Assert.Contains("多亏你", (await student.OpenAsync("/my/tips")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_signed_before_the_tip_wins_nothing_and_a_merge_takes_the_tip_along()
    {
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling));
        var other = await SponsorAsync("并入的记录");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await GivenAsync("签约之后才说", assignee: "officer", sponsor: contract.SponsorId);
        var moved = await GivenAsync("跟着合并走", assignee: "officer", sponsor: other);
        await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);
        Assert.Equal(TipState.FollowedUp, (await StoredAsync(late)).State);
        var vice = await portal.SignInAsync("vice");
        var merged = await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{contract.SponsorId}/merge/{other}"), "main form");
        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        Assert.Equal(contract.SponsorId, (await StoredAsync(moved)).SponsorId);
    }

    [Fact]
    public async Task Where_no_leader_says_thank_you_the_portal_does_once()
    {
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling));
        var id = await GivenAsync("没人道谢", "student2", "officer", contract.SponsorId);
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        Assert.Equal((TipState.Won, (DateTimeOffset?)null), ((await StoredAsync(id)).State, (await StoredAsync(id)).ThankedAt));
        await BackdateAsync(id, 4);
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.NotNull((await StoredAsync(id)).ThankedAt);
        Assert.Single(await NoticesAsync("student2", "感谢你的线索“没人道谢”"));
    }

    [Fact]
    public async Task Leaders_are_warned_of_the_blacklist_and_whoever_gave_it_reads_what_everybody_reads()
    {
        await SponsorAsync("黑名单商家（总店）", "欠款");
        var student = await portal.SignInAsync("student3");
        var (bad, good) = (Form("黑名单商家"), Form("清白的商家"));
        var answers = new List<Answer>();
        foreach (var form in new[] { bad, good })
        {
            answers.Add(await student.SubmitAsync(await student.OpenAsync("/my/tips/new"), "main form", form));
            Assert.Equal("/my/tips", answers[^1].Location);
        }

        var vice = await portal.SignInAsync("vice");
        var (first, second) = (await StoredAsync("黑名单商家"), await StoredAsync("清白的商家"));
        Assert.Contains("on the blacklist", (await vice.OpenAsync($"/tips/{first.Id}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("on the blacklist", (await vice.OpenAsync($"/tips/{second.Id}")).MainText, StringComparison.Ordinal);
        foreach (var tip in new[] { first, second })
            await vice.SubmitAsync(await vice.OpenAsync($"/tips/{tip.Id}"), "form[action$='/close']", new() { ["reason"] = "内部原因：欠款" });
        var page = (await student.OpenAsync("/my/tips")).Text;
        Assert.DoesNotContain("内部原因", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blacklist", page, StringComparison.OrdinalIgnoreCase);
        var (told, same) = (await NoticesAsync("student3", "黑名单商家"), await NoticesAsync("student3", "清白的商家"));
        Assert.Equal(same.Select(n => n.Replace("清白的商家", "黑名单商家", StringComparison.Ordinal)), told);
    }

    [Fact]
    public async Task A_blacklisted_merchant_is_not_linked_and_an_unknown_one_neither()
    {
        var bad = await SponsorAsync("黑名单连锁店", "欠款");
        var id = await GivenAsync("随便一家", assignee: "officer");
        var officer = await portal.SignInAsync("officer");
        foreach (var sponsor in new object[] { bad, 9999999, "x", "" })
            await officer.ForgeAsync($"/tips/{id}/link", new() { ["version"] = (await StoredAsync(id)).Version, ["sponsorId"] = sponsor });
        Assert.Equal((TipState.Assigned, (int?)null), ((await StoredAsync(id)).State, (await StoredAsync(id)).SponsorId));
    }

    [Fact]
    public async Task Duplicates_are_named_before_a_merchant_is_made_and_a_match_is_linked_with_one_press()
    {
        var known = await SponsorAsync("学府路干洗店");
        var id = await GivenAsync("学府路干洗店（南门店）", assignee: "officer");
        var officer = await portal.SignInAsync("officer");
        var doubt = await officer.SubmitAsync(await officer.OpenAsync($"/tips/{id}/sponsor"), "main form", new() { ["Industry"] = Industry.Other });
        Assert.NotEqual("", doubt.ErrorOf("DifferentMerchant"));
        Assert.Contains($"/sponsors/{known}", doubt.Text, StringComparison.Ordinal);
        Assert.Equal(TipState.Assigned, (await StoredAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/tips/{id}"), "form[action$='/link']");
        Assert.Equal((TipState.FollowedUp, known), ((await StoredAsync(id)).State, (await StoredAsync(id)).SponsorId!.Value));
    }

    [Theory]
    [InlineData("officer2", "assign", HttpStatusCode.Forbidden)]
    [InlineData("officer2", "close", HttpStatusCode.Forbidden)]
    [InlineData("officer2", "thank", HttpStatusCode.Forbidden)]
    [InlineData("officer2", "link", HttpStatusCode.NotFound)]
    [InlineData("officer2", "sponsor", HttpStatusCode.NotFound)]
    [InlineData("student", "assign", HttpStatusCode.Forbidden)]
    [InlineData("student", "link", HttpStatusCode.Forbidden)]
    [InlineData("liaison", "close", HttpStatusCode.Forbidden)]
    [InlineData("advisor", "assign", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_moves_a_tip(string who, string verb, HttpStatusCode expected)
    {
        var id = await GivenAsync("别人的线索" + who + verb, "student", "officer");
        var before = await StoredAsync(id);
        var answer = await (await portal.SignInAsync(who)).ForgeAsync($"/tips/{id}/{verb}", new()
        {
            ["version"] = before.Version,
            ["memberId"] = portal.IdOf("officer2"),
            ["reason"] = "随便",
            ["sponsorId"] = 1,
            ["Name"] = "一家店",
            ["Industry"] = Industry.Other,
        });
        Assert.Equal(expected, answer.Status);
        Assert.Equal(before.Version, (await StoredAsync(id)).Version);
    }

    [Fact]
    public async Task Nobody_reads_somebody_elses_tips()
    {
        await GivenAsync("只给部长看的线索", "student");
        foreach (var who in new[] { "student2", "liaison", "partner", "officer", "presidium" })
        {
            var browser = await portal.SignInAsync(who);
            Assert.DoesNotContain("只给部长看的线索", (await browser.OpenAsync("/my/tips")).Text, StringComparison.Ordinal);
            if (who is "officer")
                Assert.DoesNotContain("只给部长看的线索", (await browser.OpenAsync("/tips?state=all")).Text + (await browser.OpenAsync("/")).MainText, StringComparison.Ordinal);
        }

        var hits = (await (await portal.SignInAsync("officer")).OpenAsync("/search?q=只给部长看")).Page.QuerySelectorAll("main a[href^='/tips/']");
        Assert.Empty(hits);
        Assert.NotEmpty((await (await portal.SignInAsync("vice")).OpenAsync("/search?q=只给部长看")).Page.QuerySelectorAll("main a[href^='/tips/']"));
    }

    [Fact]
    public async Task A_stale_press_changes_nothing()
    {
        var id = await GivenAsync("两个部长同时指派");
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var page = await vice.OpenAsync($"/tips/{id}");
        await minister.SubmitAsync(await minister.OpenAsync($"/tips/{id}"), "form[action$='/assign']", new() { ["memberId"] = portal.IdOf("officer") });
        await vice.SubmitAsync(page, "form[action$='/assign']", new() { ["memberId"] = portal.IdOf("officer2") });
        Assert.Equal(portal.IdOf("officer"), (await StoredAsync(id)).AssigneeId);
    }

    [Fact]
    public async Task A_double_click_gives_once_and_twenty_are_enough_for_a_day()
    {
        var giver = await portal.SignInAsync("liaison2");
        var page = await giver.OpenAsync("/my/tips/new");
        await Task.WhenAll(giver.SubmitAsync(page, "main form", Form("双击线索")), giver.SubmitAsync(page, "main form", Form("双击线索")));
        Assert.Equal("双击线索", (await StoredAsync("双击线索")).Merchant);
        for (var i = 1; i < 19; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await giver.ForgeAsync("/my/tips/new", Form("第" + i.ToString(CultureInfo.InvariantCulture) + "条"))).Status);
        // Of two at once one is the twentieth.
        var atOnce = await Task.WhenAll(giver.ForgeAsync("/my/tips/new", Form("同时甲")), giver.ForgeAsync("/my/tips/new", Form("同时乙")));
        Assert.Single(atOnce, a => a.Status == HttpStatusCode.Redirect);
        await using (var db = portal.OpenDatabase())
        {
            var id = portal.IdOf("liaison2");
            Assert.Equal(20, await db.Tips.CountAsync(t => t.GiverId == id));
        }

        var refused = await giver.ForgeAsync("/my/tips/new", Form("第二十一条"));
        Assert.NotEqual("", refused.ErrorOf("Merchant"));
        Assert.Contains("第二十一条", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Merchant", "")]
    [InlineData("Why", "")]
    [InlineData("Why", "LONG")]
    [InlineData("Merchant", "LONG")]
    [InlineData("ContactPhone", "LONG")]
    [InlineData("EventId", "9999999")]
    [InlineData("EventId", "abc")]
    public async Task Silly_input_is_said_at_its_field_and_nothing_is_lost(string field, string value)
    {
        var student = await portal.SignInAsync("student");
        var form = Form("傻输入" + field);
        form[field] = value == "LONG" ? new string('长', 10_000) : value;
        var answer = await student.ForgeAsync("/my/tips/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Contains(field == "Why" ? "傻输入" : "同学天天去", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_types_in_what_alumni_say_and_settles_with_a_reason()
    {
        var vice = await portal.SignInAsync("vice");
        var form = Form("校友的公司");
        (form["Source"], form["GiverName"], form["GiverContact"]) = (TipSource.Alumni, "周学姐", "wx-zhou");
        Assert.NotEqual("", (await vice.ForgeAsync("/tips/new", new(form) { ["GiverName"] = "" })).ErrorOf("GiverName"));
        var made = await vice.SubmitAsync(await vice.OpenAsync("/tips/new"), "main form", form);
        var id = int.Parse(made.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        Assert.Equal(("周学姐", TipSource.Alumni, (int?)null), ((await StoredAsync(id)).GiverName, (await StoredAsync(id)).Source, (await StoredAsync(id)).GiverId));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync("/tips/new", form)).Status);
        await vice.ForgeAsync($"/tips/{id}/close", new() { ["version"] = (await StoredAsync(id)).Version, ["reason"] = " " });
        Assert.Equal(TipState.New, (await StoredAsync(id)).State);
        var list = await vice.OpenAsync("/tips?source=Alumni&state=New&sort=given&who=nobody&q=校友的");
        Assert.Contains("校友的公司", list.MainText, StringComparison.Ordinal);
        Assert.InRange(list.Commands, 1, 6);
    }

    [Fact]
    public async Task A_script_is_shown_as_text()
    {
        var id = await GivenAsync("<script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert(1)", (await (await portal.SignInAsync("vice")).OpenAsync($"/tips/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_after_their_last_use_nobody_is_in_them_and_a_deleted_account_is_in_none()
    {
        var (old, mine) = (await GivenAsync("一年前的线索", "student2", phone: "13800138222"), await GivenAsync("注销的人给的", "student2"));
        await BackdateAsync(old, 370);
        await portal.Services.GetRequiredService<RetentionWorker>().AnonymizeAsync(default);
        var tip = await StoredAsync(old);
        Assert.Equal((true, "", (int?)null, (string?)null), (tip.IsAnonymized, tip.Why, tip.GiverId, tip.ContactPhone));
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>();
            foreach (var provider in scope.ServiceProvider.GetServices<IRetentionProvider>())
                await provider.AnonymizePersonAsync(portal.IdOf("student2"), default);
            await db.SaveChangesAsync();
        }

        Assert.Null((await StoredAsync(mine)).GiverId);
        await using (var db = portal.OpenDatabase())
        {
            var keys = new[] { old.ToString(CultureInfo.InvariantCulture), mine.ToString(CultureInfo.InvariantCulture) };
            Assert.DoesNotContain(await db.AuditEntries.Where(e => e.RecordType == "Tip" && keys.Contains(e.RecordKey)).Select(e => e.Changes).ToListAsync(), c => c.Contains("13800138222", StringComparison.Ordinal) || c.Contains("天天去", StringComparison.Ordinal));
        }
    }
}
