using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class CosignTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<(int Contract, Deliverable Banner, Deliverable Mention)> AskedAsync(ContractState state = ContractState.Confirming, string negotiator = "officer")
    {
        var id = await portal.AtAsync(state, negotiator: negotiator);
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

    [Fact]
    public async Task A_liaison_lands_on_the_clauses_of_their_department_and_sees_nothing_else()
    {
        var (_, banner, mention) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        var start = await liaison.GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, "/cosign"), (start.Status, start.Location));
        var page = await liaison.OpenAsync("/cosign");
        Assert.NotNull(page.Page.GetElementById($"clause-{banner.Id}"));
        Assert.Null(page.Page.GetElementById($"clause-{mention.Id}"));
        Assert.DoesNotContain("4,000", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("王老板", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("书面确认", page.MainText, StringComparison.Ordinal);
        Assert.True(page.Commands <= 6, $"{page.Commands} commands");
        foreach (var closed in new[] { "/contracts", $"/contracts/{banner.ContractId}", "/reviews", $"/reviews/{banner.ContractId}", "/sponsors", "/delegations", "/interests" })
            Assert.NotEqual(HttpStatusCode.OK, (await liaison.GetAsync(closed)).Status);
    }

    [Fact]
    public async Task Once_every_department_has_confirmed_the_review_opens_and_the_negotiator_is_told()
    {
        var (id, banner, mention) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        var answer = await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/confirm']");
        Assert.Equal((HttpStatusCode.Redirect, "/cosign"), (answer.Status, answer.Location));
        Assert.Equal(ContractState.Confirming, (await portal.ContractAsync(id)).State);
        Assert.Contains("Recently answered", (await liaison.OpenAsync("/cosign")).MainText, StringComparison.Ordinal);
        var other = await portal.SignInAsync("liaison2");
        await other.SubmitAsync(await other.OpenAsync("/cosign"), $"form[action='/cosign/{mention.Id}/confirm']");
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
        Assert.Contains(await MailsAsync("officer"), m => m.Contains("全部会签", StringComparison.Ordinal) && m.Contains($"/contracts/{id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Declining_takes_a_reason_reaches_the_negotiator_and_can_be_asked_again_and_changed()
    {
        var (id, banner, _) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        var page = await liaison.OpenAsync("/cosign");
        await liaison.SubmitAsync(page, $"form[action='/cosign/{banner.Id}/decline']");
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/decline']", new() { ["note"] = new string('长', 501) });
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/decline']", new() { ["note"] = "那天主干道已满" });
        Assert.Equal((ConfirmationState.Declined, "那天主干道已满"), ((await ClauseAsync(banner.Id)).Confirmation, (await ClauseAsync(banner.Id)).ConfirmationNote));
        Assert.Contains(await MailsAsync("officer"), m => m.Contains("那天主干道已满", StringComparison.Ordinal));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("Clauses declined", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again")).Status);
        var before = (await MailsAsync("liaison")).Count;
        Assert.Equal($"/contracts/{id}", (await officer.ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again")).Location);
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
        var mails = await MailsAsync("liaison");
        Assert.Equal(before + 1, mails.Count);
        Assert.Contains("东区主干道", mails[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("4,000", mails[^1], StringComparison.Ordinal);
        // Asked twice in a row, it is not declined any more.
        await officer.ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again");
        Assert.Equal(before + 1, (await MailsAsync("liaison")).Count);

        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/confirm']");
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/decline']", new() { ["note"] = "还是不行" });
        Assert.Equal(ConfirmationState.Declined, (await ClauseAsync(banner.Id)).Confirmation);
    }

    [Fact]
    public async Task Nothing_of_the_co_signing_vanishes_from_the_contract_s_time_line()
    {
        var (id, banner, _) = await AskedAsync();
        var (liaison, officer) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("officer"));
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/decline']", new() { ["note"] = "当天没有人手" });
        // Who reads mails on a phone sees of whom it is before opening it, and of which event.
        await using (var db = portal.OpenDatabase())
        {
            var mail = await db.OutboxMessages.OrderByDescending(m => m.Id).FirstAsync(m => m.Body.Contains("当天没有人手"));
            Assert.Contains("合同商家", mail.Subject, StringComparison.Ordinal);
            Assert.Contains("冬季篮球赛", mail.Body, StringComparison.Ordinal);
        }

        await officer.ForgeAsync($"/contracts/{id}/clauses/{banner.Id}/ask-again");
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/confirm']");
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}"), $"form[action='/contracts/{id}/take-back']");

        var page = await officer.OpenAsync($"/contracts/{id}");
        foreach (var text in new[] { "当天没有人手", "Banner: Declined", "Banner: asked again", "Banner: Confirmed", "Taken back", "Drafted" })
            Assert.Contains(text, page.MainText, StringComparison.Ordinal);
        // The list of what happened does not ask anew for each line.
        Assert.InRange(page.Commands, 1, 19);

        // The trail of the contract has neither numbers of the text nor keys that say nothing.
        var history = (await officer.OpenAsync($"/contracts/{id}/history")).MainText;
        Assert.Contains("Order in the list: 1", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Revision:", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract: no.", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_department_s_clause_does_not_exist_for_a_liaison()
    {
        var (_, banner, mention) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        foreach (var action in new[] { "confirm", "decline" })
            Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/cosign/{mention.Id}/{action}", new() { ["seen"] = mention.Content.Stamp(), ["note"] = "x" })).Status);
        // Leaders answer for their own department only.
        var minister = await portal.SignInAsync("minister");
        Assert.Equal(HttpStatusCode.NotFound, (await minister.ForgeAsync($"/cosign/{banner.Id}/confirm", new() { ["seen"] = banner.Content.Stamp() })).Status);
        await liaison.ForgeAsync("/cosign/confirm", new() { ["clauses"] = new[] { $"{mention.Id}:{mention.Content.Stamp()}" } });
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(mention.Id)).Confirmation);
        foreach (var who in new[] { "officer", "advisor", "admin", "partner", "student" })
        {
            var client = await portal.SignInAsync(who);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync($"/cosign/{banner.Id}/confirm", new() { ["seen"] = banner.Content.Stamp() })).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/cosign")).Status);
        }

        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
    }

    [Theory]
    [InlineData(ContractState.Draft)]
    [InlineData(ContractState.InReview)]
    [InlineData(ContractState.AdvisorReview)]
    [InlineData(ContractState.Approved)]
    [InlineData(ContractState.Returned)]
    [InlineData(ContractState.ToBeSigned)]
    [InlineData(ContractState.Fulfilling)]
    [InlineData(ContractState.Completed)]
    [InlineData(ContractState.Terminated)]
    [InlineData(ContractState.Withdrawn)]
    public async Task A_clause_is_answered_only_while_its_contract_is_co_signed(ContractState state)
    {
        var (id, banner, _) = await AskedAsync(state);
        var liaison = await portal.SignInAsync("liaison");
        var before = await portal.ContractAsync(id);
        var answer = await liaison.ForgeAsync($"/cosign/{banner.Id}/decline", new() { ["seen"] = banner.Content.Stamp(), ["note"] = "不行" });
        Assert.Equal(state is ContractState.Draft or ContractState.Withdrawn ? HttpStatusCode.NotFound : HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((before.State, before.Version, banner.Confirmation), ((await portal.ContractAsync(id)).State, (await portal.ContractAsync(id)).Version, (await ClauseAsync(banner.Id)).Confirmation));
        if (state is ContractState.Draft)
            Assert.DoesNotContain($"clause-{banner.Id}\"", (await liaison.OpenAsync("/cosign")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_text_that_was_changed_meanwhile_does_not_count()
    {
        var (id, banner, _) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        var page = await liaison.OpenAsync("/cosign");
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Revisions).SingleAsync(c => c.Id == id);
            Assert.Null(contract.TakeBack(portal.Clock.GetUtcNow()).Error);
            Assert.Null(contract.Edit(contract.Content with { Deliverables = [.. contract.Content.Deliverables.Select(d => d.Id == banner.Id ? d with { Count = 20 } : d)] }, contract.Revision, portal.IdOf("officer")).Error);
            Assert.Null(contract.Submit(0, [], portal.IdOf("officer"), portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        await liaison.SubmitAsync(page, $"form[action='/cosign/{banner.Id}/confirm']");
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
        Assert.Contains("× 20", (await liaison.OpenAsync("/cosign")).MainText, StringComparison.Ordinal);
        // No word of what was seen counts as nothing seen.
        await liaison.ForgeAsync($"/cosign/{banner.Id}/confirm");
        Assert.Equal(ConfirmationState.Waiting, (await ClauseAsync(banner.Id)).Confirmation);
    }

    [Fact]
    public async Task Several_clauses_are_confirmed_at_once_and_rubbish_is_left_out()
    {
        var (first, banner, _) = await AskedAsync();
        var (_, second, _) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        var page = await liaison.OpenAsync("/cosign");
        var values = new[] { $"{banner.Id}:{banner.Content.Stamp()}", $"{second.Id}:{second.Content.Stamp()}", "x", ":", "99999999999999:y", "-1:z", $"{first}:a" };
        var answer = await liaison.SubmitAsync(page, "#cosign-many", new() { ["clauses"] = values });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(ConfirmationState.Confirmed, (await ClauseAsync(banner.Id)).Confirmation);
        Assert.Equal(ConfirmationState.Confirmed, (await ClauseAsync(second.Id)).Confirmation);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.ForgeAsync("/cosign/confirm")).Status);
    }

    [Fact]
    public async Task Two_departments_that_confirm_the_last_clauses_at_once_both_get_in()
    {
        var (id, banner, mention) = await AskedAsync();
        var (one, two) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("liaison2"));
        var (first, second) = (await one.OpenAsync("/cosign"), await two.OpenAsync("/cosign"));
        await Task.WhenAll(one.SubmitAsync(first, $"form[action='/cosign/{banner.Id}/confirm']"), two.SubmitAsync(second, $"form[action='/cosign/{mention.Id}/confirm']"));
        var contract = await portal.ContractAsync(id);
        Assert.Equal(ContractState.InReview, contract.State);
        Assert.All(contract.Deliverables, d => Assert.Equal(ConfirmationState.Confirmed, d.Confirmation));
    }

    [Fact]
    public async Task The_department_s_own_clauses_are_answered_by_its_leaders()
    {
        int own;
        await using (var db = portal.OpenDatabase())
            own = (await db.Departments.SingleAsync(d => d.IsOwn)).Id;
        var id = await portal.AtAsync(ContractState.Confirming, text: c => c with { Deliverables = [c.Deliverables[0] with { DepartmentId = own }] });
        var clause = (await portal.ContractAsync(id)).Deliverables.Single();
        Assert.DoesNotContain($"clause-{clause.Id}\"", (await (await portal.SignInAsync("liaison")).OpenAsync("/cosign")).Text, StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("waits for your department", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync("/cosign"), $"form[action='/cosign/{clause.Id}/confirm']");
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task Whose_position_belongs_to_no_department_speaks_for_nobody()
    {
        var (_, banner, _) = await AskedAsync();
        var liaison = await portal.SignInAsync("liaison");
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf("liaison");
        var position = await db.Positions.SingleAsync(p => p.UserId == id);
        var department = position.DepartmentId;
        db.Entry(position).Property(p => p.DepartmentId).CurrentValue = null;
        await db.SaveChangesAsync();
        try
        {
            Assert.Contains("You speak for no department", (await liaison.OpenAsync("/cosign")).MainText, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/cosign/{banner.Id}/confirm", new() { ["seen"] = banner.Content.Stamp() })).Status);
        }
        finally
        {
            db.Entry(position).Property(p => p.DepartmentId).CurrentValue = department;
            await db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Departments_are_reminded_once_in_the_days_of_the_settings()
    {
        var (_, banner, _) = await AskedAsync();
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        Assert.Null((await ClauseAsync(banner.Id)).RemindedAt);
        portal.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        await using (var db = portal.OpenDatabase())
        {
            var id = portal.IdOf("liaison");
            (await db.Users.SingleAsync(u => u.Id == id)).Language = "en";
            await db.SaveChangesAsync();
        }

        var before = (await MailsAsync("liaison")).Count;
        var counts = await Task.WhenAll(reminders.RemindAsync(default), reminders.RemindAsync(default));
        Assert.Contains(counts, c => c > 0);
        var mails = await MailsAsync("liaison");
        Assert.Equal(before + 1, mails.Count);
        Assert.StartsWith("A reminder", mails[^1], StringComparison.Ordinal);
        Assert.NotNull((await ClauseAsync(banner.Id)).RemindedAt);
        Assert.Equal(0, await reminders.RemindAsync(default));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await reminders.RemindAsync(default) > 0);
        Assert.Equal(before + 2, (await MailsAsync("liaison")).Count);
    }
}
