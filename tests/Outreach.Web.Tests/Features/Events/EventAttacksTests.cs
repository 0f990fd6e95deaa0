using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

/// <summary>Events as those who may not, and those who press twice, try to move them.</summary>
public sealed class EventAttacksTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateTime Day = new(2026, 12, 18, 19, 0, 0);

    private async Task<string> PlanAsync(string title, string who = "officer", bool ready = true, DateTime? on = null)
    {
        var client = await portal.SignInAsync(who);
        var form = new Dictionary<string, object?> { ["Title"] = title };
        if (ready)
        {
            form["Purpose"] = "让大家来玩";
            form["StartsAt"] = on ?? Day;
            form["EndsAt"] = (on ?? Day).AddHours(2);
            form["Venue"] = "大礼堂";
            form["SafetyPersonId"] = portal.IdOf("vice");
        }

        var made = await client.SubmitAsync(await client.OpenAsync("/events/new"), "main form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return made.Location!;
    }

    private async Task<Event> StoredAsync(string page)
    {
        await using var db = portal.OpenDatabase();
        var id = int.Parse(page.Split('/')[^1], CultureInfo.InvariantCulture);
        return await db.Events.IgnoreQueryFilters().Include(e => e.Changes).ThenInclude(c => c.Fields).Include(e => e.GatePasses).Include(e => e.Flow).Include(e => e.Duties).ThenInclude(d => d.Members)
            .AsSplitQuery().SingleAsync(e => e.Id == id);
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_links_and_stops_the_owner()
    {
        var page = await PlanAsync("缺这缺那", ready: false);
        var officer = await portal.SignInAsync("officer");
        var lacks = (await officer.OpenAsync(page)).Page.QuerySelectorAll(".lacks a");
        Assert.Contains(lacks, l => l.TextContent == "A purpose" && l.GetAttribute("href")!.EndsWith("/edit#Purpose", StringComparison.Ordinal));
        Assert.Equal(4, lacks.Length);
        // A forged reason opens no gate for who does not lead.
        await officer.ForgeAsync(page + "/advance", new() { ["to"] = "Planned", ["reason"] = "我说可以" });
        Assert.Equal(EventState.Idea, (await StoredAsync(page)).State);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync(page + "/advance", new() { ["to"] = "Planned", ["reason"] = "院里临时交办" });
        var stored = await StoredAsync(page);
        Assert.Equal((EventState.Planned, "院里临时交办"), (stored.State, stored.GatePasses.Single().Reason));
        Assert.Contains("院里临时交办", (await officer.OpenAsync(page)).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Only_its_owner_its_helpers_and_leaders_change_an_event(string who, HttpStatusCode expected)
    {
        var page = await PlanAsync("别人的" + who);
        var other = await portal.SignInAsync(who);
        var posts = new (string, Dictionary<string, object?>)[]
        {
            ("/advance", new() { ["to"] = "Planned" }),
            ("/edit", new() { ["Title"] = "改了", ["Form"] = "OnSite", ["Version"] = 1 }),
            ("/flow/edit", new() { ["Version"] = 1, ["Rows[0].Item"] = "改了" }),
            ("/duties/edit", new() { ["Version"] = 1, ["Rows[0].Group"] = "改了", ["Rows[0].Duty"] = "改了" }),
            ("/contingency/edit", new() { ["Version"] = 1, ["Rows[0].Risk"] = "改了", ["Rows[0].Action"] = "改了" }),
            ("/awards/edit", new() { ["Version"] = 1, ["Rows[0].Name"] = "改了", ["Rows[0].Count"] = 1 }),
            ("/plan-b", new() { ["AlternativeId"] = 1, ["DecideOn"] = "2026-12-01", ["DeciderId"] = portal.IdOf("officer") }),
            ("/files/1/remove", []),
        };
        foreach (var (path, values) in posts)
            Assert.Equal(expected, (await other.ForgeAsync(page + path, values)).Status);
        Assert.Equal(1, (await StoredAsync(page)).Version);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("postpone")]
    [InlineData("resume")]
    public async Task The_owner_alone_neither_cancels_nor_puts_off(string verb)
    {
        var page = await PlanAsync("撤不得" + verb);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync($"{page}/{verb}", new() { ["reason"] = "不想办了" })).Status);
        Assert.Equal(EventState.Idea, (await StoredAsync(page)).State);
    }

    [Fact]
    public async Task A_change_after_it_was_planned_needs_a_reason_and_tells_whoever_has_a_duty()
    {
        var page = await PlanAsync("改地方");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync(page + "/duties/edit"), "main form", new()
        {
            ["Rows[0].Group"] = "舞台组",
            ["Rows[0].Duty"] = "搭台",
            ["Rows[0].MemberIds"] = portal.IdOf("officer2"),
        });
        await officer.SubmitAsync(await officer.OpenAsync(page), "form[action$=advance]");
        var refused = await officer.SubmitAsync(await officer.OpenAsync(page + "/edit"), "main form", new() { ["Venue"] = "操场" });
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("say why this changes", refused.ErrorOf("Reason"), StringComparison.Ordinal);
        Assert.Equal("操场", refused.Page.QuerySelector("#Venue")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(refused, "main form", new() { ["Reason"] = "大礼堂维修" })).Status);
        var history = await officer.OpenAsync(page + "/history");
        Assert.Contains("大礼堂维修", history.MainText, StringComparison.Ordinal);
        Assert.Equal(("大礼堂", "操场"), (history.Page.QuerySelector("del")!.TextContent.Trim(), history.Page.QuerySelector("ins")!.TextContent.Trim()));
        Assert.Contains("大礼堂维修", (await (await portal.SignInAsync("officer2")).OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("大礼堂维修", (await (await portal.SignInAsync("student")).OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_flow_meets_a_conflict_and_loses_nothing()
    {
        var page = await PlanAsync("流程冲突");
        var officer = await portal.SignInAsync("officer");
        var vice = await portal.SignInAsync("vice");
        var mine = await officer.OpenAsync(page + "/flow/edit");
        var theirs = await vice.OpenAsync(page + "/flow/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["Rows[0].Item"] = "开场", ["Rows[0].Time"] = "19:00" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Rows[0].Item"] = "签到", ["Rows[0].Time"] = "18:30" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("签到", conflict.Page.QuerySelector("[name='Rows[0].Item']")!.GetAttribute("value"));
        Assert.Equal("开场", (await StoredAsync(page)).Flow.Single().Item);
    }

    [Theory]
    [InlineData("Time", "25:00")]
    [InlineData("Time", "+2000")]
    [InlineData("Time", "晚上")]
    [InlineData("Minutes", "0")]
    [InlineData("Minutes", "1e9")]
    [InlineData("Day", "400")]
    [InlineData("PersonId", "999999")]
    [InlineData("DepartmentId", "999999")]
    [InlineData("Item", "")]
    public async Task A_row_that_cannot_be_is_told_beside_its_field(string field, string value)
    {
        var page = await PlanAsync("流程乱填" + field + value);
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync(page + "/flow/edit"), "main form", new()
        {
            ["Rows[0].Item"] = "开场",
            ["Rows[0].Content"] = "内容",
            ["Rows[0]." + field] = value,
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf($"Rows_0__{field}"));
        Assert.Equal("内容", answer.Page.QuerySelector("[name='Rows[0].Content']")!.TextContent.Trim());
        Assert.Empty((await StoredAsync(page)).Flow);
    }

    [Fact]
    public async Task A_flow_over_midnight_stands_in_its_order()
    {
        var page = await PlanAsync("跨年", on: new DateTime(2026, 12, 31, 22, 0, 0));
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync(page + "/flow/edit"), "main form", new()
        {
            ["Rows[0].Phase"] = "OnTheDay",
            ["Rows[0].Item"] = "晚会",
            ["Rows[0].Time"] = "22点",
            ["Rows[0].Minutes"] = "120",
            ["Rows[1].Phase"] = "OnTheDay",
            ["Rows[1].Item"] = "倒数",
            ["Rows[1].Time"] = "00：00",
            ["Rows[1].Minutes"] = "10",
        });
        var shown = await officer.OpenAsync(page + "/flow");
        Assert.Contains("22:00", shown.MainText, StringComparison.Ordinal);
        Assert.Empty(shown.Page.QuerySelectorAll(".flow-finding"));
    }

    [Fact]
    public async Task Whoever_left_gets_no_duty()
    {
        var page = await PlanAsync("走了的人");
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.ForgeAsync(page + "/duties/edit", new()
        {
            ["Version"] = (await StoredAsync(page)).Version,
            ["Rows[0].Group"] = "舞台组",
            ["Rows[0].Duty"] = "搭台",
            ["Rows[0].LeaderId"] = portal.IdOf("student"),
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf("Rows_0__LeaderId"));
        Assert.Empty((await StoredAsync(page)).Duties);
    }

    [Fact]
    public async Task Plan_B_is_neither_itself_nor_somebodys_twice()
    {
        var (a, b, c) = (await PlanAsync("方案A"), await PlanAsync("方案B"), await PlanAsync("别人的方案A"));
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> Of(string page, string by = "2026-12-10") => new()
        {
            ["AlternativeId"] = page.Split('/')[^1],
            ["DecideOn"] = by,
            ["DeciderId"] = portal.IdOf("minister"),
        };
        Assert.NotEmpty((await officer.ForgeAsync(a + "/plan-b", Of(a))).ErrorOf("AlternativeId"));
        Assert.NotEmpty((await officer.ForgeAsync(a + "/plan-b", Of("/0"))).ErrorOf("AlternativeId"));
        Assert.NotEmpty((await officer.ForgeAsync(a + "/plan-b", Of(b, "2026-11-01"))).ErrorOf("DecideOn"));
        Assert.NotEmpty((await officer.ForgeAsync(a + "/plan-b", Of(b, "2026-12-19"))).ErrorOf("DecideOn"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync(a + "/plan-b", Of(b))).Status);
        Assert.NotEmpty((await officer.ForgeAsync(c + "/plan-b", Of(b))).ErrorOf("AlternativeId"));
        Assert.NotEmpty((await officer.ForgeAsync(b + "/plan-b", Of(c))).ErrorOf("AlternativeId"));
    }

    [Fact]
    public async Task Whoever_was_named_decides_once_and_the_other_plan_ends()
    {
        var (a, b) = (await PlanAsync("联合歌手大赛"), await PlanAsync("手工艺品大赛"));
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync(a + "/plan-b", new()
        {
            ["AlternativeId"] = b.Split('/')[^1],
            ["DecideOn"] = "2026-12-10",
            ["DeciderId"] = portal.IdOf("minister"),
        })).Status);
        // Neither the owner, nor anybody without a reason.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(a + "/decide", new() { ["Choice"] = "B", ["Reason"] = "我来" })).Status);
        var minister = await portal.SignInAsync("minister");
        Assert.Contains("联合歌手大赛", (await minister.OpenAsync("/")).MainText + (await minister.OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
        var page = await minister.OpenAsync(a + "/decide");
        Assert.NotEmpty((await minister.SubmitAsync(page, "main form", new() { ["Choice"] = "B" })).ErrorOf("Reason"));
        var answers = await Task.WhenAll(
            minister.SubmitAsync(page, "main form", new() { ["Choice"] = "B", ["Reason"] = "友校没有同意" }), minister.SubmitAsync(page, "main form", new() { ["Choice"] = "B", ["Reason"] = "友校没有同意" }));
        Assert.Contains(answers, x => x.Status == HttpStatusCode.Redirect);
        var (storedA, storedB) = (await StoredAsync(a), await StoredAsync(b));
        Assert.Equal((EventState.Cancelled, PlanChoice.B, "友校没有同意"), (storedA.State, storedA.Choice, storedA.ChoiceReason));
        // Its gate to “planned” lacks nothing, the one after it does.
        Assert.Equal(EventState.Planned, storedB.State);
        Assert.Equal(HttpStatusCode.NotFound, (await minister.GetAsync(a + "/decide")).Status);
        Assert.Contains("手工艺品大赛", (await officer.OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_brings_its_flow_and_says_which_gates_apply()
    {
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync("/event-kinds/new");
        Assert.NotEmpty((await vice.SubmitAsync(form, "main form", new() { ["Name"] = "乱填", ["Budget[0].Item"] = "奖品", ["Budget[0].UnitPrice"] = "3.333" })).ErrorOf("Budget_0__UnitPrice"));
        Assert.NotEmpty((await vice.SubmitAsync(form, "main form", new() { ["Name"] = "乱填", ["Budget[0].Item"] = "奖品", ["Budget[0].Count"] = "-1" })).ErrorOf("Budget_0__Count"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(form, "main form", new()
        {
            ["Name"] = "小比赛",
            ["NeedsSafetyPerson"] = "false",
            ["Flow[0].Item"] = "签到",
            ["Flow[0].Offset"] = "-30",
            ["Flow[0].Minutes"] = "30",
        })).Status);
        await using (var db = portal.OpenDatabase())
            Assert.Equal("签到", (await db.Set<EventKind>().Include(k => k.Flow).SingleAsync(k => k.Name == "小比赛")).Flow.Single().Item);
        Assert.NotEmpty((await vice.SubmitAsync(await vice.OpenAsync("/event-kinds/new"), "main form", new() { ["Name"] = "小比赛" })).ErrorOf("Name"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).GetAsync("/event-kinds/new")).Status);

        var officer = await portal.SignInAsync("officer");
        await using var read = portal.OpenDatabase();
        var kind = await read.Set<EventKind>().SingleAsync(k => k.Name == "小比赛");
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/events/new?kindId={kind.Id}"), "main form", new() { ["Title"] = "有类型的" });
        Assert.Equal("签到", (await StoredAsync(made.Location!)).Flow.Single().Item);
        Assert.DoesNotContain("answers for safety", (await officer.OpenAsync(made.Location!)).Page.QuerySelector(".lacks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practice_plan_is_in_no_list_search_calendar_or_picker_and_others_do_not_read_it()
    {
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/practice-plans/new"), "main form", new()
        {
            ["Title"] = "练习用的拼盘大赛",
            ["StartsAt"] = Day,
            ["EndsAt"] = Day.AddHours(1),
            ["Venue"] = "食堂",
        });
        Assert.StartsWith("/practice-plans/", made.Location, StringComparison.Ordinal);
        var asEvent = made.Location!.Replace("/practice-plans/", "/events/", StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        foreach (var url in new[] { "/events?q=拼盘", "/search?q=拼盘", "/calendar?month=2026-12", "/deals/new", "/events/export" })
            Assert.DoesNotContain("练习用的拼盘大赛", (await vice.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).GetAsync(made.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).GetAsync(asEvent + "/flow")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(asEvent + "/flow/edit")).Status);
        // Its author says nothing about it as a leader, and does not adopt it.
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync(made.Location + "/adopt")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(await vice.OpenAsync(made.Location!), "form[action$=comments]", new() { ["Text"] = "评分来不及" })).Status);
        Assert.Contains("评分来不及", (await officer.OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync(asEvent + "/advance", new() { ["to"] = "Planned" });
        Assert.Equal(EventState.Idea, (await StoredAsync(asEvent)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(await vice.OpenAsync(made.Location!), "form[action$=adopt]")).Status);
        Assert.Contains("人officer", (await vice.OpenAsync(asEvent)).MainText, StringComparison.Ordinal);
        Assert.Contains("练习用的拼盘大赛", (await vice.OpenAsync("/events?q=拼盘")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_attached_to_a_practice_plan_is_its_author_s_and_so_are_its_forms()
    {
        var (officer, other, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        var made = await officer.SubmitAsync(await officer.OpenAsync("/practice-plans/new"), "main form", new() { ["Title"] = "练习附件", ["OwnerId"] = portal.IdOf("officer2"), ["HelperIds"] = portal.IdOf("officer2") });
        var asEvent = made.Location!.Replace("/practice-plans/", "/events/", StringComparison.Ordinal);
        await officer.ForgeAsync(asEvent + "/files", new() { ["file"] = new FilePart("图.png", TestPictures.Png()) });
        var id = (await StoredAsync(asEvent)).Id;
        int file;
        await using (var db = portal.OpenDatabase())
            file = await db.Set<EventFile>().Where(f => f.EventId == id).Select(f => f.FileId).SingleAsync();
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound),
            ((await officer.GetAsync($"/files/{file}")).Status, (await vice.GetAsync($"/files/{file}")).Status, (await other.GetAsync($"/files/{file}")).Status));
        // Named in it, one neither reads nor writes it.
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(asEvent + "/flow/edit")).Status);
        await vice.ForgeAsync(asEvent + "/cancel", new() { ["reason"] = "不要了" });
        Assert.Equal(EventState.Idea, (await StoredAsync(asEvent)).State);
        // What was taken away is nobody's.
        await officer.ForgeAsync($"{asEvent}/files/{file}/remove");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/files/{file}")).Status);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_in_words()
    {
        var (page, vice) = (await PlanAsync("长原因", ready: false), await portal.SignInAsync("vice"));
        var words = new string('长', 501);
        foreach (var (verb, values) in new[] { ("advance", new Dictionary<string, object?> { ["to"] = "Planned" }), ("cancel", []) })
        {
            values["reason"] = words;
            Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"{page}/{verb}", values)).Status);
            Assert.Contains("Use at most 500 characters.", (await vice.OpenAsync(page)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(EventState.Idea, (await StoredAsync(page)).State);
    }

    [Fact]
    public async Task Naming_a_plan_B_is_seen_by_whoever_changes_it_at_that_time()
    {
        var (a, b) = (await PlanAsync("方案甲"), await PlanAsync("方案乙"));
        var officer = await portal.SignInAsync("officer");
        var before = (await StoredAsync(b)).Version;
        await officer.ForgeAsync(a + "/plan-b", new() { ["AlternativeId"] = b.Split('/')[^1], ["DecideOn"] = "2026-12-10", ["DeciderId"] = portal.IdOf("minister") });
        Assert.Equal(before + 1, (await StoredAsync(b)).Version);
    }

    [Fact]
    public async Task A_put_off_event_goes_on_with_a_new_day_only()
    {
        var page = await PlanAsync("延期");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        await officer.SubmitAsync(await officer.OpenAsync(page), "form[action$=advance]");
        await vice.SubmitAsync(await vice.OpenAsync(page), "form[action$=postpone]", new() { ["reason"] = "考试周" });
        Assert.Equal(EventState.Postponed, (await StoredAsync(page)).State);
        Assert.Contains("考试周", (await officer.OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync(page + "/edit"), "main form", new() { ["StartsAt"] = "", ["EndsAt"] = "", ["Reason"] = "日子待定" });
        await vice.SubmitAsync(await vice.OpenAsync(page), "form[action$=resume]");
        Assert.Equal(EventState.Postponed, (await StoredAsync(page)).State);
        await vice.SubmitAsync(await vice.OpenAsync(page + "/edit"), "main form", new() { ["StartsAt"] = Day.AddDays(7), ["EndsAt"] = Day.AddDays(7).AddHours(2), ["Reason"] = "定在下周" });
        await vice.SubmitAsync(await vice.OpenAsync(page), "form[action$=resume]");
        Assert.Equal(EventState.Planned, (await StoredAsync(page)).State);
    }

    [Fact]
    public async Task The_pages_of_an_event_take_at_most_fourteen_commands()
    {
        var page = await PlanAsync("数命令");
        var officer = await portal.SignInAsync("officer");
        foreach (var tab in new[] { "", "/flow", "/surveys", "/history" })
            Assert.InRange((await officer.OpenAsync(page + tab)).Commands, 1, 14);
    }
}
