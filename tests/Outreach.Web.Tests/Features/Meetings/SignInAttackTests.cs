using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Features.Meetings.SignIn;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>The attacks of rooms/meetings.md, 5, that are about signing in: each as the person who tries it.</summary>
public sealed class SignInAttackTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<int> SignedAsync(int meetingId)
    {
        await using var db = portal.OpenDatabase();
        return await db.Attendances.CountAsync(a => a.MeetingId == meetingId && a.SignedAt != null);
    }

    private async Task<List<(int UserId, RefusalReason Reason)>> RefusedAsync(int meetingId)
    {
        await using var db = portal.OpenDatabase();
        return [.. (await db.SignInRefusals.Where(r => r.MeetingId == meetingId).ToListAsync()).Select(r => (r.UserId, r.Reason))];
    }

    [Fact]
    public async Task The_code_on_the_screen_signs_in_and_dates_by_the_scan()
    {
        var id = await portal.MeetingAsync();
        var officer = await portal.SignInAsync("officer");
        var link = await portal.LinkAsync(id);
        var scannedAt = portal.Clock.GetUtcNow();
        var opened = await officer.GetAsync(link);
        Assert.Equal((HttpStatusCode.Redirect, "/s"), (opened.Status, opened.Location));
        Assert.All(opened.Response.Headers.GetValues("Set-Cookie"), c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var done = await officer.PressAsync();
        Assert.Contains("You are signed in", done.MainText, StringComparison.Ordinal);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Present, AttendanceSource.Code, scannedAt), (stored.State!.Value, stored.Source!.Value, stored.SignedAt!.Value));
        Assert.Equal(1, await SignedAsync(id));
    }

    [Fact]
    public async Task A_picture_of_the_code_is_worth_nothing_forty_seconds_later()
    {
        var id = await portal.MeetingAsync();
        var link = await portal.LinkAsync(id);
        portal.Clock.Advance(TimeSpan.FromSeconds(40));
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync(link);
        Assert.Contains("no longer valid", page.MainText, StringComparison.Ordinal);
        Assert.False(page.Response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith(HostCookies.Prefix + SignInCookies.ClaimCookie, StringComparison.Ordinal)));
        await officer.ForgeAsync("/s");
        Assert.Equal(0, await SignedAsync(id));
    }

    [Fact]
    public async Task The_token_of_another_meeting_and_one_of_the_future_are_stale()
    {
        var (id, other) = (await portal.MeetingAsync(), await portal.MeetingAsync());
        var officer = await portal.SignInAsync("officer");
        var forged = new[]
        {
            await portal.LinkAsync(id, claimedId: other), await portal.LinkAsync(id, 15), await portal.LinkAsync(id, 30), await portal.LinkAsync(id, 3600), await portal.LinkAsync(id, -3600), await portal.LinkAsync(id, claimedId: 999_999),
            "/s/m1.x", "/s/m1.AAAAAAAAAAAAAAAA", "/s/m1." + new string('a', 500),
        };
        foreach (var link in forged)
            Assert.Contains("no longer valid", (await officer.OpenAsync(link)).MainText, StringComparison.Ordinal);
        // Also a live code that is written otherwise: it has one address.
        var live = await portal.LinkAsync(id);
        foreach (var nonsense in new[] { "/s/m1.A.B", "/s/m0.x", "/s/%E7%AD%BE%E5%88%B0.x", live.Replace("/s/m", "/s/m00", StringComparison.Ordinal), live + "%20", live.Replace(".", "%20.", StringComparison.Ordinal) })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(nonsense)).Status);
        Assert.Equal((0, 0), (await SignedAsync(id), await SignedAsync(other)));
    }

    [Fact]
    public async Task Sending_it_again_changes_nothing()
    {
        var id = await portal.MeetingAsync();
        var officer = await portal.SignInAsync("officer");
        var link = await portal.LinkAsync(id);
        await officer.GetAsync(link);
        var form = await officer.OpenAsync("/s");
        await officer.SubmitAsync(form, "main form");
        var before = (await portal.AttendanceAsync(id, "officer"))!;
        // The claim is spent: the same post, with and without another scan, meets what is recorded.
        await officer.ForgeAsync("/s");
        Assert.Contains("Scan the code on the screen first", (await officer.OpenAsync("/s")).MainText, StringComparison.Ordinal);
        Assert.Contains("You are signed in already", (await officer.ScanAsync(link)).MainText, StringComparison.Ordinal);
        var after = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((before.Version, before.SignedAt, before.DeviceId), (after.Version, after.SignedAt, after.DeviceId));
    }

    [Fact]
    public async Task A_claim_that_was_kept_and_sent_again_is_still_used_once()
    {
        var id = await portal.MeetingAsync(asksSignOut: true, startsIn: -45);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        var officer = await portal.SignInAsync("officer");
        var cookies = (await officer.GetAsync(await portal.LinkAsync(id))).Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToList();
        await officer.PressAsync();
        Assert.NotNull((await portal.AttendanceAsync(id, "officer"))!.SignedAt);
        // In the time of signing out a scan of before must not count as one on leaving.
        officer.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        await officer.ForgeAsync("/s");
        Assert.Null((await portal.AttendanceAsync(id, "officer"))!.SignedOutAt);
    }

    [Fact]
    public async Task A_second_account_on_the_device_is_refused_and_the_secretary_sees_it_and_may_let_it_in()
    {
        var id = await portal.MeetingAsync();
        var phone = portal.Anonymous();
        await phone.SignInAsync(TestPeople.EmailOf("officer"), TestPeople.Password);
        await phone.ScanAsync(await portal.LinkAsync(id));
        await phone.ForgeAsync("/sign-out");
        await phone.SignInAsync(TestPeople.EmailOf("vice"), TestPeople.Password);
        var refused = await phone.ScanAsync(await portal.LinkAsync(id));
        Assert.Contains("Somebody else has signed in on this device", refused.MainText, StringComparison.Ordinal);
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
        Assert.Equal([(portal.IdOf("vice"), RefusalReason.SameDevice)], await RefusedAsync(id));
        // Again and again is one refusal.
        await phone.ScanAsync(await portal.LinkAsync(id));
        Assert.Single(await RefusedAsync(id));
        var secretary = await portal.SignInAsync("officer2");
        Assert.Contains("人vice", (await secretary.OpenAsync($"/meetings/{id}/screen")).Page.QuerySelector("#sign-panel")!.TextContent, StringComparison.Ordinal);
        var form = await secretary.OpenAsync($"/meetings/{id}/attendance/{portal.IdOf("vice")}");
        var without = await secretary.SubmitAsync(form, "main form", new() { ["Reason"] = "" });
        Assert.NotEqual("", without.ErrorOf("Reason"));
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
        await secretary.SubmitAsync(form, "main form", new() { ["Reason"] = "手机没电，本人在场" });
        var stored = (await portal.AttendanceAsync(id, "vice"))!;
        Assert.Equal((AttendanceState.Present, AttendanceSource.Hand, portal.IdOf("officer2")), (stored.State!.Value, stored.Source!.Value, stored.RecordedById!.Value));
        Assert.DoesNotContain("人vice", (await secretary.OpenAsync($"/meetings/{id}/screen")).Page.QuerySelector("#sign-panel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_on_one_device_at_the_same_moment_are_one()
    {
        for (var round = 0; round < 3; round++)
        {
            var id = await portal.MeetingAsync();
            var (one, two) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
            var opened = await one.GetAsync(await portal.LinkAsync(id));
            // The other browser carries the same device and claim.
            two.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", opened.Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
            await one.TokenAsync();
            await two.TokenAsync();
            var answers = await Task.WhenAll(one.ForgeAsync("/s"), two.ForgeAsync("/s"));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
            Assert.Equal((1, 1), (await SignedAsync(id), (await RefusedAsync(id)).Count));
        }
    }

    [Fact]
    public async Task Nobody_signs_in_without_having_opened_a_code()
    {
        var id = await portal.MeetingAsync();
        var officer = await portal.SignInAsync("officer");
        Assert.Equal("/s", (await officer.ForgeAsync("/s")).Location);
        officer.Http.DefaultRequestHeaders.Add("Cookie", $"{HostCookies.Prefix}{SignInCookies.ClaimCookie}=m1|639000000000000000|abc; {HostCookies.Prefix}{SignInCookies.DeviceCookie}=abc");
        Assert.Equal("/s", (await officer.ForgeAsync("/s")).Location);
        Assert.Equal(0, await SignedAsync(id));
    }

    [Fact]
    public async Task A_claim_of_one_device_is_nothing_on_another()
    {
        var id = await portal.MeetingAsync();
        var there = await portal.SignInAsync("officer");
        var claim = (await there.GetAsync(await portal.LinkAsync(id))).Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Single(c => c.StartsWith(HostCookies.Prefix + SignInCookies.ClaimCookie, StringComparison.Ordinal));
        var elsewhere = await portal.SignInAsync("vice");
        elsewhere.Http.DefaultRequestHeaders.Add("Cookie", claim);
        Assert.Equal("/s", (await elsewhere.ForgeAsync("/s")).Location);
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
    }

    [Fact]
    public async Task Nobody_signs_in_for_somebody_else_and_no_time_is_taken_from_the_phone()
    {
        var id = await portal.MeetingAsync(startsIn: -5);
        var officer = await portal.SignInAsync("officer");
        officer.Http.DefaultRequestHeaders.Date = portal.Clock.GetUtcNow().AddHours(-1);
        await officer.GetAsync(await portal.LinkAsync(id));
        await officer.ForgeAsync("/s", new()
        {
            ["userId"] = portal.IdOf("vice"),
            ["UserId"] = portal.IdOf("vice"),
            ["meetingId"] = id + 1,
            ["id"] = id + 1,
            ["at"] = "2026-11-21T11:00",
            ["ScannedAt"] = "2026-11-21T11:00",
            ["State"] = "Present",
            ["DeviceId"] = "x",
        });
        Assert.Null((await portal.AttendanceAsync(id, "vice"))!.State);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Late, portal.Clock.GetUtcNow()), (stored.State!.Value, stored.SignedAt!.Value));
        Assert.NotEqual("x", stored.DeviceId);
    }

    [Fact]
    public async Task An_opened_code_is_good_for_five_minutes()
    {
        var id = await portal.MeetingAsync();
        var officer = await portal.SignInAsync("officer");
        await officer.GetAsync(await portal.LinkAsync(id));
        var form = await officer.OpenAsync("/s");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var pressed = await officer.SubmitAsync(form, "main form");
        Assert.Contains("Too much time has passed", (await officer.OpenAsync(pressed.Location!)).MainText, StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(id));
    }

    [Fact]
    public async Task Too_early_says_when_and_the_next_scan_works()
    {
        var id = await portal.MeetingAsync(startsIn: 20);
        var officer = await portal.SignInAsync("officer");
        var opens = TimeZoneInfo.ConvertTime(portal.Clock.GetUtcNow().AddMinutes(5), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var page = await officer.OpenAsync(await portal.LinkAsync(id));
        Assert.Contains($"Sign-in starts at {opens:HH:mm}", page.MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("You are signed in", (await officer.ScanAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_very_late_counts_as_absent_with_the_time_of_arrival()
    {
        var id = await portal.MeetingAsync(startsIn: -20);
        var page = await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        Assert.Contains("counts as absent", page.MainText, StringComparison.Ordinal);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Absent, portal.Clock.GetUtcNow()), (stored.State!.Value, stored.SignedAt!.Value));
    }

    [Fact]
    public async Task After_the_end_and_after_closing_nobody_signs_in_any_more()
    {
        var over = await portal.MeetingAsync(startsIn: -60);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("The sign-in is closed", (await officer.OpenAsync(await portal.LinkAsync(over))).MainText, StringComparison.Ordinal);
        var id = await portal.MeetingAsync(startsIn: -1);
        // Opened before, pressed after.
        await officer.GetAsync(await portal.LinkAsync(id));
        var form = await officer.OpenAsync("/s");
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/meetings/{id}/attendance"), "form[action$='/close']");
        await officer.SubmitAsync(form, "main form");
        Assert.Contains("The sign-in is closed", (await officer.OpenAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Absent, AttendanceSource.Closing), (stored.State!.Value, stored.Source!.Value));
        await using var db = portal.OpenDatabase();
        Assert.Equal(MeetingState.Held, (await db.Meetings.SingleAsync(m => m.Id == id)).State);
    }

    [Fact]
    public async Task Somebody_of_the_department_who_is_not_on_the_list_is_a_guest_and_anybody_else_is_refused()
    {
        var id = await portal.MeetingAsync(5, false, "officer2", "minister");
        Assert.Contains("entered as a guest", (await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
        foreach (var who in new[] { "student", "liaison", "partner" })
        {
            Assert.Contains("not on the list", (await (await portal.SignInAsync(who)).ScanAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
            Assert.Null(await portal.AttendanceAsync(id, who));
        }

        Assert.True((await portal.AttendanceAsync(id, "officer"))!.IsGuest);
        Assert.Equal(3, (await RefusedAsync(id)).Count(r => r.Reason == RefusalReason.NotInvited));
        var panel = (await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{id}/screen")).Page.QuerySelector("#sign-panel")!.TextContent;
        Assert.Contains("人student", panel, StringComparison.Ordinal);
        Assert.Contains("Guest", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_pressing_it_says_what_will_come_of_it()
    {
        var id = await portal.MeetingAsync(5, false, "officer2", "minister", "officer");
        async Task<Answer> SeenAsync(PortalClient client)
        {
            await client.GetAsync(await portal.LinkAsync(id));
            return await client.OpenAsync("/s");
        }

        Assert.Contains("Present", (await SeenAsync(await portal.SignInAsync("officer"))).MainText, StringComparison.Ordinal);
        var student = (await SeenAsync(await portal.SignInAsync("student"))).MainText;
        Assert.Contains("You are not on the list of this meeting", student, StringComparison.Ordinal);
        Assert.Contains("Tell the secretary", student, StringComparison.Ordinal);
        Assert.DoesNotContain("Present", student, StringComparison.Ordinal);
        Assert.Contains("entered as a guest", (await SeenAsync(await portal.SignInAsync("vice"))).MainText, StringComparison.Ordinal);
        var officer = await portal.SignInAsync("officer");
        await officer.ScanAsync(await portal.LinkAsync(id));
        Assert.Contains("You are signed in already", (await SeenAsync(officer)).MainText, StringComparison.Ordinal);
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/meetings/{id}/attendance/{portal.IdOf("officer")}/void", new() { ["reason"] = "不在场" });
        var voided = await SeenAsync(officer);
        Assert.Contains("The secretary has recorded you by hand", voided.MainText, StringComparison.Ordinal);
        Assert.Null(voided.Page.QuerySelector("main form"));
        // Nobody is taught how it is got round.
        Assert.DoesNotContain("films the screen", student + voided.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_in_to_the_portal_only_after_scanning_is_dated_by_the_scan()
    {
        var id = await portal.MeetingAsync(startsIn: 1);
        var phone = portal.Anonymous();
        await phone.GetAsync(await portal.LinkAsync(id));
        var scannedAt = portal.Clock.GetUtcNow();
        var asked = await phone.GetAsync("/s");
        Assert.Contains("/sign-in?returnUrl=%2Fs", asked.Location, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        var back = await phone.SubmitAsync(await phone.OpenAsync(new Uri(new Uri("http://localhost"), asked.Location!).PathAndQuery), "form[action^='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("officer"), ["Password"] = TestPeople.Password });
        Assert.Equal("/s", back.Location);
        await phone.PressAsync();
        var stored = (await portal.AttendanceAsync(id, "officer"))!;
        Assert.Equal((AttendanceState.Present, scannedAt), (stored.State!.Value, stored.SignedAt!.Value));
    }

    [Fact]
    public async Task A_scan_before_the_end_signs_out_and_closing_marks_who_did_not()
    {
        var id = await portal.MeetingAsync(startsIn: 1, asksSignOut: true);
        var (stays, leaves) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        await stays.ScanAsync(await portal.LinkAsync(id));
        await leaves.ScanAsync(await portal.LinkAsync(id));
        portal.Clock.Advance(TimeSpan.FromMinutes(55));
        Assert.Contains("You have signed out", (await stays.ScanAsync(await portal.LinkAsync(id))).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var minister = await portal.SignInAsync("minister");
        await minister.SubmitAsync(await minister.OpenAsync($"/meetings/{id}/attendance"), "form[action$='/close']");
        Assert.Equal(
            (AttendanceState.Present, AttendanceState.LeftEarly, AttendanceState.Absent),
            ((await portal.AttendanceAsync(id, "officer"))!.State!.Value, (await portal.AttendanceAsync(id, "vice"))!.State!.Value, (await portal.AttendanceAsync(id, "officer2"))!.State!.Value));
    }

    [Fact]
    public async Task One_phone_signs_one_person_out_whoever_uses_its_claim()
    {
        var id = await portal.MeetingAsync(startsIn: 1, asksSignOut: true);
        foreach (var who in new[] { "officer", "vice", "minister" })
            await (await portal.SignInAsync(who)).ScanAsync(await portal.LinkAsync(id));
        portal.Clock.Advance(TimeSpan.FromMinutes(55));
        // A phone that nobody has signed in with stays in the room and is used by everybody.
        var phone = portal.Anonymous();
        await phone.SignInAsync(TestPeople.EmailOf("officer"), TestPeople.Password);
        var claim = (await phone.GetAsync(await portal.LinkAsync(id))).Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToList();
        Assert.Contains("You have signed out", (await phone.PressAsync()).MainText, StringComparison.Ordinal);
        await phone.ForgeAsync("/sign-out");
        await phone.SignInAsync(TestPeople.EmailOf("vice"), TestPeople.Password);
        Assert.Contains("has served somebody else", (await phone.ScanAsync(await portal.LinkAsync(id))).Text, StringComparison.Ordinal);
        // The claim that was used, in another browser.
        var minister = await portal.SignInAsync("minister");
        minister.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", claim));
        await minister.ForgeAsync("/s");
        Assert.NotNull((await portal.AttendanceAsync(id, "officer"))!.SignedOutAt);
        Assert.Equal((null, null), ((await portal.AttendanceAsync(id, "vice"))!.SignedOutAt, (await portal.AttendanceAsync(id, "minister"))!.SignedOutAt));
        Assert.Equal([(portal.IdOf("minister"), RefusalReason.SameDevice), (portal.IdOf("vice"), RefusalReason.SameDevice)], (await RefusedAsync(id)).OrderBy(r => r.UserId == portal.IdOf("vice")));
    }

    [Fact]
    public async Task Two_who_sign_out_with_one_claim_at_the_same_moment_are_one()
    {
        var id = await portal.MeetingAsync(startsIn: 1, asksSignOut: true);
        foreach (var who in new[] { "officer", "vice" })
            await (await portal.SignInAsync(who)).ScanAsync(await portal.LinkAsync(id));
        portal.Clock.Advance(TimeSpan.FromMinutes(55));
        // Browsers that have no device of their own.
        var (one, two) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var opened = await portal.Anonymous().GetAsync(await portal.LinkAsync(id));
        foreach (var client in new[] { one, two })
        {
            client.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", opened.Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
            await client.TokenAsync();
        }

        var answers = await Task.WhenAll(one.ForgeAsync("/s"), two.ForgeAsync("/s"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Attendances.CountAsync(a => a.MeetingId == id && a.SignedOutAt != null));
    }

    [Fact]
    public async Task What_is_recorded_of_somebody_is_read_by_them_alone()
    {
        var id = await portal.MeetingAsync(5, false, "officer2", "minister");
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("student2")).GetAsync($"/s/of/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("student2")).GetAsync("/s/of/999999")).Status);
    }
}
