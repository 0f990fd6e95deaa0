using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Deals;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Meetings;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Administration;

/// <summary>Somebody leaves, a term follows another, a phone is lost, a list of people is pasted.</summary>
public sealed class LeavingTests(Portal portal) : IClassFixture<Portal>
{
    private static int named;

    private async Task<(int Sponsor, int Deal)> InHandsOfAsync(string owner)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(owner);
        var sponsor = new Sponsor(new SponsorDetails($"交接{Interlocked.Increment(ref named)}号店", null, Industry.Catering, null, null, null, null, [], null, id, null));
        db.Sponsors.Add(sponsor);
        var deal = Deal.Create(sponsor, null, id, new DealDetails(null, null, null, null, null), id, portal.Clock.GetUtcNow()).Value;
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return (sponsor.Id, deal.Id);
    }

    private async Task<(int? Sponsor, int Deal)> OwnersAsync((int Sponsor, int Deal) things)
    {
        await using var db = portal.OpenDatabase();
        return ((await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == things.Sponsor)).OwnerId, (await db.Deals.AsNoTracking().SingleAsync(d => d.Id == things.Deal)).OwnerId);
    }

    [Fact]
    public async Task Closing_an_account_begins_with_what_is_open_and_who_takes_it()
    {
        var things = await InHandsOfAsync("officer2");
        var admin = await portal.SignInAsync("admin");
        var (leaver, officer, vice) = (portal.IdOf("officer2"), portal.IdOf("officer"), portal.IdOf("vice"));
        var sent = await admin.SubmitAsync(await admin.OpenAsync($"/users/{leaver}"), "form[action$='close']");
        Assert.Equal($"/users/{leaver}/leave", sent.Location);
        await using var db = portal.OpenDatabase();
        Assert.Null((await db.Users.AsNoTracking().SingleAsync(u => u.Id == leaver)).ClosedAt);
        var page = await admin.OpenAsync(sent.Location!);
        // Neither to the leaver, nor to somebody who is no member: nothing is saved.
        foreach (var wrong in new[] { leaver, portal.IdOf("advisor") })
        {
            var refused = await admin.SubmitAsync(page, "main form", new() { ["To[deals]"] = wrong, ["__RequestKey"] = Guid.NewGuid().ToString() });
            Assert.Contains("Only members", refused.MainText, StringComparison.Ordinal);
        }

        Assert.Equal((leaver, leaver), await OwnersAsync(things));
        await admin.SubmitAsync(page, "main form", new() { ["To[sponsors]"] = officer, ["To[deals]"] = officer, [$"Each[deals-{things.Deal}]"] = vice, ["__RequestKey"] = Guid.NewGuid().ToString() });
        Assert.Equal((officer, vice), await OwnersAsync(things));
        Assert.NotNull((await db.Users.AsNoTracking().SingleAsync(u => u.Id == leaver)).ClosedAt);
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == vice && n.Text.Contains("交接")));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/users/{leaver}/leave")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).ForgeAsync($"/users/{officer}/leave")).Status);
        await admin.ForgeAsync($"/users/{leaver}/reopen");
    }

    [Fact]
    public async Task Enquiries_surveys_meetings_and_what_clubs_lack_are_handed_on_too()
    {
        var (leaver, vice, now, today) = (portal.IdOf("officer2"), portal.IdOf("vice"), portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21));
        int enquiry, survey, meeting, need;
        await using (var db = portal.OpenDatabase())
        {
            var asked = Enquiry.Create(new EnquiryDetails(EnquirySender.Merchant, EnquiryChannel.Phone, "交接店主", "交接小店", "13800001111", "想问合作", null), today, today, now).Value;
            Assert.True(asked.Take(leaver, now).IsSuccess);
            var sheet = Survey.Create(new SurveyDetails("交接问卷", "看看大家想要什么", SurveyMode.Device, 1, today.AddDays(9), null), [], "jiaojie1", leaver, today).Value;
            var held = Meeting.Create(new MeetingDetails(MeetingKind.Regular, "交接例会", now.AddDays(2), now.AddDays(2).AddHours(1), "活动室", null, leaver), [MeetingInvitee.Everybody()], now).Value;
            var club = new Club(new ClubDetails("交接社"));
            db.AddRange(asked, sheet, held, club);
            await db.SaveChangesAsync();
            var lacks = ClubNeed.Create(club.Id, new ClubNeedDetails("音响", today.AddDays(5), leaver), today).Value;
            db.Add(lacks);
            await db.SaveChangesAsync();
            (enquiry, survey, meeting, need) = (asked.Id, sheet.Id, held.Id, lacks.Id);
        }

        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync($"/users/{leaver}/leave");
        await admin.SubmitAsync(page, "main form", new() { ["To[enquiries]"] = vice, ["To[surveys]"] = vice, ["To[meetings]"] = vice, ["To[clubneeds]"] = vice });
        await using var after = portal.OpenDatabase();
        Assert.Equal(vice, (await after.Enquiries.SingleAsync(e => e.Id == enquiry)).TakenById);
        Assert.Equal(vice, (await after.Surveys.SingleAsync(s => s.Id == survey)).OwnerId);
        Assert.Equal(vice, (await after.Meetings.SingleAsync(m => m.Id == meeting)).SecretaryId);
        // Whoever takes over the minutes is on the list of those who come, and is told.
        Assert.True(await after.Attendances.AnyAsync(a => a.MeetingId == meeting && a.UserId == vice && a.IsRequired));
        Assert.True(await after.Notices.AnyAsync(n => n.UserId == vice && n.Link == $"/meetings/{meeting}"));
        Assert.Equal(vice, (await after.ClubNeeds.SingleAsync(n => n.Id == need)).OwnerId);
        await admin.ForgeAsync($"/users/{leaver}/reopen");
    }

    [Fact]
    public async Task Ending_the_last_position_begins_with_what_is_open_too()
    {
        var things = await InHandsOfAsync("officer");
        var admin = await portal.SignInAsync("admin");
        var (leaver, vice) = (portal.IdOf("officer"), portal.IdOf("vice"));
        var sent = await admin.SubmitAsync(await admin.OpenAsync($"/users/{leaver}"), "form[action$='/end']", new() { ["lastDay"] = "2026-11-30" });
        Assert.StartsWith($"/users/{leaver}/leave?positionId=", sent.Location, StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.OpenAsync(sent.Location!), "main form", new() { ["To[sponsors]"] = vice });
        Assert.Equal((vice, leaver), await OwnersAsync(things));
        await using var db = portal.OpenDatabase();
        Assert.Equal(new DateOnly(2026, 11, 30), (await db.Positions.AsNoTracking().SingleAsync(p => p.UserId == leaver)).EndsOn);
    }

    [Fact]
    public async Task A_pasted_list_invites_them_all_or_says_which_line_is_wrong()
    {
        var admin = await portal.SignInAsync("admin", "zh-CN");
        var page = await admin.OpenAsync("/invitations/list");
        var wrong = await admin.SubmitAsync(page, "main form", new() { ["People"] = "姓名\t邮箱\n李雷\tlilei@test.example\n韩梅梅\t\n王五\tlilei@test.example" });
        Assert.Contains("第 3 行", wrong.MainText, StringComparison.Ordinal);
        Assert.Contains("第 4 行", wrong.MainText, StringComparison.Ordinal);
        Assert.Contains("李雷", wrong.Page.QuerySelector("#People")!.TextContent, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Invitations.AnyAsync(i => i.Email == "lilei@test.example"));
        // Neither a forged role nor a word of the list makes an administrator, and no address has a blank.
        foreach (var (people, role) in new[] { ("李雷，lilei@test.example", "Administrator"), ("李雷，lilei@test.example，管理员", "Officer"), ("李雷|a lilei@test.example", "Officer") })
        {
            Assert.Contains("第 1 行", (await admin.ForgeAsync("/invitations/list", new() { ["People"] = people, ["Role"] = role })).MainText, StringComparison.Ordinal);
            Assert.False(await db.Invitations.AnyAsync(i => i.Email.Contains("lilei@test.example")));
        }

        var list = $"李雷，lilei@test.example，副部长\n校企组 韩梅梅 hanmei@test.example\n老人 {TestPeople.EmailOf("advisor")}";
        var sent = await admin.SubmitAsync(page, "main form", new() { ["People"] = list, ["__RequestKey"] = Guid.NewGuid().ToString() });
        Assert.Equal(2, sent.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("老人", sent.MainText, StringComparison.Ordinal);
        Assert.Contains("没有配置邮件", sent.MainText, StringComparison.Ordinal);
        Assert.Equal(Role.ViceMinister, (await db.Invitations.SingleAsync(i => i.Email == "lilei@test.example")).Role);
        var link = sent.Page.QuerySelector("tbody td.mono")!.TextContent.Trim();
        await portal.Anonymous().OpenAsync(new Uri(link).PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).ForgeAsync("/invitations/list", new() { ["People"] = list, ["Role"] = "Minister" })).Status);
    }

    [Fact]
    public async Task The_administrator_resets_the_second_step_of_a_lost_phone_and_the_person_is_told()
    {
        var client = await portal.SignInAsync("advisor");
        await client.SubmitAsync(await client.OpenAsync("/account/two-factor"), "form[action$='begin']");
        var setUp = await client.OpenAsync("/account/two-factor");
        Assert.StartsWith("otpauth://totp/", setUp.Page.QuerySelector("main a[href^=otpauth]")!.GetAttribute("href"), StringComparison.Ordinal);
        var key = setUp.Page.QuerySelector("#authenticator-key")!.TextContent;
        await client.SubmitAsync(setUp, "form[action$='enable']", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["Current"] = TestPeople.Password });
        var browser = portal.Anonymous();
        var first = await browser.SubmitAsync(await browser.OpenAsync("/sign-in"), "main form", new() { ["Login"] = TestPeople.EmailOf("advisor"), ["Password"] = TestPeople.Password });
        Assert.Contains("人admin", (await browser.OpenAsync(first.Location!)).MainText, StringComparison.Ordinal);

        var id = portal.IdOf("advisor");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).ForgeAsync($"/users/{id}/two-factor/reset")).Status);
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync($"/users/{id}"), "form[action$='two-factor/reset']");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/events")).Status);
        var again = await browser.SubmitAsync(await browser.OpenAsync("/sign-in"), "main form", new() { ["Login"] = TestPeople.EmailOf("advisor"), ["Password"] = TestPeople.Password });
        Assert.Equal("/", again.Location);
        await using var db = portal.OpenDatabase();
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("advisor") && m.Subject.Contains("两步验证")));
        await admin.ForgeAsync($"/users/{portal.IdOf("admin")}/two-factor/reset");
        Assert.Contains("Your own second step", (await admin.OpenAsync($"/users/{portal.IdOf("admin")}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_is_narrowed_by_days_and_taken_out_as_a_sheet()
    {
        var things = await InHandsOfAsync("vice");
        var admin = await portal.SignInAsync("admin");
        Assert.Contains("交接", (await admin.OpenAsync("/audit?type=Deal&from=2026-11-21&until=2026-11-21")).MainText, StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded", (await admin.OpenAsync("/audit?type=Deal&until=2026-11-20")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("no. ", (await admin.OpenAsync("/audit")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/audit/export.xlsx?type=Deal")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).GetAsync("/audit/export.xlsx")).Status);
        Assert.NotEqual(0, things.Deal);
    }
}

public sealed class TermPeopleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_people_of_a_term_go_on_into_the_next_all_at_once()
    {
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync("/terms/new"), "main form", new() { ["Name"] = "2027-2028学年", ["StartsOn"] = "2027-09-01", ["EndsOn"] = "2028-08-31" });
        await using var db = portal.OpenDatabase();
        var next = (await db.Terms.SingleAsync(t => t.Name == "2027-2028学年")).Id;
        var page = await admin.OpenAsync($"/terms/{next}/people");
        var (vice, minister) = (portal.IdOf("vice"), portal.IdOf("minister"));
        var positions = await db.Positions.AsNoTracking().Where(p => p.UserId == vice || p.UserId == minister).ToDictionaryAsync(p => p.UserId, p => p.Id);
        var values = new Dictionary<string, object?>();
        foreach (var hidden in page.Page.QuerySelectorAll("input[name$='.PositionId']"))
        {
            var name = hidden.GetAttribute("name")!.Replace(".PositionId", "", StringComparison.Ordinal);
            var position = int.Parse(hidden.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture);
            values[name + ".GoesOn"] = position == positions[minister] ? "false" : "true";
            if (position == positions[vice])
                values[name + ".Role"] = "Minister";
        }

        Assert.Equal("/terms", (await admin.SubmitAsync(page, "main form", values)).Location);
        var became = await db.Positions.AsNoTracking().SingleAsync(p => p.UserId == vice && p.TermId == next);
        Assert.Equal((Role.Minister, new DateOnly(2027, 9, 1), new DateOnly(2028, 8, 31)), (became.Role, became.StartsOn, became.EndsOn));
        Assert.False(await db.Positions.AnyAsync(p => p.UserId == minister && p.TermId == next));
        Assert.True((await db.Positions.AsNoTracking().SingleAsync(p => p.Id == positions[minister])).EndsOn <= new DateOnly(2027, 8, 31));
        // Once more changes nothing for who is in it; a role that is none of ours is not given.
        await admin.ForgeAsync($"/terms/{next}/people", new() { ["People[0].PositionId"] = positions[vice], ["People[0].GoesOn"] = "true", ["People[0].Role"] = "Administrator" });
        await admin.ForgeAsync($"/terms/{next}/people", new() { ["People[0].PositionId"] = positions[minister], ["People[0].GoesOn"] = "true", ["People[0].Role"] = "Administrator" });
        Assert.Equal(1, await db.Positions.CountAsync(p => p.UserId == vice && p.TermId == next));
        Assert.Equal(Role.Minister, (await db.Positions.AsNoTracking().SingleAsync(p => p.UserId == minister && p.TermId == next)).Role);
        // The minister prepares the next term as well; accounts, and with them what somebody leaves open, are the administrator's.
        var leads = await (await portal.SignInAsync("minister")).OpenAsync($"/terms/{next}/people");
        Assert.Null(leads.Page.QuerySelector("main a[href^='/users/']"));
        await (await portal.SignInAsync("minister")).OpenAsync("/terms");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("vice")).GetAsync($"/terms/{next}/people")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("vice")).ForgeAsync("/terms/new", new() { ["Name"] = "x" })).Status);
        Assert.InRange((await admin.OpenAsync($"/terms/{next}/people")).Commands, 1, 8);
    }

    [Theory]
    [InlineData("vice", "/terms", "人minister (Minister), 人admin (Administrator)")]
    [InlineData("minister", "/settings", "人admin (Administrator)")]
    [InlineData("liaison", "/sponsors", "ask a leader of the department")]
    public async Task A_closed_page_names_whom_to_ask(string who, string page, string named)
    {
        var closed = await (await portal.SignInAsync(who)).GetAsync(page);
        Assert.Equal(HttpStatusCode.Forbidden, closed.Status);
        Assert.Contains(named, closed.MainText, StringComparison.Ordinal);
    }
}
