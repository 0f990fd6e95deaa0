using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

/// <summary>Meetings with an alliance, and those with the clubs of the joint body.</summary>
[Collection(Subjects.Schools)]
public sealed class JointMeetingTests(Portal portal)
{
    private Dictionary<string, object?> Form(string title) => new()
    {
        ["Title"] = title,
        ["StartsAt"] = "2026-12-05T19:00",
        ["EndsAt"] = "2026-12-05T21:00",
        ["Place"] = "学生活动中心 301",
        ["SecretaryId"] = portal.IdOf("officer"),
    };

    private async Task<List<string>> ToldAsync(string who, string title)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.Where(n => n.UserId == id && n.Subject.Contains(title) && n.Link == "/partner").OrderBy(n => n.Id).Select(n => n.Subject + n.Text).ToListAsync();
    }

    [Fact]
    public async Task The_partners_of_an_alliance_are_told_of_its_meetings_and_nobody_else()
    {
        var (member, left, other) = (await portal.SchoolAsync(), await portal.SchoolAsync(), await portal.SchoolAsync());
        var alliance = await portal.AllianceAsync(member, left);
        await portal.SpeakForAsync("partner", member);
        await portal.SpeakForAsync("student2", left);
        await portal.SpeakForAsync("student3", other);
        var vice = await portal.SignInAsync("vice");
        await using (var db = portal.OpenDatabase())
            await db.AllianceMembers.Where(m => m.AllianceId == alliance && m.SchoolId == left).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeftOn, new DateOnly(2026, 11, 20)));
        var page = await vice.OpenAsync($"/schools/alliances/{alliance}");
        var form = await vice.OpenAsync(page.Page.QuerySelector("main a[href^='/meetings/new']")!.GetAttribute("href")!);
        Assert.Equal(alliance.ToString(CultureInfo.InvariantCulture), form.Page.QuerySelector("#AllianceId option[selected]")!.GetAttribute("value"));
        var unknown = Form("没有的联盟");
        unknown["AllianceId"] = 9_999_999;
        unknown["Kind"] = MeetingKind.Regular;
        unknown["Must"] = "all";
        Assert.NotEmpty((await vice.ForgeAsync("/meetings/new", unknown)).ErrorOf("AllianceId"));
        var made = await vice.SubmitAsync(form, "main form", Form("联盟碰头会一"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Contains("联盟碰头会一", (await vice.OpenAsync($"/schools/alliances/{alliance}")).MainText, StringComparison.Ordinal);
        Assert.Single(await ToldAsync("partner", "联盟碰头会一"));
        Assert.Empty(await ToldAsync("student2", "联盟碰头会一"));
        Assert.Empty(await ToldAsync("student3", "联盟碰头会一"));
        var partner = await portal.SignInAsync("partner");
        Assert.Contains("联盟碰头会一", (await partner.OpenAsync("/partner")).MainText, StringComparison.Ordinal);
        Assert.Contains("联盟碰头会一", (await partner.OpenAsync("/calendar?month=2026-12")).MainText, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await partner.GetAsync(made.Location!)).Status);
        var elsewhere = await portal.SignInAsync("student3");
        Assert.DoesNotContain("联盟碰头会一", (await elsewhere.OpenAsync("/partner")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("联盟碰头会一", (await elsewhere.OpenAsync("/calendar?month=2026-12")).Text, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync(made.Location + "/cancel"), "main form", new() { ["Reason"] = "期末太忙" });
        Assert.Contains("期末太忙", (await ToldAsync("partner", "联盟碰头会一"))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("联盟碰头会一", (await partner.OpenAsync("/partner")).MainText, StringComparison.Ordinal);
        await portal.SpeakForAsync("student2");
        await portal.SpeakForAsync("student3");
    }

    [Fact]
    public async Task A_training_with_the_clubs_stands_on_their_page()
    {
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync((await vice.OpenAsync("/clubs")).Page.QuerySelector("main a[href^='/meetings/new']")!.GetAttribute("href")!);
        var made = await vice.SubmitAsync(form, "main form", Form("联合体培训一"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Contains("the clubs of the joint body", (await vice.OpenAsync(made.Location!)).MainText, StringComparison.Ordinal);
        Assert.Contains("联合体培训一", (await vice.OpenAsync("/clubs")).MainText, StringComparison.Ordinal);
        Assert.Null((await (await portal.SignInAsync("officer")).OpenAsync("/clubs")).Page.QuerySelector("main a[href^='/meetings/new']"));
    }
}
