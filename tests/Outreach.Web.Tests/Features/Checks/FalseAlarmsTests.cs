using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Wording;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Checks;

[Collection(Subjects.Jobs)]
public sealed class FalseAlarmsTests(Portal portal)
{
    private static string Fingerprint(Answer page, string quote) => page.Page.QuerySelectorAll(".finding")
        .Single(f => f.QuerySelector("mark")?.TextContent == quote).QuerySelector(".false-alarm input[name=fingerprint]")!.GetAttribute("value")!;

    [Fact]
    public async Task A_finding_of_a_posting_is_marked_once_with_a_reason_and_stays()
    {
        var id = await portal.PostingAsync(PostingState.Draft, text: c => c with { Title = "刷单影评", PayNote = "剧情里有刷单桥段" });
        PortalClient officer = await portal.SignInAsync("officer", "zh-CN"), other = await portal.SignInAsync("officer2", "zh-CN"), vice = await portal.SignInAsync("vice", "zh-CN");
        var page = await officer.OpenAsync($"/postings/{id}");
        Assert.InRange(page.Commands, 1, 8);
        var mark = page.Page.QuerySelectorAll(".false-alarm input[name=fingerprint]")[0].GetAttribute("value")!;
        var address = $"/postings/{id}/false-alarms";

        Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync(address, new() { ["fingerprint"] = mark, ["reason"] = "不是我的" })).Status);
        await officer.ForgeAsync(address, new() { ["fingerprint"] = mark, ["reason"] = " " });
        Assert.Contains("请写明为什么是误报", (await officer.OpenAsync($"/postings/{id}")).Text, StringComparison.Ordinal);
        await officer.ForgeAsync(address, new() { ["fingerprint"] = "nothing", ["reason"] = "影评" });
        Assert.Contains("文本里已经没有这一处了。", (await officer.OpenAsync($"/postings/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal($"/postings/{id}#safety", (await officer.ForgeAsync(address, new() { ["fingerprint"] = mark, ["reason"] = "讲的是电影" })).Location);

        page = await officer.OpenAsync($"/postings/{id}");
        Assert.Contains("已标记为误报：讲的是电影", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll(".false-alarm input[name=fingerprint]"), i => i.GetAttribute("value") == mark);
        Assert.Contains("防骗检查：", page.MainText, StringComparison.Ordinal);
        await officer.ForgeAsync(address, new() { ["fingerprint"] = mark, ["reason"] = "再来一次" });
        Assert.Contains("已经有人标记过了。", (await officer.OpenAsync($"/postings/{id}")).Text, StringComparison.Ordinal);

        var list = await vice.OpenAsync("/false-alarms");
        Assert.Contains(list.Page.QuerySelectorAll("tr"), r => r.TextContent.Contains("讲的是电影", StringComparison.Ordinal) && r.QuerySelector($"a[href='/postings/{id}']") is not null);
        Assert.InRange(list.Commands, 1, 5);
        Assert.Contains("讲的是电影", (await vice.OpenAsync("/reports")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_a_draft_is_marked()
    {
        var id = await portal.AtAsync(ContractState.Draft, text: c => c with { Clauses = [new(0, "甲方提供饮料若干箱。")] });
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var mark = Fingerprint(await officer.OpenAsync($"/contracts/{id}/draft"), "若干");
        Assert.Equal($"/contracts/{id}/draft", (await officer.ForgeAsync($"/contracts/{id}/false-alarms", new() { ["fingerprint"] = mark, ["reason"] = "箱数另有附表" })).Location);
        Assert.Contains("已标记为误报：箱数另有附表", (await officer.OpenAsync($"/contracts/{id}/draft")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/false-alarms", new() { ["fingerprint"] = mark, ["reason"] = "不是我的" })).Status);
        await using var db = portal.OpenDatabase();
        var stored = await db.FalseAlarms.SingleAsync(a => a.RecordId == id && a.Check == CheckKind.Clauses);
        Assert.Equal(("Vague", "若干"), (stored.Rule, stored.Quote));
    }
}
