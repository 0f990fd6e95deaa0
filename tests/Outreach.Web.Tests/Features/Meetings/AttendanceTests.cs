using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>Totals, and objections to what they are made of.</summary>
public sealed class AttendanceTests(Portal portal) : IClassFixture<Portal>
{
    private static async Task<string> SheetAsync(PortalClient client, string url)
    {
        using var response = await client.Http.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    private async Task<int> ObjectedAsync(int meetingId, string name, string text = "我七点整就到了，签到机没网")
    {
        var id = (await portal.PlaceAsync(meetingId, name)).Id;
        Assert.Equal(HttpStatusCode.Redirect, (await (await portal.SignInAsync(name)).ForgeAsync($"/attendance/{id}/object", new() { ["text"] = text })).Status);
        return id;
    }

    [Fact]
    public async Task Three_lates_count_as_one_absence_and_only_what_was_held_counts()
    {
        foreach (var week in Enumerable.Range(1, 3))
            await portal.HeldAsync($"第{week}次迟到", 24 * week, MeetingKind.Training, ("officer2", AttendanceState.Late), ("officer", AttendanceState.Present));
        var planned = await portal.MeetingAsync("还没开的会", 24, ["officer2"], kind: MeetingKind.Training);
        await portal.RecordAsync(planned, "officer2", AttendanceState.PersonalLeave);
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync("/attendance?kind=Training&sort=name");
        Assert.InRange(page.Commands, 1, 12);
        string[] Row(string name) => [.. page.Page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == name).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];
        // Meetings, present, late, left early, official and sick, personal, absent, counted.
        Assert.Equal(["3", "0", "3", "0", "0", "0", "0", "1"], Row("人officer2")[..8]);
        Assert.Equal(["3", "3", "0", "0", "0", "0", "0", "0"], Row("人officer")[..8]);
        Assert.Contains("Late no. 3", (await (await portal.SignInAsync("officer2")).OpenAsync("/attendance/mine")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("还没开的会", (await (await portal.SignInAsync("officer2")).OpenAsync("/attendance/mine")).MainText, StringComparison.Ordinal);
        foreach (var by in new[] { "Group", "Kind", "Term" })
            Assert.NotEmpty((await vice.OpenAsync($"/attendance?by={by}")).Page.QuerySelectorAll("tbody tr"));
        foreach (var silly in new[] { "term=999", "term=x", "kind=Nonsense", "person=-1", "level=Talk&by=Kind", "sort=---", "group=%27", "by=7" })
            await vice.OpenAsync("/attendance?" + silly);
        Assert.Contains("人officer2", (await vice.OpenAsync("/reports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_holds_what_is_filtered_and_no_reasons()
    {
        await portal.HeldAsync("导出例会", 5, MeetingKind.InterviewDay, ("officer", AttendanceState.Absent), ("officer2", AttendanceState.Present));
        var absent = await portal.HeldAsync("导出请假", 4, MeetingKind.InterviewDay, ("officer", AttendanceState.Absent));
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/meetings/{absent}/leave", new() { ["Kind"] = LeaveKind.Sick, ["Reason"] = "肠胃炎在医院" });
        int request;
        await using (var db = portal.OpenDatabase())
            request = (await db.LeaveRequests.SingleAsync(r => r.MeetingId == absent)).Id;
        var minister = await portal.SignInAsync("minister");
        await minister.ForgeAsync($"/meetings/{absent}/leave/{request}/grant", new() { ["note"] = "好好休息" });
        var all = await SheetAsync(minister, "/attendance.xlsx?kind=InterviewDay");
        Assert.Contains("人officer2", all, StringComparison.Ordinal);
        Assert.DoesNotContain("肠胃炎", all, StringComparison.Ordinal);
        Assert.DoesNotContain("好好休息", all, StringComparison.Ordinal);
        var one = await SheetAsync(minister, $"/attendance.xlsx?kind=InterviewDay&person={portal.IdOf("officer")}");
        Assert.Contains("人officer<", one, StringComparison.Ordinal);
        Assert.DoesNotContain("人officer2", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer", HttpStatusCode.Forbidden)]
    [InlineData("presidium", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    public async Task Totals_are_for_leaders(string name, HttpStatusCode expected)
    {
        var client = await portal.SignInAsync(name);
        foreach (var url in new[] { "/attendance", "/attendance.xlsx", $"/attendance/people/{portal.IdOf("officer")}" })
            Assert.Equal(expected, (await client.GetAsync(url)).Status);
        Assert.Equal(name == "student" ? HttpStatusCode.Forbidden : HttpStatusCode.OK, (await client.GetAsync("/attendance/mine")).Status);
    }

    [Fact]
    public async Task One_objects_to_ones_own_record_alone_and_once()
    {
        var meeting = await portal.HeldAsync("异议例会", 6, MeetingKind.Regular, ("officer", AttendanceState.Absent), ("officer2", AttendanceState.Absent));
        var (mine, theirs) = ((await portal.PlaceAsync(meeting, "officer")).Id, (await portal.PlaceAsync(meeting, "officer2")).Id);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/attendance/{theirs}/object", new() { ["text"] = "替他说一句" })).Status);
        Assert.Null((await portal.PlaceAsync(meeting, "officer2")).Objection);
        var empty = await officer.ForgeAsync($"/attendance/{mine}/object", new() { ["text"] = "" });
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.NotEqual("", empty.ErrorOf($"text-{mine}"));
        await officer.SubmitAsync(await officer.OpenAsync("/attendance/mine"), $"form[action='/attendance/{mine}/object']", new() { ["text"] = "我七点整就到了" });
        Assert.Equal("我七点整就到了", (await portal.PlaceAsync(meeting, "officer")).Objection);
        await officer.ForgeAsync($"/attendance/{mine}/object", new() { ["text"] = "再说一遍" });
        Assert.Equal("我七点整就到了", (await portal.PlaceAsync(meeting, "officer")).Objection);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/attendance/{mine}/answer", new() { ["to"] = "Present", ["answer"] = "自己改" })).Status);
    }

    [Fact]
    public async Task A_leader_answers_and_changes_the_record_with_the_answer_as_reason()
    {
        var meeting = await portal.HeldAsync("答复例会", 7, MeetingKind.Regular, ("officer", AttendanceState.Absent), ("officer2", AttendanceState.Late));
        var (first, second) = (await ObjectedAsync(meeting, "officer"), await ObjectedAsync(meeting, "officer2"));
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("人officer objects to a record", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var missing = await vice.ForgeAsync($"/attendance/{first}/answer", new() { ["to"] = "Present", ["answer"] = "" });
        Assert.NotEqual("", missing.ErrorOf($"answer-{first}"));
        Assert.Equal(HttpStatusCode.OK, (await vice.ForgeAsync($"/attendance/{first}/answer", new() { ["to"] = "Nonsense", ["answer"] = "好" })).Status);
        await vice.SubmitAsync(await vice.OpenAsync("/attendance"), $"form[action='/attendance/{first}/answer']", new() { ["to"] = AttendanceState.Present, ["answer"] = "照片里有你" });
        await vice.SubmitAsync(await vice.OpenAsync("/attendance"), $"form[action='/attendance/{second}/answer']", new() { ["answer"] = "签到表写的是七点十分" });
        var (changed, kept) = (await portal.PlaceAsync(meeting, "officer"), await portal.PlaceAsync(meeting, "officer2"));
        Assert.Equal((AttendanceState.Present, AttendanceSource.Hand, "照片里有你"), (changed.State, changed.Source, changed.Reason));
        Assert.Equal((AttendanceState.Late, AttendanceSource.Code, "签到表写的是七点十分"), (kept.State, kept.Source, kept.ObjectionAnswer));
        await (await portal.SignInAsync("minister")).ForgeAsync($"/attendance/{first}/answer", new() { ["to"] = "Absent", ["answer"] = "再改" });
        Assert.Equal(AttendanceState.Present, (await portal.PlaceAsync(meeting, "officer")).State);
        Assert.Contains("照片里有你", (await (await portal.SignInAsync("officer")).OpenAsync("/attendance/mine")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_does_not_answer_their_own_objection()
    {
        var meeting = await portal.HeldAsync("部长异议", 8, MeetingKind.Regular, ("vice", AttendanceState.Late), ("officer", AttendanceState.Present));
        var id = await ObjectedAsync(meeting, "vice");
        var own = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Redirect, (await own.ForgeAsync($"/attendance/{id}/answer", new() { ["to"] = "Present", ["answer"] = "我没迟到" })).Status);
        Assert.Contains("Nobody answers their own objection", (await own.OpenAsync("/attendance")).Text, StringComparison.Ordinal);
        Assert.Equal(AttendanceState.Late, (await portal.PlaceAsync(meeting, "vice")).State);
        await (await portal.SignInAsync("minister")).ForgeAsync($"/attendance/{id}/answer", new() { ["to"] = "Present", ["answer"] = "确认准时" });
        Assert.Equal(AttendanceState.Present, (await portal.PlaceAsync(meeting, "vice")).State);
    }
}
