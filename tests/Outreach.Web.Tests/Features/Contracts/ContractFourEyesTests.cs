using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>Ways round the second pair of eyes, and what must not outlive a contract.</summary>
[Collection(Subjects.Contracts)]
public sealed class ContractFourEyesTests(Portal portal)
{
    [Fact]
    public async Task A_minister_who_hands_the_deal_on_neither_decides_on_it_nor_takes_its_money()
    {
        var id = await portal.AtAsync(ContractState.InReview, negotiator: "minister");
        var minister = await portal.SignInAsync("minister");
        var contract = await portal.ContractAsync(id);
        await minister.ForgeAsync($"/deals/{contract.DealId}/reassign", new() { ["ownerId"] = portal.IdOf("officer") });
        Assert.Equal(portal.IdOf("officer"), (await portal.ContractAsync(id)).NegotiatorId);
        await minister.ForgeAsync($"/reviews/{id}", new() { ["Revision"] = contract.Revision, ["Verdict"] = "Approve" });
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(id)).State);
        Assert.Empty((await minister.OpenAsync($"/reviews/{id}")).Page.QuerySelectorAll("[data-decide-approve]"));

        var signed = await portal.AtAsync(ContractState.Fulfilling, negotiator: "vice");
        contract = await portal.ContractAsync(signed);
        await using (var db = portal.OpenDatabase())
        {
            (await db.Contracts.Include(c => c.Negotiators).SingleAsync(c => c.Id == signed)).Reassign(portal.IdOf("officer"));
            await db.SaveChangesAsync();
        }

        await (await portal.SignInAsync("vice")).ForgeAsync($"/contracts/{signed}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = contract.Instalments.First().Id, ["Amount"] = "400", ["On"] = "2026-11-21" });
        Assert.Empty((await portal.ContractAsync(signed)).Receipts);
    }

    [Fact]
    public async Task An_amendment_ends_with_the_contract_that_it_amends()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/contracts/{id}/amend")).Status);
        int amendment;
        await using (var db = portal.OpenDatabase())
            amendment = await db.Contracts.Where(c => c.ActiveAmendmentOfId == id).Select(c => c.Id).SingleAsync();
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/contracts/{id}/terminate"), "form[action$=terminate]", new() { ["EndedOn"] = "2026-11-21", ["By"] = "Sponsor", ["Reason"] = "商家停业" });
        Assert.Equal(ContractState.Terminated, (await portal.ContractAsync(id)).State);
        Assert.Equal(ContractState.Withdrawn, (await portal.ContractAsync(amendment)).State);
    }

    [Fact]
    public async Task An_interest_declared_many_times_at_once_ends_as_one()
    {
        var sponsor = (await portal.ContractAsync(await portal.AtAsync(ContractState.Draft))).SponsorId;
        var minister = await portal.SignInAsync("minister");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => minister.ForgeAsync($"/sponsors/{sponsor}/interests", new() { ["Reason"] = "亲戚的店" })));
        int one;
        await using (var db = portal.OpenDatabase())
            one = await db.DeclaredInterests.Where(i => i.SponsorId == sponsor).Select(i => i.Id).FirstAsync();
        await minister.ForgeAsync($"/interests/{one}/end");
        await using var after = portal.OpenDatabase();
        Assert.False(await after.DeclaredInterests.AnyAsync(i => i.SponsorId == sponsor && i.EndedAt == null));
    }

    [Fact]
    public async Task A_reason_that_nobody_can_see_is_none()
    {
        var id = await portal.AtAsync(ContractState.Draft);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/withdraw", new() { ["reason"] = "\u200B\u2060" });
        Assert.Equal(ContractState.Draft, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task Pictures_that_are_cut_short_or_too_large_prove_nothing()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.First().Id;
        var officer = await portal.SignInAsync("officer");
        foreach (var photo in new[] { TestPictures.Jpeg()[..30], [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]], TestPictures.JpegOf(30_000, 30_000) })
            await officer.ForgeAsync($"/fulfilment/{clause}/proof", new() { ["Photo"] = new FilePart("a.jpg", photo), ["Counted"] = 1, ["EarlyReason"] = "提前挂出", ["On"] = new DateOnly(2026, 11, 21) });
        Assert.Empty((await portal.ContractAsync(id)).Deliverables.SelectMany(d => d.Evidence));
        await officer.ForgeAsync($"/fulfilment/{clause}/proof", new() { ["Photo"] = new FilePart("a.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["Counted"] = 1, ["EarlyReason"] = "提前挂出", ["On"] = new DateOnly(2026, 11, 21) });
        Assert.Single((await portal.ContractAsync(id)).Deliverables.SelectMany(d => d.Evidence));
    }

    [Fact]
    public async Task A_text_made_to_be_one_sentence_is_checked_in_bounded_space()
    {
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.ForgeAsync("/clause-check", new() { ["Text"] = string.Concat(Enumerable.Repeat("独家排他唯一冠名", 20_000)) });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        // The text itself comes back in its field; the findings add a bounded piece.
        Assert.InRange(answer.Text.Length, 1, 4_000_000);
    }
}
