using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

public sealed class LeaveTests(Portal portal) : IClassFixture<Portal>
{
    private const string Reason = "选修课期末展示走不开";

    private static Dictionary<string, object?> Form(LeaveKind kind, string? reason = Reason, string? substitute = null) =>
        new() { ["Kind"] = kind, ["Reason"] = reason, ["Substitute"] = substitute };

    private async Task<List<LeaveRequest>> RequestsAsync(int meetingId)
    {
        await using var db = portal.OpenDatabase();
        return await db.LeaveRequests.AsNoTracking().Where(r => r.MeetingId == meetingId).OrderBy(r => r.Id).ToListAsync();
    }

    private async Task<LeaveRequest> AskedAsync(int meetingId, string name, LeaveKind kind = LeaveKind.Personal)
    {
        var asked = await (await portal.SignInAsync(name)).ForgeAsync($"/meetings/{meetingId}/leave", Form(kind));
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        return (await RequestsAsync(meetingId)).Single(r => r.UserId == portal.IdOf(name) && r.State == LeaveState.Waiting);
    }

    private async Task<int> NoticesAsync(string name, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(name);
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    [Fact]
    public async Task One_asks_the_leaders_are_told_one_of_them_decides_and_the_reason_stays_between_them()
    {
        var id = await portal.MeetingAsync("请假全程例会", 10, ["officer", "officer2", "vice"]);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/meetings/{id}/leave");
        Assert.InRange(page.Commands, 1, 9);
        await officer.SubmitAsync(page, "main form[data-unsaved]", Form(LeaveKind.Personal, substitute: "林可"));
        var request = (await RequestsAsync(id)).Single();
        Assert.Equal((1, 1, 0), (await NoticesAsync("vice", "请假全程例会"), await NoticesAsync("minister", "请假全程例会"), await NoticesAsync("advisor", "请假全程例会")));
        var vice = await portal.SignInAsync("vice");
        Assert.Contains(Reason, (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, (await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{id}/leave")).Text, StringComparison.Ordinal);
        var desk = await vice.OpenAsync($"/meetings/{id}/leave");
        Assert.Contains(Reason, desk.MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(desk, $"form[action$='/{request.Id}/grant']");
        var place = await portal.PlaceAsync(id, "officer");
        Assert.Equal((AttendanceState.PersonalLeave, AttendanceSource.Leave, "林可"), (place.State, place.Source, place.Substitute));
        Assert.Equal(1, await NoticesAsync("officer", "请假全程例会"));
        Assert.Contains("Granted", (await officer.OpenAsync($"/meetings/{id}/leave")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.AuditEntries.AnyAsync(a => a.Changes.Contains(Reason) || a.Changes.Contains("林可")));
        Assert.False(await db.Notices.AnyAsync(n => n.Text.Contains(Reason)));
        Assert.False(await db.OutboxMessages.AnyAsync(m => m.Body.Contains(Reason)));
    }

    [Fact]
    public async Task Personal_leave_after_the_fact_is_refused_sick_leave_turns_the_absence_into_leave()
    {
        var id = await portal.HeldAsync("事后请假例会", 3, Domain.Meetings.MeetingKind.Regular, ("officer", AttendanceState.Absent), ("officer2", AttendanceState.Present));
        var officer = await portal.SignInAsync("officer");
        var refused = await officer.ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Personal));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("cannot be asked for once the meeting has begun", refused.ErrorOf("Kind"), StringComparison.Ordinal);
        Assert.Empty(await RequestsAsync(id));
        await officer.SubmitAsync(await officer.OpenAsync($"/meetings/{id}/leave"), "main form[data-unsaved]", Form(LeaveKind.Sick, reason: null));
        var request = (await RequestsAsync(id)).Single();
        await (await portal.SignInAsync("minister")).ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        Assert.Equal(AttendanceState.SickLeave, (await portal.PlaceAsync(id, "officer")).State);
        // Whoever was there needs no leave.
        var present = await (await portal.SignInAsync("officer2")).ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Sick));
        Assert.Contains("You have signed in to this meeting already", present.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_leave_is_asked_for_in_time()
    {
        var id = await portal.MeetingAsync("两小时后例会", 2, ["officer"]);
        var refused = await (await portal.SignInAsync("officer")).ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Personal));
        Assert.Contains("at least 3 hours before", refused.ErrorOf("Kind"), StringComparison.Ordinal);
        Assert.Contains(Reason, refused.Text, StringComparison.Ordinal);
        Assert.Empty(await RequestsAsync(id));
    }

    [Fact]
    public async Task Nobody_approves_their_own_leave_and_nobody_decides_twice()
    {
        var id = await portal.MeetingAsync("部长自己请假", 10, ["vice", "officer"]);
        var request = await AskedAsync(id, "vice");
        var (vice, minister, advisor) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"), await portal.SignInAsync("advisor"));
        Assert.Equal(1, await NoticesAsync("advisor", "部长自己请假"));
        foreach (var verb in new[] { "grant", "decline" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/meetings/{id}/leave/{request.Id}/{verb}", new() { ["note"] = "自己准" })).Status);
            Assert.Contains("Nobody decides on their own leave", (await vice.OpenAsync($"/meetings/{id}/leave")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(LeaveState.Waiting, (await RequestsAsync(id)).Single().State);
        await minister.ForgeAsync($"/meetings/{id}/leave/{request.Id}/decline", new() { ["note"] = "本周由你主持" });
        var again = await advisor.ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        var decided = (await RequestsAsync(id)).Single();
        Assert.Equal((LeaveState.Declined, portal.IdOf("minister")), (decided.State, decided.DecidedById!.Value));
        Assert.Null((await portal.PlaceAsync(id, "vice")).State);
        Assert.Contains("本周由你主持", (await vice.OpenAsync($"/meetings/{id}/leave")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_decisions_at_once_are_one()
    {
        var id = await portal.MeetingAsync("同时审批例会", 10, ["officer"]);
        var request = await AskedAsync(id, "officer");
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        await Task.WhenAll(
            vice.ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant"), minister.ForgeAsync($"/meetings/{id}/leave/{request.Id}/decline", new() { ["note"] = "不行" }));
        var decided = (await RequestsAsync(id)).Single();
        Assert.Equal(decided.State == LeaveState.Granted, (await portal.PlaceAsync(id, "officer")).State == AttendanceState.PersonalLeave);
        Assert.Equal(1, await NoticesAsync("officer", "同时审批例会"));
    }

    [Fact]
    public async Task Two_asks_at_once_are_one_request()
    {
        var id = await portal.MeetingAsync("同时提交例会", 10, ["officer"]);
        var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/meetings/{id}/leave");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Personal))));
        Assert.Single(await RequestsAsync(id));
        Assert.Contains("already", (await officer.ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Sick))).MainText, StringComparison.Ordinal);
        Assert.Single(await RequestsAsync(id));
    }

    [Fact]
    public async Task Nobody_takes_back_somebody_elses_and_taken_back_one_is_expected_again()
    {
        var id = await portal.MeetingAsync("撤回例会", 10, ["officer", "officer2"]);
        var request = await AskedAsync(id, "officer");
        foreach (var name in new[] { "officer2", "minister" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(name)).ForgeAsync($"/meetings/{id}/leave/{request.Id}/withdraw")).Status);
        await (await portal.SignInAsync("vice")).ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/meetings/{id}/leave"), "form[action$='/withdraw']");
        Assert.Equal(LeaveState.Withdrawn, (await RequestsAsync(id)).Single().State);
        Assert.Null((await portal.PlaceAsync(id, "officer")).State);
        // It may be asked for again.
        await AskedAsync(id, "officer", LeaveKind.Official);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.Forbidden)]
    [InlineData("presidium", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    public async Task Only_leaders_decide(string name, HttpStatusCode expected)
    {
        var id = await portal.MeetingAsync("谁来审批" + name, 10, ["officer"]);
        var request = await AskedAsync(id, "officer");
        var client = await portal.SignInAsync(name);
        foreach (var verb in new[] { "grant", "decline" })
            Assert.Equal(expected, (await client.ForgeAsync($"/meetings/{id}/leave/{request.Id}/{verb}", new() { ["note"] = "好" })).Status);
        Assert.Equal(LeaveState.Waiting, (await RequestsAsync(id)).Single().State);
    }

    [Fact]
    public async Task A_liaison_neither_opens_nor_asks_at_a_meeting_of_others()
    {
        var id = await portal.MeetingAsync("部内例会", 10, ["officer"]);
        var liaison = await portal.SignInAsync("liaison");
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/meetings/{id}/leave")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Official))).Status);
        // An officer reads of it but is not invited.
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Official))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync($"/meetings/{id}/leave")).Status);
        Assert.Empty(await RequestsAsync(id));
    }

    [Theory]
    [InlineData("Kind", "")]
    [InlineData("Kind", "Nonsense")]
    [InlineData("Kind", "99")]
    [InlineData("Reason", "")]
    [InlineData("Reason", "   ")]
    [InlineData("Reason", "301")]
    [InlineData("Substitute", "61")]
    public async Task Silly_input_is_said_at_its_field(string field, string value)
    {
        var id = await portal.MeetingAsync("傻输入" + field + value, 10, ["officer"]);
        var form = Form(LeaveKind.Official);
        form[field] = field != "Kind" && int.TryParse(value, out var length) ? new string('长', length) : value;
        var answer = await (await portal.SignInAsync("officer")).ForgeAsync($"/meetings/{id}/leave", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Empty(await RequestsAsync(id));
    }

    [Fact]
    public async Task Declining_needs_a_word_and_keeps_what_was_typed()
    {
        var id = await portal.MeetingAsync("不批要说明", 10, ["officer"]);
        var request = await AskedAsync(id, "officer");
        var vice = await portal.SignInAsync("vice");
        var empty = await vice.ForgeAsync($"/meetings/{id}/leave/{request.Id}/decline", new() { ["note"] = " " });
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.NotEqual("", empty.ErrorOf($"note-{request.Id}"));
        var words = new string('因', 301);
        var long301 = await vice.ForgeAsync($"/meetings/{id}/leave/{request.Id}/decline", new() { ["note"] = words });
        Assert.Contains(words, long301.Text, StringComparison.Ordinal);
        Assert.Equal(LeaveState.Waiting, (await RequestsAsync(id)).Single().State);
    }

    [Fact]
    public async Task Whoever_signed_in_is_not_put_on_leave()
    {
        var id = await portal.MeetingAsync("人来了", 10, ["officer"]);
        var request = await AskedAsync(id, "officer");
        await portal.RecordAsync(id, "officer", AttendanceState.Present);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        Assert.Contains("nothing to grant", (await vice.OpenAsync($"/meetings/{id}/leave")).Text, StringComparison.Ordinal);
        Assert.Equal((AttendanceState.Present, LeaveState.Waiting), ((await portal.PlaceAsync(id, "officer")).State!.Value, (await RequestsAsync(id)).Single().State));
    }

    [Fact]
    public async Task A_cancelled_meeting_ends_requests()
    {
        var id = await portal.MeetingAsync("取消的例会", 10, ["officer", "officer2"]);
        var (waiting, granted) = (await AskedAsync(id, "officer"), await AskedAsync(id, "officer2"));
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/meetings/{id}/leave/{granted.Id}/grant");
        await vice.SubmitAsync(await vice.OpenAsync($"/meetings/{id}/cancel"), "main form", new() { ["Reason"] = "教室被占" });
        Assert.All(await RequestsAsync(id), r => Assert.Equal(LeaveState.Withdrawn, r.State));
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/meetings/{id}/leave/{waiting.Id}/grant")).Status);
        Assert.Contains("cancelled", (await (await portal.SignInAsync("officer")).ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Sick))).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("取消的例会", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AttendanceState.Present, true, false)]
    [InlineData(AttendanceState.Late, true, false)]
    [InlineData(AttendanceState.LeftEarly, true, false)]
    [InlineData(AttendanceState.Absent, true, false)]
    [InlineData(AttendanceState.PersonalLeave, false, false)]
    [InlineData(AttendanceState.Absent, false, true)]
    public async Task Who_has_arrived_is_not_asked_for_leave_and_gets_none(AttendanceState state, bool arrived, bool asks)
    {
        // Whoever comes a quarter of an hour late is absent, and arrived all the same.
        var id = await portal.MeetingAsync($"到了又请假{state}{arrived}", -0.5, ["officer"]);
        await portal.RecordAsync(id, "officer", state);
        if (arrived)
        {
            var now = portal.Clock.GetUtcNow();
            await using var db = portal.OpenDatabase();
            await db.Attendances.Where(a => a.MeetingId == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SignedAt, now));
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Equal(asks, (await officer.OpenAsync($"/meetings/{id}/leave")).Page.QuerySelector("main form[data-unsaved]") is not null);
        Assert.Equal(asks ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await officer.ForgeAsync($"/meetings/{id}/leave", Form(LeaveKind.Sick))).Status);
        Assert.Equal(asks ? 1 : 0, (await RequestsAsync(id)).Count);
    }

    [Fact]
    public async Task That_somebody_was_ill_stands_neither_in_the_trail_nor_in_notices_nor_in_the_log()
    {
        var id = await portal.MeetingAsync("身体不适例会", 10, ["officer"]);
        var request = await AskedAsync(id, "officer", LeaveKind.Sick);
        await (await portal.SignInAsync("vice")).ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        Assert.Equal(AttendanceState.SickLeave, (await portal.PlaceAsync(id, "officer")).State);
        await using var db = portal.OpenDatabase();
        var place = (await portal.PlaceAsync(id, "officer")).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("OnLeave", (await db.AuditEntries.Where(a => a.RecordType == nameof(Attendance) && a.RecordKey == place).OrderByDescending(a => a.Id).FirstAsync()).Changes, StringComparison.Ordinal);
        foreach (var word in new[] { "Sick", "病假" })
        {
            Assert.False(await db.AuditEntries.AnyAsync(a => a.Changes.Contains(word) && (a.RecordType == nameof(Attendance) || a.RecordType == nameof(LeaveRequest))));
            Assert.False(await db.Notices.AnyAsync(n => n.Subject.Contains("身体不适例会") && n.Text.Contains(word)));
            Assert.False(await db.OutboxMessages.AnyAsync(m => m.Body.Contains("身体不适例会") && m.Body.Contains(word)));
        }

        Assert.DoesNotContain(await portal.ReadLogAsync(), line => line.Contains("Sick", StringComparison.Ordinal));
        // The trail says it in words all the same.
        var trail = (await (await portal.SignInAsync("minister")).OpenAsync($"/audit?Type=Attendance&Key={place}")).MainText;
        Assert.Contains("On leave", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("Sick", trail, StringComparison.Ordinal);
    }
}
