using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>What nobody does alone with their own contract, what papers say that do not count, and messages that say what is true.</summary>
public sealed class ContractSecondPersonTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string Long = new('长', 501);

    [Fact]
    public async Task A_leader_gives_up_nothing_of_what_they_negotiate()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, negotiator: "vice");
        var contract = await portal.ContractAsync(id);
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var (part, clause) = (contract.Instalments.First().Id, contract.Deliverables.First().Id);
        Assert.Null((await vice.OpenAsync($"/contracts/{id}/fulfilment")).Page.QuerySelector("form[action$=write-off]"));
        var refused = await FollowedAsync(vice, id, $"/contracts/{id}/write-off", new() { ["instalmentId"] = part, ["reason"] = "算了" });
        Assert.Contains("does not write off", refused.MainText, StringComparison.Ordinal);
        Assert.Null((await vice.OpenAsync($"/fulfilment/{clause}")).Page.QuerySelector("#reason-Waived"));
        await vice.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Waived", ["Reason"] = "商家不要了", ["ConsentBy"] = "王老板" });
        contract = await portal.ContractAsync(id);
        Assert.All(contract.Instalments, i => Assert.Null(i.WrittenOffReason));
        Assert.All(contract.Deliverables, d => Assert.Equal(FulfilmentState.Open, d.Fulfilment));

        foreach (var d in contract.Deliverables)
            await minister.ForgeAsync($"/fulfilment/{d.Id}/settle", new() { ["To"] = "Waived", ["Reason"] = "商家不要了", ["ConsentBy"] = "王老板" });
        var tooLong = await minister.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = part, ["reason"] = Long });
        Assert.Equal((HttpStatusCode.OK, Long), (tooLong.Status, tooLong.Page.QuerySelector($"details[open] #off-{part}")!.TextContent));
        Assert.NotEqual("", tooLong.Page.QuerySelector($"#off-{part}-error")!.TextContent.Trim());
        foreach (var i in contract.Instalments)
            await minister.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = i.Id, ["reason"] = "商家倒闭" });
        // Before the event is over somebody else completes it.
        await vice.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = "提前办结" });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        var early = await minister.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = Long });
        Assert.Equal(Long, early.Page.QuerySelector("#early-reason")!.TextContent);
        Assert.NotEqual("", early.Page.QuerySelector("#early-reason-error")!.TextContent.Trim());
        await minister.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = "提前办结" });
        Assert.Equal(ContractState.Completed, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task Who_added_proof_does_not_confirm_it()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First().Id;
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var proven = await officer.ForgeAsync($"/fulfilment/{clause}/proof", new()
        {
            ["Photo"] = new FilePart("现场.png", TestPictures.Png()),
            ["Counted"] = 2,
            ["On"] = "2026-11-21",
            ["EarlyReason"] = "提前挂出",
        });
        Assert.Equal(HttpStatusCode.Redirect, proven.Status);
        Assert.Contains("somebody else confirms it", (await officer.OpenAsync($"/fulfilment/{clause}")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Done" });
        await officer.ForgeAsync($"/contracts/{id}/accept", new() { ["clauses"] = clause });
        await officer.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "MadeGood", ["Reason"] = "补挂" });
        Assert.Equal(FulfilmentState.Open, (await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).Fulfilment);
        // Proven and not confirmed: the report says so, and of a second photo no number.
        Assert.Contains("已做，待确认", (await officer.OpenAsync($"/contracts/{id}/report")).MainText, StringComparison.Ordinal);
        await vice.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Done" });
        Assert.Equal(FulfilmentState.Done, (await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).Fulfilment);
    }

    [Fact]
    public async Task Wrong_proof_is_taken_out_with_a_reason_until_it_is_confirmed()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First().Id;
        var (officer, liaison, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("liaison"), await portal.SignInAsync("vice"));
        Dictionary<string, object?> Proof(int counted) => new() { ["Photo"] = new FilePart("现场.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["Counted"] = counted, ["On"] = "2026-11-21", ["EarlyReason"] = "提前挂出" };
        await liaison.ForgeAsync($"/fulfilment/{clause}/proof", Proof(1));
        await liaison.ForgeAsync($"/fulfilment/{clause}/proof", Proof(2));
        async Task<IReadOnlyList<int>> ProofsAsync() => [.. (await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).Evidence.OrderBy(e => e.Id).Select(e => e.Id)];
        var proofs = await ProofsAsync();
        foreach (var (proof, why, field) in new[] { (proofs[0], "", "RemovalReason"), (proofs[0], new string('长', 301), "RemovalReason"), (0, "拍错了", "EvidenceId") })
            Assert.NotEqual("", (await officer.ForgeAsync($"/fulfilment/{clause}/proof/remove", new() { ["EvidenceId"] = proof, ["RemovalReason"] = why })).ErrorOf(field));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/fulfilment/{clause}/proof/remove", new() { ["EvidenceId"] = proofs[0], ["RemovalReason"] = "拍错了" })).Status);
        await officer.SubmitAsync(await officer.OpenAsync($"/fulfilment/{clause}"), "form[action$='proof/remove']", new() { ["EvidenceId"] = proofs[0], ["RemovalReason"] = "拍的是别家的横幅" });
        Assert.Equal([proofs[1]], await ProofsAsync());
        Assert.Contains("拍的是别家的横幅", (await vice.OpenAsync($"/contracts/{id}/history")).MainText, StringComparison.Ordinal);
        await vice.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Done" });
        Assert.Null((await officer.OpenAsync($"/fulfilment/{clause}")).Page.QuerySelector("form[action$='proof/remove']"));
        await officer.ForgeAsync($"/fulfilment/{clause}/proof/remove", new() { ["EvidenceId"] = proofs[1], ["RemovalReason"] = "拍错了" });
        Assert.Equal([proofs[1]], await ProofsAsync());
    }

    [Fact]
    public async Task Papers_that_do_not_count_say_so_on_the_page_and_in_the_file()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var officer = await portal.SignInAsync("officer");
        Assert.Null((await officer.OpenAsync($"/contracts/{id}/print")).Page.QuerySelector(".paper-mark"));
        await officer.ForgeAsync($"/contracts/{id}/withdraw", new() { ["reason"] = "商家反悔", ["backedOut"] = "true" });
        Assert.Equal("作废", (await officer.OpenAsync($"/contracts/{id}/print")).Page.QuerySelector(".paper-mark")!.TextContent.Trim());
        var ended = await portal.AtAsync(ContractState.Terminated);
        Assert.Equal("已终止", (await officer.OpenAsync($"/contracts/{ended}/print")).Page.QuerySelector(".paper-mark")!.TextContent.Trim());
        foreach (var (contract, mark) in new[] { (id, "【作废】"), (ended, "【已终止】") })
        {
            var file = await (await officer.OpenAsync($"/contracts/{contract}/contract.docx")).Response.Content.ReadAsByteArrayAsync();
            using var zip = new ZipArchive(new MemoryStream(file));
            foreach (var part in zip.Entries.Where(e => e.FullName is "word/document.xml" || e.FullName.StartsWith("word/header", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(await part.OpenAsync());
                Assert.Contains(mark, await reader.ReadToEndAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_merchant_that_backed_out_bears_a_badge_and_a_renamed_one_stays_what_was_signed()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        await officer.ForgeAsync($"/contracts/{id}/withdraw", new() { ["reason"] = "商家反悔", ["backedOut"] = "true" });
        var sponsor = (await portal.ContractAsync(id)).SponsorId;
        Assert.Contains("1 of 1 paper", (await vice.OpenAsync($"/sponsors/{sponsor}")).MainText, StringComparison.Ordinal);
        // We did, or a mistake: the merchant is not to blame.
        var ours = await portal.AtAsync(ContractState.ToBeSigned);
        await officer.ForgeAsync($"/contracts/{ours}/withdraw", new() { ["reason"] = "活动取消", ["backedOut"] = "false" });
        Assert.DoesNotContain("of 1 paper", (await vice.OpenAsync($"/sponsors/{(await portal.ContractAsync(ours)).SponsorId}")).MainText, StringComparison.Ordinal);

        var signed = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(signed);
        await using (var db = portal.OpenDatabase())
            await db.Sponsors.Where(s => s.Id == contract.SponsorId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "改了名字的店"));
        foreach (var page in new[] { $"/contracts/{signed}", $"/contracts/{signed}/print", $"/contracts/{signed}/fulfilment" })
        {
            var text = (await vice.OpenAsync(page)).MainText;
            Assert.Contains(contract.SignedSponsorName!, text, StringComparison.Ordinal);
            Assert.DoesNotContain("改了名字的店", text, StringComparison.Ordinal);
        }

        Assert.Contains("改了名字的店", (await vice.OpenAsync($"/sponsors/{contract.SponsorId}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_says_why()
    {
        var id = await portal.AtAsync(ContractState.Withdrawn);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("is withdrawn already", (await FollowedAsync(officer, id, $"/contracts/{id}/withdraw", new() { ["reason"] = "再撤一次" })).MainText, StringComparison.Ordinal);
        var signed = await portal.AtAsync(ContractState.Fulfilling);
        Assert.Contains("is signed already", (await officer.ForgeAsync($"/contracts/{signed}/paper", new() { ["numberYear"] = 2026 })).MainText, StringComparison.Ordinal);
        var numbered = await portal.AtAsync(ContractState.ToBeSigned);
        Assert.Contains("is prepared already", (await officer.ForgeAsync($"/contracts/{numbered}/paper", new() { ["numberYear"] = 2026 })).MainText, StringComparison.Ordinal);
        // What was typed comes back, whatever of it was wrong.
        var tooLong = await officer.ForgeAsync($"/contracts/{numbered}/withdraw", new() { ["reason"] = Long, ["backedOut"] = "false" });
        Assert.Equal(Long, tooLong.Page.QuerySelector("details[open] #reason")!.TextContent);
        Assert.NotEqual("", tooLong.Page.QuerySelector("#reason-error")!.TextContent.Trim());
        Assert.NotNull(tooLong.Page.QuerySelector("input[name=backedOut][value=false][checked]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{numbered}/withdraw", new() { ["reason"] = Long })).Status);
        Assert.Equal(ContractState.ToBeSigned, (await portal.ContractAsync(numbered)).State);
    }

    [Fact]
    public async Task Nobody_reminds_themselves()
    {
        await using var db = portal.OpenDatabase();
        await db.Delegations.ExecuteDeleteAsync();
        var id = await portal.AtAsync(ContractState.InReview);
        var minister = await portal.SignInAsync("minister");
        Assert.Null((await minister.OpenAsync($"/contracts/{id}")).Page.QuerySelector("form[action$=nudge]"));
        Assert.Contains("for nobody but you", (await FollowedAsync(minister, id, $"/contracts/{id}/nudge", [])).MainText, StringComparison.Ordinal);
        Assert.Null((await portal.ContractAsync(id)).NudgedAt);
        Assert.NotNull((await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}")).Page.QuerySelector("form[action$=nudge]"));
    }

    private static async Task<Answer> FollowedAsync(PortalClient person, int id, string path, Dictionary<string, object?> form)
    {
        await person.ForgeAsync(path, form);
        return await person.OpenAsync($"/contracts/{id}");
    }
}
