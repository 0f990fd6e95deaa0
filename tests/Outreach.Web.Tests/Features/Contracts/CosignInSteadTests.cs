using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class CosignInSteadTests(Portal portal) : IClassFixture<Portal>
{
    private const string Silent = "学习部";

    private async Task<int> SilentAsync()
    {
        await using var db = portal.OpenDatabase();
        if (await db.Departments.SingleOrDefaultAsync(d => d.Name == Silent) is { } known)
            return known.Id;
        var department = db.Departments.Add(new Department(Silent)).Entity;
        await db.SaveChangesAsync();
        return department.Id;
    }

    /// <summary>A contract whose banner is the silent department's, its mention another's that has a liaison.</summary>
    private async Task<(int Contract, Deliverable Banner, Deliverable Mention)> AskedAsync(string negotiator = "officer")
    {
        var silent = await SilentAsync();
        var id = await portal.AtAsync(ContractState.Confirming, negotiator: negotiator, text: c => c with
        {
            Deliverables = [c.Deliverables[0] with { DepartmentId = silent }, c.Deliverables[1]],
        });
        var clauses = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).ToList();
        return (id, clauses[0], clauses[1]);
    }

    private async Task<Deliverable> ClauseAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Deliverables.AsNoTracking().SingleAsync(d => d.Id == id);
    }

    private async Task<List<string>> MailsAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        var email = TestPeople.EmailOf(who);
        return await db.OutboxMessages.Where(m => m.Recipient == email).OrderBy(m => m.Id).Select(m => m.Subject + "\n" + m.Body).ToListAsync();
    }

    private static Dictionary<string, object?> Seen(Deliverable clause, string note = "学习部部长李想当面同意") =>
        new() { ["seen"] = clause.Content.Stamp(clause.ConfirmedAt), ["note"] = note };

    [Fact]
    public async Task A_leader_says_who_of_the_department_agreed_and_the_record_shows_that_it_was_a_leader()
    {
        var (id, banner, _) = await AskedAsync();
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("in a department’s stead", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var page = await vice.OpenAsync("/cosign");
        Assert.True(page.Commands <= 6, $"{page.Commands} commands");
        var form = $"form[action='/cosign/{banner.Id}/confirm']";

        foreach (var (note, why) in new[] { (" ", "Say who of the department agreed"), (new string('长', 501), "at most 500 characters") })
        {
            var again = await vice.SubmitAsync(page, form, new() { ["note"] = note });
            Assert.Equal(HttpStatusCode.OK, again.Status);
            Assert.Contains(why, again.Page.GetElementById($"agreed-{banner.Id}-error")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(note.Trim(), again.Page.GetElementById($"agreed-{banner.Id}")!.TextContent.Trim());
            Assert.Single(again.Page.QuerySelectorAll(".field-error"));
            Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
            page = again;
        }

        var done = await vice.SubmitAsync(page, form, new() { ["note"] = "学习部部长李想当面同意" });
        Assert.Equal((HttpStatusCode.Redirect, "/cosign"), (done.Status, done.Location));
        var clause = await ClauseAsync(banner.Id);
        Assert.Equal((ConfirmationState.Confirmed, true, "学习部部长李想当面同意"), (clause.Confirmation, clause.AnsweredInStead, clause.ConfirmationNote));
        Assert.Contains("answered in the department’s stead", (await vice.OpenAsync("/cosign")).MainText, StringComparison.Ordinal);

        // Both answers stand in the time line, though the second changes nothing of whose stead it was in.
        await vice.ForgeAsync($"/cosign/{banner.Id}/decline", Seen(clause, "那天没有人手"));
        var contract = await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}");
        foreach (var text in new[] { "Banner: Confirmed, in the department’s stead", "李想", "Banner: Declined, in the department’s stead", "那天没有人手" })
            Assert.Contains(text, contract.MainText, StringComparison.Ordinal);
        Assert.Contains("Answered in stead: No → Yes", (await vice.OpenAsync($"/contracts/{id}/history")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_liaison_s_answer_is_not_marked()
    {
        var (id, _, mention) = await AskedAsync();
        await (await portal.SignInAsync("liaison2")).ForgeAsync($"/cosign/{mention.Id}/confirm", Seen(mention, ""));
        Assert.Equal((ConfirmationState.Confirmed, false), ((await ClauseAsync(mention.Id)).Confirmation, (await ClauseAsync(mention.Id)).AnsweredInStead));
        Assert.DoesNotContain("stead", (await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_leader_answers_in_the_stead_and_nobody_for_a_department_that_has_a_liaison()
    {
        var (_, banner, mention) = await AskedAsync();
        foreach (var action in new[] { "confirm", "decline" })
        {
            foreach (var who in new[] { "officer", "officer2", "advisor", "admin", "partner", "student" })
                Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/cosign/{banner.Id}/{action}", Seen(banner))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).ForgeAsync($"/cosign/{banner.Id}/{action}", Seen(banner))).Status);
            foreach (var who in new[] { "minister", "vice" })
                Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(who)).ForgeAsync($"/cosign/{mention.Id}/{action}", Seen(mention))).Status);
        }

        Assert.Equal((ConfirmationState.Waiting, ConfirmationState.Waiting), ((await ClauseAsync(banner.Id)).Confirmation, (await ClauseAsync(mention.Id)).Confirmation));
    }

    [Fact]
    public async Task Who_negotiates_the_contract_or_once_did_cannot_answer_in_the_stead()
    {
        var (id, banner, _) = await AskedAsync("vice");
        var vice = await portal.SignInAsync("vice");
        Assert.DoesNotContain($"clause-{banner.Id}\"", (await vice.OpenAsync("/cosign")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/cosign/{banner.Id}/confirm", Seen(banner))).Status);
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Negotiators).SingleAsync(c => c.Id == id);
            Assert.Null(contract.Reassign(portal.IdOf("officer")).Error);
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/cosign/{banner.Id}/confirm", Seen(banner))).Status);
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
        await (await portal.SignInAsync("minister")).ForgeAsync($"/cosign/{banner.Id}/confirm", Seen(banner));
        Assert.Equal(ConfirmationState.Confirmed, (await ClauseAsync(banner.Id)).Confirmation);
    }

    [Fact]
    public async Task Confirming_many_at_once_leaves_those_out_that_need_a_word_each()
    {
        var (_, one, _) = await AskedAsync();
        var (_, two, _) = await AskedAsync();
        var minister = await portal.SignInAsync("minister");
        var page = await minister.OpenAsync("/cosign");
        Assert.Empty(page.Page.QuerySelectorAll("input[name=clauses]"));
        await minister.ForgeAsync("/cosign/confirm", new() { ["clauses"] = new[] { $"{one.Id}:{one.Content.Stamp()}", $"{two.Id}:{two.Content.Stamp()}" } });
        Assert.Equal((ConfirmationState.Waiting, ConfirmationState.Waiting), ((await ClauseAsync(one.Id)).Confirmation, (await ClauseAsync(two.Id)).Confirmation));
    }

    [Fact]
    public async Task The_leaders_get_the_mails_of_a_department_without_a_liaison_but_not_who_negotiates()
    {
        var (id, banner, _) = await AskedAsync("vice");
        await (await portal.SignInAsync("minister")).ForgeAsync($"/cosign/{banner.Id}/decline", Seen(banner, "没有人手"));
        var before = (Minister: (await MailsAsync("minister")).Count, Vice: (await MailsAsync("vice")).Count, Liaison: (await MailsAsync("liaison")).Count);
        await (await portal.SignInAsync("vice")).ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again");
        var mails = await MailsAsync("minister");
        Assert.Equal((before.Minister + 1, before.Vice, before.Liaison), (mails.Count, (await MailsAsync("vice")).Count, (await MailsAsync("liaison")).Count));
        Assert.Contains("代为会签", mails[^1], StringComparison.Ordinal);
        Assert.Contains(Silent, mails[^1], StringComparison.Ordinal);
        Assert.Contains("东区主干道", mails[^1], StringComparison.Ordinal);
        Assert.Contains("/cosign", mails[^1], StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);
        Assert.True((await MailsAsync("minister")).Count > mails.Count);
    }

    [Fact]
    public async Task The_picker_marks_a_department_without_a_liaison_and_an_account_that_is_closed_speaks_for_nobody()
    {
        await SilentAsync();
        var id = await portal.AtAsync(ContractState.Draft);
        var officer = await portal.SignInAsync("officer");
        async Task<List<string>> OptionsAsync() =>
            [.. (await officer.OpenAsync($"/contracts/{id}/draft")).Page.QuerySelectorAll("select[name='Deliverables[0].DepartmentId'] option").Select(o => o.TextContent.Trim())];
        var options = await OptionsAsync();
        Assert.Contains("学习部 (no liaison yet)", options);
        Assert.Contains("宣传部", options);
        Assert.Contains("外联部", options);

        await using var db = portal.OpenDatabase();
        var liaison = await db.Users.SingleAsync(u => u.UserName == TestPeople.EmailOf("liaison2"));
        liaison.ClosedAt = portal.Clock.GetUtcNow();
        await db.SaveChangesAsync();
        try
        {
            Assert.Contains("文艺部 (no liaison yet)", await OptionsAsync());
        }
        finally
        {
            liaison.ClosedAt = null;
            await db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Once_the_department_has_a_liaison_the_answer_is_theirs()
    {
        var (_, banner, _) = await AskedAsync();
        var silent = await SilentAsync();
        var (vice, liaison) = (await portal.SignInAsync("vice"), await portal.SignInAsync("liaison"));
        await using var db = portal.OpenDatabase();
        var userId = portal.IdOf("liaison");
        var position = await db.Positions.SingleAsync(p => p.UserId == userId);
        var before = position.DepartmentId;
        db.Entry(position).Property(p => p.DepartmentId).CurrentValue = silent;
        await db.SaveChangesAsync();
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/cosign/{banner.Id}/confirm", Seen(banner))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await liaison.ForgeAsync($"/cosign/{banner.Id}/confirm", Seen(banner, ""))).Status);
            Assert.Equal((silent, ConfirmationState.Confirmed, false), ((await ClauseAsync(banner.Id)).DepartmentId, (await ClauseAsync(banner.Id)).Confirmation, (await ClauseAsync(banner.Id)).AnsweredInStead));
        }
        finally
        {
            db.Entry(position).Property(p => p.DepartmentId).CurrentValue = before;
            await db.SaveChangesAsync();
        }
    }
}
