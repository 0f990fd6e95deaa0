using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class ReviewsTests(Portal portal)
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private async Task<ContractState> StateAsync(int id) => (await portal.ContractAsync(id)).State;

    private async Task ChangeAsync(int id, Func<ContractContent, ContractContent> change, bool submit = true)
    {
        await using var db = portal.OpenDatabase();
        var contract = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Revisions).Include(c => c.Acknowledgements)
            .Include(c => c.Decisions).SingleAsync(c => c.Id == id);
        if (!contract.IsDraft)
            Assert.Null(contract.TakeBack(portal.Clock.GetUtcNow()).Error);
        Assert.Null(contract.Edit(change(contract.Content), contract.Revision, portal.IdOf("officer")).Error);
        if (submit)
        {
            Assert.Null(contract.Submit(0, [], portal.IdOf("officer"), portal.Clock.GetUtcNow()).Error);
            foreach (var clause in contract.Deliverables.Where(d => d.Confirmation != ConfirmationState.Confirmed))
                Assert.Null(contract.Confirm(clause.Id, null, portal.IdOf("liaison"), portal.Clock.GetUtcNow()).Error);
        }

        await db.SaveChangesAsync();
    }

    private async Task<int> DelegateAsync(DateOnly from, DateOnly to)
    {
        await using var db = portal.OpenDatabase();
        var delegation = Delegation.Create(portal.IdOf("minister"), [Role.Minister], portal.IdOf("vice"), [Role.ViceMinister], [Authority.ContractReviews], from, to, from).Value;
        db.Delegations.Add(delegation);
        await db.SaveChangesAsync();
        return delegation.Id;
    }

    private async Task NoDelegationsAsync()
    {
        await using var db = portal.OpenDatabase();
        await db.Delegations.ExecuteDeleteAsync();
    }

    private static Dictionary<string, object?> Approval(int revision = 1) => new() { ["Revision"] = revision, ["Verdict"] = "Approve" };

    [Fact]
    public async Task The_minister_approves_what_waits_and_the_page_says_so()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var minister = await portal.SignInAsync("minister");
        Assert.NotNull((await minister.OpenAsync("/reviews")).Page.QuerySelector($"a[href='/reviews/{id}']"));
        var today = await minister.OpenAsync("/");
        Assert.NotNull(today.Page.QuerySelector("section[aria-labelledby=today-decide] a.todo-main[href^='/reviews']"));
        Assert.InRange(today.Page.QuerySelectorAll(".todo a.todo-main[href^='/reviews/']").Length, 1, 8);
        var page = await minister.OpenAsync($"/reviews/{id}");
        var answer = await minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" });
        Assert.Equal((HttpStatusCode.Redirect, "/reviews"), (answer.Status, answer.Location));
        Assert.Equal(ContractState.Approved, await StateAsync(id));
        // A double click sends the same form once more: it leads where the first one led.
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" })).Status);
        Assert.Single((await portal.ContractAsync(id)).Decisions);
        Assert.Null((await minister.OpenAsync($"/reviews/{id}")).Page.QuerySelector("#decision"));
        Assert.Null((await minister.OpenAsync("/reviews")).Page.QuerySelector($"a[href='/reviews/{id}']"));
    }

    [Fact]
    public async Task It_goes_back_with_a_reason_and_comments_and_comes_again_with_the_words_marked()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var contract = await portal.ContractAsync(id);
        var banner = contract.Deliverables.OrderBy(d => d.Position).First();
        var minister = await portal.SignInAsync("minister");
        var page = await minister.OpenAsync($"/reviews/{id}");
        var missing = await minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Return", [$"Comments[d{banner.Id}]"] = "位置太挤" });
        Assert.Equal(HttpStatusCode.OK, missing.Status);
        Assert.Contains("Say why the contract goes back.", missing.MainText, StringComparison.Ordinal);
        Assert.Contains("位置太挤", missing.MainText, StringComparison.Ordinal);
        Assert.Contains("It did not go back yet:", missing.MainText, StringComparison.Ordinal);
        Assert.Equal("true", missing.Page.QuerySelector(".field-invalid #Reason")!.GetAttribute("aria-invalid"));
        await minister.SubmitAsync(missing, "#decision", new() { ["Verdict"] = "Return", ["Reason"] = "请换个地方", [$"Comments[d{banner.Id}]"] = "位置太挤", ["Comments[d1]"] = "不存在的条款" });
        Assert.Equal(ContractState.Returned, await StateAsync(id));
        Assert.Equal("位置太挤", Assert.Single((await portal.ContractAsync(id)).Decisions.Single().Comments).Text);
        Assert.NotNull((await (await portal.SignInAsync("officer")).OpenAsync("/")).Page.QuerySelector("section[aria-labelledby=today-finish] a.todo-main[href^='/contracts/']"));
        // What has just gone back is not compared with itself.
        Assert.DoesNotContain("Not a word has changed.", (await minister.OpenAsync($"/reviews/{id}")).MainText, StringComparison.Ordinal);

        await ChangeAsync(id, c => c with { Deliverables = [c.Deliverables[0] with { Place = "西区主干道" }, c.Deliverables[1]], Clauses = [.. c.Clauses, new(0, "拆除由商家负责。")] });
        page = await minister.OpenAsync($"/reviews/{id}");
        var difference = page.Page.QuerySelector(".difference")!;
        Assert.Equal(["东"], difference.QuerySelectorAll("del").Select(d => d.LastChild!.TextContent.Trim()));
        Assert.Equal(["西", "拆除由商家负责。"], difference.QuerySelectorAll("ins").Select(d => d.LastChild!.TextContent.Trim()));
        Assert.Contains("位置太挤", page.MainText, StringComparison.Ordinal);
        Assert.Contains("请换个地方", page.MainText, StringComparison.Ordinal);
        // Submissions are counted, not saves.
        Assert.True((await portal.ContractAsync(id)).Revision > 1);
        Assert.Contains("Text 2, submitted by", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Compared with text 1,", page.MainText, StringComparison.Ordinal);
        await minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" });
        Assert.Equal(ContractState.Approved, await StateAsync(id));
    }

    [Fact]
    public async Task From_the_threshold_on_the_advisor_decides_too()
    {
        var id = await portal.AtAsync(ContractState.InReview, cash: 6000);
        var (minister, advisor) = (await portal.SignInAsync("minister"), await portal.SignInAsync("advisor"));
        Assert.Null((await advisor.OpenAsync($"/reviews/{id}")).Page.QuerySelector("#decision"));
        await advisor.ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, await StateAsync(id));
        await minister.SubmitAsync(await minister.OpenAsync($"/reviews/{id}"), "#decision", new() { ["Verdict"] = "Approve" });
        Assert.Equal(ContractState.AdvisorReview, await StateAsync(id));
        Assert.Null((await minister.OpenAsync($"/reviews/{id}")).Page.QuerySelector("#decision"));
        Assert.Equal(HttpStatusCode.Conflict, (await minister.ForgeAsync($"/reviews/{id}", Approval())).Status);
        Assert.NotNull((await advisor.OpenAsync("/")).Page.QuerySelector("section[aria-labelledby=today-decide] a.todo-main[href^='/reviews']"));
        await advisor.SubmitAsync(await advisor.OpenAsync($"/reviews/{id}"), "#decision", new() { ["Verdict"] = "Approve" });
        Assert.Equal(ContractState.Approved, await StateAsync(id));
        Assert.Equal([ReviewLevel.Minister, ReviewLevel.Advisor], (await portal.ContractAsync(id)).Decisions.OrderBy(d => d.Id).Select(d => d.Level));
    }

    [Theory]
    [InlineData("officer", HttpStatusCode.Forbidden)]
    [InlineData("vice", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_decides(string who, HttpStatusCode expected)
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.InReview);
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/reviews/{id}", Approval())).Status);
        Assert.Equal(ContractState.InReview, await StateAsync(id));
    }

    [Theory]
    [InlineData(ContractState.Draft, HttpStatusCode.NotFound)]
    [InlineData(ContractState.Withdrawn, HttpStatusCode.NotFound)]
    [InlineData(ContractState.Returned, HttpStatusCode.Conflict)]
    [InlineData(ContractState.Confirming, HttpStatusCode.Conflict)]
    [InlineData(ContractState.Approved, HttpStatusCode.Conflict)]
    [InlineData(ContractState.ToBeSigned, HttpStatusCode.Conflict)]
    [InlineData(ContractState.Fulfilling, HttpStatusCode.Conflict)]
    [InlineData(ContractState.Completed, HttpStatusCode.Conflict)]
    [InlineData(ContractState.Terminated, HttpStatusCode.Conflict)]
    public async Task Nothing_is_decided_in_another_state(ContractState state, HttpStatusCode expected)
    {
        var id = await portal.AtAsync(state);
        foreach (var who in new[] { "minister", "advisor" })
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/reviews/{id}", Approval())).Status);
        Assert.Equal(state, await StateAsync(id));
    }

    [Fact]
    public async Task Of_two_ministers_at_once_one_decides_and_the_other_is_told()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        await DelegateAsync(Today, Today);
        try
        {
            var (one, two) = (await portal.SignInAsync("minister"), await portal.SignInAsync("vice"));
            var (first, second) = (await one.OpenAsync($"/reviews/{id}"), await two.OpenAsync($"/reviews/{id}"));
            var answers = await Task.WhenAll(
                one.SubmitAsync(first, "#decision", new() { ["Verdict"] = "Approve" }),
                two.SubmitAsync(second, "#decision", new() { ["Verdict"] = "Return", ["Reason"] = "数量要写清楚" }));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            Assert.Contains("not waiting for this decision any more", answers.Single(a => a.Status == HttpStatusCode.Conflict).MainText, StringComparison.Ordinal);
            Assert.Single((await portal.ContractAsync(id)).Decisions);
        }
        finally
        {
            await NoDelegationsAsync();
        }
    }

    [Fact]
    public async Task Approving_while_it_is_taken_back_and_changed_never_approves_the_changed_text()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await portal.AtAsync(ContractState.InReview);
            var minister = await portal.SignInAsync("minister");
            var page = await minister.OpenAsync($"/reviews/{id}");
            var approving = minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" });
            var changing = Task.Run(async () =>
            {
                try
                {
                    await ChangeAsync(id, c => c with { Cash = 1, Instalments = [c.Instalments[0] with { Amount = 1 }] });
                    return true;
                }
                catch (DbUpdateConcurrencyException)
                {
                    return false;
                }
            });
            var (answer, changed) = (await approving, await changing);
            var contract = await portal.ContractAsync(id);
            Assert.All(contract.Decisions, d => Assert.Equal(1, d.Revision));
            if (contract.State == ContractState.Approved)
                Assert.Equal((HttpStatusCode.Redirect, 1, 4000m), (answer.Status, contract.Revision, contract.Cash));
            else
                Assert.True(changed);
        }
    }

    [Fact]
    public async Task A_decision_on_a_text_that_was_changed_meanwhile_is_refused_and_shows_what_has_changed()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var minister = await portal.SignInAsync("minister");
        var page = await minister.OpenAsync($"/reviews/{id}");
        await ChangeAsync(id, c => c with { Goods = "矿泉水 20 箱" });
        var answer = await minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve", ["Reason"] = "写好的话不会丢" });
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Changed while you were reading", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("矿泉水 20 箱", answer.Page.QuerySelector(".difference ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("写好的话不会丢", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(ContractState.InReview, await StateAsync(id));
        // The page shown now names the new text, so that a decision on it counts.
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(answer, "#decision", new() { ["Verdict"] = "Approve" })).Status);
        Assert.Equal(ContractState.Approved, await StateAsync(id));
    }

    [Fact]
    public async Task Whoever_negotiates_or_has_an_interest_reads_why_and_cannot_decide()
    {
        var own = await portal.AtAsync(ContractState.InReview, negotiator: "minister");
        var minister = await portal.SignInAsync("minister");
        var page = await minister.OpenAsync($"/reviews/{own}");
        Assert.Null(page.Page.QuerySelector("#decision"));
        Assert.Contains("You negotiate this deal", page.MainText, StringComparison.Ordinal);
        await minister.ForgeAsync($"/reviews/{own}", Approval());
        Assert.Equal(ContractState.InReview, await StateAsync(own));

        var id = await portal.AtAsync(ContractState.InReview);
        var sponsor = (await portal.ContractAsync(id)).SponsorId;
        var declared = await minister.SubmitAsync(await minister.OpenAsync($"/sponsors/{sponsor}/interests"), "form[action$='/interests']", new() { ["Reason"] = "表哥的店" });
        Assert.Equal(HttpStatusCode.Redirect, declared.Status);
        page = await minister.OpenAsync($"/reviews/{id}");
        Assert.Null(page.Page.QuerySelector("#decision"));
        Assert.Contains("表哥的店", page.MainText, StringComparison.Ordinal);
        Assert.Contains("your interest", (await minister.OpenAsync("/reviews")).MainText, StringComparison.Ordinal);
        await minister.ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, await StateAsync(id));

        // Another person cannot end it, and an officer does not read it.
        await using var db = portal.OpenDatabase();
        var interest = await db.DeclaredInterests.AsNoTracking().SingleAsync(i => i.SponsorId == sponsor);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("vice")).ForgeAsync($"/interests/{interest.Id}/end")).Status);
        Assert.DoesNotContain("表哥的店", (await (await portal.SignInAsync("officer")).OpenAsync($"/sponsors/{sponsor}/interests")).MainText, StringComparison.Ordinal);
        Assert.Contains("表哥的店", (await (await portal.SignInAsync("vice")).OpenAsync("/interests")).MainText, StringComparison.Ordinal);
        Assert.Contains("already", (await minister.ForgeAsync($"/sponsors/{sponsor}/interests", new() { ["Reason"] = "再报一次" })).MainText, StringComparison.Ordinal);
        // Ended, it stays on the desk and bars for thirty days more.
        await minister.SubmitAsync(await minister.OpenAsync($"/sponsors/{sponsor}/interests"), $"form[action='/interests/{interest.Id}/end']");
        page = await minister.OpenAsync($"/reviews/{id}");
        Assert.Null(page.Page.QuerySelector("#decision"));
        Assert.Contains("表哥的店", page.MainText, StringComparison.Ordinal);
        Assert.Contains("bars until", page.MainText, StringComparison.Ordinal);
        await minister.ForgeAsync($"/reviews/{id}", Approval());
        Assert.Equal(ContractState.InReview, await StateAsync(id));
        var lapsed = portal.Clock.GetUtcNow().AddDays(-31);
        await db.DeclaredInterests.Where(i => i.Id == interest.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, lapsed));
        // That it was declared made the advisor decide on this text: it is submitted once more.
        await ChangeAsync(id, c => c);
        await minister.SubmitAsync(await minister.OpenAsync($"/reviews/{id}"), "#decision", new() { ["Verdict"] = "Approve" });
        Assert.Equal(ContractState.Approved, await StateAsync(id));
    }

    [Fact]
    public async Task A_vice_minister_decides_on_the_days_of_a_delegation_and_both_are_named()
    {
        await NoDelegationsAsync();
        var id = await portal.AtAsync(ContractState.InReview);
        var (minister, vice) = (await portal.SignInAsync("minister"), await portal.SignInAsync("vice"));
        Assert.Null((await vice.OpenAsync($"/reviews/{id}")).Page.QuerySelector("#decision"));
        // Tomorrow is not today, yesterday neither.
        await DelegateAsync(Today.AddDays(1), Today.AddDays(2));
        await DelegateAsync(Today.AddDays(-3), Today.AddDays(-1));
        Assert.Equal(HttpStatusCode.Forbidden, (await vice.ForgeAsync($"/reviews/{id}", Approval())).Status);

        var form = await minister.OpenAsync("/delegations");
        var given = await minister.SubmitAsync(form, "form[action='/delegations']", new() { ["Kinds"] = "ContractReviews", ["ToId"] = portal.IdOf("vice"), ["StartsOn"] = Today, ["EndsOn"] = Today });
        Assert.Equal((HttpStatusCode.Redirect, "/delegations"), (given.Status, given.Location));
        Assert.Contains("You decide on behalf of 人minister today.", (await vice.OpenAsync("/reviews")).MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync($"/reviews/{id}"), "#decision", new() { ["Verdict"] = "Approve" });
        var decision = (await portal.ContractAsync(id)).Decisions.Single();
        Assert.Equal((portal.IdOf("vice"), (int?)portal.IdOf("minister")), (decision.ById, decision.OnBehalfOfId));
        Assert.Contains("人vice on behalf of 人minister", (await minister.OpenAsync($"/reviews/{id}")).MainText, StringComparison.Ordinal);

        // Revoked, it holds no more.
        var next = await portal.AtAsync(ContractState.InReview);
        foreach (var revoke in (await minister.OpenAsync("/delegations")).Page.QuerySelectorAll("form[action$='/revoke']").Select(f => f.GetAttribute("action")!).ToList())
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync(revoke)).Status);
            await minister.ForgeAsync(revoke);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await vice.ForgeAsync($"/reviews/{next}", Approval())).Status);
        Assert.Equal(ContractState.InReview, await StateAsync(next));
    }

    [Theory]
    [InlineData("officer", 0, 3)]
    [InlineData("minister", 0, 3)]
    [InlineData("vice", 0, 60)]
    [InlineData("vice", 3, 0)]
    [InlineData("vice", -9, -1)]
    public async Task A_delegation_goes_to_a_vice_minister_for_at_most_sixty_days(string to, int from, int until)
    {
        await NoDelegationsAsync();
        var minister = await portal.SignInAsync("minister");
        var answer = await minister.ForgeAsync("/delegations", new() { ["Kinds"] = "ContractReviews", ["ToId"] = portal.IdOf(to), ["StartsOn"] = Today.AddDays(from), ["EndsOn"] = Today.AddDays(until) });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await using var db = portal.OpenDatabase();
        Assert.Empty(await db.Delegations.ToListAsync());
        foreach (var who in new[] { "officer", "advisor" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync("/delegations", new() { ["Kinds"] = "ContractReviews", ["ToId"] = portal.IdOf("vice"), ["StartsOn"] = Today, ["EndsOn"] = Today })).Status);
        Assert.Empty(await db.Delegations.ToListAsync());
    }

    [Fact]
    public async Task Bad_input_is_told_and_decides_nothing()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var minister = await portal.SignInAsync("minister");
        Dictionary<string, object?>[] bad =
        [
            [],
            new() { ["Revision"] = 1 },
            new() { ["Verdict"] = "Approve" },
            new() { ["Revision"] = "x", ["Verdict"] = "Approve" },
            new() { ["Revision"] = 1, ["Verdict"] = "Burn" },
            new() { ["Revision"] = 1, ["Verdict"] = "7" },
            new() { ["Revision"] = 99, ["Verdict"] = "Approve" },
            new() { ["Revision"] = -1, ["Verdict"] = "Approve" },
            new() { ["Revision"] = 1, ["Verdict"] = "Return", ["Reason"] = new string('长', 10_000) },
            new() { ["Revision"] = 1, ["Verdict"] = "Return", ["Reason"] = "好", ["Comments[cash]"] = new string('长', 10_000) },
        ];
        foreach (var values in bad)
        {
            var answer = await minister.ForgeAsync($"/reviews/{id}", values);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{string.Join(' ', values)} answered {answer.Status}");
        }

        Assert.Equal(ContractState.InReview, await StateAsync(id));
        Assert.Empty((await portal.ContractAsync(id)).Decisions);
        Assert.Equal(HttpStatusCode.NotFound, (await minister.ForgeAsync("/reviews/999999", Approval())).Status);
    }

    [Fact]
    public async Task The_page_of_forty_clauses_takes_at_most_eight_commands()
    {
        int other;
        await using (var db = portal.OpenDatabase())
            other = (await db.Departments.SingleAsync(d => d.IsOwn)).Id;
        var id = await portal.AtAsync(ContractState.InReview, text: c => c with
        {
            Deliverables = [.. Enumerable.Range(1, 38).Select(i => c.Deliverables[i % 2] with { Count = i }), c.Deliverables[0] with { DepartmentId = other }, c.Deliverables[1]],
        });
        var sponsor = (await portal.ContractAsync(id)).SponsorId;
        await (await portal.SignInAsync("advisor")).ForgeAsync($"/sponsors/{sponsor}/interests", new() { ["Reason"] = "邻居" });
        var minister = await portal.SignInAsync("minister");
        var revision = new Dictionary<string, object?> { ["Revision"] = 1, ["Verdict"] = "Return", ["Reason"] = "改" };
        foreach (var clause in (await portal.ContractAsync(id)).Deliverables)
            revision[$"Comments[d{clause.Id}]"] = "请看这里";
        await minister.ForgeAsync($"/reviews/{id}", revision);
        // Nobody names that department any more, and the signer is another one.
        await ChangeAsync(id, c => c with { SignerId = portal.IdOf("vice"), Deliverables = [.. c.Deliverables.Select(d => d with { Count = d.Count + 1, DepartmentId = c.Deliverables[0].DepartmentId })] });
        // The department's own words are read once a minute.
        await minister.OpenAsync($"/reviews/{id}");
        var page = await minister.OpenAsync($"/reviews/{id}");
        Assert.Equal(40, page.Page.QuerySelectorAll("[data-clause][id^=d]").Length);
        Assert.Equal(40, page.Page.QuerySelectorAll(".difference ins").Count(i => i.ParentElement!.PreviousElementSibling!.TextContent == "Count"));
        Assert.True(page.Commands <= 9, $"{page.Commands} commands");
        Assert.True((await minister.OpenAsync("/reviews")).Commands <= 6);
    }

    [Fact]
    public async Task The_history_with_the_merchant_counts_what_was_kept_and_paid()
    {
        var earlier = await portal.AtAsync(ContractState.Completed);
        var sponsor = (await portal.ContractAsync(earlier)).SponsorId;
        var id = await portal.AtAsync(ContractState.InReview);
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == id);
            contract.MoveToSponsor(sponsor);
            await db.SaveChangesAsync();
        }

        var page = await (await portal.SignInAsync("minister")).OpenAsync($"/reviews/{id}");
        Assert.Contains("WL-2026-", page.MainText, StringComparison.Ordinal);
        Assert.Contains("0% (0/2)", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_do_not_open_the_desk()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        foreach (var who in new[] { "officer", "liaison", "partner", "student", "admin" })
        {
            var client = await portal.SignInAsync(who);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/reviews")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/reviews/{id}")).Status);
            if (who != "officer")
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegations")).Status);
        }
    }
}
