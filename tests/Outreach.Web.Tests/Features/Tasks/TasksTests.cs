using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Tasks;

public sealed class TasksTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Members = ["officer", "officer2", "vice", "minister"];

    private async Task<int> TaskAsync(
        string title, string owner = "officer", string setBy = "vice", int due = 3, WorkItemOrigin? origin = null, string? helper = null, Recurrence recurrence = Recurrence.None, params string[] checklist)
    {
        await using var db = portal.OpenDatabase();
        var task = WorkItem.Create(
            new WorkItemDetails(
                title, null, portal.IdOf(owner), helper is null ? [] : [portal.IdOf(helper)], Today.AddDays(due), checklist, recurrence, recurrence == Recurrence.None ? null : Today.AddDays(90)),
            origin ?? WorkItemOrigin.Own, Members.Select(portal.IdOf).ToHashSet(), portal.IdOf(setBy), Today.AddDays(Math.Min(0, due)), portal.Clock.GetUtcNow()).Value;
        db.WorkItems.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    }

    private Task<int> SuperiorsAsync(string title, string owner = "officer") => TaskAsync(title, owner, "presidium", 5, WorkItemOrigin.OfSuperior("许主席", Today.AddDays(5)));

    private async Task<int> EventAsync(string title)
    {
        await using var db = portal.OpenDatabase();
        var made = Event.Create(new EventDetails(title, [], portal.Clock.GetUtcNow().AddDays(9), portal.Clock.GetUtcNow().AddDays(10), null, null, null, null)).Value;
        db.Events.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    private async Task<WorkItem> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.WorkItems.AsNoTracking().Include(w => w.Helpers).Include(w => w.Checklist).Include(w => w.Comments).Include(w => w.Files).SingleAsync(w => w.Id == id);
    }

    private async Task<WorkItem?> FoundAsync(string title)
    {
        await using var db = portal.OpenDatabase();
        return await db.WorkItems.AsNoTracking().Include(w => w.Helpers).Include(w => w.Checklist).SingleOrDefaultAsync(w => w.Title == title);
    }

    private async Task<int> NoticesAsync(string who, string text)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.CountAsync(n => n.UserId == id && n.Subject.Contains(text));
    }

    private Dictionary<string, object?> Form(string title, string owner = "officer") => new()
    {
        ["Title"] = title,
        ["OwnerId"] = portal.IdOf(owner),
        ["DueOn"] = Today.AddDays(4),
        ["Source"] = WorkItemSource.Own,
    };

    [Fact]
    public async Task An_officer_makes_a_task_and_whoever_has_to_do_for_it_is_told()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("写主持稿", "officer2");
        (form["HelperIds"], form["Checklist"]) = (new[] { portal.IdOf("vice") }, "开场白\n\n串词\n结束语");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/tasks/new"), "main form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var page = await officer.OpenAsync(made.Location!);
        Assert.Contains("写主持稿", page.MainText, StringComparison.Ordinal);
        Assert.Contains("人vice", page.MainText, StringComparison.Ordinal);
        Assert.Equal(3, page.Page.QuerySelectorAll("li.task-check").Length);
        Assert.Equal((1, 1, 0), (await NoticesAsync("officer2", "写主持稿"), await NoticesAsync("vice", "写主持稿"), await NoticesAsync("officer", "写主持稿")));
    }

    [Theory]
    [InlineData("advisor")]
    [InlineData("liaison")]
    [InlineData("student")]
    [InlineData("admin")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("999999")]
    public async Task A_task_is_not_given_to(string owner)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("给谁：" + owner);
        form["OwnerId"] = owner.Length > 0 && char.IsLetter(owner[0]) ? portal.IdOf(owner) : owner;
        var answer = await officer.ForgeAsync("/tasks/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("OwnerId"));
        Assert.Null(await FoundAsync("给谁：" + owner));
    }

    [Fact]
    public async Task A_task_is_not_given_to_somebody_who_left_by_any_way_and_leaders_see_whose_owner_left()
    {
        int left;
        await using (var db = portal.OpenDatabase())
        {
            var user = new User { UserName = "left@t.example", NormalizedUserName = "LEFT@T.EXAMPLE", Email = "left@t.example", NormalizedEmail = "LEFT@T.EXAMPLE", DisplayName = "前干事", CreatedAt = TestClock.Start, SecurityStamp = "x" };
            db.Users.Add(user);
            db.Positions.Add(new Position(user.Id, null, Role.Officer, null, new DateOnly(2025, 9, 1), Today.AddDays(-1)));
            await db.SaveChangesAsync();
            left = user.Id;
        }

        var vice = await portal.SignInAsync("vice");
        var form = Form("给前干事");
        form["OwnerId"] = left;
        Assert.NotEqual("", (await vice.ForgeAsync("/tasks/new", form)).ErrorOf("OwnerId"));
        (form["OwnerId"], form["HelperIds"]) = (portal.IdOf("officer"), new[] { left });
        Assert.NotEqual("", (await vice.ForgeAsync("/tasks/new", form)).ErrorOf("HelperIds"));
        var id = await TaskAsync("转给前干事");
        await vice.ForgeAsync($"/tasks/{id}/reassign", new() { ["ownerId"] = left });
        Assert.Equal(portal.IdOf("officer"), (await StoredAsync(id)).OwnerId);
        await using (var db = portal.OpenDatabase())
            await db.WorkItems.Where(w => w.Id == id).ExecuteUpdateAsync(s => s.SetProperty(w => w.OwnerId, left));
        Assert.Contains("转给前干事", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains("no longer works", (await vice.OpenAsync($"/tasks/{id}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2029-01-01")]
    [InlineData("2026-02-30")]
    [InlineData("99999-01-01")]
    [InlineData("")]
    public async Task Silly_days_are_refused(string day)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("日子：" + day);
        form["DueOn"] = day;
        var answer = await officer.ForgeAsync("/tasks/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("DueOn"));
        Assert.Null(await FoundAsync("日子：" + day));
    }

    [Theory]
    [InlineData("Event", "EventId")]
    [InlineData("Deal", "DealId")]
    [InlineData("Meeting", "Words")]
    [InlineData("Superior", "Superior")]
    public async Task A_source_without_what_it_needs_is_refused(string source, string field)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("来源：" + source);
        form["Source"] = source;
        Assert.NotEqual("", (await officer.ForgeAsync("/tasks/new", form)).ErrorOf(field));
        (form["EventId"], form["DealId"]) = (999_999, 999_999);
        var answer = await officer.ForgeAsync("/tasks/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(await FoundAsync("来源：" + source));
    }

    [Theory]
    [InlineData("student", "/tasks", HttpStatusCode.Forbidden)]
    [InlineData("liaison", "/tasks", HttpStatusCode.Forbidden)]
    [InlineData("partner", "/tasks/list", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "/tasks", HttpStatusCode.OK)]
    [InlineData("presidium", "/tasks/list", HttpStatusCode.OK)]
    [InlineData("presidium", "/tasks/new", HttpStatusCode.OK)]
    [InlineData("presidium", "/tasks/mine", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "/events", HttpStatusCode.OK)]
    [InlineData("presidium", "/reports", HttpStatusCode.OK)]
    [InlineData("presidium", "/sponsors", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "/contracts", HttpStatusCode.Forbidden)]
    [InlineData("advisor", "/tasks/new", HttpStatusCode.OK)]
    public async Task Who_opens_what(string who, string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync(url)).Status);

    [Theory]
    [InlineData("officer2", "move", HttpStatusCode.NotFound)]
    [InlineData("officer2", "finish", HttpStatusCode.NotFound)]
    [InlineData("officer2", "drop", HttpStatusCode.NotFound)]
    [InlineData("officer2", "reassign", HttpStatusCode.NotFound)]
    [InlineData("officer2", "postpone", HttpStatusCode.NotFound)]
    [InlineData("officer2", "tick", HttpStatusCode.NotFound)]
    [InlineData("officer2", "files", HttpStatusCode.NotFound)]
    [InlineData("officer2", "edit", HttpStatusCode.NotFound)]
    [InlineData("officer2", "report", HttpStatusCode.NotFound)]
    [InlineData("presidium", "move", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "finish", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "tick", HttpStatusCode.Forbidden)]
    [InlineData("presidium", "drop", HttpStatusCode.NotFound)]
    [InlineData("presidium", "reassign", HttpStatusCode.NotFound)]
    [InlineData("presidium", "comment", HttpStatusCode.NotFound)]
    [InlineData("presidium", "report", HttpStatusCode.NotFound)]
    [InlineData("advisor", "edit", HttpStatusCode.NotFound)]
    [InlineData("liaison", "comment", HttpStatusCode.Forbidden)]
    [InlineData("student", "finish", HttpStatusCode.Forbidden)]
    public async Task Somebody_elses_task_is_left_alone(string who, string verb, HttpStatusCode expected)
    {
        var id = await TaskAsync("别人的任务", checklist: "一");
        var before = await StoredAsync(id);
        var answer = await (await portal.SignInAsync(who)).ForgeAsync($"/tasks/{id}/{verb}", new()
        {
            ["to"] = WorkItemState.Doing,
            ["version"] = before.Version,
            ["ownerId"] = portal.IdOf("officer2"),
            ["reason"] = "不想做",
            ["text"] = "插一句",
            ["itemId"] = before.Checklist.Single().Id,
            ["done"] = "true",
            ["Title"] = "改掉",
        });
        Assert.Equal(expected, answer.Status);
        var after = await StoredAsync(id);
        Assert.Equal((before.Version, before.Title, before.OwnerId, WorkItemState.Open, 0), (after.Version, after.Title, after.OwnerId, after.State, after.Comments.Count));
        Assert.Null(after.Checklist.Single().DoneById);
    }

    [Fact]
    public async Task A_helper_moves_and_ticks_but_neither_hands_on_nor_drops()
    {
        var id = await TaskAsync("帮忙的任务", helper: "officer2", checklist: ["一", "二"]);
        var helper = await portal.SignInAsync("officer2");
        var page = await helper.OpenAsync($"/tasks/{id}");
        Assert.Null(page.Page.QuerySelector("form[action$='/reassign']"));
        Assert.Equal(HttpStatusCode.Redirect, (await helper.SubmitAsync(page, "form[action$='/tick']")).Status);
        Assert.Equal(1, (await StoredAsync(id)).Checklist.Count(c => c.DoneById == portal.IdOf("officer2")));
        Assert.Equal(HttpStatusCode.Redirect, (await helper.SubmitAsync(await helper.OpenAsync($"/tasks/{id}"), "form[action$='/move']")).Status);
        Assert.Equal(WorkItemState.Doing, (await StoredAsync(id)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.ForgeAsync($"/tasks/{id}/drop", new() { ["reason"] = "不做了" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.ForgeAsync($"/tasks/{id}/reassign", new() { ["ownerId"] = portal.IdOf("vice") })).Status);
    }

    [Fact]
    public async Task Reassigning_tells_both()
    {
        var id = await TaskAsync("转手的任务");
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/tasks/{id}"), "form[action$='/reassign']", new() { ["ownerId"] = portal.IdOf("officer2") });
        Assert.Equal(portal.IdOf("officer2"), (await StoredAsync(id)).OwnerId);
        Assert.Equal((1, 1), (await NoticesAsync("officer", "转手的任务"), await NoticesAsync("officer2", "转手的任务")));
    }

    [Fact]
    public async Task A_presidiums_task_ends_with_a_report_that_it_reads()
    {
        var presidium = await portal.SignInAsync("presidium");
        var form = await presidium.OpenAsync("/tasks/new");
        Assert.Null(form.Page.GetElementById("Source"));
        var made = await presidium.SubmitAsync(form, "main form", new() { ["Title"] = "统计赞助数额", ["OwnerId"] = portal.IdOf("officer"), ["Deadline"] = Today.AddDays(6) });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var task = (await FoundAsync("统计赞助数额"))!;
        Assert.Equal((WorkItemSource.Superior, "人presidium", Today.AddDays(6), Today.AddDays(6)), (task.Source, task.Superior!, task.DueOn, task.Deadline!.Value));
        Assert.Equal(1, await NoticesAsync("officer", "统计赞助数额"));

        // Neither the board, nor the start page, nor a forged form finish it without a report.
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/tasks/{task.Id}/move", new() { ["to"] = "Done", ["version"] = task.Version });
        await officer.ForgeAsync($"/tasks/{task.Id}/finish", new() { ["version"] = task.Version });
        await officer.ForgeAsync($"/tasks/{task.Id}/finish", new() { ["report"] = "  ", ["outcome"] = "做完了", ["version"] = task.Version });
        Assert.Equal(WorkItemState.Open, (await StoredAsync(task.Id)).State);
        Assert.Contains("做完了", (await officer.OpenAsync($"/tasks/{task.Id}")).Page.GetElementById("outcome")!.TextContent, StringComparison.Ordinal);
        // Nor does a leader in the owner's stead.
        await (await portal.SignInAsync("vice")).ForgeAsync($"/tasks/{task.Id}/finish", new() { ["report"] = "代写", ["version"] = task.Version });
        Assert.Equal(WorkItemState.Open, (await StoredAsync(task.Id)).State);

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/tasks/{task.Id}/report")).Status);
        await officer.SubmitAsync(await officer.OpenAsync($"/tasks/{task.Id}"), "form[action$='/finish']", new() { ["report"] = "共 32,600 元" });
        Assert.Equal(WorkItemState.Done, (await StoredAsync(task.Id)).State);
        Assert.Equal(1, await NoticesAsync("presidium", "统计赞助数额"));
        Assert.Contains("共 32,600 元", (await presidium.OpenAsync("/")).MainText, StringComparison.Ordinal);
        await presidium.SubmitAsync(await presidium.OpenAsync($"/tasks/{task.Id}"), "form[action$='/report']");
        Assert.NotNull((await StoredAsync(task.Id)).ReportReadAt);
        Assert.DoesNotContain("共 32,600 元", (await presidium.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(2, await NoticesAsync("officer", "统计赞助数额"));
    }

    [Fact]
    public async Task A_superior_cannot_write_under_another_name_and_comments_on_what_they_set()
    {
        var advisor = await portal.SignInAsync("advisor");
        await advisor.ForgeAsync("/tasks/new", new()
        {
            ["Title"] = "冒名",
            ["OwnerId"] = portal.IdOf("vice"),
            ["Deadline"] = Today.AddDays(2),
            ["Superior"] = "校长",
            ["Source"] = "Own",
            ["HelperIds"] = portal.IdOf("minister"),
        });
        var task = (await FoundAsync("冒名"))!;
        Assert.Equal((WorkItemSource.Superior, "人advisor", 0), (task.Source, task.Superior!, task.Helpers.Count));
        await advisor.SubmitAsync(await advisor.OpenAsync($"/tasks/{task.Id}"), "form[action$='/comment']", new() { ["text"] = "请附名单" });
        Assert.Equal("请附名单", (await StoredAsync(task.Id)).Comments.Single().Text);
        Assert.Equal(1, await NoticesAsync("vice", "A comment on: 冒名") + await NoticesAsync("vice", "有新留言：冒名"));
        var edit = await advisor.OpenAsync($"/tasks/{task.Id}/edit");
        await advisor.SubmitAsync(edit, "main form", new() { ["Deadline"] = Today.AddDays(9) });
        Assert.Equal((Today.AddDays(9), Today.AddDays(9)), ((await StoredAsync(task.Id)).DueOn, (await StoredAsync(task.Id)).Deadline!.Value));
        await advisor.SubmitAsync(await advisor.OpenAsync($"/tasks/{task.Id}"), "form[action$='/drop']", new() { ["reason"] = "校里取消了" });
        Assert.Equal(WorkItemState.Dropped, (await StoredAsync(task.Id)).State);
    }

    [Fact]
    public async Task Two_who_finish_a_recurring_task_at_once_make_one_next()
    {
        var id = await TaskAsync("双击的周任务", recurrence: Recurrence.Weekly, checklist: "扫地");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        Dictionary<string, object?> seen = new() { ["version"] = (await StoredAsync(id)).Version };
        await Task.WhenAll(officer.ForgeAsync($"/tasks/{id}/finish", seen), vice.ForgeAsync($"/tasks/{id}/finish", seen), officer.ForgeAsync($"/tasks/{id}/finish", seen));
        await officer.ForgeAsync($"/tasks/{id}/finish", new() { ["version"] = (await StoredAsync(id)).Version });
        await using var db = portal.OpenDatabase();
        var all = await db.WorkItems.AsNoTracking().Include(w => w.Checklist).Where(w => w.Title == "双击的周任务").OrderBy(w => w.DueOn).ToListAsync();
        Assert.Equal([(WorkItemState.Done, Today.AddDays(3)), (WorkItemState.Open, Today.AddDays(10))], all.Select(w => (w.State, w.DueOn)));
        Assert.Single(all[1].Checklist);
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict_that_keeps_what_was_typed()
    {
        var id = await TaskAsync("冲突的任务");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var mine = await officer.OpenAsync($"/tasks/{id}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/tasks/{id}/edit"), "main form", new() { ["Detail"] = "先问生活部" });
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Detail"] = "直接去借", ["HelperIds"] = new[] { portal.IdOf("officer2") } });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("先问生活部", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("人officer2", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, "main form")).Status);
        Assert.Equal("直接去借", (await StoredAsync(id)).Detail);
        // Presses from a page that is out of date say so and change nothing.
        var seen = (await StoredAsync(id)).Version - 1;
        foreach (var verb in new[] { "finish", "drop", "move" })
            await officer.ForgeAsync($"/tasks/{id}/{verb}", new() { ["version"] = seen, ["reason"] = "旧页面", ["to"] = "Doing" });
        Assert.Equal(WorkItemState.Open, (await StoredAsync(id)).State);
        // Nor does one that does not say what it saw.
        foreach (var verb in new[] { "finish", "drop" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/tasks/{id}/{verb}", new() { ["reason"] = "没有版本" })).Status);
            Assert.Contains("changed this task meanwhile", (await officer.OpenAsync($"/tasks/{id}")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(WorkItemState.Open, (await StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("0,1")]
    [InlineData("Open,Doing")]
    [InlineData("99")]
    [InlineData("Nonsense")]
    public async Task A_form_takes_one_member_of_an_enum(string source)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("来源：" + source);
        form["Source"] = source;
        Assert.NotEqual("", (await officer.ForgeAsync("/tasks/new", form)).ErrorOf("Source"));
        Assert.Null(await FoundAsync("来源：" + source));
        var id = await TaskAsync("状态：" + source);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/tasks/{id}/move", new() { ["to"] = source, ["version"] = (await StoredAsync(id)).Version })).Status);
    }

    [Fact]
    public async Task Pages_of_one_person_and_of_one_event_show_the_first_hundred_and_lead_to_the_list()
    {
        var @event = await EventAsync("百项任务");
        int[] done;
        await using (var db = portal.OpenDatabase())
        {
            var members = Members.Select(portal.IdOf).ToHashSet();
            var made = Enumerable.Range(0, 104).Select(i => WorkItem.Create(
                new WorkItemDetails($"百项之{i}", null, portal.IdOf("minister"), i % 2 == 0 ? [] : [portal.IdOf("vice")], Today.AddDays(60 + (i % 50)), []),
                WorkItemOrigin.OfEvent(@event), members, portal.IdOf("vice"), Today, portal.Clock.GetUtcNow()).Value).ToList();
            foreach (var over in made.Take(2))
                Assert.True(over.Finish(null, null, portal.IdOf("minister"), Today, portal.Clock.GetUtcNow()).IsSuccess);
            db.WorkItems.AddRange(made);
            await db.SaveChangesAsync();
            done = [.. made.Take(2).Select(w => w.Id)];
        }

        var minister = await portal.SignInAsync("minister");
        var mine = await minister.OpenAsync("/tasks/mine");
        Assert.Equal(100, mine.Page.QuerySelectorAll("ul.todo > li").Length);
        Assert.NotNull(mine.Page.QuerySelector("a[href='/tasks/list?who=me']"));
        Assert.InRange(mine.Commands, 1, 3);
        var tasks = await minister.OpenAsync($"/events/{@event}/tasks");
        Assert.Equal(100, tasks.Page.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(tasks.Page.QuerySelector($"a[href='/tasks/list?eventId={@event}&state=all']"));
        // What one helps with stands among what one owns, and what is done is of the event's page alone.
        var helping = await (await portal.SignInAsync("vice")).OpenAsync("/tasks/mine");
        Assert.Contains("百项之3", helping.MainText, StringComparison.Ordinal);
        Assert.Null(mine.Page.QuerySelector($"a[href='/tasks/{done[0]}']"));
        await using (var db = portal.OpenDatabase())
            await db.WorkItems.Where(w => w.EventId == @event && w.EndedOn == null).OrderBy(w => w.Id).Take(20).ExecuteDeleteAsync();
        var few = await minister.OpenAsync($"/events/{@event}/tasks");
        Assert.Equal([.. done.OrderDescending().Select(d => $"/tasks/{d}")], few.Page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).TakeLast(2));
    }

    [Fact]
    public async Task The_board_moves_by_menu_and_by_script_and_says_why_it_does_not()
    {
        var (id, superiors) = (await TaskAsync("板上的任务"), await SuperiorsAsync("板上的上级任务"));
        var officer = await portal.SignInAsync("officer");
        var board = await officer.OpenAsync("/tasks");
        Assert.True(board.Page.GetElementById($"task-{id}")!.HasAttribute("data-board-card"));
        Assert.NotNull(board.Page.QuerySelector($"[data-board-column=Open] #task-{id}"));
        Assert.False((await (await portal.SignInAsync("officer2")).OpenAsync("/tasks")).Page.GetElementById($"task-{id}")!.HasAttribute("data-board-card"));
        officer.Http.DefaultRequestHeaders.Add("Accept", "application/json");
        var version = (await StoredAsync(id)).Version;
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/tasks/{id}/move", new() { ["to"] = "Doing", ["version"] = version })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.ForgeAsync($"/tasks/{id}/move", new() { ["to"] = "Done", ["version"] = version })).Status);
        var refused = await officer.ForgeAsync($"/tasks/{superiors}/move", new() { ["to"] = "Done", ["version"] = (await StoredAsync(superiors)).Version });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("report back", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/tasks/{id}/move", new() { ["to"] = "99", ["version"] = version })).Status);
    }

    [Fact]
    public async Task Lists_find_what_their_filters_say_and_take_few_commands()
    {
        var @event = await EventAsync("任务活动");
        var mine = await TaskAsync("找得到的任务", origin: WorkItemOrigin.OfEvent(@event), helper: "minister");
        await TaskAsync("另一个任务", "officer2");
        var late = await TaskAsync("迟了的任务", due: -2);
        var officer = await portal.SignInAsync("officer");
        async Task<IEnumerable<string>> TitlesAsync(string query) => (await officer.OpenAsync("/tasks/list?" + query)).Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent);
        Assert.Contains("找得到的任务", await TitlesAsync("q=找得到"));
        Assert.Equal(["找得到的任务"], await TitlesAsync($"eventId={@event}"));
        Assert.DoesNotContain("另一个任务", await TitlesAsync("who=me"));
        Assert.Contains("找得到的任务", await TitlesAsync($"who={portal.IdOf("minister")}"));
        Assert.DoesNotContain("迟了的任务", await TitlesAsync("state=Done"));
        var overdue = await officer.OpenAsync("/tasks/list?late=true");
        Assert.Contains($"/tasks/{late}", overdue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/tasks/{mine}\"", overdue.Text, StringComparison.Ordinal);
        Assert.InRange(overdue.Commands, 1, 8);
        Assert.InRange((await officer.OpenAsync("/tasks?who=me&q=任务")).Commands, 1, 8);
        Assert.InRange((await officer.OpenAsync("/tasks/mine")).Commands, 1, 3);
        Assert.InRange((await officer.OpenAsync($"/events/{@event}/tasks")).Commands, 1, 14);
        Assert.InRange((await officer.OpenAsync($"/tasks/{mine}")).Commands, 1, 14);
        foreach (var silly in new[] { "state=Nonsense&who=x&sort=x&page=-4", "eventId=0&state=all", "who=set", "superiors=true&sort=-due", "page=999999999" })
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/tasks/list?" + silly)).Status);
        var sheet = await officer.GetAsync("/tasks/list.xlsx?state=all");
        Assert.StartsWith("application/vnd.openxmlformats", sheet.Response.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Contains("找得到的任务", (await officer.OpenAsync("/search?q=找得到")).MainText, StringComparison.Ordinal);
        Assert.Contains("找得到的任务", (await officer.OpenAsync("/calendar?month=2026-11")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_finishes_and_puts_off_in_place_and_shows_leaders_what_is_late()
    {
        var (late, next) = (await TaskAsync("起始页的任务", due: -1), await TaskAsync("推迟的任务", due: 0));
        var officer = await portal.SignInAsync("officer");
        var today = await officer.OpenAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(today, $"form[action^='/tasks/{late}/finish']")).Status);
        Assert.Equal(WorkItemState.Done, (await StoredAsync(late)).State);
        Assert.Equal("/", (await officer.SubmitAsync(today, $"form[action='/tasks/{next}/postpone']")).Location);
        Assert.Equal(Today.AddDays(1), (await StoredAsync(next)).DueOn);
        var others = await TaskAsync("别人迟了", "officer2", due: -3);
        var vice = await portal.SignInAsync("vice");
        Assert.NotNull((await vice.OpenAsync("/")).Page.QuerySelector($"section[aria-labelledby=today-late] a.todo-main[href='/tasks/{others}']"));
        Assert.Null((await officer.OpenAsync("/")).Page.QuerySelector($"a[href='/tasks/{others}']"));
    }

    [Fact]
    public async Task A_result_takes_files_that_others_read_and_refuses_what_is_no_paper()
    {
        var id = await TaskAsync("有附件的任务");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/tasks/{id}"), "form[action$='/finish']", new() { ["outcome"] = "见附件", ["files"] = new FilePart("a.exe", [1, 2, 3, 4]) });
        Assert.Equal(WorkItemState.Open, (await StoredAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/tasks/{id}"), "form[action$='/finish']", new() { ["outcome"] = "见附件", ["files"] = new FilePart("a.jpg", TestPictures.Jpeg(Guid.NewGuid())) });
        var stored = await StoredAsync(id);
        Assert.Equal((WorkItemState.Done, "见附件"), (stored.State, stored.Outcome));
        var file = $"/files/{stored.Files.Single().FileId}";
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("presidium")).GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).GetAsync(file)).Status);
    }

    [Fact]
    public async Task Reminders_come_once_for_each_day()
    {
        await TaskAsync("提醒的任务", due: 1, helper: "officer2");
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.Equal(1, await RemindedAsync("officer"));
        Assert.Equal(1, await RemindedAsync("officer2"));
        Assert.Equal(0, await RemindedAsync("vice"));

        async Task<int> RemindedAsync(string who)
        {
            await using var db = portal.OpenDatabase();
            var id = portal.IdOf(who);
            return await db.Notices.CountAsync(n => n.UserId == id && (n.Subject + n.Text).Contains("提醒的任务") && (n.Subject + n.Text).Contains("明天截止"));
        }
    }

    [Fact]
    public async Task The_report_counts_by_person()
    {
        var vice = await portal.SignInAsync("vice");
        await TaskAsync("报表里的任务", "minister");
        Assert.Contains("Tasks by person", (await vice.OpenAsync("/reports?from=2026-11-01&to=2026-12-31")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync("/reports/tasks.xlsx")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("presidium")).GetAsync("/reports/help.xlsx")).Status);
    }

    [Theory]
    [InlineData("/tasks/999999")]
    [InlineData("/tasks/999999/edit")]
    [InlineData("/events/999999/tasks")]
    [InlineData("/events/999999/help")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) => Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("minister")).GetAsync(url)).Status);
}
