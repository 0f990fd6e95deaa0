using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Jobs;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>Planning, moving and cancelling; the list of who is invited. liaison speaks for 宣传部, liaison2 for 文艺部.</summary>
public sealed class MeetingPlanTests(Portal portal) : IClassFixture<Portal>
{
    private Dictionary<string, object?> Form(string title, string kind = "Regular") => new()
    {
        ["Kind"] = kind,
        ["Title"] = title,
        ["StartsAt"] = "2026-11-24T19:00",
        ["EndsAt"] = "2026-11-24T20:00",
        ["Place"] = "活动中心 301",
        ["ChairId"] = portal.IdOf("minister"),
        ["SecretaryId"] = portal.IdOf("officer"),
        ["Must"] = "all",
    };

    private async Task<int> PlanAsync(string title, Dictionary<string, object?>? form = null, string by = "vice")
    {
        var client = await portal.SignInAsync(by);
        var made = await client.SubmitAsync(await client.OpenAsync("/meetings/new"), "main form", form ?? Form(title));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return int.Parse(made.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    private async Task<Meeting> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Meetings.AsNoTracking().Include(m => m.Invitees).SingleAsync(m => m.Id == id);
    }

    private async Task<List<(int UserId, bool IsRequired)>> ListAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return [.. (await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).OrderBy(a => a.UserId).Select(a => new { a.UserId, a.IsRequired }).ToListAsync()).Select(a => (a.UserId, a.IsRequired))];
    }

    private async Task<int> NoticesAsync(string who, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    private async Task<int> DepartmentAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        return await db.Departments.Where(d => d.Name == name).Select(d => d.Id).SingleAsync();
    }

    [Fact]
    public async Task Everybody_of_the_department_is_on_the_list_and_told_once()
    {
        var id = await PlanAsync("名单与通知");
        var list = await ListAsync(id);
        Assert.Subset(list.Select(l => l.UserId).ToHashSet(), new HashSet<int> { portal.IdOf("officer"), portal.IdOf("officer2"), portal.IdOf("vice"), portal.IdOf("minister") });
        Assert.DoesNotContain(portal.IdOf("advisor"), list.Select(l => l.UserId));
        Assert.All(list, l => Assert.True(l.IsRequired));
        Assert.Equal((1, 0, 0), (await NoticesAsync("officer2", "名单与通知"), await NoticesAsync("vice", "名单与通知"), await NoticesAsync("liaison", "名单与通知")));
        var page = await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{id}");
        Assert.Contains("活动中心 301", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8);
        Assert.Contains("名单与通知", (await (await portal.SignInAsync("officer2")).OpenAsync("/calendar?month=2026-11")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_plans_one_meeting()
    {
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync("/meetings/new");
        await vice.SubmitAsync(form, "main form", Form("双击"));
        await vice.SubmitAsync(form, "main form", Form("双击"));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.Title == "双击"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost()
    {
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync("/meetings/new");
        foreach (var (field, value) in new (string, object?)[]
        {
            ("StartsAt", "2026-02-30T19:00"), ("StartsAt", ""), ("EndsAt", "2026-11-24T18:00"), ("Title", ""), ("Title", new string('会', 101)), ("Place", ""), ("Kind", "99"), ("Kind", "喝茶"),
            ("SecretaryId", portal.IdOf("student")), ("SecretaryId", ""), ("ChairId", "99999999"), ("Must", "x:1"), ("Must", ""), ("Must", "g:99999"), ("Must", "d:99999"), ("EventId", "99999999"),
            ("Must", "p:2147483646"), ("Must", "p:0"), ("Must", $"p:{portal.IdOf("partner")}"), ("May", "p:2147483646"), ("May", "p:0"), ("May", $"p:{portal.IdOf("student")}"), ("May", "g:99999"),
            ("MustPeople", "2147483646"), ("MustPeople", "0"), ("Must", Enumerable.Range(1, 101).Select(i => $"p:{i}").ToList()),
        })
        {
            var form = Form("填错了");
            form[field] = value;
            var answer = await vice.SubmitAsync(page, "main form", form);
            Assert.Equal((HttpStatusCode.OK, field), (answer.Status, answer.ErrorOf(field).Length > 0 ? field : "nothing beside " + field));
            Assert.Equal("活动中心 301", field == "Place" ? "活动中心 301" : answer.Page.QuerySelector("#Place")!.GetAttribute("value"));
        }

        await using var db = portal.OpenDatabase();
        Assert.False(await db.Meetings.AnyAsync(m => m.Title == "填错了"));
    }

    [Theory]
    [InlineData("officer", HttpStatusCode.OK)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("presidium", HttpStatusCode.Forbidden)]
    public async Task Regular_meetings_are_planned_by_leaders(string who, HttpStatusCode expected)
    {
        var answer = await (await portal.SignInAsync(who)).ForgeAsync("/meetings/new", Form("冒充" + who));
        Assert.Equal(expected, answer.Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Meetings.AnyAsync(m => m.Title == "冒充" + who));
    }

    [Fact]
    public async Task An_events_owner_plans_its_coordination_meeting_and_the_gate_reads_it()
    {
        int eventId;
        await using (var db = portal.OpenDatabase())
        {
            var e = Event.Create(new EventDetails("要统筹的活动", [], new DateTimeOffset(2026, 12, 10, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 10, 12, 0, 0, TimeSpan.Zero), "礼堂", null, null, portal.IdOf("officer"))).Value;
            db.Events.Add(e);
            await db.SaveChangesAsync();
            eventId = e.Id;
            await db.Events.Where(x => x.Id == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, EventState.Preparing));
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Contains("A coordination meeting that was held", (await officer.OpenAsync($"/events/{eventId}/meetings")).MainText, StringComparison.Ordinal);
        var form = Form("统筹", "Coordination");
        form["EventId"] = eventId;
        // Somebody else's event is not theirs to plan for.
        Assert.NotEmpty((await (await portal.SignInAsync("officer2")).ForgeAsync("/meetings/new", form)).ErrorOf("Kind"));
        var id = await PlanAsync("统筹", form, "officer");
        Assert.Equal(eventId, (await StoredAsync(id)).EventId);
        await using (var db = portal.OpenDatabase())
        {
            var meeting = await db.Meetings.SingleAsync(m => m.Id == id);
            Assert.True(meeting.Hold(meeting.EndsAt).IsSuccess);
            await db.SaveChangesAsync();
        }

        var plan = await officer.OpenAsync($"/events/{eventId}/meetings");
        Assert.DoesNotContain("A coordination meeting that was held", plan.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_tells_everybody_why_and_meets_a_stale_form()
    {
        var id = await PlanAsync("要改期");
        var vice = await portal.SignInAsync("vice");
        var first = await vice.OpenAsync($"/meetings/{id}/move");
        var second = await vice.OpenAsync($"/meetings/{id}/move");
        Dictionary<string, object?> To(string day, string? reason) => new() { ["StartsAt"] = $"2026-11-{day}T19:00", ["EndsAt"] = $"2026-11-{day}T20:00", ["Reason"] = reason };
        Assert.NotEmpty((await vice.SubmitAsync(first, "main form", To("25", ""))).ErrorOf("Reason"));
        Assert.NotEmpty((await vice.SubmitAsync(first, "main form", To("20", "撞课"))).ErrorOf("StartsAt"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(first, "main form", To("25", "撞课"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(second, "main form", To("26", "又改"))).Status);
        var stored = await StoredAsync(id);
        Assert.Equal((25, "撞课"), (stored.StartsAt.Day, stored.MoveReason));
        Assert.Equal(1, await NoticesAsync("officer2", "要改期") - 1);
    }

    [Fact]
    public async Task The_secretary_moves_and_cancels_and_other_officers_do_not()
    {
        var id = await PlanAsync("谁能取消");
        foreach (var who in new[] { "officer2", "advisor" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(who)).ForgeAsync($"/meetings/{id}/cancel", new() { ["Reason"] = "不想开", ["Version"] = 1 })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(who)).GetAsync($"/meetings/{id}/move")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).ForgeAsync($"/meetings/{id}/cancel", new() { ["Reason"] = "不想开", ["Version"] = 1 })).Status);
        Assert.Equal(MeetingState.Planned, (await StoredAsync(id)).State);
        var secretary = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(await secretary.OpenAsync($"/meetings/{id}/cancel"), "main form", new() { ["Reason"] = "停电" })).Status);
        Assert.Equal((MeetingState.Cancelled, "停电"), ((await StoredAsync(id)).State, (await StoredAsync(id)).CancelReason));
        // What is over says so, instead of a page that is not there.
        foreach (var page in new[] { "move", "cancel", "edit" })
            Assert.Equal($"/meetings/{id}", (await secretary.GetAsync($"/meetings/{id}/{page}")).Location);
        Assert.Contains("停电", (await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_who_cancel_at_once_one_does_and_the_others_are_told()
    {
        var id = await PlanAsync("同时取消");
        var clients = new[] { await portal.SignInAsync("officer"), await portal.SignInAsync("vice"), await portal.SignInAsync("minister") };
        var version = (await StoredAsync(id)).Version;
        var answers = await Task.WhenAll(clients.Select((c, i) => c.ForgeAsync($"/meetings/{id}/cancel", new() { ["Reason"] = $"原因{i}", ["Version"] = version })));
        Assert.All(answers, a => Assert.NotEqual(HttpStatusCode.NotFound, a.Status));
        Assert.Equal(MeetingState.Cancelled, (await StoredAsync(id)).State);
        Assert.Equal(1, await NoticesAsync("officer2", "Cancelled: 同时取消") + await NoticesAsync("officer2", "已取消：同时取消"));
        var late = await clients[0].ForgeAsync($"/meetings/{id}/edit", Form("改不了"));
        Assert.NotEqual(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task Who_plans_for_an_event_makes_no_other_meeting_of_it()
    {
        int eventId, other;
        await using (var db = portal.OpenDatabase())
        {
            Event Of(string title, string owner) => Event.Create(new EventDetails(title, [], new DateTimeOffset(2026, 12, 11, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 11, 12, 0, 0, TimeSpan.Zero), "礼堂", null, null, portal.IdOf(owner))).Value;
            var (mine, theirs) = (Of("自己的活动", "officer"), Of("别人的活动", "officer2"));
            db.Events.AddRange(mine, theirs);
            await db.SaveChangesAsync();
            (eventId, other) = (mine.Id, theirs.Id);
        }

        var form = Form("自己的统筹", "Coordination");
        form["EventId"] = eventId;
        var id = await PlanAsync("自己的统筹", form, "officer");
        var officer = await portal.SignInAsync("officer");
        foreach (var (kind, to) in new (string, object?)[] { ("Regular", eventId), ("Plenary", null), ("Coordination", other), ("Summary", other), ("TeamBuilding", null) })
        {
            var edit = new Dictionary<string, object?>(form) { ["Kind"] = kind, ["EventId"] = to, ["Version"] = (await StoredAsync(id)).Version };
            Assert.NotEmpty((await officer.ForgeAsync($"/meetings/{id}/edit", edit)).ErrorOf("Kind"));
        }

        Assert.Equal((MeetingKind.Coordination, eventId), ((await StoredAsync(id)).Kind, (await StoredAsync(id)).EventId!.Value));
        var summary = new Dictionary<string, object?>(form) { ["Kind"] = "Summary", ["Version"] = (await StoredAsync(id)).Version };
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/meetings/{id}/edit", summary)).Status);
    }

    [Fact]
    public async Task A_meeting_that_people_came_to_is_not_moved()
    {
        var id = await portal.MeetingAsync(startsIn: 5);
        await (await portal.SignInAsync("officer")).ScanAsync(await portal.LinkAsync(id));
        var vice = await portal.SignInAsync("vice");
        var moved = await vice.SubmitAsync(await vice.OpenAsync($"/meetings/{id}/move"), "main form", new() { ["StartsAt"] = "2026-12-24T19:00", ["EndsAt"] = "2026-12-24T20:00", ["Reason"] = "改到下月" });
        Assert.Contains("People are signed in already", moved.MainText, StringComparison.Ordinal);
        Assert.Null((await StoredAsync(id)).MovedFrom);
    }

    [Fact]
    public async Task Names_of_meetings_that_one_may_not_see_stand_on_no_page()
    {
        var department = await DepartmentAsync("宣传部");
        var form = Form("大会", "Plenary");
        form["Must"] = new[] { "all", $"d:{department}" };
        var plenary = await PlanAsync("大会", form);
        await using (var db = portal.OpenDatabase())
            await db.Meetings.Where(m => m.Id == plenary).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Held));
        var inner = Form("内部会后会");
        inner["FollowsId"] = plenary;
        var follows = await PlanAsync("内部会后会", inner);
        Assert.Contains("内部会后会", (await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{plenary}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("内部会后会", (await (await portal.SignInAsync("liaison")).OpenAsync($"/meetings/{plenary}")).Text, StringComparison.Ordinal);
        Assert.Contains("大会", (await (await portal.SignInAsync("officer2")).OpenAsync($"/meetings/{follows}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_on_stands_first_and_says_so()
    {
        var (soon, running, over) = (await portal.MeetingAsync(startsIn: 20), await portal.MeetingAsync(startsIn: -10), await portal.MeetingAsync(startsIn: -300));
        var later = await PlanAsync("后天的会");
        var officer = await portal.SignInAsync("officer");
        var list = (await officer.OpenAsync("/meetings")).Page.QuerySelectorAll("main tbody th a").Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([running, soon, later, over], list.Where(i => i == running || i == soon || i == later || i == over));
        Assert.Contains("Going on now", (await officer.OpenAsync($"/meetings/{running}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Going on now", (await officer.OpenAsync($"/meetings/{soon}")).MainText, StringComparison.Ordinal);
        // On the start page as well, also for whoever has signed in.
        await officer.ScanAsync(await portal.LinkAsync(running));
        var now = (await officer.OpenAsync("/")).Page.GetElementById("today-now")!.Closest("section")!;
        Assert.Subset(now.QuerySelectorAll("a.todo-main").Select(a => a.GetAttribute("href")).ToHashSet(), new HashSet<string?> { $"/meetings/{running}", $"/meetings/{soon}" });
        Assert.Contains($"/meetings/{running}/screen", (await (await portal.SignInAsync("officer2")).OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_the_start_is_said_with_whatever_else_is_wrong()
    {
        var form = Form("");
        form["EndsAt"] = "2026-11-24T18:00";
        var answer = await (await portal.SignInAsync("vice")).ForgeAsync("/meetings/new", form);
        Assert.NotEqual("", answer.ErrorOf("Title"));
        Assert.NotEqual("", answer.ErrorOf("EndsAt"));
        form["EndsAt"] = "2026-11-24T20:00";
        form["Count"] = "十五";
        Assert.Equal("Enter a number.", (await (await portal.SignInAsync("vice")).ForgeAsync("/meetings/new", form)).ErrorOf("Count"));
    }

    [Fact]
    public async Task Free_times_that_are_none_are_not_taken_for_all()
    {
        var minister = await portal.SignInAsync("minister");
        foreach (var silly in new[] { "-1", "-2147483648", "2147483647" })
            await minister.ForgeAsync("/free-times", new() { ["FreeTimes"] = silly });
        Assert.Empty((await minister.OpenAsync("/free-times")).Page.QuerySelectorAll("input[name=FreeTimes][checked]"));
    }

    [Fact]
    public async Task Of_a_series_each_stands_alone()
    {
        var form = Form("系列例会");
        form["Rhythm"] = "Weekly";
        var vice = await portal.SignInAsync("vice");
        foreach (var silly in new[] { "", "1", "31", "-2" })
        {
            form["Count"] = silly;
            Assert.NotEmpty((await vice.ForgeAsync("/meetings/new", form)).ErrorOf("Count"));
        }

        form["Count"] = "4";
        var id = await PlanAsync("系列例会", form);
        var seriesId = (await StoredAsync(id)).SeriesId;
        List<int> ids;
        await using (var db = portal.OpenDatabase())
            ids = await db.Meetings.Where(m => m.SeriesId == seriesId).OrderBy(m => m.StartsAt).Select(m => m.Id).ToListAsync();
        Assert.Equal(4, ids.Count);
        Assert.Equal(1, await NoticesAsync("officer2", "系列例会"));
        await vice.SubmitAsync(await vice.OpenAsync($"/meetings/{ids[1]}/cancel"), "main form", new() { ["Reason"] = "运动会" });
        Assert.Equal([MeetingState.Planned, MeetingState.Cancelled, MeetingState.Planned, MeetingState.Planned], await Task.WhenAll(ids.Select(async i => (await StoredAsync(i)).State)));
        Assert.Contains("运动会", (await vice.OpenAsync($"/meetings/{ids[0]}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_liaison_sees_only_meetings_it_is_invited_to()
    {
        var closed = await PlanAsync("内部会议");
        var form = Form("请宣传部来");
        form["Must"] = $"d:{await DepartmentAsync("宣传部")}";
        var open = await PlanAsync("请宣传部来", form);
        var liaison = await portal.SignInAsync("liaison");
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/meetings/{closed}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync($"/meetings/{open}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison2")).GetAsync($"/meetings/{open}")).Status);
        var list = (await liaison.OpenAsync("/meetings")).MainText;
        Assert.Contains("请宣传部来", list, StringComparison.Ordinal);
        Assert.DoesNotContain("内部会议", list + (await liaison.OpenAsync("/calendar?month=2026-11")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await NoticesAsync("liaison", "请宣传部来"));
    }

    [Fact]
    public async Task Whoever_is_new_on_the_list_is_told_and_whoever_is_off_it_leaves_it()
    {
        var form = Form("改名单");
        form["Must"] = $"d:{await DepartmentAsync("文艺部")}";
        var id = await PlanAsync("改名单", form);
        Assert.DoesNotContain(portal.IdOf("officer2"), (await ListAsync(id)).Select(l => l.UserId));
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync($"/meetings/{id}/edit");
        form.Remove("StartsAt");
        form.Remove("EndsAt");
        form["Must"] = "all";
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(page, "main form", form)).Status);
        var list = (await ListAsync(id)).Select(l => l.UserId).ToList();
        Assert.Contains(portal.IdOf("officer2"), list);
        Assert.DoesNotContain(portal.IdOf("liaison2"), list);
        Assert.Equal(1, await NoticesAsync("officer2", "改名单"));
    }

    [Fact]
    public async Task Times_are_proposed_when_most_can()
    {
        foreach (var (who, part) in new[] { ("officer", WeekTimes.Of(2, 2)), ("officer2", WeekTimes.Of(2, 2)), ("minister", WeekTimes.Of(4, 2)) })
        {
            var client = await portal.SignInAsync(who);
            Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(await client.OpenAsync("/free-times"), "main form", new() { ["FreeTimes"] = part })).Status);
        }

        var vice = await portal.SignInAsync("vice");
        var answer = await vice.GetAsync("/meetings/times?Must=all&StartsAt=&EndsAt=");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        // Wednesday the 25th in the evening: two can, the minister cannot.
        Assert.Contains("2026-11-25T19:00", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Text.IndexOf("2026-11-25T19:00", StringComparison.Ordinal) < answer.Text.IndexOf("2026-11-27T19:00", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync("/meetings/times?Must=all")).Status);
    }

    [Fact]
    public async Task The_day_before_everybody_is_reminded_once()
    {
        var form = Form("明天的会");
        form["StartsAt"] = "2026-11-22T19:00";
        form["EndsAt"] = "2026-11-22T20:00";
        var id = await PlanAsync("明天的会", form);
        await using (var db = portal.OpenDatabase())
            await db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.CreatedAt, new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero)));
        var worker = portal.Services.GetRequiredService<ReminderWorker>();
        await worker.RemindAsync(CancellationToken.None);
        await worker.RemindAsync(CancellationToken.None);
        Assert.Equal(2, await NoticesAsync("officer2", "明天的会"));
    }

    [Fact]
    public async Task Settings_are_kept_in_their_ranges_by_the_administrator()
    {
        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync("/settings/meetings");
        Assert.NotEmpty((await admin.SubmitAsync(page, "main form", new() { ["DeviceDays"] = "31" })).ErrorOf("DeviceDays"));
        Assert.NotEmpty((await admin.SubmitAsync(page, "main form", new() { ["WarnAt"] = "5", ["TalkAt"] = "3" })).ErrorOf("TalkAt"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "main form", new() { ["LeaveHours"] = "4" })).Status);
        Assert.Equal("4", (await admin.OpenAsync("/settings/meetings")).Page.QuerySelector("#LeaveHours")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).GetAsync("/settings/meetings")).Status);
    }
}
