using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Tasks;

/// <summary>Duties of an event's plan become tasks, each once.</summary>
public sealed class PlanTasksTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<string> EventWithDutiesAsync(string title)
    {
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", new()
        {
            ["Title"] = title,
            ["StartsAt"] = new DateTime(2026, 12, 18, 19, 0, 0),
            ["EndsAt"] = new DateTime(2026, 12, 18, 21, 0, 0),
        });
        await officer.SubmitAsync(await officer.OpenAsync(made.Location + "/duties/edit"), "main form", new()
        {
            ["Rows[0].Group"] = "舞台组",
            ["Rows[0].Duty"] = "搭台",
            ["Rows[0].LeaderId"] = portal.IdOf("officer2"),
            ["Rows[0].DueOn"] = "2026-12-17",
            ["Rows[1].Group"] = "宣传组",
            ["Rows[1].Duty"] = "海报",
        });
        return made.Location!;
    }

    [Fact]
    public async Task A_duty_becomes_its_leaders_task_once_also_under_a_double_click()
    {
        var page = await EventWithDutiesAsync("分工变任务");
        var officer = await portal.SignInAsync("officer");
        var tab = await officer.OpenAsync(page + "/tasks");
        Assert.Equal(2, tab.Page.QuerySelectorAll("input[name=keys]").Length);
        await Task.WhenAll(officer.ForgeAsync(page + "/tasks/plan", new() { ["keys"] = "duty:1" }), officer.ForgeAsync(page + "/tasks/plan", new() { ["keys"] = "duty:1" }));
        await using var db = portal.OpenDatabase();
        var task = await db.WorkItems.SingleAsync(w => w.PlanKey == "duty:1" && w.Title == "舞台组：搭台");
        Assert.Equal((portal.IdOf("officer2"), new DateOnly(2026, 12, 17)), (task.OwnerId, task.DueOn));
        Assert.Equal("duty:2", (await officer.OpenAsync(page + "/tasks")).Page.QuerySelector("input[name=keys]")!.GetAttribute("value"));
        Assert.Contains("舞台组：搭台", (await (await portal.SignInAsync("officer2")).OpenAsync("/my/notices")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_makes_tasks_of_somebody_elses_plan()
    {
        var page = await EventWithDutiesAsync("别人的分工");
        var other = await portal.SignInAsync("officer2");
        Assert.Empty((await other.OpenAsync(page + "/tasks")).Page.QuerySelectorAll("input[name=keys]"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync(page + "/tasks/plan", new() { ["keys"] = "duty:1" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync(page + "/tasks/plan", new() { ["keys"] = "duty:1" })).Status);
    }
}
