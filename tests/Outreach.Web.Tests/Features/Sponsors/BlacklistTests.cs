using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

/// <summary>A blacklisted merchant is stopped at every gate, unless an exception was made for that one thing.</summary>
public sealed class BlacklistTests(Portal portal) : IClassFixture<Portal>
{
    private async Task BlacklistAsync(int sponsorId)
    {
        await using var db = portal.OpenDatabase();
        Assert.Null((await db.Sponsors.SingleAsync(s => s.Id == sponsorId)).Blacklist("收押金").Error);
        await db.SaveChangesAsync();
    }

    private async Task<Answer> ExceptAsync(string who, int sponsorId, BlacklistedMatter matter, int id, string? reason = "老板换了，钱已退") =>
        await (await portal.SignInAsync(who)).ForgeAsync($"/sponsors/{sponsorId}/exceptions", new() { ["Matter"] = matter, ["MatterId"] = id, ["Reason"] = reason });

    [Theory]
    [InlineData("draft", ContractState.Draft)]
    [InlineData("submit", ContractState.Draft)]
    [InlineData("approve", ContractState.InReview)]
    [InlineData("advisor", ContractState.AdvisorReview)]
    [InlineData("prepare", ContractState.Approved)]
    [InlineData("sign", ContractState.ToBeSigned)]
    [InlineData("amend", ContractState.Fulfilling)]
    public async Task A_contract_is_stopped_at_each_gate_and_passes_it_by_an_exception(string gate, ContractState state)
    {
        var id = await portal.AtAsync(state, cash: gate == "advisor" ? 6000 : 4000);
        var contract = await portal.ContractAsync(id);
        await BlacklistAsync(contract.SponsorId);
        async Task<Answer> TryAsync()
        {
            var person = await portal.SignInAsync(gate switch { "approve" => "minister", "advisor" => "advisor", _ => "officer" });
            return gate switch
            {
                "draft" => await person.SubmitAsync(await person.OpenAsync($"/contracts/{id}/draft"), "#draft", new() { ["Goods"] = "矿泉水 20 箱" }),
                "submit" => await person.ForgeAsync($"/contracts/{id}/submit", new() { ["Version"] = contract.Revision }),
                "prepare" => await person.ForgeAsync($"/contracts/{id}/paper", new() { ["numberYear"] = 2026 }),
                "sign" => await person.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("合同.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray()) }),
                "amend" => await person.ForgeAsync($"/contracts/{id}/amend"),
                _ => await person.ForgeAsync($"/reviews/{id}", new() { ["Revision"] = contract.Revision, ["Verdict"] = "Approve" }),
            };
        }

        async Task<bool> PassedAsync()
        {
            var now = await portal.ContractAsync(id);
            await using var db = portal.OpenDatabase();
            return now.State != state || now.Revision != contract.Revision || await db.Contracts.AnyAsync(c => c.AmendsId == id);
        }

        var stopped = await TryAsync();
        Assert.True((int)stopped.Status < 500, stopped.Status.ToString());
        if (stopped.Status == HttpStatusCode.OK)
            Assert.Contains("on the blacklist", stopped.MainText, StringComparison.Ordinal);
        Assert.False(await PassedAsync());
        var made = await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        await TryAsync();
        Assert.True(await PassedAsync());
        if (gate is "approve" or "advisor")
            return;
        if (state < ContractState.Fulfilling && gate != "sign")
            Assert.Contains("老板换了，钱已退", (await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_contract_is_begun_with_it_and_the_desk_offers_only_to_send_it_back()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var contract = await portal.ContractAsync(id);
        await BlacklistAsync(contract.SponsorId);
        var minister = await portal.SignInAsync("minister");
        var desk = await minister.OpenAsync($"/reviews/{id}");
        Assert.Null(desk.Page.QuerySelector("[data-decide-approve]"));
        Assert.Contains("收押金", desk.MainText, StringComparison.Ordinal);
        Assert.Contains("on the blacklist", (await minister.OpenAsync("/reviews")).MainText, StringComparison.Ordinal);
        await minister.SubmitAsync(desk, "#decision", new() { ["Verdict"] = "Return", ["Reason"] = "商家在黑名单上" });
        Assert.Equal(ContractState.Returned, (await portal.ContractAsync(id)).State);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/contracts/{id}/withdraw", new() { ["reason"] = "不谈了" });
        Assert.Contains("on the blacklist", (await officer.OpenAsync($"/deals/{contract.DealId}/contract")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/deals/{contract.DealId}/contract", new() { ["start"] = "blank" });
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Contracts.AnyAsync(c => c.ActiveDealId == contract.DealId));
    }

    [Theory]
    [InlineData("submit", PostingState.Draft)]
    [InlineData("publish", PostingState.Vetting)]
    [InlineData("resume", PostingState.Suspended)]
    [InlineData("extend", PostingState.Closed)]
    public async Task A_posting_is_stopped_at_each_gate_and_passes_it_by_an_exception(string gate, PostingState state)
    {
        var id = await portal.PostingAsync(state);
        var job = await portal.JobAsync(id);
        await BlacklistAsync(job.SponsorId);
        async Task TryAsync()
        {
            var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
            _ = gate switch
            {
                "submit" => await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = job.Revision }),
                "publish" => await minister.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = job.Revision, ["Publish"] = true }),
                "resume" => await minister.ForgeAsync($"/postings/{id}/resume"),
                _ => await officer.ForgeAsync($"/postings/{id}/extend", new() { ["applyBy"] = "2026-12-07" }),
            };
        }

        await TryAsync();
        Assert.Equal(state, (await portal.JobAsync(id)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await ExceptAsync("minister", job.SponsorId, BlacklistedMatter.Posting, id)).Status);
        Assert.Contains("老板换了，钱已退", (await (await portal.SignInAsync("vice")).OpenAsync($"/postings/{id}")).MainText, StringComparison.Ordinal);
        await TryAsync();
        Assert.NotEqual(state, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task An_exception_is_the_ministers_with_a_reason_once_and_never_of_ones_own()
    {
        var id = await portal.AtAsync(ContractState.Draft);
        var contract = await portal.ContractAsync(id);
        Assert.Equal(HttpStatusCode.Redirect, (await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId)).Status);
        await BlacklistAsync(contract.SponsorId);
        async Task<int> CountAsync()
        {
            await using var db = portal.OpenDatabase();
            return await db.BlacklistExemptions.CountAsync(e => e.SponsorId == contract.SponsorId);
        }

        foreach (var who in new[] { "officer", "vice", "liaison", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await ExceptAsync(who, contract.SponsorId, BlacklistedMatter.Deal, contract.DealId)).Status);
        await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, " ");
        await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, new string('长', 600));
        await ExceptAsync("advisor", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId);
        Assert.Equal(0, await CountAsync());
        // Another merchant's deal, and one that is not there.
        var other = await portal.ContractAsync(await portal.AtAsync(ContractState.Draft));
        Assert.Equal(HttpStatusCode.NotFound, (await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, other.DealId)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Posting, 999_999)).Status);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ExceptAsync("minister", contract.SponsorId, BlacklistedMatter.Deal, contract.DealId)));
        Assert.All(answers, a => Assert.True((int)a.Status < 500));
        Assert.Equal(1, await CountAsync());

        // The minister's own goes to the advisor.
        var own = await portal.ContractAsync(await portal.AtAsync(ContractState.Draft, negotiator: "minister"));
        await BlacklistAsync(own.SponsorId);
        await ExceptAsync("minister", own.SponsorId, BlacklistedMatter.Deal, own.DealId);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.BlacklistExemptions.AnyAsync(e => e.SponsorId == own.SponsorId));
        await ExceptAsync("advisor", own.SponsorId, BlacklistedMatter.Deal, own.DealId);
        Assert.Equal(portal.IdOf("advisor"), (await db.BlacklistExemptions.SingleAsync(e => e.SponsorId == own.SponsorId)).ById);
    }

    [Fact]
    public async Task Blacklisting_lists_what_is_open_and_settles_it_at_once()
    {
        var id = await portal.AtAsync(ContractState.InReview);
        var contract = await portal.ContractAsync(id);
        var sponsor = contract.SponsorId;
        var (kept, signed, frozen) = (await portal.AtAsync(ContractState.Draft), await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Approved));
        var posting = await portal.PostingAsync();
        var waiting = await portal.PostingAsync(PostingState.Vetting);
        int deal;
        await using (var db = portal.OpenDatabase())
        {
            foreach (var other in new[] { kept, signed, frozen })
            {
                var moved = await db.Contracts.SingleAsync(c => c.Id == other);
                moved.MoveToSponsor(sponsor);
                (await db.Deals.SingleAsync(d => d.Id == moved.DealId)).MoveToSponsor(sponsor);
            }

            var merchant = await db.Sponsors.SingleAsync(s => s.Id == sponsor);
            foreach (var other in await db.JobPostings.Include(p => p.Tally).Where(p => p.Id == posting || p.Id == waiting).ToListAsync())
                other.NameEmployer(sponsor, merchant.Name);
            var open = Deal.Create(merchant, null, portal.IdOf("officer2"), new DealDetails(null, null, null, null, null), portal.IdOf("officer2"), portal.Clock.GetUtcNow()).Value;
            db.Deals.Add(open);
            await db.SaveChangesAsync();
            deal = open.Id;
        }

        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync($"/sponsors/{sponsor}/blacklist?reason=一再拖欠");
        Assert.Equal("一再拖欠", page.Page.GetElementById("Reason")!.TextContent.Trim());
        foreach (var key in new[] { $"deal-{deal}", $"contract-{id}", $"contract-{kept}", $"contract-{frozen}", $"posting-{waiting}" })
            Assert.Equal(2, page.Page.QuerySelectorAll($"input[name='Fates[{key}]']").Length);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/contracts/{signed}/fulfilment']"));
        Assert.NotNull(page.Page.QuerySelector($"a[href='/postings/{posting}']"));

        // Something is left out, as if it had come in meanwhile: nothing happens, and what was chosen stays.
        var left = await vice.ForgeAsync($"/sponsors/{sponsor}/blacklist", new() { ["Reason"] = "一再拖欠", [$"Fates[contract-{frozen}]"] = "Keep" });
        Assert.Contains("come in meanwhile", left.MainText, StringComparison.Ordinal);
        Assert.True(left.Page.QuerySelector($"#contract-{frozen}-Keep")!.HasAttribute("checked"));
        await using (var db = portal.OpenDatabase())
            Assert.NotEqual(Standing.Blacklisted, (await db.Sponsors.SingleAsync(s => s.Id == sponsor)).Standing);
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
        Assert.NotEqual("", (await vice.SubmitAsync(page, "main form", new() { ["Reason"] = " " })).ErrorOf("Reason"));

        page = await vice.OpenAsync($"/sponsors/{sponsor}/blacklist?reason=一再拖欠");
        var done = await vice.SubmitAsync(page, "main form", new() { [$"Fates[contract-{frozen}]"] = "Keep" });
        Assert.Equal($"/sponsors/{sponsor}", done.Location);
        Assert.Equal((ContractState.Withdrawn, "一再拖欠"), ((await portal.ContractAsync(id)).State, (await portal.ContractAsync(id)).EndReason));
        Assert.Equal(ContractState.Withdrawn, (await portal.ContractAsync(kept)).State);
        Assert.Equal(ContractState.Approved, (await portal.ContractAsync(frozen)).State);
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(signed)).State);
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(posting)).State);
        Assert.Equal(PostingState.Rejected, (await portal.JobAsync(waiting)).State);
        await using var after = portal.OpenDatabase();
        foreach (var lost in new[] { deal, contract.DealId })
        {
            var stored = await after.Deals.SingleAsync(d => d.Id == lost);
            Assert.Equal((DealStage.Lost, "一再拖欠"), (stored.Stage, stored.LostReason));
        }

        Assert.Equal(0, await after.SlotReservations.CountAsync(r => r.ContractId == id));
        // Each owner is told of what is theirs.
        var (officer, officer2) = (portal.IdOf("officer"), portal.IdOf("officer2"));
        Assert.Contains("已了结", (await after.Notices.Where(n => n.UserId == officer2 && n.Link == $"/sponsors/{sponsor}").SingleAsync()).Text, StringComparison.Ordinal);
        var told = (await after.Notices.Where(n => n.UserId == officer && n.Link == $"/sponsors/{sponsor}").SingleAsync()).Text;
        Assert.Contains("停止推进", told, StringComparison.Ordinal);
        Assert.Contains("一再拖欠", told, StringComparison.Ordinal);
        // Taken off the list, an exception that was made is over.
        await ExceptAsync("minister", sponsor, BlacklistedMatter.Deal, (await portal.ContractAsync(frozen)).DealId);
        // Not without a reason, and not by who looks after it or works on something with it.
        await vice.ForgeAsync($"/sponsors/{sponsor}/lift", new() { ["reason"] = " " });
        await after.Sponsors.Where(s => s.Id == sponsor).ExecuteUpdateAsync(s => s.SetProperty(x => x.OwnerId, portal.IdOf("minister")));
        await (await portal.SignInAsync("minister")).ForgeAsync($"/sponsors/{sponsor}/lift", new() { ["reason"] = "已付清" });
        Assert.Equal(Standing.Blacklisted, await after.Sponsors.Where(s => s.Id == sponsor).Select(s => s.Standing).SingleAsync());
        await vice.ForgeAsync($"/sponsors/{sponsor}/lift", new() { ["reason"] = "已付清" });
        Assert.Equal("已付清", await after.Sponsors.Where(s => s.Id == sponsor).Select(s => s.LiftReason).SingleAsync());
        Assert.True(await after.Notices.AnyAsync(n => n.UserId == portal.IdOf("minister") && n.Link == $"/sponsors/{sponsor}" && n.Text.Contains("已付清")));
        Assert.False(await after.BlacklistExemptions.AnyAsync(e => e.SponsorId == sponsor && e.EndedAt == null));
    }

    [Fact]
    public async Task An_upheld_report_offers_the_blacklist_with_its_reason()
    {
        var id = await portal.PostingAsync();
        var job = await portal.JobAsync(id);
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Reports).Include(p => p.Suspensions).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Report(portal.IdOf("student"), "要交 200 元押金", 0, portal.Clock.GetUtcNow(), true).Error);
            await db.SaveChangesAsync();
        }

        // Whoever published it does not judge what is reported of it.
        var minister = await portal.SignInAsync("minister");
        var report = (await portal.JobAsync(id)).Reports.Single().Id;
        await minister.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = report, ["uphold"] = true, ["reason"] = "核实收了押金" });
        var link = (await minister.OpenAsync($"/postings/{id}/reports")).Page.QuerySelector($"a[href^='/sponsors/{job.SponsorId}/blacklist']");
        Assert.NotNull(link);
        Assert.Contains("核实收了押金", (await minister.OpenAsync(link.GetAttribute("href")!)).Page.GetElementById("Reason")!.TextContent, StringComparison.Ordinal);
    }
}
