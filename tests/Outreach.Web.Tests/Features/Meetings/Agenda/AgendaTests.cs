using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Tasks;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings.Agenda;

public sealed class AgendaTests(Portal portal) : IClassFixture<Portal>
{
    private const int MostCommands = 12;

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static string Page(int id) => $"/meetings/{id}/agenda";

    private async Task<List<string>> TitlesAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.AgendaItems.Where(i => i.MeetingId == id && i.Kind != AgendaItemKind.Suggestions).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Title).ToListAsync();
    }

    [Fact]
    public async Task Items_are_added_changed_moved_and_taken_off_by_who_runs_the_meeting()
    {
        var id = await portal.MeetingAsync("排议程", inHours: 5);
        var officer = await portal.SignInAsync("officer");
        const string Add = "main form[action$='/agenda']";
        foreach (var title in new[] { "甲", "乙" })
            Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync(Page(id)), Add, new() { ["Title"] = title, ["Minutes"] = "10", ["PresenterId"] = portal.IdOf("liaison") })).Status);
        var refused = await officer.SubmitAsync(await officer.OpenAsync(Page(id)), Add, new() { ["Title"] = "", ["Minutes"] = "481", ["PresenterId"] = portal.IdOf("student") });
        Assert.NotEqual("", refused.ErrorOf("Title"));
        refused = await officer.SubmitAsync(await officer.OpenAsync(Page(id)), Add, new() { ["Title"] = "丙", ["Minutes"] = "481", ["PresenterId"] = portal.IdOf("student") });
        Assert.NotEqual("", refused.ErrorOf("Minutes"));
        Assert.NotEqual("", refused.ErrorOf("PresenterId"));
        Assert.Equal(["甲", "乙"], await TitlesAsync(id));
        await officer.SubmitAsync(await officer.OpenAsync(Page(id)), "main form[action$='/move']");
        Assert.Equal(["乙", "甲"], await TitlesAsync(id));
        var page = await officer.OpenAsync(Page(id));
        var edit = page.Page.QuerySelector("main a[href$='/edit']")!.GetAttribute("href")!;
        var (first, second) = (await officer.OpenAsync(edit), await officer.OpenAsync(edit));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(first, "main form", new() { ["Title"] = "乙改" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(second, "main form", new() { ["Title"] = "乙又改" })).Status);
        await officer.SubmitAsync(await officer.OpenAsync(Page(id)), "main form[action$='/remove']");
        Assert.Equal(["甲"], await TitlesAsync(id));
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("presidium", HttpStatusCode.NotFound)]
    [InlineData("liaison", HttpStatusCode.NotFound)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_changes_the_agenda(string who, HttpStatusCode expected)
    {
        var id = await portal.MeetingAsync("别人的议程", inHours: 5);
        var item = await portal.ItemAsync(id, "议题");
        var client = await portal.SignInAsync(who);
        foreach (var path in new[] { "", $"/{item}/edit", $"/{item}/move", $"/{item}/remove", "/prepare" })
            Assert.Equal(expected, (await client.ForgeAsync(Page(id) + path, new() { ["Title"] = "偷改", ["Version"] = "1" })).Status);
        Assert.Equal(["议题"], await TitlesAsync(id));
    }

    [Fact]
    public async Task A_meeting_that_was_held_keeps_its_agenda()
    {
        var id = await portal.MeetingAsync("开过了", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "议题");
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"{Page(id)}/{item}/remove");
        await officer.ForgeAsync($"{Page(id)}/{item}/edit", new() { ["Title"] = "改", ["Version"] = "1" });
        Assert.Equal(["议题"], await TitlesAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"{Page(id)}/999999/remove")).Status);
    }

    [Fact]
    public async Task Open_points_are_carried_over_once_to_the_next_meeting()
    {
        var earlier = await portal.MeetingAsync("上一次统筹", inHours: -30, kind: MeetingKind.Training, state: MeetingState.Held);
        var point = await portal.ItemAsync(earlier, "没议完的事", "下次说", deferred: true);
        await portal.ItemAsync(earlier, "议完的事", "好了", position: 2);
        var next = await portal.MeetingAsync("下一次", inHours: 20, kind: MeetingKind.Training);
        var later = await portal.MeetingAsync("再下一次", inHours: 40, kind: MeetingKind.Training);
        var other = await portal.MeetingAsync("别的会", inHours: 20, kind: MeetingKind.Plenary);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync(Page(later) + "/prepare");
        await officer.ForgeAsync(Page(other) + "/prepare");
        Assert.Empty(await TitlesAsync(later));
        Assert.Empty(await TitlesAsync(other));
        await Task.WhenAll(officer.ForgeAsync(Page(next) + "/prepare"), officer.ForgeAsync(Page(next) + "/prepare"));
        await officer.ForgeAsync(Page(next) + "/prepare");
        Assert.Equal(["没议完的事"], await TitlesAsync(next));
        await using (var db = portal.OpenDatabase())
        {
            var carried = await db.AgendaItems.SingleAsync(i => i.CarriedFromId == point);
            Assert.Equal((next, AgendaItemKind.CarriedOver), (carried.MeetingId, carried.Kind));
            Assert.Equal(1, await db.AgendaItems.CountAsync(i => i.MeetingId == next && i.Kind == AgendaItemKind.Suggestions));
        }

        Assert.Contains("Carried over", (await officer.OpenAsync(Page(next))).MainText, StringComparison.Ordinal);
        // What only a cancelled meeting has taken up is open again.
        await using (var db = portal.OpenDatabase())
            await db.Meetings.Where(m => m.Id == next).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Cancelled));
        await officer.SubmitAsync(await officer.OpenAsync(Page(later)), "main form[action$='/prepare']");
        Assert.Equal(["没议完的事"], await TitlesAsync(later));
    }

    [Fact]
    public async Task Publishing_gives_what_is_left_open_to_the_next_meeting()
    {
        var earlier = await portal.MeetingAsync("这次面试日", inHours: -3, kind: MeetingKind.InterviewDay, state: MeetingState.Held);
        await portal.ItemAsync(earlier, "待定的题目", deferred: true, said: "再想想");
        var next = await portal.MeetingAsync("下次面试日", inHours: 48, kind: MeetingKind.InterviewDay);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/meetings/{earlier}/minutes/publish");
        Assert.Equal(["待定的题目"], await TitlesAsync(next));
    }

    [Fact]
    public async Task Inner_points_reach_no_guest_unless_somebody_says_so()
    {
        var inner = await portal.MeetingAsync("内部的会", inHours: -30, kind: MeetingKind.TeamBuilding, state: MeetingState.Held);
        await using (var db = portal.OpenDatabase())
        {
            var guest = portal.IdOf("liaison");
            await db.Attendances.Where(a => a.MeetingId == inner && a.UserId == guest).ExecuteDeleteAsync();
        }

        await portal.ItemAsync(inner, "某人表现不好", "下次再说", deferred: true);
        var next = await portal.MeetingAsync("有联络人的会", inHours: 20, kind: MeetingKind.TeamBuilding);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync(Page(next) + "/prepare");
        Assert.Empty(await TitlesAsync(next));
        await officer.ForgeAsync($"/meetings/{inner}/minutes/publish");
        Assert.Empty(await TitlesAsync(next));
        Assert.DoesNotContain("某人表现不好", (await (await portal.SignInAsync("liaison")).OpenAsync(Page(next))).Text, StringComparison.Ordinal);
        var asked = await officer.OpenAsync(Page(next));
        Assert.Contains("Guests of this meeting", asked.Page.QuerySelector("main form[action$='/prepare'] button")!.GetAttribute("data-confirm"), StringComparison.Ordinal);
        await officer.SubmitAsync(asked, "main form[action$='/prepare']");
        Assert.Equal(["某人表现不好"], await TitlesAsync(next));
    }

    [Fact]
    public async Task A_report_in_two_windows_is_not_lost()
    {
        var id = await portal.MeetingAsync("两个窗口", inHours: 5);
        var officer = await portal.SignInAsync("officer");
        var (one, two) = (await officer.OpenAsync(Page(id) + "/report"), await officer.OpenAsync(Page(id) + "/report"));
        await officer.SubmitAsync(one, "main form", new() { ["LastWeek"] = "第一个窗口写的" });
        var met = await officer.SubmitAsync(two, "main form", new() { ["LastWeek"] = "第二个窗口写的" });
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("第一个窗口写的", met.MainText, StringComparison.Ordinal);
        Assert.Contains("第二个窗口写的", met.MainText, StringComparison.Ordinal);
        await officer.SubmitAsync(met, "main form");
        await using var db = portal.OpenDatabase();
        Assert.Equal("第二个窗口写的", (await db.MemberReports.SingleAsync(r => r.MeetingId == id)).LastWeek);
    }

    [Fact]
    public async Task A_report_is_ones_own_until_the_meeting_was_held()
    {
        var (id, held) = (await portal.MeetingAsync("汇报", inHours: 5), await portal.MeetingAsync("汇报晚了", state: MeetingState.Held));
        var officer2 = await portal.SignInAsync("officer2");
        await officer2.SubmitAsync(await officer2.OpenAsync(Page(id) + "/report"), "main form", new() { ["LastWeek"] = "谈了三家", ["Stuck"] = "没有样品" });
        // The post names nobody: it is always one's own, whatever else it says.
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync(Page(id) + "/report", new() { ["UserId"] = portal.IdOf("officer2"), ["LastWeek"] = "替别人写" });
        await officer2.ForgeAsync(Page(held) + "/report", new() { ["LastWeek"] = "晚了" });
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).ForgeAsync(Page(id) + "/report", new() { ["LastWeek"] = "不是本部门" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("minister")).ForgeAsync(Page(id) + "/report", new() { ["LastWeek"] = "没被邀请" })).Status);
        var tooLong = await officer2.ForgeAsync(Page(id) + "/report", new() { ["Next"] = new string('长', 1001) });
        Assert.NotEqual("", tooLong.ErrorOf("Next"));
        await using var db = portal.OpenDatabase();
        var reports = await db.MemberReports.Where(r => r.MeetingId == id || r.MeetingId == held).ToDictionaryAsync(r => r.UserId, r => r.LastWeek);
        Assert.Equal(2, reports.Count);
        Assert.Equal(("谈了三家", "替别人写"), (reports[portal.IdOf("officer2")], reports[portal.IdOf("officer")]));
        var text = (await (await portal.SignInAsync("advisor")).OpenAsync(Page(id))).MainText;
        Assert.Contains("没有样品", text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有样品", (await (await portal.SignInAsync("liaison")).OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prepared_agenda_says_what_changed_in_at_most_twelve_commands()
    {
        await portal.MeetingAsync("前一次例会", inHours: -170, state: MeetingState.Published);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", new()
        {
            ["Title"] = "下周的活动",
            ["StartsAt"] = new DateTime(2026, 11, 28, 19, 0, 0),
            ["EndsAt"] = new DateTime(2026, 11, 28, 21, 0, 0),
        });
        await using (var db = portal.OpenDatabase())
        {
            for (var i = 0; i < 5; i++)
            {
                var task = WorkItem.Create(new WorkItemDetails($"拖着的事 {i}", null, portal.IdOf("officer2"), [], Today.AddDays(-2), []), WorkItemOrigin.Own, new HashSet<int> { portal.IdOf("officer2") }, portal.IdOf("vice"), Today.AddDays(-9), TestClock.Start.AddDays(-9)).Value;
                db.WorkItems.Add(task);
            }

            await db.SaveChangesAsync();
        }

        var id = await portal.MeetingAsync("这次例会", inHours: 2);
        for (var i = 0; i < 5; i++)
            await portal.ItemAsync(id, $"议题 {i}", position: i + 1);
        var vice = await portal.SignInAsync("vice");
        await vice.OpenAsync(Page(id));
        var page = await vice.OpenAsync(Page(id));
        Assert.Contains("下周的活动", page.MainText, StringComparison.Ordinal);
        Assert.Contains("拖着的事 4", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, MostCommands);
        // Other kinds of meetings do not prepare themselves.
        var training = await portal.MeetingAsync("培训", inHours: 2, kind: MeetingKind.Training);
        Assert.DoesNotContain("拖着的事", (await vice.OpenAsync(Page(training))).MainText, StringComparison.Ordinal);
        // A guest sees no lines of subjects they may not read.
        Assert.DoesNotContain("拖着的事", (await (await portal.SignInAsync("liaison")).OpenAsync(Page(id))).MainText, StringComparison.Ordinal);
    }
}
