using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Meetings.Minutes;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings.Minutes;

public sealed class MinutesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static string Page(int id) => $"/meetings/{id}/minutes";

    private static async Task<Answer> AutosaveAsync(PortalClient client, int id, int itemId, Dictionary<string, object?> fields)
    {
        fields["__RequestVerificationToken"] = await client.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Page(id)}/{itemId}")
        {
            Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Key, Convert.ToString(f.Value, System.Globalization.CultureInfo.InvariantCulture)!))),
        };
        request.Headers.Add("Accept", "application/json");
        var response = await client.Http.SendAsync(request);
        return new Answer(response.StatusCode, request.RequestUri!.ToString(), await response.Content.ReadAsStringAsync(), response);
    }

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    private async Task<int> NoticesAsync(string who, string text)
    {
        var id = portal.IdOf(who);
        await using var db = portal.OpenDatabase();
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    [Fact]
    public async Task What_is_said_is_saved_as_one_types_and_a_decision_is_a_task_at_once()
    {
        var id = await portal.MeetingAsync("第十周例会");
        var item = await portal.ItemAsync(id, "招商进度");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync(Page(id));
        Assert.InRange(page.Commands, 1, 16);
        var saved = await AutosaveAsync(officer, id, item, new() { ["Version"] = (await portal.ItemAsync(item)).Version, ["Said"] = "第三家\r\n还在谈" });
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(("第三家\n还在谈", Json(saved).GetProperty("version").GetInt32()), ((await portal.ItemAsync(item)).Said, (await portal.ItemAsync(item)).Version));
        var decided = await officer.SubmitAsync(await officer.OpenAsync(Page(id)), $"form[action$='/minutes/{item}']", new()
        {
            ["Decision"] = "周五前交方案",
            ["OwnerId"] = portal.IdOf("officer2"),
            ["DueOn"] = Today.AddDays(4),
        });
        Assert.Equal(HttpStatusCode.Redirect, decided.Status);
        await using var db = portal.OpenDatabase();
        var decision = await db.MeetingDecisions.SingleAsync(d => d.ItemId == item);
        var task = await db.WorkItems.SingleAsync(w => w.Id == decision.WorkItemId);
        Assert.Equal(("周五前交方案", portal.IdOf("officer2"), Today.AddDays(4), WorkItemSource.Meeting), (task.Title, task.OwnerId, task.DueOn, task.Source));
        Assert.Contains("第十周例会", task.SourceWords, StringComparison.Ordinal);
        Assert.Equal(1, await NoticesAsync("officer2", "周五前交方案"));
        Assert.Contains("周五前交方案", (await officer.OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
        Assert.Equal("第三家\n还在谈", (await portal.ItemAsync(item)).Said);
    }

    [Theory]
    [InlineData("做海报", null, "2026-11-25", "OwnerId")]
    [InlineData("做海报", "officer2", null, "DueOn")]
    [InlineData("做海报", "officer2", "2026-11-20", "DueOn")]
    [InlineData("做海报", "officer2", "不是日期", "DueOn")]
    [InlineData("做海报", "student", "2026-11-25", "OwnerId")]
    [InlineData("做海报", "liaison", "2026-11-25", "OwnerId")]
    [InlineData(null, "officer2", "2026-11-25", "Decision")]
    public async Task A_decision_without_words_owner_or_day_is_refused_beside_its_field(string? text, string? owner, string? day, string field)
    {
        var id = await portal.MeetingAsync("缺一不可");
        var item = await portal.ItemAsync(id, "海报");
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync(Page(id)), $"form[action$='/minutes/{item}']", new()
        {
            ["Said"] = "要做海报",
            ["Decision"] = text,
            ["OwnerId"] = owner is null ? null : portal.IdOf(owner),
            ["DueOn"] = day,
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf($"{field}-{item}"));
        Assert.Equal("要做海报", answer.Page.GetElementById($"Said-{item}")!.TextContent.Trim());
        await using var db = portal.OpenDatabase();
        Assert.False(await db.MeetingDecisions.AnyAsync(d => d.ItemId == item));
    }

    [Fact]
    public async Task Nobody_who_has_left_by_then_is_given_a_decision()
    {
        var id = await portal.MeetingAsync("到期前离任");
        var item = await portal.ItemAsync(id, "交接");
        await using (var db = portal.OpenDatabase())
        {
            var who = portal.IdOf("minister");
            await db.Positions.Where(p => p.UserId == who).ExecuteUpdateAsync(s => s.SetProperty(p => p.EndsOn, Today.AddDays(2)));
        }

        var officer = await portal.SignInAsync("officer");
        async Task<Answer> DecideAsync(DateOnly day) => await officer.SubmitAsync(
            await officer.OpenAsync(Page(id)), $"form[action$='/minutes/{item}']", new() { ["Decision"] = "交接清单", ["OwnerId"] = portal.IdOf("minister"), ["DueOn"] = day });
        Assert.NotEqual("", (await DecideAsync(Today.AddDays(5))).ErrorOf($"OwnerId-{item}"));
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(Today.AddDays(2))).Status);
    }

    [Fact]
    public async Task A_decision_that_a_script_sends_twice_is_one()
    {
        var id = await portal.MeetingAsync("脚本重发");
        var item = await portal.ItemAsync(id, "海报");
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> Fields() => new() { ["Version"] = 1, ["Said"] = "", ["Decision"] = "只能有一条", ["OwnerId"] = portal.IdOf("officer2"), ["DueOn"] = "2026-11-25", ["__RequestKey"] = "5e0c1a52-8d3a-4a3f-9c53-0d2d3a5f8b11" };
        var answers = (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AutosaveAsync(officer, id, item, Fields())))).Append(await AutosaveAsync(officer, id, item, Fields())).ToList();
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.MeetingDecisions.CountAsync(d => d.ItemId == item));
    }

    [Fact]
    public async Task Whoever_writes_when_it_is_published_is_told_and_keeps_the_text()
    {
        var id = await portal.MeetingAsync("写到一半发布了", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "定金", "五百元");
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync(Page(id));
        await portal.PublishAsync(id);
        var saved = await AutosaveAsync(officer, id, item, new() { ["Version"] = (await portal.ItemAsync(item)).Version, ["Said"] = "八百元" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.Status);
        Assert.Contains("published while you were writing", Json(saved).GetProperty("message").GetString(), StringComparison.Ordinal);
        var pressed = await officer.SubmitAsync(form, $"form[action$='/minutes/{item}']", new() { ["Said"] = "八百元" });
        Assert.Contains("published while you were writing", pressed.ErrorOf($"correct-{item}"), StringComparison.Ordinal);
        Assert.DoesNotContain("has written on this item", pressed.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(pressed, $"form[action$='/minutes/{item}/correct']", new() { ["Reason"] = "金额记错" })).Status);
        Assert.Equal("八百元", (await portal.ItemAsync(item)).Said);
    }

    [Fact]
    public async Task What_comes_too_late_is_said_and_not_answered_by_a_page_that_is_not_there()
    {
        var id = await portal.MeetingAsync("发布以后", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "议题", "写了");
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"{Page(id)}/{item}/correct", new() { ["Version"] = 1, ["Said"] = "早了", ["Reason"] = "还没发布" })).Status);
        await portal.PublishAsync(id);
        foreach (var (path, fields) in new (string, Dictionary<string, object?>)[]
        {
            ("/items", new() { ["Title"] = "晚到的议题" }), ("/items", new() { ["Title"] = "" }), ("/shares", new() { ["UserId"] = portal.IdOf("officer2"), ["Learned"] = "晚了" }), ("/shares", []),
        })
            Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync(Page(id) + path, fields)).Status);
        Assert.Contains("What is published is corrected with a reason", (await officer.OpenAsync(Page(id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_decision_is_added_to_published_minutes_with_a_reason_and_leaves_a_trace()
    {
        var id = await portal.MeetingAsync("漏记决定", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "海报", "讨论了海报");
        await portal.PublishAsync(id);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var officer = await portal.SignInAsync("officer");
        var form = $"form[action$='/minutes/{item}/correct']";
        var page = await officer.OpenAsync(Page(id));
        var without = await officer.SubmitAsync(page, form, new() { ["Decision"] = "周三交海报", ["Reason"] = "发布前漏记" });
        Assert.NotEqual("", without.ErrorOf($"correct-OwnerId-{item}"));
        Assert.NotEqual("", without.ErrorOf($"correct-DueOn-{item}"));
        Assert.Contains("周三交海报", without.Page.GetElementById($"correct-Decision-{item}")!.OuterHtml, StringComparison.Ordinal);
        Dictionary<string, object?> whole = new() { ["Decision"] = "周三交海报", ["OwnerId"] = portal.IdOf("officer2"), ["DueOn"] = "2026-11-25", ["Reason"] = "发布前漏记" };
        Assert.NotEqual("", (await officer.SubmitAsync(page, form, new(whole) { ["Reason"] = "" })).ErrorOf($"reason-{item}"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, form, whole)).Status);
        await using var db = portal.OpenDatabase();
        var decision = await db.MeetingDecisions.SingleAsync(d => d.ItemId == item);
        Assert.Equal(WorkItemState.Open, (await db.WorkItems.SingleAsync(w => w.Id == decision.WorkItemId)).State);
        Assert.Equal(1, await NoticesAsync("officer2", "周三交海报"));
        var read = (await (await portal.SignInAsync("officer2")).OpenAsync(Page(id))).MainText;
        Assert.Contains("发布前漏记", read, StringComparison.Ordinal);
        Assert.Contains("Added after publication", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_on_two_items_never_meet()
    {
        var id = await portal.MeetingAsync("各写各的");
        var (a, b) = (await portal.ItemAsync(id, "甲"), await portal.ItemAsync(id, "乙", position: 2));
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var saved = await Task.WhenAll(
            AutosaveAsync(officer, id, a, new() { ["Version"] = 1, ["Said"] = "我写甲" }), AutosaveAsync(vice, id, b, new() { ["Version"] = 1, ["Said"] = "我写乙" }));
        Assert.All(saved, s => Assert.Equal(HttpStatusCode.OK, s.Status));
        Assert.Equal(("我写甲", "我写乙"), ((await portal.ItemAsync(a)).Said, (await portal.ItemAsync(b)).Said));
    }

    [Fact]
    public async Task Two_writers_on_one_item_see_both_texts_and_lose_nothing()
    {
        var id = await portal.MeetingAsync("同时写一条");
        var item = await portal.ItemAsync(id, "经费");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var seen = await officer.OpenAsync(Page(id));
        Assert.Equal(HttpStatusCode.OK, (await AutosaveAsync(vice, id, item, new() { ["Version"] = 1, ["Said"] = "副部长写的" })).Status);
        var met = await AutosaveAsync(officer, id, item, new() { ["Version"] = 1, ["Said"] = "干事写的" });
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("副部长写的", Json(met).GetProperty("stored").GetString());
        Assert.Contains("人vice", Json(met).GetProperty("message").GetString(), StringComparison.Ordinal);
        // Without scripts the page says the same, and both texts can be joined.
        var form = $"form[action$='/minutes/{item}']";
        var conflict = await officer.SubmitAsync(seen, form, new() { ["Said"] = "干事写的" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("副部长写的", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("干事写的", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("副部长写的", (await portal.ItemAsync(item)).Said);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, form, new() { ["Keep"] = "Both" })).Status);
        Assert.Equal("副部长写的\n干事写的", (await portal.ItemAsync(item)).Said);
    }

    [Theory]
    [InlineData("Mine", "我的")]
    [InlineData("Theirs", "对方的")]
    public async Task One_of_two_texts_is_kept(string keep, string expected)
    {
        var id = await portal.MeetingAsync("二选一");
        var item = await portal.ItemAsync(id, "选", "对方的");
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.ForgeAsync($"{Page(id)}/{item}", new() { ["Version"] = (await portal.ItemAsync(item)).Version, ["Said"] = "我的", ["Keep"] = keep });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(expected, (await portal.ItemAsync(item)).Said);
    }

    [Fact]
    public async Task Who_only_moved_an_item_is_in_no_writers_way()
    {
        var id = await portal.MeetingAsync("挪了一下");
        var (a, _) = (await portal.ItemAsync(id, "甲"), await portal.ItemAsync(id, "乙", position: 2));
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/meetings/{id}/agenda/{a}/move", new() { ["up"] = "false" });
        Assert.Equal(HttpStatusCode.OK, (await AutosaveAsync(officer, id, a, new() { ["Version"] = 1, ["Before"] = "", ["Said"] = "照样写" })).Status);
        Assert.Equal("照样写", (await portal.ItemAsync(a)).Said);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.NotFound)]
    [InlineData("liaison", HttpStatusCode.NotFound)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Only_who_runs_the_meeting_writes_publishes_and_corrects(string who, HttpStatusCode expected)
    {
        var id = await portal.MeetingAsync("别人的会", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "议题", "原文");
        var client = await portal.SignInAsync(who);
        foreach (var (path, fields) in new (string, Dictionary<string, object?>)[]
        {
            ($"{item}", new() { ["Version"] = "2", ["Said"] = "偷改" }),
            ($"{item}/correct", new() { ["Version"] = "2", ["Said"] = "偷改", ["Reason"] = "没有理由" }),
            ("publish", []),
            ("items", new() { ["Title"] = "插队的议题" }),
            ("shares", new() { ["UserId"] = portal.IdOf("officer"), ["Learned"] = "编的" }),
        })
            Assert.Equal(expected, (await client.ForgeAsync($"{Page(id)}/{path}", fields)).Status);
        Assert.Equal("原文", (await portal.ItemAsync(item)).Said);
        await using var db = portal.OpenDatabase();
        Assert.Equal(MeetingState.Held, (await db.Meetings.SingleAsync(m => m.Id == id)).State);
    }

    [Fact]
    public async Task Nothing_is_written_before_the_start_nor_on_another_meetings_item()
    {
        var (future, running) = (await portal.MeetingAsync("还没开始", inHours: 3), await portal.MeetingAsync("另一场"));
        var (a, b) = (await portal.ItemAsync(future, "早"), await portal.ItemAsync(running, "他会"));
        var officer = await portal.SignInAsync("officer");
        var early = await officer.ForgeAsync($"{Page(future)}/{a}", new() { ["Version"] = "1", ["Said"] = "早了" });
        Assert.Equal(HttpStatusCode.Redirect, early.Status);
        Assert.Null((await portal.ItemAsync(a)).Said);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"{Page(running)}/{a}", new() { ["Version"] = "1", ["Said"] = "错位" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"{Page(running)}/999999", new() { ["Version"] = "1", ["Said"] = "没有" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"{Page(running)}/{b}", new() { ["Said"] = "没有版本" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"{Page(running)}/{b}", new() { ["Version"] = "1", ["Said"] = new string('长', 4001) })).Status);
        Assert.Null((await portal.ItemAsync(b)).Said);
    }

    [Fact]
    public async Task Minutes_are_published_once_when_held_and_written_and_everybody_invited_is_told()
    {
        var officer = await portal.SignInAsync("officer");
        var running = await portal.MeetingAsync("未结束就发布");
        await portal.ItemAsync(running, "议题", "写了");
        await officer.ForgeAsync(Page(running) + "/publish");
        var empty = await portal.MeetingAsync("空纪要", state: MeetingState.Held);
        await officer.ForgeAsync(Page(empty) + "/publish");
        var id = await portal.MeetingAsync("发布一次", state: MeetingState.Held);
        await portal.ItemAsync(id, "议题", "写了");
        await portal.AttendAsync(id, "officer2", AttendanceState.Absent);
        await Task.WhenAll(officer.ForgeAsync(Page(id) + "/publish"), officer.ForgeAsync(Page(id) + "/publish"));
        await officer.ForgeAsync(Page(id) + "/publish");
        await using var db = portal.OpenDatabase();
        Assert.Equal(MeetingState.Planned, (await db.Meetings.SingleAsync(m => m.Id == running)).State);
        Assert.Equal(MeetingState.Held, (await db.Meetings.SingleAsync(m => m.Id == empty)).State);
        Assert.Equal(MeetingState.Published, (await db.Meetings.SingleAsync(m => m.Id == id)).State);
        Assert.Equal((1, 1, 1, 0), (await NoticesAsync("officer2", "发布一次"), await NoticesAsync("liaison", "发布一次"), await NoticesAsync("vice", "发布一次"), await NoticesAsync("minister", "发布一次")));
        var absent = portal.IdOf("officer2");
        Assert.Contains("确认", (await db.Notices.SingleAsync(n => n.UserId == absent && n.Subject.Contains("发布一次"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_stands_in_the_notice()
    {
        var id = await portal.MeetingAsync("通知里有决定", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "海报", "讨论了海报");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync(Page(id)), $"form[action$='/minutes/{item}']", new() { ["Decision"] = "周三交海报", ["OwnerId"] = portal.IdOf("officer2"), ["DueOn"] = "2026-11-25" });
        await officer.ForgeAsync(Page(id) + "/publish");
        var reader = portal.IdOf("vice");
        await using var db = portal.OpenDatabase();
        var notice = await db.Notices.SingleAsync(n => n.UserId == reader && n.Subject.Contains("通知里有决定"));
        Assert.Contains("周三交海报", notice.Text, StringComparison.Ordinal);
        Assert.Contains("人officer2", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_absent_confirms_and_who_was_there_need_not()
    {
        var id = await portal.MeetingAsync("读过了吗", state: MeetingState.Held);
        await portal.ItemAsync(id, "议题", "写了");
        await portal.AttendAsync(id, "officer2", AttendanceState.SickLeave);
        await portal.AttendAsync(id, "vice", AttendanceState.Present);
        var absent = await portal.SignInAsync("officer2");
        await absent.ForgeAsync(Page(id) + "/confirm");
        await portal.PublishAsync(id);
        Assert.Contains("读过了吗", (await absent.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var page = await absent.OpenAsync(Page(id));
        await absent.SubmitAsync(page, $"form[action='{Page(id)}/confirm']");
        await absent.ForgeAsync(Page(id) + "/confirm");
        await (await portal.SignInAsync("vice")).ForgeAsync(Page(id) + "/confirm");
        await using var db = portal.OpenDatabase();
        Assert.Equal([portal.IdOf("officer2")], await db.MinutesReadings.Where(r => r.MeetingId == id).Select(r => r.UserId).ToListAsync());
        Assert.DoesNotContain("读过了吗", (await absent.OpenAsync("/")).MainText, StringComparison.Ordinal);
        // How many and who: for those who run it alone; leaves never by kind.
        Assert.Contains("1 of 1", (await (await portal.SignInAsync("officer")).OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
        var read = (await absent.OpenAsync(Page(id))).MainText;
        Assert.DoesNotContain("1 of 1", read, StringComparison.Ordinal);
        Assert.Contains("On leave (1)", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Sick", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_keeps_the_old_text()
    {
        var id = await portal.MeetingAsync("更正", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "定金", "五百元");
        await portal.PublishAsync(id);
        var officer = await portal.SignInAsync("officer");
        var form = $"form[action$='/minutes/{item}/correct']";
        var refused = await officer.SubmitAsync(await officer.OpenAsync(Page(id)), form, new() { ["Said"] = "八百元" });
        Assert.NotEqual("", refused.ErrorOf($"reason-{item}"));
        Assert.Contains("八百元", refused.MainText, StringComparison.Ordinal);
        // What is published is not written on as before.
        await officer.ForgeAsync($"{Page(id)}/{item}", new() { ["Version"] = (await portal.ItemAsync(item)).Version, ["Said"] = "无痕修改" });
        Assert.Equal("五百元", (await portal.ItemAsync(item)).Said);
        var stale = await officer.OpenAsync(Page(id));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(stale, form, new() { ["Said"] = "八百元", ["Reason"] = "金额记错" })).Status);
        Assert.NotEqual("", (await officer.SubmitAsync(stale, form, new() { ["Said"] = "九百元", ["Reason"] = "又改" })).ErrorOf($"correct-{item}"));
        Assert.Equal("八百元", (await portal.ItemAsync(item)).Said);
        var read = (await (await portal.SignInAsync("officer2")).OpenAsync(Page(id))).MainText;
        Assert.Contains("金额记错", read, StringComparison.Ordinal);
        Assert.Contains("五百元", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_reads_published_minutes_of_meetings_they_were_invited_to_alone()
    {
        var id = await portal.MeetingAsync("联络人的会", state: MeetingState.Held);
        await portal.ItemAsync(id, "议题", "给大家看");
        var (guest, stranger) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("liaison2"));
        foreach (var path in new[] { "", "/print", ".docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(Page(id) + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Page(id) + path)).Status);
        }

        await portal.PublishAsync(id);
        foreach (var path in new[] { "", "/print", ".docx" })
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(Page(id) + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Page(id) + path)).Status);
        }

        Assert.Contains("给大家看", (await guest.OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_has_items_decisions_and_leaves_without_their_kind()
    {
        var id = await portal.MeetingAsync("纸质纪要", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "场地", "操场已批", deferred: true);
        await portal.AttendAsync(id, "officer2", AttendanceState.PersonalLeave);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync(Page(id)), $"form[action$='/minutes/{item}']", new() { ["Decision"] = "去领钥匙", ["OwnerId"] = portal.IdOf("officer2"), ["DueOn"] = Today.AddDays(1) });
        var text = (await officer.OpenAsync(Page(id) + "/print")).Page.Body!.TextContent;
        foreach (var expected in new[] { "会议纪要", "纸质纪要", "活动中心 201", "人vice", "请假", "人officer2", "一、场地", "操场已批", "去领钥匙", "2026年11月22日", "顺延" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("事假", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_minutes_are_said_once_to_the_secretary_and_stand_on_their_dashboard()
    {
        var id = await portal.MeetingAsync("逾期纪要", inHours: -80, state: MeetingState.Held);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("逾期纪要", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains("late", (await officer.OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var reminder = scope.ServiceProvider.GetServices<Outreach.Web.Features.Shared.Providers.IReminderProvider>().OfType<MinutesReminderProvider>().Single();
            await reminder.RemindAsync(default);
            await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
        }

        Assert.Equal((1, 0), (await NoticesAsync("officer", "逾期纪要"), await NoticesAsync("vice", "逾期纪要")));
    }

    [Fact]
    public async Task A_shared_experience_joins_the_lessons_once_the_minutes_are_published()
    {
        var id = await portal.MeetingAsync("分享会", state: MeetingState.Held);
        await portal.ItemAsync(id, "议题", "写了");
        var made = await (await portal.SignInAsync("officer")).SubmitAsync(await (await portal.SignInAsync("officer")).OpenAsync("/events/new"), "main form", new()
        {
            ["Title"] = "分享的活动",
            ["StartsAt"] = new DateTime(2026, 12, 18, 19, 0, 0),
            ["EndsAt"] = new DateTime(2026, 12, 18, 21, 0, 0),
        });
        var eventId = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var officer = await portal.SignInAsync("officer");
        const string Form = "form[action$='/minutes/shares']";
        var page = await officer.OpenAsync(Page(id));
        Assert.NotEqual("", (await officer.SubmitAsync(page, Form, new() { ["UserId"] = portal.IdOf("officer2"), ["Learned"] = "什么都不关于" })).ErrorOf("SponsorId"));
        Assert.NotEqual("", (await officer.SubmitAsync(page, Form, new() { ["UserId"] = portal.IdOf("minister"), ["EventId"] = eventId, ["Learned"] = "没被邀请" })).ErrorOf("UserId"));
        Assert.NotEqual("", (await officer.SubmitAsync(page, Form, new() { ["UserId"] = portal.IdOf("officer2"), ["EventId"] = eventId })).ErrorOf("Learned"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, Form, new() { ["UserId"] = portal.IdOf("officer2"), ["EventId"] = eventId, ["Learned"] = "先问预算" })).Status);
        Assert.DoesNotContain("先问预算", (await officer.OpenAsync("/visits/lessons")).MainText, StringComparison.Ordinal);
        await portal.PublishAsync(id);
        Assert.Contains("先问预算", (await officer.OpenAsync("/visits/lessons")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("先问预算", (await officer.OpenAsync($"/visits/lessons?who={portal.IdOf("vice")}")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.Equal(Situation.None, (await db.ExperienceShares.SingleAsync(s => s.MeetingId == id)).Situation);
    }

    [Fact]
    public async Task After_a_plenary_a_meeting_of_the_department_is_proposed()
    {
        var id = await portal.MeetingAsync("全体大会", kind: MeetingKind.Plenary, state: MeetingState.Held);
        var vice = await portal.SignInAsync("vice");
        Assert.NotNull((await vice.OpenAsync(Page(id))).Page.QuerySelector($"a[href='/meetings/new?follows={id}']"));
        Assert.Null((await (await portal.SignInAsync("officer")).OpenAsync(Page(id))).Page.QuerySelector($"a[href='/meetings/new?follows={id}']"));
        await portal.MeetingAsync("会后部门会", inHours: 20, followsId: id);
        Assert.Null((await vice.OpenAsync(Page(id))).Page.QuerySelector($"a[href='/meetings/new?follows={id}']"));
    }
}
