using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Policies;

[Collection(Subjects.House)]
public sealed class PoliciesTests(Portal portal)
{
    private static readonly string[] KeepersOnly = ["/policy/new", "/policy/1/edit", "/policy/1/delete"];

    private static Dictionary<string, object?> Form(string matter, string verdict = "NeedsPermission", string? by = "后勤处") => new()
    {
        ["Matter"] = matter,
        ["Verdict"] = verdict,
        ["PermittedBy"] = by,
        ["Words"] = "须提前三个工作日报批。",
        ["Source"] = "校园商业活动管理办法",
        ["SaidOn"] = "2026-09-01",
    };

    [Theory]
    [InlineData("advisor")]
    [InlineData("minister")]
    public async Task The_advisor_and_the_minister_keep_the_table_and_staff_read_it(string who)
    {
        var (keeper, matter) = (await portal.SignInAsync(who), "摆摊" + who);
        Assert.Equal("/policy", (await keeper.SubmitAsync(await keeper.OpenAsync("/policy/new"), "main form", Form(matter))).Location);
        Assert.Equal("The table has a line about this matter already.", (await keeper.ForgeAsync("/policy/new", Form(matter))).ErrorOf("Matter"));
        // A version that nobody gave it changes nothing of a new line.
        var versioned = Form(matter);
        versioned["Version"] = -1;
        Assert.Equal("The table has a line about this matter already.", (await keeper.ForgeAsync("/policy/new", versioned)).ErrorOf("Matter"));
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var page = await officer.OpenAsync("/policy");
        Assert.Contains("须后勤处批准", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href$='/edit']"));
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.PolicyRules.Where(r => r.Matter == matter).Select(r => r.Id).SingleAsync();
        Assert.NotNull(page.Page.GetElementById($"rule-{id}"));
        var (first, second) = (await keeper.OpenAsync($"/policy/{id}/edit"), await keeper.OpenAsync($"/policy/{id}/edit"));
        await keeper.SubmitAsync(first, "main form", new() { ["Verdict"] = "Forbidden" });
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.SubmitAsync(second, "main form", new() { ["Verdict"] = "Allowed" })).Status);
        await keeper.SubmitAsync(await keeper.OpenAsync($"/policy/{id}/edit"), "form[action$='/delete']");
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/policy/{id}/edit")).Status);
    }

    [Fact]
    public async Task Nobody_else_changes_it_and_outsiders_do_not_read_it()
    {
        foreach (var who in new[] { "officer", "vice", "liaison", "partner", "student", "admin" })
        {
            var client = await portal.SignInAsync(who);
            foreach (var url in KeepersOnly)
                Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, Form("伪造"))).Status);
            Assert.Equal(who is "officer" or "vice" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/policy")).Status);
        }
    }

    [Theory]
    [InlineData("PermittedBy", "")]
    [InlineData("SaidOn", "2026-12-31")]
    [InlineData("SaidOn", "2026-02-30")]
    [InlineData("Words", "")]
    [InlineData("Source", "")]
    [InlineData("Verdict", "Perhaps")]
    public async Task Wrong_input_is_named_beside_its_field(string field, string value)
    {
        var form = Form("错的");
        form[field] = value;
        var answer = await (await portal.SignInAsync("minister")).ForgeAsync("/policy/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(field));
    }
}
