using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Tasks;

/// <summary>Help between departments: liaison speaks for 宣传部, liaison2 for 文艺部; nobody speaks for 学习部.</summary>
public sealed class HelpTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private async Task<int> DepartmentAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        if (await db.Departments.Where(d => d.Name == name).Select(d => (int?)d.Id).SingleOrDefaultAsync() is { } id)
            return id;
        var made = new Department(name);
        db.Departments.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    private async Task<int> RequestAsync(string what, string department = "宣传部", HelpDirection direction = HelpDirection.FromUs, string by = "officer", int inDays = 6)
    {
        var departmentId = await DepartmentAsync(department);
        await using var db = portal.OpenDatabase();
        var request = HelpRequest.Create(
            new HelpDetails(HelpKind.Publicity, what, null, Today.AddDays(inDays), new TimeOnly(9, 0), null, 3, "东操场", Today.AddDays(Math.Min(2, inDays)), null), direction, departmentId, portal.IdOf(by), Today).Value;
        db.HelpRequests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    }

    private async Task<HelpRequest> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.HelpRequests.AsNoTracking().SingleAsync(h => h.Id == id);
    }

    private async Task<int> NoticesAsync(string who, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    private static Dictionary<string, object?> Form(string what) => new()
    {
        ["Kind"] = HelpKind.Backstage,
        ["What"] = what,
        ["On"] = Today.AddDays(7),
        ["From"] = "18:00",
        ["Until"] = "21:00",
        ["People"] = "4",
        ["AnswerBy"] = Today.AddDays(3),
    };

    [Fact]
    public async Task We_ask_the_liaison_answers_on_one_page_and_is_thanked()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("后台换装引导");
        form["DepartmentId"] = await DepartmentAsync("文艺部");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/help/new"), "main form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var id = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((1, 0), (await NoticesAsync("liaison2", "后台换装引导"), await NoticesAsync("liaison", "后台换装引导")));
        var liaison = await portal.SignInAsync("liaison2");
        var page = await liaison.OpenAsync("/help");
        Assert.Contains("后台换装引导", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8);
        await liaison.SubmitAsync(page, $"form[action='/help/{id}/accept']");
        Assert.Equal((HelpState.Accepted, false), ((await StoredAsync(id)).State, (await StoredAsync(id)).IsAnsweredInStead));
        Assert.Equal(1, await NoticesAsync("officer", "后台换装引导"));
        // Not before the day.
        await officer.ForgeAsync($"/help/{id}/done", new() { ["came"] = "4" });
        Assert.Equal(HelpState.Accepted, (await StoredAsync(id)).State);
        await using (var db = portal.OpenDatabase())
            await db.HelpRequests.Where(h => h.Id == id).ExecuteUpdateAsync(s => s.SetProperty(h => h.On, Today));
        foreach (var silly in new[] { "-1", "501", "99999999999", "三个" })
            await officer.ForgeAsync($"/help/{id}/done", new() { ["came"] = silly });
        Assert.Equal(HelpState.Accepted, (await StoredAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/help/{id}"), "form[action$='/done']", new() { ["came"] = "5" });
        await officer.SubmitAsync(await officer.OpenAsync($"/help/{id}"), "form[action$='/thank']", new() { ["note"] = "辛苦大家" });
        Assert.Equal((HelpState.Thanked, 5), ((await StoredAsync(id)).State, (await StoredAsync(id)).Came!.Value));
        Assert.Contains("文艺部", (await officer.OpenAsync("/help/balance")).MainText, StringComparison.Ordinal);
        Assert.Contains("we owe 1", (await officer.OpenAsync("/help/balance")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    [InlineData("done")]
    [InlineData("thank")]
    [InlineData("withdraw")]
    public async Task A_liaison_neither_reads_nor_answers_another_departments_request(string verb)
    {
        var id = await RequestAsync("别的部门的事", "文艺部");
        var liaison = await portal.SignInAsync("liaison");
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/help/{id}")).Status);
        Assert.DoesNotContain("别的部门的事", (await liaison.OpenAsync("/help")).Text + (await liaison.OpenAsync("/calendar?month=2026-11")).Text + (await liaison.GetAsync("/search?q=别的部门")).Page.QuerySelector("main")!.QuerySelector("ul")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/help/{id}/{verb}", new() { ["note"] = "好的" })).Status);
        Assert.Equal(HelpState.Waiting, (await StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("officer", "accept", HttpStatusCode.NotFound)]
    [InlineData("vice", "accept", HttpStatusCode.NotFound)]
    [InlineData("officer2", "withdraw", HttpStatusCode.NotFound)]
    [InlineData("liaison", "withdraw", HttpStatusCode.NotFound)]
    [InlineData("presidium", "accept", HttpStatusCode.Forbidden)]
    [InlineData("advisor", "withdraw", HttpStatusCode.Forbidden)]
    [InlineData("student", "accept", HttpStatusCode.Forbidden)]
    [InlineData("partner", "decline", HttpStatusCode.Forbidden)]
    public async Task Nobody_speaks_for_the_other_side(string who, string verb, HttpStatusCode expected)
    {
        var id = await RequestAsync("谁都来答");
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/help/{id}/{verb}", new() { ["note"] = "好" })).Status);
        Assert.Equal(HelpState.Waiting, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task Leaders_answer_in_the_stead_of_a_department_without_a_liaison_but_not_their_own_request()
    {
        var (id, own) = (await RequestAsync("没有联络人", "学习部"), await RequestAsync("副部长自己请的", "学习部", by: "vice"));
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/help/{id}/accept", new() { ["note"] = "答应" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/help/{own}/accept", new() { ["note"] = "我替他们答应" })).Status);
        await vice.ForgeAsync($"/help/{id}/accept");
        Assert.Equal(HelpState.Waiting, (await StoredAsync(id)).State);
        await vice.SubmitAsync(await vice.OpenAsync($"/help/{id}"), "form[action$='/accept']", new() { ["note"] = "学习部部长电话答应" });
        Assert.True((await StoredAsync(id)).IsAnsweredInStead);
        Assert.Contains("department’s stead", (await vice.OpenAsync($"/help/{id}")).MainText, StringComparison.Ordinal);
        await (await portal.SignInAsync("minister")).ForgeAsync($"/help/{own}/decline", new() { ["note"] = "他们那天考试" });
        Assert.Equal(HelpState.Declined, (await StoredAsync(own)).State);
    }

    [Fact]
    public async Task A_liaison_asks_us_for_its_own_department_alone_and_we_answer()
    {
        var liaison = await portal.SignInAsync("liaison");
        var form = Form("借折叠桌");
        form["DepartmentId"] = await DepartmentAsync("文艺部");
        Assert.NotEqual("", (await liaison.ForgeAsync("/help/new", form)).ErrorOf("DepartmentId") + (await liaison.ForgeAsync("/help/new", form)).MainText);
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.HelpRequests.AnyAsync(h => h.What == "借折叠桌"));
        var made = await liaison.SubmitAsync(await liaison.OpenAsync("/help/new"), "main form", Form("借折叠桌"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var id = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var stored = await StoredAsync(id);
        Assert.Equal((HelpDirection.ToUs, await DepartmentAsync("宣传部")), (stored.Direction, stored.DepartmentId));
        Assert.Equal(1, await NoticesAsync("vice", "借折叠桌"));
        Assert.Contains("借折叠桌", (await (await portal.SignInAsync("officer")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        // The liaison cannot answer for us.
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/help/{id}/accept")).Status);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/help/{id}/decline");
        Assert.Equal(HelpState.Waiting, (await StoredAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/help/{id}"), "form[action$='/decline']", new() { ["note"] = "桌子都借出去了" });
        Assert.Equal(HelpState.Declined, (await StoredAsync(id)).State);
        Assert.Equal(1, await NoticesAsync("liaison", "借折叠桌"));
    }

    [Theory]
    [InlineData("On", "2026-11-20")]
    [InlineData("On", "2026-02-30")]
    [InlineData("On", "2035-01-01")]
    [InlineData("Until", "17:00")]
    [InlineData("From", "25:00")]
    [InlineData("From", "")]
    [InlineData("People", "0")]
    [InlineData("People", "-1")]
    [InlineData("People", "1000000000000")]
    [InlineData("People", "3.333")]
    [InlineData("AnswerBy", "2026-12-30")]
    [InlineData("AnswerBy", "2026-11-01")]
    [InlineData("Kind", "Nonsense")]
    [InlineData("DepartmentId", "999999")]
    [InlineData("DepartmentId", "")]
    [InlineData("EventId", "999999")]
    public async Task Silly_input_is_said_at_its_field(string field, string value)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("傻输入" + field + value);
        form["DepartmentId"] = await DepartmentAsync("宣传部");
        form[field] = value;
        var answer = await officer.ForgeAsync("/help/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
    }

    [Fact]
    public async Task Our_own_and_a_retired_department_cannot_be_asked()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("请自己");
        form["DepartmentId"] = await DepartmentAsync("外联部");
        Assert.NotEqual("", (await officer.ForgeAsync("/help/new", form)).ErrorOf("DepartmentId"));
    }

    [Fact]
    public async Task An_answered_request_is_not_withdrawn_and_short_notice_is_said()
    {
        var id = await RequestAsync("临时请人", inDays: 1);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("Asked only 1 day ahead", (await officer.OpenAsync($"/help/{id}")).MainText, StringComparison.Ordinal);
        await (await portal.SignInAsync("liaison")).ForgeAsync($"/help/{id}/accept");
        await officer.ForgeAsync($"/help/{id}/withdraw");
        Assert.Equal(HelpState.Accepted, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_double_click_asks_once_and_reminders_come_once()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("双击请人");
        (form["DepartmentId"], form["AnswerBy"]) = (await DepartmentAsync("宣传部"), Today.AddDays(1));
        var page = await officer.OpenAsync("/help/new");
        await Task.WhenAll(officer.SubmitAsync(page, "main form", form), officer.SubmitAsync(page, "main form", form));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(1, await db.HelpRequests.CountAsync(h => h.What == "双击请人"));
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.Equal(2, await NoticesAsync("liaison", "双击请人"));
    }

    [Theory]
    [InlineData("student", "/help", HttpStatusCode.Forbidden)]
    [InlineData("partner", "/help", HttpStatusCode.Forbidden)]
    [InlineData("liaison", "/help/balance", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "/help", HttpStatusCode.OK)]
    [InlineData("presidium", "/help/balance", HttpStatusCode.OK)]
    [InlineData("presidium", "/help/new", HttpStatusCode.Forbidden)]
    [InlineData("liaison", "/help/new", HttpStatusCode.OK)]
    public async Task Who_opens_what(string who, string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync(url)).Status);
}
