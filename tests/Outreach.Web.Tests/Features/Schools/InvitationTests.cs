using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Features.Schools.Invitations;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

[Collection(Subjects.Schools)]
public sealed class InvitationTests(Portal portal)
{
    private static readonly int[] Unknown = [999_999];

    private async Task<SchoolInvitation> StoredAsync(int eventId, int schoolId)
    {
        await using var db = portal.OpenDatabase();
        return await db.SchoolInvitations.SingleAsync(i => i.EventId == eventId && i.SchoolId == schoolId);
    }

    private async Task<SchoolInvitation> InviteAsync(int eventId, int schoolId, int seats = 4)
    {
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/events/{eventId}/schools/invite"), "main form", new() { ["SchoolIds"] = new[] { schoolId }, ["Seats"] = seats });
        Assert.Equal($"/events/{eventId}/schools", answer.Location);
        return await StoredAsync(eventId, schoolId);
    }

    [Fact]
    public async Task Several_schools_are_invited_at_once_and_those_without_an_account_by_letter()
    {
        var (withPartner, without) = (await portal.SchoolAsync("邀请甲校"), await portal.SchoolAsync("邀请乙校"));
        await portal.SpeakForAsync("partner", withPartner);
        var id = await portal.EventForSchoolsAsync("邀请晚会");
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/events/{id}/schools/invite");
        // Five days before the event, as the settings say.
        Assert.Equal("2026-12-06", form.Page.QuerySelector("#AnswerBy")!.GetAttribute("value"));
        var refused = await officer.SubmitAsync(form, "main form", new() { ["SchoolIds"] = new[] { withPartner, without }, ["Seats"] = 0, ["Note"] = "南门集合" });
        Assert.Equal("Keep between 1 and 500 seats.", refused.ErrorOf("Seats"));
        Assert.Contains("南门集合", refused.MainText, StringComparison.Ordinal);
        Assert.Equal(2, refused.Page.QuerySelectorAll("input[name=SchoolIds][checked]").Length);
        Assert.NotEmpty((await officer.SubmitAsync(refused, "main form", new() { ["Seats"] = 4, ["AnswerBy"] = "2027-01-30" })).ErrorOf("AnswerBy"));
        Assert.Equal("Choose at least one of the schools.", (await officer.SubmitAsync(refused, "main form", new() { ["Seats"] = 4, ["SchoolIds"] = Unknown })).ErrorOf("SchoolIds"));
        Assert.Equal("Choose somebody who works in the department.", (await officer.SubmitAsync(refused, "main form", new() { ["Seats"] = 4, ["EscortId"] = portal.IdOf("student") })).ErrorOf("EscortId"));
        var done = await officer.SubmitAsync(refused, "main form", new() { ["Seats"] = 4 });
        Assert.Equal($"/events/{id}/schools", done.Location);
        // The same form sent twice invites once, and who is invited is not invited again.
        Assert.Equal($"/events/{id}/schools", (await officer.SubmitAsync(refused, "main form", new() { ["Seats"] = 4 })).Location);
        Assert.Equal("This school is invited already.", (await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/schools/invite"), "main form", new() { ["SchoolIds"] = new[] { without }, ["Seats"] = 2 })).ErrorOf("SchoolIds"));
        var tab = await officer.OpenAsync($"/events/{id}/schools");
        Assert.Contains("8 seats kept, 0 people come", tab.MainText, StringComparison.Ordinal);
        Assert.Single(tab.Page.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("send the letter by hand", StringComparison.Ordinal) && r.TextContent.Contains("邀请乙校", StringComparison.Ordinal));
        await using var db = portal.OpenDatabase();
        var partner = portal.IdOf("partner");
        Assert.Single(await db.Notices.Where(n => n.UserId == partner && n.Subject.Contains("邀请晚会")).ToListAsync());
        Assert.Single(await db.OutboxMessages.Where(m => m.Recipient == TestPeople.EmailOf("partner") && m.Subject.Contains("邀请晚会")).ToListAsync());
        var letter = await officer.Http.GetByteArrayAsync($"/schools/invitations/{(await StoredAsync(id, without)).Id}/letter.docx");
        using var zip = new ZipArchive(new MemoryStream(letter));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();
        Assert.Contains("邀请乙校", text, StringComparison.Ordinal);
        Assert.Contains("邀请晚会", text, StringComparison.Ordinal);
        Assert.Contains("预留席位 4 个", text, StringComparison.Ordinal);
        Assert.Contains("邀请函", (await officer.OpenAsync($"/schools/invitations/{(await StoredAsync(id, without)).Id}/letter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_answers_within_the_seats_and_from_what_stands_there_now()
    {
        var school = await portal.SchoolAsync();
        await portal.SpeakForAsync("partner", school);
        var invitation = await InviteAsync(await portal.EventForSchoolsAsync(), school);
        var partner = await portal.SignInAsync("partner");
        var url = $"/partner/invitations/{invitation.Id}";
        var form = await partner.OpenAsync(url);
        var refused = await partner.SubmitAsync(form, "main form", new() { ["Answer"] = "Accept", ["Coming"] = 5, ["Words"] = "带旗子来" });
        Assert.Equal("Say how many come: between 1 and 4.", refused.ErrorOf("Coming"));
        Assert.Contains("带旗子来", refused.MainText, StringComparison.Ordinal);
        Assert.NotEmpty((await partner.SubmitAsync(form, "main form", new() { ["Answer"] = "Nonsense" })).ErrorOf("Answer"));
        Assert.NotEmpty((await partner.SubmitAsync(form, "main form", new() { ["Answer"] = "Accept", ["Coming"] = "viele" })).ErrorOf("Coming"));
        // We keep fewer seats meanwhile: the partner reads it before the answer counts.
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/schools/invitations/{invitation.Id}/edit"), "main form", new() { ["Seats"] = 3 });
        var stale = await partner.SubmitAsync(refused, "main form", new() { ["Coming"] = 3 });
        Assert.Contains("The invitation has changed since you saw it.", stale.MainText, StringComparison.Ordinal);
        Assert.Equal("/partner", (await partner.SubmitAsync(stale, "main form", new() { ["Coming"] = 3 })).Location);
        Assert.Equal("/partner", (await partner.ForgeAsync(url, new() { ["Answer"] = "Accept", ["Coming"] = 3, ["Words"] = "带旗子来", ["Version"] = 0 })).Location);
        var stored = await StoredAsync(invitation.EventId, school);
        Assert.Equal((InvitationAnswer.Accepted, 3, "带旗子来", portal.IdOf("partner")), (stored.Answer, stored.Coming, stored.Words, stored.AnsweredById));
        await using (var db = portal.OpenDatabase())
        {
            var owner = portal.IdOf("officer");
            Assert.Single(await db.Notices.Where(n => n.UserId == owner && n.Link == $"/events/{invitation.EventId}/schools").ToListAsync());
        }

        // They change their mind; fewer seats than came are refused before that.
        Assert.NotEmpty((await officer.SubmitAsync(await officer.OpenAsync($"/schools/invitations/{invitation.Id}/edit"), "main form", new() { ["Seats"] = 2 })).ErrorOf("Seats"));
        Assert.Equal("/partner", (await partner.SubmitAsync(await partner.OpenAsync(url), "main form", new() { ["Answer"] = "Decline", ["Words"] = "有考试" })).Location);
        Assert.Equal((InvitationAnswer.Declined, null), ((await StoredAsync(invitation.EventId, school)).Answer, (await StoredAsync(invitation.EventId, school)).Coming));
        // We ask once more.
        Assert.Equal(InvitationAnswer.Waiting, (await InviteAsync(invitation.EventId, school)).Answer);
    }

    [Fact]
    public async Task Nobody_answers_for_another_school_or_without_the_right()
    {
        var (own, other) = (await portal.SchoolAsync(), await portal.SchoolAsync());
        await portal.SpeakForAsync("partner", own);
        var invitation = await InviteAsync(await portal.EventForSchoolsAsync(), other);
        var partner = await portal.SignInAsync("partner");
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"/partner/invitations/{invitation.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.ForgeAsync($"/partner/invitations/{invitation.Id}", new() { ["Answer"] = "Accept", ["Coming"] = 1, ["Version"] = invitation.Version })).Status);
        foreach (var who in new[] { "partner", "student", "liaison", "advisor", "presidium", "admin" })
        {
            var client = await portal.SignInAsync(who);
            foreach (var what in new[] { $"/events/{invitation.EventId}/schools/invite", $"/schools/invitations/{invitation.Id}/edit", $"/schools/invitations/{invitation.Id}/answer", $"/schools/invitations/{invitation.Id}/withdraw", $"/schools/invitations/{invitation.Id}/arrival" })
                Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(what, new() { ["Seats"] = 9 })).Status);
        }

        Assert.Equal(InvitationAnswer.Waiting, (await StoredAsync(invitation.EventId, other)).Answer);
    }

    [Fact]
    public async Task Our_people_note_an_answer_and_who_came_once_the_event_has_begun()
    {
        var school = await portal.SchoolAsync();
        var invitation = await InviteAsync(await portal.EventForSchoolsAsync(inDays: 2), school);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/schools/invitations/{invitation.Id}/answer"), "main form", new() { ["Answer"] = "Accept", ["Coming"] = 4, ["Words"] = "电话里说的" });
        var early = await officer.SubmitAsync(await officer.OpenAsync($"/schools/invitations/{invitation.Id}/arrival"), "main form", new() { ["Came"] = 4 });
        Assert.Contains("The event has not begun yet.", early.MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var now = portal.Clock.GetUtcNow();
            await db.Events.Where(e => e.Id == invitation.EventId).ExecuteUpdateAsync(s => s.SetProperty(e => e.StartsAt, now.AddHours(-1)).SetProperty(e => e.EndsAt, now.AddHours(1)));
        }

        var form = await officer.OpenAsync($"/schools/invitations/{invitation.Id}/arrival");
        Assert.NotEmpty((await officer.SubmitAsync(form, "main form", new() { ["Came"] = -1 })).ErrorOf("Came"));
        await officer.SubmitAsync(form, "main form", new() { ["Came"] = 5 });
        Assert.Contains("4 people come, 5 came", (await officer.OpenAsync($"/events/{invitation.EventId}/schools")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_event_takes_its_invitations_back_and_tells_the_partners()
    {
        var school = await portal.SchoolAsync();
        await portal.SpeakForAsync("partner", school);
        var invitation = await InviteAsync(await portal.EventForSchoolsAsync("取消的晚会"), school);
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/events/{invitation.EventId}/cancel", new() { ["reason"] = "场地停电" })).Status);
        Assert.Equal(InvitationAnswer.Withdrawn, (await StoredAsync(invitation.EventId, school)).Answer);
        await using (var db = portal.OpenDatabase())
        {
            var partner = portal.IdOf("partner");
            Assert.Single(await db.Notices.Where(n => n.UserId == partner && n.Subject.Contains("取消的晚会") && n.Text.Contains("场地停电")).ToListAsync());
        }

        var late = await (await portal.SignInAsync("partner")).ForgeAsync($"/partner/invitations/{invitation.Id}", new() { ["Answer"] = "Accept", ["Coming"] = 1, ["Version"] = (await StoredAsync(invitation.EventId, school)).Version });
        Assert.Contains("Nobody is invited to it.", late.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_is_told_to_the_invited_and_to_co_hosts_and_asked_for_anew()
    {
        var (invited, holds, other) = (await portal.SchoolAsync(), await portal.SchoolAsync(), await portal.SchoolAsync());
        await portal.SpeakForAsync("partner", invited);
        await portal.SpeakForAsync("student2", holds);
        await portal.SpeakForAsync("student", other);
        var id = await portal.EventForSchoolsAsync("改期的晚会", with: holds);
        var invitation = await InviteAsync(id, invited);
        Assert.Equal("/partner", (await (await portal.SignInAsync("partner")).ForgeAsync($"/partner/invitations/{invitation.Id}", new() { ["Answer"] = "Accept", ["Coming"] = 2, ["Version"] = invitation.Version })).Location);
        async Task<List<string>> ToldAsync(string who)
        {
            await using var db = portal.OpenDatabase();
            var user = portal.IdOf(who);
            return await db.Notices.Where(n => n.UserId == user && n.Subject.Contains("改期的晚会")).OrderBy(n => n.Id).Select(n => n.Subject + n.Text).ToListAsync();
        }

        var officer = await portal.SignInAsync("officer");
        var before = (await ToldAsync("partner")).Count;
        // What is no business of theirs is not told.
        Assert.Equal($"/events/{id}", (await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/edit"), "main form", new() { ["Purpose"] = "换个说法", ["Reason"] = "写清楚" })).Location);
        Assert.Equal((before, 0), ((await ToldAsync("partner")).Count, (await ToldAsync("student2")).Count));
        var form = await officer.OpenAsync($"/events/{id}/edit");
        var starts = DateTime.Parse(form.Page.QuerySelector("#StartsAt")!.GetAttribute("value")!, CultureInfo.InvariantCulture).AddDays(3);
        Assert.Equal($"/events/{id}", (await officer.SubmitAsync(form, "main form", new() { ["StartsAt"] = starts, ["EndsAt"] = starts.AddHours(3), ["Reason"] = "礼堂检修" })).Location);
        Assert.Contains("礼堂检修", (await ToldAsync("partner"))[^1], StringComparison.Ordinal);
        Assert.Contains("礼堂检修", Assert.Single(await ToldAsync("student2")), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync("student"));
        var moved = await StoredAsync(id, invited);
        Assert.Equal((InvitationAnswer.Waiting, invitation.AnswerBy.AddDays(3)), (moved.Answer, moved.AnswerBy));
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/events/{id}/postpone", new() { ["reason"] = "停电" })).Status);
        Assert.Contains("停电", (await ToldAsync("partner"))[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/events/{id}/resume")).Status);
        Assert.Equal(before + 3, (await ToldAsync("partner")).Count);
        await portal.SpeakForAsync("student");
        await portal.SpeakForAsync("student2");
    }

    [Fact]
    public async Task Invitations_move_to_plan_b_and_are_asked_for_another_day_anew()
    {
        var (school, there) = (await portal.SchoolAsync(), await portal.SchoolAsync());
        await portal.SpeakForAsync("partner", school);
        var (from, to) = (await portal.EventForSchoolsAsync(), await portal.EventForSchoolsAsync(inDays: 23));
        var moving = await InviteAsync(from, school);
        await InviteAsync(from, there);
        await InviteAsync(to, there);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var part = ActivatorUtilities.CreateInstance<EventInvitationsPart>(scope.ServiceProvider);
            var moves = await part.MovesAsync(from, to, CancellationToken.None);
            Assert.Single(moves, m => m.Problem is not null);
            var me = new Outreach.Web.Authorization.CurrentUser(portal.IdOf("vice"), "", new HashSet<Outreach.Domain.Accounts.Role>());
            Assert.True((await part.MoveAsync(from, to, [.. moves.Select(m => m.Key)], me, CancellationToken.None)).IsSuccess);
            await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
        }

        var moved = await StoredAsync(to, school);
        Assert.Equal((moving.Id, InvitationAnswer.Waiting, moving.AnswerBy.AddDays(3)), (moved.Id, moved.Answer, moved.AnswerBy));
        Assert.Equal(from, (await StoredAsync(from, there)).EventId);
    }

    [Fact]
    public async Task The_event_s_owner_is_told_once_of_an_answer_that_is_missing()
    {
        var school = await portal.SchoolAsync("没答复的学校");
        var invitation = await InviteAsync(await portal.EventForSchoolsAsync(), school);
        await using (var db = portal.OpenDatabase())
        {
            var past = new DateOnly(2026, 11, 19);
            await db.SchoolInvitations.Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.AnswerBy, past));
        }

        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(CancellationToken.None);
        await reminders.RemindAsync(CancellationToken.None);
        var officer = portal.IdOf("officer");
        await using var after = portal.OpenDatabase();
        Assert.Single(await after.Notices.Where(n => n.UserId == officer && n.Subject.Contains("没答复的学校") && n.Subject.Contains("还没答复")).ToListAsync());
        Assert.Contains("没答复的学校", (await (await portal.SignInAsync("officer")).OpenAsync("/")).MainText, StringComparison.Ordinal);
    }
}
