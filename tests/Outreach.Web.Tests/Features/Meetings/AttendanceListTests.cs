using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Features.Meetings;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>The list, the screen and the paper: who keeps them and what each does.</summary>
public sealed class AttendanceListTests(Portal portal) : IClassFixture<Portal>
{
    private Task<PortalClient> Secretary => portal.SignInAsync("officer2");

    [Theory]
    [InlineData("officer", HttpStatusCode.NotFound)]
    [InlineData("presidium", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.NotFound)]
    [InlineData("liaison", HttpStatusCode.NotFound)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    public async Task Only_who_runs_the_meeting_keeps_the_list(string who, HttpStatusCode expected)
    {
        var id = await portal.MeetingAsync(startsIn: -1);
        var target = portal.IdOf("officer");
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        var client = await portal.SignInAsync(who);
        foreach (var page in new[] { "screen", "roster", "roster/entry", $"attendance/{target}" })
            Assert.Equal(expected, (await client.GetAsync($"/meetings/{id}/{page}")).Status);
        foreach (var (post, values) in new (string, Dictionary<string, object?>)[]
        {
            ($"attendance/{target}", new() { ["State"] = "Absent", ["Reason"] = "x" }), ($"attendance/{target}/verify", []), ($"attendance/{target}/void", new() { ["reason"] = "x" }), ("attendance/draw", []),
            ("attendance/heads", new() { ["Heads"] = "3" }), ("attendance/close", []), ("roster/entry", new() { ["Rows[0].UserId"] = target, ["Rows[0].State"] = "Absent" }),
        })
            Assert.Equal(expected, (await client.ForgeAsync($"/meetings/{id}/{post}", values)).Status);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Late, AttendanceSource.Code, false), (stored.State!.Value, stored.Source!.Value, stored.IsDrawn));
    }

    [Fact]
    public async Task Others_see_the_counts_and_their_own_row_and_no_names()
    {
        var id = await portal.MeetingAsync();
        await (await portal.SignInAsync("vice")).ScanAsync(await portal.LinkAsync(id));
        var page = await (await portal.SignInAsync("officer")).OpenAsync($"/meetings/{id}/attendance");
        Assert.Contains("1 / 4", page.MainText.Replace("1 of 4", "1 / 4", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("What is recorded of you", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("人vice", page.MainText, StringComparison.Ordinal);
        Assert.InRange((await (await Secretary).OpenAsync($"/meetings/{id}/attendance")).Commands, 1, 12);
    }

    [Fact]
    public async Task Who_may_come_is_not_expected_and_who_decides_leave_reads_the_list()
    {
        var id = await portal.MeetingAsync();
        await using (var db = portal.OpenDatabase())
        {
            var vice = portal.IdOf("vice");
            await db.Attendances.Where(a => a.MeetingId == id && a.UserId == vice).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsRequired, false));
        }

        await (await portal.SignInAsync("vice")).ScanAsync(await portal.LinkAsync(id));
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        var screen = (await (await Secretary).OpenAsync($"/meetings/{id}/screen")).MainText;
        Assert.Contains("1 of 3 signed", screen, StringComparison.Ordinal);
        Assert.Contains("and 1 who may come", screen, StringComparison.Ordinal);
        var advisor = await (await portal.SignInAsync("advisor")).OpenAsync($"/meetings/{id}/attendance");
        Assert.Contains("人officer", advisor.MainText, StringComparison.Ordinal);
        Assert.Empty(advisor.Page.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task The_screen_names_who_was_entered_by_hand_too()
    {
        var id = await portal.MeetingAsync();
        await (await Secretary).ForgeAsync($"/meetings/{id}/attendance/{portal.IdOf("vice")}", new() { ["State"] = "Present", ["Reason"] = "手机没电", ["Version"] = (await portal.AttendanceAsync(id, "vice"))!.Version });
        Assert.Contains("人vice", (await (await Secretary).OpenAsync($"/meetings/{id}/screen")).Page.QuerySelector(".sign-names")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_see_how_many_are_on_leave_and_not_of_which_kind()
    {
        var id = await portal.MeetingAsync();
        await portal.RecordAsync(id, "vice", AttendanceState.SickLeave);
        var seen = (await (await portal.SignInAsync("officer")).OpenAsync($"/meetings/{id}/attendance")).MainText;
        Assert.Contains("On leave1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Sick", seen, StringComparison.Ordinal);
        Assert.Contains("Sick leave", (await (await Secretary).OpenAsync($"/meetings/{id}/attendance")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_draws_the_code_and_never_writes_it()
    {
        var id = await portal.MeetingAsync();
        var screen = await (await Secretary).OpenAsync($"/meetings/{id}/screen");
        Assert.NotNull(screen.Page.QuerySelector("svg.sign-qr path"));
        var code = (await portal.LinkAsync(id))["/s/".Length..];
        Assert.DoesNotContain(code, screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Split('.')[1], screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/s/", screen.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 4 signed", screen.MainText, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", screen.Text, StringComparison.Ordinal);
        Assert.InRange(screen.Commands, 1, 9);
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        screen = await (await Secretary).OpenAsync($"/meetings/{id}/screen");
        Assert.Contains("1 of 4 signed", screen.MainText, StringComparison.Ordinal);
        Assert.Contains("人officer", screen.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_of_a_cancelled_meeting_is_gone_and_of_one_that_is_over_shows_no_code()
    {
        var over = await portal.MeetingAsync(startsIn: -60);
        Assert.Null((await (await Secretary).OpenAsync($"/meetings/{over}/screen")).Page.QuerySelector("svg.sign-qr"));
        var id = await portal.MeetingAsync();
        await using (var db = portal.OpenDatabase())
        {
            (await db.Meetings.SingleAsync(m => m.Id == id)).Cancel("下雨");
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await Secretary).GetAsync($"/meetings/{id}/screen")).Status);
        Assert.Contains("The sign-in is closed", (await (await portal.SignInAsync("officer")).OpenAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spot_check_draws_those_who_signed_and_each_is_seen_or_taken_off()
    {
        var id = await portal.MeetingAsync();
        string[] people = ["officer", "vice", "minister"];
        foreach (var who in people)
            await (await portal.SignInAsync(who)).ScanAsync(await portal.LinkAsync(id));
        var secretary = await Secretary;
        var screen = await secretary.OpenAsync($"/meetings/{id}/screen");
        Assert.Equal($"/meetings/{id}/screen?desk=true", (await secretary.SubmitAsync(screen, "form[action$='/draw']")).Location);
        await using var db = portal.OpenDatabase();
        var drawn = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id && a.IsDrawn).ToListAsync();
        Assert.Equal(3, drawn.Count);
        // Not again before these are settled.
        await secretary.ForgeAsync($"/meetings/{id}/attendance/draw");
        Assert.Equal(3, await db.Attendances.CountAsync(a => a.MeetingId == id && a.IsDrawn));
        screen = await secretary.OpenAsync($"/meetings/{id}/screen");
        await secretary.SubmitAsync(screen, $"form[action$='/{drawn[0].UserId}/verify']");
        await secretary.SubmitAsync(screen, $"form[action$='/{drawn[1].UserId}/void']");
        await secretary.ForgeAsync($"/meetings/{id}/attendance/{drawn[2].UserId}/void", new() { ["reason"] = "" });
        var after = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).ToDictionaryAsync(a => a.UserId);
        Assert.NotNull(after[drawn[0].UserId].VerifiedAt);
        Assert.Equal((AttendanceState.Absent, AttendanceSource.Hand), (after[drawn[1].UserId].State!.Value, after[drawn[1].UserId].Source!.Value));
        Assert.NotNull(after[drawn[1].UserId].Reason);
        Assert.Equal(AttendanceSource.Code, after[drawn[2].UserId].Source);
    }

    [Theory]
    [InlineData("", "Reason", "State=Present")]
    [InlineData("病了", "State", "State=SickLeave")]
    [InlineData("来了", "State", "State=")]
    [InlineData("来了", "State", "State=Nonsense")]
    [InlineData("来了", "Time", "State=Present&Time=99:99")]
    [InlineData("来了", "Time", "State=Present&Time=03:00")]
    public async Task What_is_wrong_by_hand_stands_beside_its_field(string reason, string field, string values)
    {
        var id = await portal.MeetingAsync(startsIn: -5);
        var secretary = await Secretary;
        var sent = values.Split('&').Select(v => v.Split('=')).ToDictionary(v => v[0], v => (object?)v[1]);
        sent["Reason"] = reason;
        var answer = await secretary.SubmitAsync(await secretary.OpenAsync($"/meetings/{id}/attendance/{portal.IdOf("officer")}"), "main form", sent);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Null((await portal.AttendanceAsync(id, "officer"))!.State);
    }

    [Fact]
    public async Task The_secretary_overrules_no_leader_and_records_nobody_but_others()
    {
        var id = await portal.MeetingAsync(startsIn: 300);
        var (officer, secretary) = (await portal.SignInAsync("officer"), await Secretary);
        await officer.ForgeAsync($"/meetings/{id}/leave", new() { ["Kind"] = "Sick" });
        await using (var db = portal.OpenDatabase())
        {
            var request = await db.LeaveRequests.SingleAsync(r => r.MeetingId == id);
            await (await portal.SignInAsync("vice")).ForgeAsync($"/meetings/{id}/leave/{request.Id}/grant");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(305));
        async Task<Answer> RecordAsync(string who, string state, string reason)
        {
            var place = (await portal.AttendanceAsync(id, who))!;
            return await secretary.ForgeAsync($"/meetings/{id}/attendance/{place.UserId}", new() { ["State"] = state, ["Reason"] = reason, ["Version"] = place.Version });
        }

        Assert.NotEqual("", (await RecordAsync("officer", "Absent", "没来")).ErrorOf("State"));
        Assert.Equal(AttendanceState.SickLeave, (await portal.AttendanceAsync(id, "officer"))!.State);
        // Nor by way of a presence.
        await RecordAsync("officer", "Present", "来了");
        await RecordAsync("officer", "Absent", "又走了");
        Assert.Equal(AttendanceState.SickLeave, (await portal.AttendanceAsync(id, "officer"))!.State);
        foreach (var state in new[] { "Present", "Late" })
            Assert.NotEqual("", (await RecordAsync("officer2", state, "我在")).ErrorOf("State"));
        var own = portal.IdOf("officer2");
        var row = await secretary.ForgeAsync($"/meetings/{id}/roster/entry", new() { ["Rows[0].UserId"] = own, ["Rows[0].State"] = "Present" });
        Assert.Contains("Nobody keeps the list for themselves", row.MainText, StringComparison.Ordinal);
        Assert.Null((await portal.AttendanceAsync(id, "officer2"))!.State);
        // The chair does.
        await (await portal.SignInAsync("minister")).ForgeAsync($"/meetings/{id}/attendance/{own}", new() { ["State"] = "Present", ["Reason"] = "在记录", ["Version"] = (await portal.AttendanceAsync(id, "officer2"))!.Version });
        Assert.Equal(AttendanceState.Present, (await portal.AttendanceAsync(id, "officer2"))!.State);
    }

    [Fact]
    public async Task Whoever_was_refused_is_let_in_from_the_screen_dated_by_the_scan_and_never_by_themselves()
    {
        var id = await portal.MeetingAsync();
        var phone = portal.Anonymous();
        await phone.SignInAsync(TestPeople.EmailOf("officer"), TestPeople.Password);
        await phone.ScanAsync(await portal.LinkAsync(id));
        foreach (var who in new[] { "vice", "officer2" })
        {
            await phone.ForgeAsync("/sign-out");
            await phone.SignInAsync(TestPeople.EmailOf(who), TestPeople.Password);
            await phone.ScanAsync(await portal.LinkAsync(id));
        }

        var scannedAt = portal.Clock.GetUtcNow();
        portal.Clock.Advance(TimeSpan.FromMinutes(7));
        var secretary = await Secretary;
        var screen = await secretary.OpenAsync($"/meetings/{id}/screen");
        Assert.Null(screen.Page.QuerySelector("details.sign-desk[open]"));
        await secretary.SubmitAsync(screen, $"form[action$='/{portal.IdOf("vice")}/admit']");
        await secretary.ForgeAsync($"/meetings/{id}/attendance/{portal.IdOf("officer2")}/admit", new() { ["reason"] = "我自己" });
        var vice = (await portal.AttendanceAsync(id, "vice"))!;
        Assert.Equal((AttendanceState.Present, AttendanceSource.Hand, scannedAt), (vice.State!.Value, vice.Source!.Value, vice.SignedAt!.Value));
        Assert.Null((await portal.AttendanceAsync(id, "officer2"))!.State);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync($"/meetings/{id}/attendance/{portal.IdOf("officer2")}/admit", new() { ["reason"] = "帮忙" })).Status);
        Assert.NotNull((await secretary.OpenAsync($"/meetings/{id}/screen?desk=true")).Page.QuerySelector("details.sign-desk[open]"));
    }

    [Fact]
    public async Task Who_is_taken_off_is_told_and_nobody_is_once_the_minutes_are_out()
    {
        var id = await portal.MeetingAsync();
        var target = portal.IdOf("officer");
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        var secretary = await Secretary;
        var url = $"/meetings/{id}/attendance/{target}/void";
        foreach (var reason in new[] { "", new string('长', 201) })
        {
            var refused = await secretary.ForgeAsync(url, new() { ["reason"] = reason });
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEqual("", refused.ErrorOf("Reason"));
            Assert.Contains(reason, refused.Page.QuerySelector("#Reason")!.OuterHtml, StringComparison.Ordinal);
        }

        await using var db = portal.OpenDatabase();
        await db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Published));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.ForgeAsync(url, new() { ["reason"] = "晚了" })).Status);
        Assert.DoesNotContain("/void", (await secretary.OpenAsync($"/meetings/{id}/screen")).Text, StringComparison.Ordinal);
        Assert.Equal(AttendanceState.Present, (await portal.AttendanceAsync(id, "officer"))!.State);
        await db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Planned));
        await secretary.ForgeAsync(url, new() { ["reason"] = "不在场" });
        Assert.Equal(AttendanceState.Absent, (await portal.AttendanceAsync(id, "officer"))!.State);
        Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == target && n.Subject.Contains("签到被取消") && n.Link == $"/meetings/{id}/attendance"));
    }

    [Fact]
    public async Task A_double_click_on_the_paper_list_is_one_and_never_an_error()
    {
        var id = await portal.MeetingAsync(startsIn: -5);
        var secretary = await Secretary;
        var entry = $"/meetings/{id}/roster/entry";
        Dictionary<string, object?> form = new() { ["Rows[0].UserId"] = portal.IdOf("officer"), ["Rows[0].State"] = "Late", ["__RequestKey"] = Guid.NewGuid().ToString() };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.ForgeAsync(entry, form)));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        // Later it leads to the list as it stands.
        var again = await secretary.ForgeAsync(entry, form);
        Assert.Equal((HttpStatusCode.Redirect, entry), (again.Status, again.Location));
        Assert.Equal((AttendanceState.Late, AttendanceSource.Roster), ((await portal.AttendanceAsync(id, "officer"))!.State!.Value, (await portal.AttendanceAsync(id, "officer"))!.Source!.Value));
    }

    [Fact]
    public async Task Two_who_record_the_same_person_do_not_overwrite_each_other()
    {
        var id = await portal.MeetingAsync(startsIn: -5);
        var url = $"/meetings/{id}/attendance/{portal.IdOf("officer")}";
        var (one, two) = (await Secretary, await portal.SignInAsync("vice"));
        var (first, second) = (await one.OpenAsync(url), await two.OpenAsync(url));
        await one.SubmitAsync(first, "main form", new() { ["State"] = "Late", ["Reason"] = "手机没电" });
        var conflict = await two.SubmitAsync(second, "main form", new() { ["State"] = "Absent", ["Reason"] = "没看到人" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("手机没电", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal(AttendanceState.Late, (await portal.AttendanceAsync(id, "officer"))!.State);
        await two.SubmitAsync(conflict, "main form");
        Assert.Equal(AttendanceState.Absent, (await portal.AttendanceAsync(id, "officer"))!.State);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5001")]
    [InlineData("三十")]
    [InlineData("99999999999")]
    public async Task A_silly_head_count_is_told_beside_its_field(string heads)
    {
        var id = await portal.MeetingAsync(startsIn: -5);
        var answer = await (await Secretary).ForgeAsync($"/meetings/{id}/attendance/heads", new() { ["Heads"] = heads });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("Heads"));
    }

    [Fact]
    public async Task The_head_count_stands_beside_the_sign_ins()
    {
        var id = await portal.MeetingAsync();
        var secretary = await Secretary;
        await secretary.SubmitAsync(await secretary.OpenAsync($"/meetings/{id}/screen"), "form[action$='/heads']", new() { ["Heads"] = "4" });
        Assert.Contains("0 signed in, 4 counted", (await secretary.OpenAsync($"/meetings/{id}/screen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_list_says_of_each_row_what_became_of_it()
    {
        var id = await portal.MeetingAsync(startsIn: -30);
        await (await portal.SignInAsync("minister")).ScanAsync(await portal.LinkAsync(id));
        var secretary = await Secretary;
        var paper = await secretary.OpenAsync($"/meetings/{id}/roster");
        Assert.Contains("人officer", paper.MainText, StringComparison.Ordinal);
        var (officer, vice, minister, stranger) = (portal.IdOf("officer"), portal.IdOf("vice"), portal.IdOf("minister"), portal.IdOf("student"));
        var local = TimeZoneInfo.ConvertTime(portal.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var answer = await secretary.SubmitAsync(await secretary.OpenAsync($"/meetings/{id}/roster/entry"), "main form", new()
        {
            [$"Rows[{officer}].Time"] = local.AddMinutes(-25).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            [$"Rows[{vice}].Time"] = "03:00",
            ["Rows.Index"] = new[] { officer, vice, minister, stranger },
            [$"Rows[{minister}].UserId"] = minister,
            [$"Rows[{minister}].State"] = "Present",
            [$"Rows[{stranger}].UserId"] = stranger,
            [$"Rows[{stranger}].State"] = "Present",
        });
        Assert.Contains("1 accepted, 3 not", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("Already signed in", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("This is before the sign-in opened", answer.MainText, StringComparison.Ordinal);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Late, AttendanceSource.Roster), (stored.State!.Value, stored.Source!.Value));
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
        Assert.Null(await portal.AttendanceAsync(id, "student"));
        var wrong = await secretary.SubmitAsync(await secretary.OpenAsync($"/meetings/{id}/roster/entry"), "main form", new() { [$"Rows[{vice}].Time"] = "七点" });
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.NotEqual("", wrong.ErrorOf($"Rows_{vice}__Time"));
    }

    [Fact]
    public async Task It_is_not_closed_before_it_began_and_not_twice()
    {
        var id = await portal.MeetingAsync();
        var secretary = await Secretary;
        Assert.Null((await secretary.OpenAsync($"/meetings/{id}/attendance")).Page.QuerySelector("form[action$='/close']"));
        await secretary.ForgeAsync($"/meetings/{id}/attendance/close");
        Assert.Null((await portal.AttendanceAsync(id, "officer"))!.State);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await secretary.ForgeAsync($"/meetings/{id}/attendance/close");
        await secretary.ForgeAsync($"/meetings/{id}/attendance/close");
        Assert.Equal(AttendanceState.Absent, (await portal.AttendanceAsync(id, "officer"))!.State);
        await using var db = portal.OpenDatabase();
        Assert.Equal(MeetingState.Held, (await db.Meetings.SingleAsync(m => m.Id == id)).State);
    }

    [Fact]
    public async Task Ids_of_devices_are_dropped_after_thirty_days()
    {
        var id = await portal.MeetingAsync();
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        async Task<string?> DropAsync()
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<Outreach.Web.Features.Shared.Providers.IRetentionProvider>().OfType<MeetingRetentionProvider>().Single().AnonymizeDueAsync(100, default);
            await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
            return (await portal.AttendanceAsync(id, "officer"))!.DeviceId;
        }

        portal.Clock.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(await DropAsync());
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await DropAsync());
        Assert.Equal(AttendanceState.Present, (await portal.AttendanceAsync(id, "officer"))!.State);
    }

    [Fact]
    public async Task Somebody_of_the_department_who_is_not_on_the_list_is_added_once_with_a_reason()
    {
        var id = await portal.MeetingAsync(startsIn: -5, invited: ["officer2", "vice"]);
        var url = $"/meetings/{id}/attendance/add";
        var secretary = await Secretary;
        Assert.NotNull((await secretary.OpenAsync($"/meetings/{id}/attendance")).Page.QuerySelector($"a[href='{url}']"));
        var form = await secretary.OpenAsync(url);
        var offered = form.Page.QuerySelectorAll("#UserId option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains(portal.IdOf("officer").ToString(System.Globalization.CultureInfo.InvariantCulture), offered);
        Assert.DoesNotContain(portal.IdOf("vice").ToString(System.Globalization.CultureInfo.InvariantCulture), offered);
        Assert.NotEqual("", (await secretary.SubmitAsync(form, "main form", new() { ["UserId"] = portal.IdOf("officer") })).ErrorOf("Reason"));
        Dictionary<string, object?> Fields(string who, string state = "Late") => new() { ["UserId"] = portal.IdOf(who), ["State"] = state, ["Reason"] = "临时来汇报" };
        // Whom nobody offers: strangers, who is on the list, and nobody at all.
        foreach (var who in new[] { "student", "liaison", "advisor", "vice" })
            Assert.NotEqual("", (await secretary.ForgeAsync(url, Fields(who))).ErrorOf("UserId"));
        Assert.NotEqual("", (await secretary.ForgeAsync(url, new() { ["UserId"] = 999999, ["State"] = "Late", ["Reason"] = "编的" })).ErrorOf("UserId"));
        foreach (var state in new[] { "Absent", "SickLeave", "Nonsense", "" })
            Assert.NotEqual("", (await secretary.ForgeAsync(url, Fields("officer", state))).ErrorOf("State"));
        Assert.Null(await portal.AttendanceAsync(id, "officer"));
        var added = await Task.WhenAll(secretary.ForgeAsync(url, Fields("officer")), (await portal.SignInAsync("vice")).ForgeAsync(url, Fields("officer")));
        Assert.Single(added, a => a.Status == HttpStatusCode.Redirect);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((true, AttendanceState.Late, AttendanceSource.Hand, "临时来汇报"), (stored.IsGuest, stored.State!.Value, stored.Source!.Value, stored.Reason));
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
    }

    [Fact]
    public async Task Nobody_else_adds_people_and_nobody_before_it_opens_or_once_it_is_cancelled()
    {
        var id = await portal.MeetingAsync(startsIn: 300, invited: ["officer2", "vice"]);
        var url = $"/meetings/{id}/attendance/add";
        Dictionary<string, object?> fields = new() { ["UserId"] = portal.IdOf("minister"), ["State"] = "Present", ["Reason"] = "来旁听" };
        foreach (var (who, status) in new[] { ("officer", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.NotFound), ("liaison", HttpStatusCode.NotFound), ("student", HttpStatusCode.Forbidden) })
        {
            var client = await portal.SignInAsync(who);
            Assert.Equal(status, (await client.GetAsync(url)).Status);
            Assert.Equal(status, (await client.ForgeAsync(url, fields)).Status);
        }

        var secretary = await Secretary;
        Assert.Null((await secretary.OpenAsync($"/meetings/{id}/attendance")).Page.QuerySelector($"a[href='{url}']"));
        Assert.Contains("once the sign-in has opened", (await secretary.ForgeAsync(url, fields)).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            (await db.Meetings.SingleAsync(m => m.Id == id)).Cancel("停电");
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await secretary.ForgeAsync(url, fields)).Status);
        Assert.Null(await portal.AttendanceAsync(id, "minister"));
    }
}
