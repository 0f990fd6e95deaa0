using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Jobs;
using Outreach.Domain.Notifications;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>Who decides when those who usually do may not: another, by delegation, or the advisor; and who is told.</summary>
public sealed class DecidersTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Dictionary<string, object?> Approval(int revision = 1) => new() { ["Revision"] = revision, ["Verdict"] = "Approve" };

    private async Task<int> DelegateAsync(string from, string to, params Authority[] kinds)
    {
        await using var db = portal.OpenDatabase();
        await db.Delegations.ExecuteDeleteAsync();
        var roles = new Dictionary<string, Role> { ["minister"] = Role.Minister, ["vice"] = Role.ViceMinister, ["officer"] = Role.Officer, ["officer2"] = Role.Officer };
        var delegation = Delegation.Create(portal.IdOf(from), [roles[from]], portal.IdOf(to), [roles[to]], kinds, Today, Today.AddDays(5), Today).Value;
        db.Delegations.Add(delegation);
        await db.SaveChangesAsync();
        return delegation.Id;
    }

    private async Task NoDelegationsAsync()
    {
        await using var db = portal.OpenDatabase();
        await db.Delegations.ExecuteDeleteAsync();
    }

    private async Task DeclareAsync(string who, int sponsorId) => Assert.Equal(
        HttpStatusCode.Redirect, (await (await portal.SignInAsync(who)).ForgeAsync($"/sponsors/{sponsorId}/interests", new() { ["Reason"] = "表哥的店" })).Status);

    private async Task<List<Notice>> NoticesAsync(string who, string about)
    {
        var id = portal.IdOf(who);
        await using var db = portal.OpenDatabase();
        return await db.Notices.Where(n => n.UserId == id && n.Subject.Contains(about)).OrderBy(n => n.Id).ToListAsync();
    }

    private async Task<string> SponsorOfAsync(int contractId)
    {
        var sponsor = (await portal.ContractAsync(contractId)).SponsorId;
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.Where(s => s.Id == sponsor).Select(s => s.Name).SingleAsync();
    }

    [Fact]
    public async Task Two_conflicted_deciders_hand_over_to_the_advisor_and_everybody_is_told_who()
    {
        await DelegateAsync("minister", "vice", Authority.ContractReviews);
        var (contractId, sponsorId) = await InReviewAsync();
        await DeclareAsync("vice", sponsorId);
        Assert.Null((await portal.ContractAsync(contractId)).HandedToAdvisorAt);
        var id = await portal.AtAsync(ContractState.InReview);
        var (contract, name) = (await portal.ContractAsync(id), await SponsorOfAsync(id));
        Assert.Null((await (await portal.SignInAsync("advisor")).OpenAsync($"/reviews/{id}")).Page.QuerySelector("#decision"));
        // The vice minister would decide for the minister, so the minister's interest bars both.
        await DeclareAsync("minister", contract.SponsorId);
        Assert.NotNull((await portal.ContractAsync(id)).HandedToAdvisorAt);

        Assert.Contains(await NoticesAsync("advisor", name), n => n.Link == $"/reviews/{id}");
        foreach (var who in new[] { "minister", "vice", "officer" })
            Assert.Contains(await NoticesAsync(who, name), n => n.Subject.Contains("人advisor", StringComparison.Ordinal) && n.Link == $"/contracts/{id}");
        Assert.Contains(await NoticesAsync("minister", await SponsorOfAsync(contractId)), n => n.Subject.Contains("人vice", StringComparison.Ordinal));

        // Neither of the two, nor who is delegated now that it is handed over.
        foreach (var who in new[] { "minister", "vice" })
            await (await portal.SignInAsync(who)).ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
        var advisor = await portal.SignInAsync("advisor");
        var page = await advisor.OpenAsync($"/reviews/{id}");
        Assert.Contains("In the minister’s stead", page.MainText, StringComparison.Ordinal);
        Assert.NotNull((await advisor.OpenAsync("/reviews")).Page.QuerySelector($"section[aria-labelledby=queue-Advisor] a[href='/reviews/{id}']"));
        Assert.Equal(HttpStatusCode.Redirect, (await advisor.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" })).Status);
        Assert.Equal(ContractState.Approved, (await portal.ContractAsync(id)).State);
        Assert.True((await portal.ContractAsync(id)).Decisions.Single().InMinistersStead);
        Assert.Contains(await NoticesAsync("officer", name), n => n.Link == $"/contracts/{id}" && n.Text.Contains("人advisor", StringComparison.Ordinal));
        Assert.Contains("In the minister’s stead", (await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_advisors_decision_in_the_ministers_stead_counts_for_both_when_there_is_one_advisor()
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.InReview, cash: 9000);
        await DeclareAsync("minister", (await portal.ContractAsync(id)).SponsorId);
        await (await portal.SignInAsync("advisor")).ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.Approved, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task It_is_handed_over_as_it_comes_into_review_and_by_the_reminders_when_a_delegation_ends()
    {
        await NoDelegationsAsync();
        var own = await portal.AtAsync(ContractState.Confirming, negotiator: "minister");
        var liaison = await portal.SignInAsync("liaison");
        var liaison2 = await portal.SignInAsync("liaison2");
        foreach (var person in new[] { liaison, liaison2 })
        {
            var page = await person.OpenAsync("/cosign");
            foreach (var form in page.Page.QuerySelectorAll("form[action$='/confirm']").Select(f => f.GetAttribute("action")!).Distinct().ToList())
                await person.SubmitAsync(page, $"form[action='{form}']");
        }

        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(own)).State);
        Assert.NotNull((await portal.ContractAsync(own)).HandedToAdvisorAt);

        var (id, sponsorId) = await InReviewAsync();
        await using (var db = portal.OpenDatabase())
        {
            db.DeclaredInterests.Add(new DeclaredInterest(portal.IdOf("minister"), sponsorId, "表哥的店"));
            await db.SaveChangesAsync();
        }

        Assert.Null((await portal.ContractAsync(id)).HandedToAdvisorAt);
        using (var scope = portal.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>();
            Assert.True(await ActivatorUtilities.CreateInstance<HandoverReminderProvider>(scope.ServiceProvider).RemindAsync(CancellationToken.None) > 0);
            await db.SaveChangesAsync();
        }

        Assert.NotNull((await portal.ContractAsync(id)).HandedToAdvisorAt);
        Assert.NotEmpty(await NoticesAsync("advisor", await SponsorOfAsync(id)));
    }

    private async Task<(int ContractId, int SponsorId)> InReviewAsync(string negotiator = "officer")
    {
        var id = await portal.AtAsync(ContractState.InReview, negotiator: negotiator);
        return (id, (await portal.ContractAsync(id)).SponsorId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_decides_on_contracts_for_the_minister_does_not_decide_the_ministers_own(bool interest)
    {
        await DelegateAsync("minister", "vice", Authority.ContractReviews);
        var (id, sponsorId) = await InReviewAsync(interest ? "officer" : "minister");
        if (interest)
        {
            await using var db = portal.OpenDatabase();
            db.DeclaredInterests.Add(new DeclaredInterest(portal.IdOf("minister"), sponsorId, "表哥的店"));
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync($"/reviews/{id}");
        Assert.Null(page.Page.QuerySelector("#decision"));
        Assert.Contains("on somebody’s behalf who has a part", page.MainText, StringComparison.Ordinal);
        Assert.Contains("of whom you decide for", (await vice.OpenAsync("/reviews")).MainText, StringComparison.Ordinal);
        await vice.ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task Who_decides_for_a_leader_publishes_vets_and_excepts_nothing_of_that_leaders_own()
    {
        await DelegateAsync("minister", "officer2", Authority.Postings, Authority.Vettings);
        var id = await portal.PostingAsync(PostingState.Vetting, owner: "minister");
        var job = await portal.JobAsync(id);
        var officer2 = await portal.SignInAsync("officer2");
        foreach (var publish in new[] { true, false })
            await officer2.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = job.Revision, ["Publish"] = publish, ["Reason"] = "不行" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
        Assert.Null((await officer2.OpenAsync($"/postings/{id}/decide")).Page.QuerySelector("main form [name=Publish]"));
        Assert.DoesNotContain($"/postings/{id}/decide", (await officer2.OpenAsync("/")).Text, StringComparison.Ordinal);
        await DeclareAsync("minister", job.SponsorId);
        var vetting = await officer2.ForgeAsync($"/sponsors/{job.SponsorId}/vet", new() { ["Decision"] = "Passed", ["Notes"] = "执照看过了" });
        Assert.Contains("on somebody’s behalf who has a part", vetting.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Vettings.AnyAsync(v => v.SponsorId == job.SponsorId && v.ById == portal.IdOf("officer2")));
    }

    [Fact]
    public async Task Who_decides_on_budgets_for_the_minister_does_not_decide_the_ministers_own()
    {
        await DelegateAsync("minister", "vice", Authority.Budgets);
        var eventId = (await portal.ContractAsync(await portal.AtAsync(ContractState.Draft))).EventId!.Value;
        int version;
        await using (var db = portal.OpenDatabase())
        {
            await db.EventBudgets.Where(b => b.EventId == eventId).ExecuteDeleteAsync();
            var now = portal.Clock.GetUtcNow();
            var budget = EventBudget.Create(eventId, [new BudgetLineDetails(null, BudgetSide.Expense, BudgetCategory.Publicity, "横幅", "条", 2, 60, BudgetSource.School, null)], portal.IdOf("minister"), now).Value;
            Assert.True(budget.Submit(true, portal.IdOf("minister"), now).IsSuccess);
            db.EventBudgets.Add(budget);
            await db.SaveChangesAsync();
            version = budget.Version;
        }

        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/events/{eventId}/budget/decide", new() { ["Version"] = version, ["Verdict"] = "Approve" });
        Assert.Contains("on somebody’s behalf who has a part", (await vice.OpenAsync($"/events/{eventId}/budget")).MainText, StringComparison.Ordinal);
        await using var after = portal.OpenDatabase();
        Assert.Equal(BudgetState.Submitted, await after.EventBudgets.Where(b => b.EventId == eventId).Select(b => b.State).SingleAsync());
        await after.EventBudgets.Where(b => b.EventId == eventId).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Ending_and_declaring_again_around_a_decision_stays_visible_and_bars()
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.InReview);
        var sponsor = (await portal.ContractAsync(id)).SponsorId;
        await DeclareAsync("minister", sponsor);
        await using var db = portal.OpenDatabase();
        var minister = await portal.SignInAsync("minister");
        await minister.ForgeAsync($"/interests/{await db.DeclaredInterests.Where(i => i.SponsorId == sponsor).Select(i => i.Id).SingleAsync()}/end");
        await minister.ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
        await DeclareAsync("minister", sponsor);
        var page = await (await portal.SignInAsync("advisor")).OpenAsync($"/reviews/{id}");
        Assert.Contains("bars until", page.MainText, StringComparison.Ordinal);
        Assert.Equal(2, page.MainText.Split("表哥的店").Length - 1);
    }

    [Fact]
    public async Task Who_drafted_it_is_told_of_a_return_also_of_the_advisors_which_the_minister_learns_too()
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.AdvisorReview, cash: 6000);
        var name = await SponsorOfAsync(id);
        await (await portal.SignInAsync("advisor")).ForgeAsync($"/reviews/{id}", new() { ["Revision"] = 1, ["Verdict"] = "Return", ["Reason"] = "金额要再谈" });
        foreach (var who in new[] { "officer", "minister" })
            Assert.Contains(await NoticesAsync(who, name), n => n.Text.Contains("金额要再谈", StringComparison.Ordinal) && n.Link == $"/contracts/{id}");
        await using var db = portal.OpenDatabase();
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient.StartsWith("officer") && m.Subject.Contains(name)));
        var page = await (await portal.SignInAsync("officer")).OpenAsync("/account/notifications");
        Assert.Contains("Decisions about my contracts", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_is_told_to_both_and_to_the_leaders_and_taken_back_likewise()
    {
        await NoDelegationsAsync();
        var minister = await portal.SignInAsync("minister");
        var given = await minister.SubmitAsync(
            await minister.OpenAsync("/delegations"), "form[action='/delegations']",
            new() { ["Kinds"] = "Postings", ["ToId"] = portal.IdOf("officer2"), ["StartsOn"] = Today, ["EndsOn"] = Today.AddDays(3) });
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Single(await NoticesAsync("officer2", "人minister"));
        Assert.Contains(await NoticesAsync("vice", "人officer2"), n => n.Link == "/delegations");
        await using var db = portal.OpenDatabase();
        var id = await db.Delegations.Select(d => d.Id).SingleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("vice")).ForgeAsync($"/delegations/{id}/revoke")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await minister.ForgeAsync($"/delegations/{id}/revoke")).Status);
        Assert.Equal(2, (await NoticesAsync("officer2", "人minister")).Count);
        // Taken back once more: nobody is told again.
        await minister.ForgeAsync($"/delegations/{id}/revoke");
        Assert.Equal(2, (await NoticesAsync("officer2", "人minister")).Count);
    }

    [Theory]
    [InlineData("minister", "officer", "ContractReviews", "ToId")]
    [InlineData("vice", "officer", "ContractReviews", "Kinds")]
    [InlineData("vice", "officer", "Budgets", "Kinds")]
    [InlineData("minister", "vice", "", "Kinds")]
    [InlineData("minister", "vice", "Everything", "Kinds")]
    [InlineData("minister", "liaison", "Postings", "ToId")]
    [InlineData("minister", "minister", "Budgets", "ToId")]
    public async Task What_cannot_be_handed_over_is_told_beside_its_field(string from, string to, string kinds, string field)
    {
        await NoDelegationsAsync();
        var answer = await (await portal.SignInAsync(from)).ForgeAsync(
            "/delegations", new() { ["Kinds"] = kinds, ["ToId"] = portal.IdOf(to), ["StartsOn"] = Today, ["EndsOn"] = Today });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        await using var db = portal.OpenDatabase();
        Assert.Empty(await db.Delegations.ToListAsync());
    }

    [Fact]
    public async Task An_officer_publishes_by_delegation_but_not_what_is_their_own_and_hands_nothing_on()
    {
        await NoDelegationsAsync();
        var (others, own) = (await portal.PostingAsync(PostingState.Vetting), await portal.PostingAsync(PostingState.Vetting, owner: "officer2"));
        var officer2 = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer2.GetAsync($"/postings/{others}/decide")).Status);
        await DelegateAsync("minister", "officer2", Authority.Postings);
        var revision = (await portal.JobAsync(others)).Revision;
        Assert.Equal(HttpStatusCode.Forbidden, (await officer2.ForgeAsync("/delegations", new() { ["Kinds"] = "Postings", ["ToId"] = portal.IdOf("officer"), ["StartsOn"] = Today, ["EndsOn"] = Today })).Status);
        await officer2.ForgeAsync($"/postings/{own}/decide", new() { ["Revision"] = (await portal.JobAsync(own)).Revision, ["Publish"] = true });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(own)).State);
        Assert.Contains("/decide", (await officer2.OpenAsync("/")).Text, StringComparison.Ordinal);
        await officer2.ForgeAsync($"/postings/{others}/decide", new() { ["Revision"] = revision, ["Publish"] = true });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(others)).State);
        // What it does not hand over stays closed.
        Assert.Equal(HttpStatusCode.Forbidden, (await officer2.ForgeAsync($"/postings/{others}/suspend", new() { ["reason"] = "不行" })).Status);
    }

    [Fact]
    public async Task The_advisor_publishes_and_vets_only_where_no_leader_is_left()
    {
        await NoDelegationsAsync();
        var id = await portal.PostingAsync(PostingState.Vetting, owner: "vice");
        var advisor = await portal.SignInAsync("advisor");
        var job = await portal.JobAsync(id);
        await advisor.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = job.Revision, ["Publish"] = true });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
        Assert.DoesNotContain("data-confirm", (await advisor.OpenAsync($"/postings/{id}/decide")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = await db.Sponsors.SingleAsync(s => s.Id == job.SponsorId);
            sponsor.AssignTo(portal.IdOf("vice"), new DateOnly(2026, 11, 21));
            await db.SaveChangesAsync();
        }

        var vetting = new Dictionary<string, object?> { ["Decision"] = "Passed", ["Notes"] = "执照看过了" };
        Assert.Contains("look after this merchant", (await (await portal.SignInAsync("vice")).ForgeAsync($"/sponsors/{job.SponsorId}/vet", vetting)).MainText, StringComparison.Ordinal);
        Assert.Contains("A leader vets", (await advisor.ForgeAsync($"/sponsors/{job.SponsorId}/vet", vetting)).MainText, StringComparison.Ordinal);
        await DeclareAsync("minister", job.SponsorId);
        Assert.Equal(HttpStatusCode.Redirect, (await advisor.ForgeAsync($"/sponsors/{job.SponsorId}/vet", vetting)).Status);
        Assert.DoesNotContain($"/postings/{id}/decide", (await advisor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // Written by the one leader and looked after by the other.
        await (await portal.SignInAsync("minister")).ForgeAsync($"/postings/{id}/reassign", new() { ["ownerId"] = portal.IdOf("minister") });
        job = await portal.JobAsync(id);
        Assert.Contains($"/postings/{id}/decide", (await advisor.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await advisor.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = job.Revision, ["Publish"] = true })).Status);
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task A_vice_minister_decides_on_a_budget_by_delegation_and_the_history_names_both()
    {
        await DelegateAsync("minister", "vice", Authority.Budgets);
        int eventId, version;
        await using (var db = portal.OpenDatabase())
        {
            var now = portal.Clock.GetUtcNow();
            eventId = (await db.Contracts.Where(c => c.EventId != null).Select(c => c.EventId).FirstOrDefaultAsync())
                ?? (await portal.ContractAsync(await portal.AtAsync(ContractState.Draft))).EventId!.Value;
            var budget = EventBudget.Create(eventId, [new BudgetLineDetails(null, BudgetSide.Expense, BudgetCategory.Publicity, "横幅", "条", 2, 60, BudgetSource.School, null)], portal.IdOf("officer"), now).Value;
            Assert.True(budget.Submit(true, portal.IdOf("officer"), now).IsSuccess);
            db.EventBudgets.Add(budget);
            await db.SaveChangesAsync();
            version = budget.Version;
        }

        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/events/{eventId}/budget/decide", new() { ["Version"] = version, ["Verdict"] = "Approve" })).Status);
        Assert.Contains("人vice on behalf of 人minister", (await vice.OpenAsync($"/events/{eventId}/budget")).MainText, StringComparison.Ordinal);
        await NoDelegationsAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await vice.ForgeAsync($"/events/{eventId}/budget/decide", new() { ["Version"] = version + 1, ["Verdict"] = "Approve" })).Status);
    }

    [Fact]
    public async Task Where_the_advisor_is_barred_too_those_who_can_change_it_are_told()
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.InReview);
        var (sponsor, name) = ((await portal.ContractAsync(id)).SponsorId, await SponsorOfAsync(id));
        await DeclareAsync("advisor", sponsor);
        await DeclareAsync("minister", sponsor);
        Assert.Null((await portal.ContractAsync(id)).HandedToAdvisorAt);
        foreach (var who in new[] { "minister", "advisor", "officer" })
            Assert.Contains(await NoticesAsync(who, name), n => n.Subject.Contains("没有人可以审核", StringComparison.Ordinal) && n.Link == $"/contracts/{id}");
    }

    [Fact]
    public async Task Handing_the_deal_on_or_letting_somebody_else_submit_gives_nobody_the_decision()
    {
        await DelegateAsync("minister", "vice", Authority.ContractReviews);
        var id = await portal.AtAsync(ContractState.InReview);
        var vice = await portal.SignInAsync("vice");
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Authors).SingleAsync(c => c.Id == id);
            var deal = await db.Deals.Include(d => d.FormerOwners).SingleAsync(d => d.Id == contract.DealId);
            Assert.Empty(contract.Authors);
            Assert.Empty(deal.FormerOwners);
        }

        await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/take-back");
        var page = await vice.OpenAsync($"/contracts/{id}/draft");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(page, "#draft", new() { ["Goods"] = "矿泉水 10 箱" })).Status);
        Assert.Equal(portal.IdOf("vice"), Assert.Single((await portal.ContractAsync(id)).Authors).UserId);
    }

    [Fact]
    public async Task The_same_is_not_delegated_twice_for_the_same_days()
    {
        await DelegateAsync("minister", "vice", Authority.ContractReviews);
        var again = await (await portal.SignInAsync("minister")).ForgeAsync(
            "/delegations", new() { ["Kinds"] = "ContractReviews", ["ToId"] = portal.IdOf("vice"), ["StartsOn"] = Today.AddDays(3), ["EndsOn"] = Today.AddDays(8) });
        Assert.Contains("on your behalf", again.ErrorOf("Kinds"), StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.Single(await db.Delegations.ToListAsync());
    }
}
