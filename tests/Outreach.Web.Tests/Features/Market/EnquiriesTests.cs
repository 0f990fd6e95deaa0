using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

public sealed class EnquiriesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Dictionary<string, object?> Form(string organisation) => new()
    {
        ["Sender"] = EnquirySender.Merchant,
        ["Channel"] = EnquiryChannel.Phone,
        ["ReceivedOn"] = Today,
        ["Name"] = "李店长",
        ["Organisation"] = organisation,
        ["Contact"] = "13800137000",
        ["What"] = "想赞助读书会",
    };

    private async Task<int> CameAsync(string organisation, int daysAgo = 0, string? taker = null, EnquirySender sender = EnquirySender.Merchant)
    {
        await using var db = portal.OpenDatabase();
        var now = portal.Clock.GetUtcNow();
        var enquiry = Enquiry.Create(new EnquiryDetails(sender, EnquiryChannel.Mail, "李店长", organisation, "wx-li", "想赞助读书会", null), Today.AddDays(-daysAgo), Today, now).Value;
        if (taker is not null)
            Assert.True(enquiry.Take(portal.IdOf(taker), now).IsSuccess);
        db.Enquiries.Add(enquiry);
        await db.SaveChangesAsync();
        return enquiry.Id;
    }

    private async Task<Enquiry> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Enquiries.AsNoTracking().SingleAsync(e => e.Id == id);
    }

    private async Task<int> NoticesAsync(string who, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    [Fact]
    public async Task Noted_taken_answered_and_dealt_with()
    {
        var (officer, officer2) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"));
        var form = Form("北街书店");
        form["TakeIt"] = "false";
        var page = await officer.OpenAsync("/enquiries/new");
        await Task.WhenAll(officer.SubmitAsync(page, "main form", form), officer.SubmitAsync(page, "main form", form));
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.Enquiries.Where(e => e.Organisation == "北街书店").Select(e => e.Id).SingleAsync();
        Assert.Equal(1, await NoticesAsync("vice", "北街书店"));
        Assert.Contains("北街书店", (await officer2.OpenAsync("/")).MainText, StringComparison.Ordinal);
        await officer2.SubmitAsync(await officer2.OpenAsync($"/enquiries/{id}"), "form[action$='/take']");
        Assert.Equal((EnquiryState.Taken, portal.IdOf("officer2")), ((await StoredAsync(id)).State, (await StoredAsync(id)).TakenById!.Value));
        // Whoever was slower does not take it away, and nobody else answers.
        await officer.ForgeAsync($"/enquiries/{id}/take", new() { ["version"] = (await StoredAsync(id)).Version });
        foreach (var verb in new[] { "answer", "close", "reassign", "tip", "link", "sponsor" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/enquiries/{id}/{verb}", new() { ["version"] = (await StoredAsync(id)).Version, ["answer"] = "好", ["outcome"] = "好", ["memberId"] = portal.IdOf("officer"), ["Name"] = "店", ["Industry"] = Industry.Other })).Status);
        Assert.Equal((EnquiryState.Taken, portal.IdOf("officer2")), ((await StoredAsync(id)).State, (await StoredAsync(id)).TakenById!.Value));
        // What cannot be is refused, and what was written stays.
        var typed = new string('答', 30);
        await officer2.ForgeAsync($"/enquiries/{id}/answer", new() { ["version"] = (await StoredAsync(id)).Version, ["answer"] = typed, ["answeredOn"] = "2027-01-01" });
        Assert.Contains(typed, (await officer2.OpenAsync($"/enquiries/{id}")).Text, StringComparison.Ordinal);
        foreach (var silly in new[] { "", "2026-02-30", "某天" })
            await officer2.ForgeAsync($"/enquiries/{id}/answer", new() { ["version"] = (await StoredAsync(id)).Version, ["answer"] = silly.Length == 0 ? " " : "好的", ["answeredOn"] = silly });
        Assert.Equal(EnquiryState.Taken, (await StoredAsync(id)).State);
        await officer2.SubmitAsync(await officer2.OpenAsync($"/enquiries/{id}"), "form[action$='/answer']", new() { ["answer"] = "周三来谈" });
        var answered = await StoredAsync(id);
        Assert.Equal((EnquiryState.Answered, "周三来谈", Today, portal.IdOf("officer2")), (answered.State, answered.Answer, answered.AnsweredOn!.Value, answered.AnsweredById!.Value));
        await officer2.SubmitAsync(await officer2.OpenAsync($"/enquiries/{id}"), "form[action$='/close']", new() { ["outcome"] = "约好了" });
        Assert.Equal(EnquiryState.Closed, (await StoredAsync(id)).State);
        await officer2.ForgeAsync($"/enquiries/{id}/close", new() { ["version"] = (await StoredAsync(id)).Version, ["outcome"] = "再来" });
        Assert.Equal("约好了", (await StoredAsync(id)).Outcome);
    }

    [Fact]
    public async Task Handed_over_by_whoever_has_it_or_a_leader_to_a_member_alone()
    {
        var id = await CameAsync("转交书店", taker: "officer");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        foreach (var nobody in new object[] { portal.IdOf("student"), portal.IdOf("liaison"), 9999999, "x" })
            await vice.ForgeAsync($"/enquiries/{id}/reassign", new() { ["version"] = (await StoredAsync(id)).Version, ["memberId"] = nobody });
        Assert.Equal(portal.IdOf("officer"), (await StoredAsync(id)).TakenById);
        var stale = await officer.OpenAsync($"/enquiries/{id}");
        await vice.SubmitAsync(await vice.OpenAsync($"/enquiries/{id}"), "form[action$='/reassign']", new() { ["memberId"] = portal.IdOf("officer2") });
        Assert.Equal(1, await NoticesAsync("officer2", "转交书店"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SubmitAsync(stale, "form[action$='/answer']", new() { ["answer"] = "我答" })).Status);
        Assert.Equal((EnquiryState.Taken, portal.IdOf("officer2")), ((await StoredAsync(id)).State, (await StoredAsync(id)).TakenById!.Value));
    }

    [Fact]
    public async Task A_merchants_becomes_a_tip_and_a_merchant_once_each_and_no_other_does()
    {
        var id = await CameAsync("变线索的店", taker: "officer");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/enquiries/{id}");
        await Task.WhenAll(officer.SubmitAsync(page, "form[action$='/tip']"), officer.SubmitAsync(page, "form[action$='/tip']"));
        await officer.ForgeAsync($"/enquiries/{id}/tip", new() { ["version"] = (await StoredAsync(id)).Version });
        await using (var db = portal.OpenDatabase())
        {
            var tip = await db.Tips.SingleAsync(t => t.Merchant == "变线索的店");
            Assert.Equal((TipSource.CameByThemselves, "李店长", tip.Id), (tip.Source, tip.GiverName, (await StoredAsync(id)).TipId!.Value));
        }

        var made = await officer.SubmitAsync(await officer.OpenAsync($"/enquiries/{id}/sponsor"), "main form", new() { ["Industry"] = Industry.Other });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = await db.Sponsors.Include(s => s.Contacts).SingleAsync(s => s.Name == "变线索的店");
            Assert.Equal((SponsorSource.CameByThemselves, sponsor.Id, "wx-li"), (sponsor.Source!.Value, (await StoredAsync(id)).SponsorId!.Value, sponsor.Contacts.Single().WeChat));
        }

        Assert.NotNull((await officer.OpenAsync($"/enquiries/{id}")).Page.QuerySelector("main a[href^='/visits/new?sponsorId=']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/enquiries/{id}/sponsor")).Status);
        var student = await CameAsync("学生问的", taker: "officer", sender: EnquirySender.Student);
        await officer.ForgeAsync($"/enquiries/{student}/tip", new() { ["version"] = (await StoredAsync(student)).Version });
        Assert.Null((await StoredAsync(student)).TipId);
    }

    [Fact]
    public async Task What_waits_too_long_is_shown_and_said_once()
    {
        var (late, fine) = (await CameAsync("等了四天", 4, "officer"), await CameAsync("等了三天", 3, "officer"));
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.Equal((1, 1, 0), (await NoticesAsync("officer", "等了四天"), await NoticesAsync("minister", "等了四天"), await NoticesAsync("officer", "等了三天")));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("等了四天", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var list = await officer.OpenAsync("/enquiries?late=true");
        Assert.Contains("等了四天", list.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("等了三天", list.MainText, StringComparison.Ordinal);
        Assert.Contains("An answer was due by", (await officer.OpenAsync($"/enquiries/{late}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("An answer was due by", (await officer.OpenAsync($"/enquiries/{fine}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_and_the_sheet_holds_what_is_filtered()
    {
        await CameAsync("只在表里的社团", sender: EnquirySender.Club);
        var officer = await portal.SignInAsync("officer");
        var list = await officer.OpenAsync("/enquiries?sender=Club&channel=Mail&who=nobody&state=New&sort=received&q=只在表里");
        Assert.Contains("只在表里的社团", list.MainText, StringComparison.Ordinal);
        Assert.InRange(list.Commands, 1, 7);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/enquiries?sender=Nonsense&state=99&who=abc&page=-4&late=perhaps")).Status);
        var link = list.Page.QuerySelector("main a[href^='/enquiries/list.xlsx']")!.GetAttribute("href")!;
        Assert.Contains("sender=Club", link, StringComparison.Ordinal);
        var sheet = await officer.Http.GetAsync(link);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty((await officer.OpenAsync("/search?q=只在表里")).Page.QuerySelectorAll("main a[href^='/enquiries/']"));
    }

    [Theory]
    [InlineData("Sender", "")]
    [InlineData("Sender", "Nonsense")]
    [InlineData("Organisation", "")]
    [InlineData("Name", "")]
    [InlineData("Contact", "")]
    [InlineData("What", "LONG")]
    [InlineData("ReceivedOn", "2026-11-22")]
    [InlineData("ReceivedOn", "2020-01-01")]
    [InlineData("ReceivedOn", "2026-02-30")]
    [InlineData("EventId", "9999999")]
    public async Task Silly_input_is_said_at_its_field(string field, string value)
    {
        var form = Form("傻输入" + field);
        form[field] = value == "LONG" ? new string('长', 10_000) : value;
        var answer = await (await portal.SignInAsync("officer")).ForgeAsync("/enquiries/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
    }

    [Theory]
    [InlineData("student")]
    [InlineData("liaison")]
    [InlineData("partner")]
    [InlineData("presidium")]
    [InlineData("advisor")]
    public async Task Who_does_not_answer_reads_nothing(string who)
    {
        var id = await CameAsync("不给别人看" + who);
        var browser = await portal.SignInAsync(who);
        foreach (var url in new[] { "/enquiries", $"/enquiries/{id}", "/enquiries/list.xlsx", "/enquiries/new", "/outings", "/tips" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.ForgeAsync($"/enquiries/{id}/take")).Status);
    }

    [Fact]
    public async Task A_year_after_its_last_use_nobody_is_in_it()
    {
        var id = await CameAsync("一年前的书店");
        await using (var before = portal.OpenDatabase())
        {
            var then = portal.Clock.GetUtcNow().AddDays(-370);
            await before.Enquiries.Where(e => e.Id == id).ExecuteUpdateAsync(s => s.SetProperty(e => e.StateSince, then));
        }

        await portal.Services.GetRequiredService<RetentionWorker>().AnonymizeAsync(default);
        var enquiry = await StoredAsync(id);
        Assert.Equal((true, "", "", ""), (enquiry.IsAnonymized, enquiry.Name, enquiry.Contact, enquiry.What));
        await using var db = portal.OpenDatabase();
        var key = id.ToString(CultureInfo.InvariantCulture);
        Assert.DoesNotContain(await db.AuditEntries.Where(e => e.RecordType == "Enquiry" && e.RecordKey == key).Select(e => e.Changes).ToListAsync(), c => c.Contains("李店长", StringComparison.Ordinal) || c.Contains("wx-li", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_are_the_administrators_and_stay_in_their_ranges()
    {
        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync("/settings/market");
        Assert.NotEqual("", (await admin.SubmitAsync(page, "main form", new() { ["AnswerDays"] = "0" })).ErrorOf("AnswerDays"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "main form", new() { ["TipsPerDay"] = "25" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).GetAsync("/settings/market")).Status);
    }

    [Fact]
    public async Task The_tip_that_was_made_of_an_enquiry_goes_the_same_way()
    {
        var id = await CameAsync("云朵茶铺", taker: "officer");
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/enquiries/{id}/tip", new() { ["version"] = (await StoredAsync(id)).Version });
        var tip = (await StoredAsync(id)).TipId!.Value;
        var form = await officer.OpenAsync($"/enquiries/{id}/sponsor");
        await officer.SubmitAsync(form, "main form", new() { ["Industry"] = "FoodAndDrink" });
        await using var db = portal.OpenDatabase();
        var stored = await db.Tips.SingleAsync(t => t.Id == tip);
        Assert.Equal((TipState.FollowedUp, portal.IdOf("officer"), (await StoredAsync(id)).SponsorId), (stored.State, stored.AssigneeId, stored.SponsorId));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/tips/{tip}")).Status);
    }
}
