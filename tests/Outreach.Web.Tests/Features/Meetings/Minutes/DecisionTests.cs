using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Tasks;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings.Minutes;

/// <summary>Mistaken decisions, and what comes at the very moment of publishing.</summary>
public sealed class DecisionTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Due = new(2026, 11, 25);

    private static string Page(int id) => $"/meetings/{id}/minutes";

    private static string TakeBack(int id, int decision) => $"{Page(id)}/decisions/{decision}/take-back";

    private async Task<MeetingDecision> DecidedAsync(int id, int item, string text)
    {
        var answer = await (await portal.SignInAsync("officer")).ForgeAsync($"{Page(id)}/{item}", await DecisionAsync(item, text));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = portal.OpenDatabase();
        return await db.MeetingDecisions.AsNoTracking().SingleAsync(d => d.ItemId == item && d.Text == text);
    }

    private async Task<Dictionary<string, object?>> DecisionAsync(int item, string text)
    {
        var stored = await portal.ItemAsync(item);
        return new()
        {
            ["Version"] = stored.Version,
            ["Before"] = stored.Said,
            ["Said"] = stored.Said,
            ["Decision"] = text,
            ["OwnerId"] = portal.IdOf("officer2"),
            ["DueOn"] = Due,
        };
    }

    private async Task<WorkItem> TaskAsync(MeetingDecision decision)
    {
        await using var db = portal.OpenDatabase();
        return await db.WorkItems.AsNoTracking().SingleAsync(w => w.Id == decision.WorkItemId);
    }

    private async Task<bool> StandsAsync(MeetingDecision decision)
    {
        await using var db = portal.OpenDatabase();
        return await db.MeetingDecisions.AnyAsync(d => d.Id == decision.Id);
    }

    [Fact]
    public async Task A_mistaken_decision_leaves_the_minutes_and_its_task_is_dropped()
    {
        var id = await portal.MeetingAsync("记错的决定", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "海报", "讨论了海报");
        var (kept, wrong) = (await DecidedAsync(id, item, "周三交海报"), await DecidedAsync(id, item, "周三交海抱"));
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync(Page(id));
        var answer = await officer.SubmitAsync(page, $"form[action='{TakeBack(id, wrong.Id)}']");
        Assert.Equal($"{Page(id)}#item-{item}", answer.Location);
        Assert.Equal((false, true), (await StandsAsync(wrong), await StandsAsync(kept)));
        Assert.Equal((WorkItemState.Dropped, WorkItemState.Open), ((await TaskAsync(wrong)).State, (await TaskAsync(kept)).State));
        Assert.NotNull((await TaskAsync(wrong)).DropReason);
        var read = (await officer.OpenAsync(Page(id))).MainText;
        Assert.DoesNotContain("周三交海抱", read, StringComparison.Ordinal);
        Assert.Contains("周三交海报", read, StringComparison.Ordinal);
        var owner = portal.IdOf("officer2");
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == owner && n.Subject.Contains("周三交海抱") && n.Text.Contains("Taken back in the meeting")));
        // A second press finds nothing to take back.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(TakeBack(id, wrong.Id))).Status);
    }

    [Fact]
    public async Task Nobody_else_takes_a_decision_back_nor_by_another_meetings_address()
    {
        var (id, other) = (await portal.MeetingAsync("有决定的会", state: MeetingState.Held), await portal.MeetingAsync("另一场会", state: MeetingState.Held));
        var decision = await DecidedAsync(id, await portal.ItemAsync(id, "议题"), "去领钥匙");
        foreach (var (who, status) in new[] { ("officer2", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.NotFound), ("liaison", HttpStatusCode.NotFound), ("student", HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await (await portal.SignInAsync(who)).ForgeAsync(TakeBack(id, decision.Id))).Status);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(TakeBack(other, decision.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(TakeBack(id, 999999))).Status);
        Assert.Equal((true, WorkItemState.Open), (await StandsAsync(decision), (await TaskAsync(decision)).State));
    }

    [Fact]
    public async Task What_is_published_or_done_is_not_taken_back()
    {
        var id = await portal.MeetingAsync("发布后反悔", state: MeetingState.Held);
        var (done, published) = (await DecidedAsync(id, await portal.ItemAsync(id, "甲"), "已经做了"), await DecidedAsync(id, await portal.ItemAsync(id, "乙", position: 2), "发布了"));
        await using (var db = portal.OpenDatabase())
        {
            Assert.True((await db.WorkItems.SingleAsync(w => w.Id == done.WorkItemId)).Finish("做好了", null, portal.IdOf("officer2"), Due, portal.Clock.GetUtcNow()).IsSuccess);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync(TakeBack(id, done.Id));
        Assert.Contains("Its task is done already", (await officer.OpenAsync(Page(id))).Text, StringComparison.Ordinal);
        Assert.Equal((true, WorkItemState.Done), (await StandsAsync(done), (await TaskAsync(done)).State));
        await portal.PublishAsync(id);
        Assert.DoesNotContain("take-back", (await officer.OpenAsync(Page(id))).Text, StringComparison.Ordinal);
        await officer.ForgeAsync(TakeBack(id, published.Id));
        Assert.Contains("What is published is corrected with a reason", (await officer.OpenAsync(Page(id))).Text, StringComparison.Ordinal);
        Assert.Equal((true, WorkItemState.Open), (await StandsAsync(published), (await TaskAsync(published)).State));
    }

    [Fact]
    public async Task Taken_back_and_decided_at_once_leaves_what_each_wrote()
    {
        var id = await portal.MeetingAsync("一撤一记", state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "海报");
        var wrong = await DecidedAsync(id, item, "记错");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var fields = await DecisionAsync(item, "记对");
        await Task.WhenAll(officer.ForgeAsync(TakeBack(id, wrong.Id)), officer.ForgeAsync(TakeBack(id, wrong.Id)), vice.ForgeAsync($"{Page(id)}/{item}", fields));
        Assert.False(await StandsAsync(wrong));
        Assert.Equal(WorkItemState.Dropped, (await TaskAsync(wrong)).State);
        var owner = portal.IdOf("officer2");
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == owner && n.Subject.Contains("记错") && n.Text.Contains("Taken back in the meeting")));
        // Whoever wrote meanwhile is told, or is stored: never a decision without its task.
        Assert.Equal(await db.MeetingDecisions.CountAsync(d => d.MeetingId == id && d.Text == "记对"), await db.WorkItems.CountAsync(w => w.Title == "记对"));
    }

    [Theory]
    [InlineData("share")]
    [InlineData("unshare")]
    [InlineData("item")]
    [InlineData("said")]
    [InlineData("decide")]
    [InlineData("take back")]
    public async Task Nothing_changes_once_it_is_published_however_close_it_comes(string what)
    {
        var id = await portal.MeetingAsync("发布瞬间" + what, state: MeetingState.Held);
        var item = await portal.ItemAsync(id, "议题", "说过的话");
        var decision = await DecidedAsync(id, item, "原来的决定");
        var vice = await portal.SignInAsync("vice");
        int share, sponsor;
        await using (var db = portal.OpenDatabase())
        {
            var made = new Sponsor(new SponsorDetails("发布瞬间商家" + what, null, Industry.Catering, null, null, null, null, [], null, null, null));
            db.Sponsors.Add(made);
            sponsor = made.Id;
            var stored = ExperienceShare.Create(
                await db.Meetings.SingleAsync(m => m.Id == id), new ShareDetails(portal.IdOf("officer"), sponsor, null, null, "先问预算"), true, Situation.None, portal.Clock.GetUtcNow()).Value;
            db.ExperienceShares.Add(stored);
            share = stored.Id;
            await db.SaveChangesAsync();
        }

        var fields = await DecisionAsync(item, "迟到的决定");
        await WhilePublishingAsync(id, () => what switch
        {
            "share" => vice.ForgeAsync($"{Page(id)}/shares", new() { ["UserId"] = portal.IdOf("officer2"), ["SponsorId"] = sponsor, ["Learned"] = "晚到的经验" }),
            "unshare" => vice.ForgeAsync($"{Page(id)}/shares/{share}/remove"),
            "item" => vice.ForgeAsync($"{Page(id)}/items", new() { ["Title"] = "晚到的议题" }),
            "said" => vice.ForgeAsync($"{Page(id)}/{item}", new() { ["Version"] = fields["Version"], ["Before"] = fields["Before"], ["Said"] = "晚到的话" }),
            "decide" => vice.ForgeAsync($"{Page(id)}/{item}", fields),
            _ => vice.ForgeAsync(TakeBack(id, decision.Id)),
        });
        await using var after = portal.OpenDatabase();
        Assert.Equal(MeetingState.Published, await after.Meetings.Where(m => m.Id == id).Select(m => m.State).SingleAsync());
        Assert.Equal(["先问预算"], await after.ExperienceShares.Where(s => s.MeetingId == id).Select(s => s.Learned).ToListAsync());
        Assert.Equal(["原来的决定"], await after.MeetingDecisions.Where(d => d.MeetingId == id).Select(d => d.Text).ToListAsync());
        Assert.Equal(["议题"], await after.AgendaItems.Where(i => i.MeetingId == id && i.Kind == AgendaItemKind.Own).Select(i => i.Title).ToListAsync());
        Assert.Equal("说过的话", (await portal.ItemAsync(item)).Said);
        Assert.Equal(WorkItemState.Open, (await TaskAsync(decision)).State);
        Assert.False(await after.WorkItems.AnyAsync(w => w.Title == "迟到的决定"));
    }

    [Fact]
    public async Task Publishing_meets_whoever_was_just_sharing_and_is_pressed_once_more()
    {
        var id = await portal.MeetingAsync("分享瞬间", state: MeetingState.Held);
        await portal.ItemAsync(id, "议题", "说过的话");
        var officer = await portal.SignInAsync("officer");
        Task<Answer>? publishing = null;
        await using (var db = portal.OpenDatabase())
        {
            await db.ExecuteTransactionAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                db.Touch(await db.Meetings.SingleAsync(m => m.Id == id));
                await db.SaveChangesAsync();
                publishing = officer.ForgeAsync(Page(id) + "/publish");
                await Task.Delay(700);
                await transaction.CommitAsync();
                return true;
            });
        }

        await publishing!;
        await using var after = portal.OpenDatabase();
        var state = await after.Meetings.Where(m => m.Id == id).Select(m => m.State).SingleAsync();
        // A database whose readers wait has read what was shared, and publishes that.
        if (TestDatabase.Provider == DatabaseProvider.PostgreSql)
            Assert.Equal(MeetingState.Held, state);
        await officer.ForgeAsync(Page(id) + "/publish");
        Assert.Equal(MeetingState.Published, await after.Meetings.Where(m => m.Id == id).Select(m => m.State).SingleAsync());
    }

    // Publishes in a transaction that commits only once the request has come as far as it can.
    private async Task WhilePublishingAsync(int id, Func<Task<Answer>> request)
    {
        Task<Answer>? answer = null;
        await using var db = portal.OpenDatabase();
        await db.ExecuteTransactionAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.True((await db.Meetings.SingleAsync(m => m.Id == id)).Publish(true, portal.IdOf("officer"), portal.Clock.GetUtcNow()).IsSuccess);
            foreach (var item in await db.AgendaItems.Where(i => i.MeetingId == id).ToListAsync())
                db.Touch(item);
            await db.SaveChangesAsync();
            answer = request();
            await Task.Delay(700);
            await transaction.CommitAsync();
            return true;
        });
        await answer!;
    }
}
