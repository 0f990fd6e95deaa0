using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Tasks.OfEvent;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Tasks;

/// <summary>What becomes of an event's tasks and of its help when it moves to plan B or is cancelled.</summary>
public sealed class EventPartTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private async Task<(int From, int To, int Task, int Help)> MadeAsync(int daysLater = 0)
    {
        await using var db = portal.OpenDatabase();
        Event Occasion(string title, int days) => Event.Create(new EventDetails(title, [], portal.Clock.GetUtcNow().AddDays(days), portal.Clock.GetUtcNow().AddDays(days + 1), null, null, null, null)).Value;
        var (from, to) = (Occasion("甲方案", 9), Occasion("乙方案", 9 + daysLater));
        db.Events.AddRange(from, to);
        var members = new HashSet<int> { portal.IdOf("officer"), portal.IdOf("officer2") };
        WorkItem Task(string title) => WorkItem.Create(
            new WorkItemDetails(title, null, portal.IdOf("officer"), [portal.IdOf("officer2")], Today.AddDays(3), []), WorkItemOrigin.OfEvent(from.Id), members, portal.IdOf("vice"), Today, portal.Clock.GetUtcNow()).Value;
        var (open, over) = (Task("未完成"), Task("已完成"));
        Assert.True(over.Finish(null, null, portal.IdOf("officer"), Today, portal.Clock.GetUtcNow()).IsSuccess);
        db.WorkItems.AddRange(open, over);
        var help = HelpRequest.Create(
            new HelpDetails(HelpKind.Props, "借道具", null, Today.AddDays(9), null, null, 2, null, Today.AddDays(3), from.Id), HelpDirection.FromUs,
            await db.Departments.Where(d => d.Name == "文艺部").Select(d => d.Id).SingleAsync(), portal.IdOf("officer"), Today).Value;
        db.HelpRequests.Add(help);
        await db.SaveChangesAsync();
        return (from.Id, to.Id, open.Id, help.Id);
    }

    // A part asks who is signed in only through what it is given, so that a scope without a request will do.
    private async Task OnPartsAsync(Func<IReadOnlyList<IEventPart>, OutreachDbContext, CurrentUser, Task> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IEventPart>().Where(p => p is EventTasksPart or EventHelpPart).ToList();
        await act(parts, scope.ServiceProvider.GetRequiredService<OutreachDbContext>(), new CurrentUser(portal.IdOf("minister"), "人minister", new HashSet<Role> { Role.Minister }));
    }

    [Fact]
    public async Task Open_tasks_move_to_plan_B_and_those_who_do_them_are_concerned()
    {
        var (from, to, task, _) = await MadeAsync();
        await OnPartsAsync(async (parts, db, me) =>
        {
            var part = parts.OfType<EventTasksPart>().Single();
            Assert.Equal([portal.IdOf("officer"), portal.IdOf("officer2")], (await part.ConcernedAsync(from, default)).Order());
            var move = Assert.Single(await part.MovesAsync(from, to, default));
            Assert.Null(move.Problem);
            Assert.True((await part.MoveAsync(from, to, [move.Key, "999999", "x"], me, default)).IsSuccess);
            // Cancelled in the same save: what has moved is not dropped.
            await part.CancelAsync(from, "改用乙方案", me, default);
            await db.SaveChangesAsync();
        });
        await using var read = portal.OpenDatabase();
        var stored = await read.WorkItems.SingleAsync(w => w.Id == task);
        Assert.Equal((to, WorkItemState.Open), (stored.EventId!.Value, stored.State));
    }

    [Theory]
    [InlineData(7, 10, true)]
    [InlineData(-2, 1, true)]
    [InlineData(-5, 0, true)]
    [InlineData(0, 3, false)]
    public async Task A_task_that_moves_is_due_as_long_before_plan_B_and_the_list_of_moves_says_so(int daysLater, int dueIn, bool isSaid)
    {
        var (from, to, task, _) = await MadeAsync(daysLater);
        await OnPartsAsync(async (parts, db, me) =>
        {
            var part = parts.OfType<EventTasksPart>().Single();
            var move = Assert.Single(await part.MovesAsync(from, to, default));
            Assert.Equal(isSaid, move.Text.Contains("and then on", StringComparison.Ordinal));
            Assert.True((await part.MoveAsync(from, to, [move.Key], me, default)).IsSuccess);
            await db.SaveChangesAsync();
        });
        await using var read = portal.OpenDatabase();
        Assert.Equal(Today.AddDays(dueIn), (await read.WorkItems.SingleAsync(w => w.Id == task)).DueOn);
    }

    [Fact]
    public async Task A_cancelled_event_drops_its_open_tasks_ends_its_help_and_tells_the_people()
    {
        var (from, _, task, help) = await MadeAsync();
        await OnPartsAsync(async (parts, db, me) =>
        {
            foreach (var part in parts)
                await part.CancelAsync(from, "下大雪", me, default);
            await db.SaveChangesAsync();
        });
        await using var read = portal.OpenDatabase();
        var stored = await read.WorkItems.SingleAsync(w => w.Id == task);
        Assert.Equal((WorkItemState.Dropped, "下大雪"), (stored.State, stored.DropReason));
        Assert.Equal(WorkItemState.Done, (await read.WorkItems.SingleAsync(w => w.EventId == from && w.Title == "已完成")).State);
        var request = await read.HelpRequests.SingleAsync(h => h.Id == help);
        Assert.Equal((HelpState.Withdrawn, "下大雪"), (request.State, request.WithdrawReason));
        foreach (var who in new[] { "officer", "officer2", "liaison2" })
        {
            var id = portal.IdOf(who);
            Assert.True(await read.Notices.AnyAsync(n => n.UserId == id && n.Text.Contains("下大雪")), who);
        }
    }

    [Fact]
    public async Task The_event_has_both_tabs_with_their_counts()
    {
        var (from, _, _, _) = await MadeAsync();
        var officer = await portal.SignInAsync("officer");
        var tasks = await officer.OpenAsync($"/events/{from}/tasks");
        Assert.Contains("未完成", tasks.MainText, StringComparison.Ordinal);
        Assert.Equal("page", tasks.Page.QuerySelector($"nav.record-tabs a[href='/events/{from}/tasks']")!.GetAttribute("aria-current"));
        Assert.Equal("1", tasks.Page.QuerySelector($"nav.record-tabs a[href='/events/{from}/tasks'] .count")!.TextContent);
        Assert.Contains("借道具", (await officer.OpenAsync($"/events/{from}/help")).MainText, StringComparison.Ordinal);
    }
}
