using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Schools;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

[Collection(Subjects.Schools)]
public sealed class BoardTests(Portal portal)
{
    private static async Task<int> PostAsync(PortalClient client, string title, int? alliance = null, string kind = "Help")
    {
        var answer = await client.ForgeAsync("/board/new", new() { ["Kind"] = kind, ["Title"] = title, ["Text"] = title + "的正文", ["AllianceId"] = alliance });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return int.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Members_read_what_is_for_the_alliance_and_only_we_what_is_for_us()
    {
        var (a, b, outside) = (await portal.SchoolAsync("布告甲"), await portal.SchoolAsync("布告乙"), await portal.SchoolAsync("布告外"));
        var alliance = await portal.AllianceAsync(a, b);
        await portal.SpeakForAsync("partner", a);
        await portal.SpeakForAsync("student2", b);
        await portal.SpeakForAsync("student3", outside);
        var (first, second, third) = (await portal.SignInAsync("partner"), await portal.SignInAsync("student2"), await portal.SignInAsync("student3"));
        var (shared, forUs) = (await PostAsync(first, "甲校借灯", alliance), await PostAsync(first, "甲校私下求助"));
        var vice = await portal.SignInAsync("vice");
        var ours = await PostAsync(vice, "我方招募", alliance, "Event");
        Assert.Equal("Choose the alliance that is to read it.", (await vice.ForgeAsync("/board/new", new() { ["Kind"] = "Help", ["Title"] = "x", ["Text"] = "y" })).ErrorOf("AllianceId"));
        Assert.Equal("Choose an alliance that your school is in.", (await third.ForgeAsync("/board/new", new() { ["Kind"] = "Help", ["Title"] = "混进来", ["Text"] = "y", ["AllianceId"] = alliance })).ErrorOf("AllianceId"));
        var wrong = await first.ForgeAsync("/board/new", new() { ["Kind"] = "Help", ["Title"] = new string('长', 101), ["Text"] = "留着的正文", ["On"] = "2020-01-01" });
        Assert.NotEmpty(wrong.ErrorOf("Title"));
        Assert.Contains("留着的正文", wrong.MainText, StringComparison.Ordinal);

        var board = await second.OpenAsync("/board");
        Assert.Contains("甲校借灯", board.MainText, StringComparison.Ordinal);
        Assert.Contains("布告甲", board.MainText, StringComparison.Ordinal);
        Assert.Contains("我方招募", board.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("甲校私下求助", board.MainText, StringComparison.Ordinal);
        // Schools read each other's names, not those of people.
        Assert.DoesNotContain("人partner", (await second.OpenAsync($"/board/{shared}")).MainText, StringComparison.Ordinal);
        Assert.Contains("人partner", (await vice.OpenAsync($"/board/{forUs}")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/board/{forUs}")).Status);
        foreach (var id in new[] { shared, forUs, ours })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await third.GetAsync($"/board/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await third.ForgeAsync($"/board/{id}/reply", new() { ["Text"] = "外人" })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await third.ForgeAsync($"/board/{id}/close")).Status);
        }

        foreach (var who in new[] { "student", "liaison", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync("/board")).Status);
        // Who reads writes nothing.
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("presidium")).ForgeAsync($"/board/{shared}/reply", new() { ["Text"] = "看看" })).Status);

        // A reply is short, and a member's close is refused; the author's is not.
        var tooLong = await second.SubmitAsync(await second.OpenAsync($"/board/{shared}"), "form[action$='/reply']", new() { ["Text"] = new string('字', 501) });
        Assert.NotEmpty(tooLong.ErrorOf("Text"));
        Assert.Contains(new string('字', 501), tooLong.Text, StringComparison.Ordinal);
        Assert.Equal("Write between 1 and 500 characters.", (await second.ForgeAsync($"/board/{shared}/reply", new() { ["Text"] = " " })).ErrorOf("Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.ForgeAsync($"/board/{shared}/reply", new() { ["Text"] = "我们有两盏" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.ForgeAsync($"/board/{shared}/close")).Status);
        await using (var db = portal.OpenDatabase())
        {
            var partner = portal.IdOf("partner");
            Assert.Single(await db.Notices.Where(n => n.UserId == partner && n.Subject.Contains("布告乙") && n.Subject.Contains("甲校借灯")).ToListAsync());
            Assert.NotEmpty(await db.Notices.Where(n => n.UserId == partner && n.Subject.Contains("我方招募")).ToListAsync());
        }

        // Who left sees nothing new, nor what the others say to it; ours still reach it on its own post.
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/schools/alliances/{alliance}/members/{b}/leave")).Status);
        await using (var db = portal.OpenDatabase())
            Assert.Equal(SchoolStanding.Partner, (await db.Schools.SingleAsync(s => s.Id == b)).Standing);
        var later = await PostAsync(first, "退出之后的事", alliance);
        Assert.DoesNotContain("退出之后的事", (await second.OpenAsync("/board")).MainText, StringComparison.Ordinal);
        foreach (var id in new[] { later, shared })
            Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/board/{id}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await first.ForgeAsync($"/board/{shared}/close")).Status);
        Assert.Contains("nobody replies to it any more", (await first.ForgeAsync($"/board/{shared}/reply", new() { ["Text"] = "晚了" })).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_a_school_posts_stands_in_the_library()
    {
        var school = await portal.SchoolAsync("经验学校");
        await portal.SpeakForAsync("partner", school);
        await PostAsync(await portal.SignInAsync("partner"), "先谈实物再谈现金", kind: "Lesson");
        Assert.Contains("先谈实物再谈现金的正文", (await (await portal.SignInAsync("officer")).OpenAsync("/visits/lessons")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_found_an_alliance_and_say_who_joins()
    {
        var school = await portal.SchoolAsync();
        foreach (var who in new[] { "officer", "advisor", "partner", "student" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync("/schools/alliances/new", new() { ["Name"] = "伪造" })).Status);
        var vice = await portal.SignInAsync("vice");
        Assert.NotEmpty((await vice.SubmitAsync(await vice.OpenAsync("/schools/alliances/new"), "main form", new() { ["Name"] = "明天的联盟", ["FoundedOn"] = "2026-11-25" })).ErrorOf("FoundedOn"));
        var page = (await vice.SubmitAsync(await vice.OpenAsync("/schools/alliances/new"), "main form", new() { ["Name"] = "今天的联盟", ["Agreement"] = "互通有无" })).Location!;
        Assert.Equal("There is an alliance of this name already.", (await vice.ForgeAsync("/schools/alliances/new", new() { ["Name"] = "今天的联盟", ["FoundedOn"] = "2026-11-20" })).ErrorOf("Name"));
        Assert.NotEmpty((await vice.SubmitAsync(await vice.OpenAsync(page + "/join"), "main form", new() { ["SchoolId"] = school, ["JoinedOn"] = "2026-11-25" })).ErrorOf("JoinedOn"));
        Assert.Equal(page, (await vice.SubmitAsync(await vice.OpenAsync(page + "/join"), "main form", new() { ["SchoolId"] = school })).Location);
        Assert.Equal("This school is a member already.", (await vice.ForgeAsync(page + "/join", new() { ["SchoolId"] = school, ["JoinedOn"] = "2026-11-21" })).ErrorOf("SchoolId"));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(SchoolStanding.Alliance, (await db.Schools.SingleAsync(s => s.Id == school)).Standing);
        var stale = await vice.OpenAsync(page + "/edit");
        Assert.Equal(page, (await vice.SubmitAsync(await vice.OpenAsync(page + "/edit"), "main form", new() { ["LeadSchoolId"] = school })).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(stale, "main form", new() { ["Name"] = "改名" })).Status);
        await vice.ForgeAsync($"{page}/members/{school}/leave");
        Assert.Contains("Say first who leads it next.", (await vice.OpenAsync(page)).Text, StringComparison.Ordinal);
    }
}
