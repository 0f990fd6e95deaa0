using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class SigningTests(Portal portal)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    private static readonly byte[] Jpeg = TestPictures.Jpeg();

    private static Dictionary<string, object?> On(DateOnly day) => new() { ["SignedOn"] = day, ["scan"] = new FilePart("合同.pdf", Pdf) };

    private static readonly Dictionary<string, object?> ThisYear = new() { ["numberYear"] = 2026 };

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public async Task The_paper_draws_a_number_and_the_signed_scan_wins_the_deal()
    {
        var id = await portal.AtAsync(ContractState.Approved);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/contracts/{id}/sign");
        Assert.Contains("one of 2026", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("input[type=file]"));
        Assert.Equal($"/contracts/{id}/sign", (await officer.SubmitAsync(page, "form[action$=paper]")).Location);
        var contract = await portal.ContractAsync(id);
        Assert.Equal((ContractState.ToBeSigned, Today, null, null), (contract.State, contract.PaperOn!.Value, contract.SignedOn, contract.SignedSponsorName));
        Assert.Matches("^WL-2026-[0-9]{4}$", contract.Number);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(DealStage.Contracting, (await db.Deals.SingleAsync(d => d.Id == contract.DealId)).Stage);
            Assert.False(await db.MoneyLines().AnyAsync(m => m.ContractId == id));
        }

        Assert.Contains("To be signed", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var next = await officer.OpenAsync($"/contracts/{id}/sign");
        var scanned = await officer.SubmitAsync(next, "form[action$=sign]", new() { ["scan"] = new FilePart("合同.pdf", Pdf) });
        Assert.Equal($"/contracts/{id}/fulfilment", scanned.Location);
        contract = await portal.ContractAsync(id);
        Assert.Equal((ContractState.Fulfilling, Today), (contract.State, contract.SignedOn!.Value));
        Assert.StartsWith("合同商家", contract.SignedSponsorName, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.Equal(DealStage.Won, (await db.Deals.SingleAsync(d => d.Id == contract.DealId)).Stage);
        var file = await officer.GetAsync($"/files/{contract.ScanFileId}");
        Assert.Equal("application/pdf", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("advisor")).GetAsync($"/files/{contract.ScanFileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).GetAsync($"/files/{contract.ScanFileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("admin")).GetAsync($"/files/{contract.ScanFileId}")).Status);
    }

    [Fact]
    public async Task A_signature_without_its_scan_or_on_a_day_that_cannot_be_is_told_and_nothing_counts()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/contracts/{id}/sign");
        var bare = await officer.SubmitAsync(page, "form[action$=sign]");
        Assert.Equal(HttpStatusCode.OK, bare.Status);
        Assert.NotEqual("", bare.ErrorOf("scan"));
        var garbage = await officer.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = Today, ["scan"] = new FilePart("合同.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing that could be opened")) });
        Assert.Contains("cannot be opened", garbage.ErrorOf("scan"), StringComparison.Ordinal);
        Assert.Null((await portal.ContractAsync(id)).ScanFileId);
        foreach (var day in new[] { "2026-11-20", "2026-11-22", "", "不是日期" })
        {
            var wrong = await officer.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = day, ["scan"] = new FilePart("合同.pdf", Pdf) });
            Assert.Equal(HttpStatusCode.OK, wrong.Status);
            Assert.NotEqual("", wrong.ErrorOf("SignedOn"));
        }

        Assert.Equal(ContractState.ToBeSigned, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task A_merchant_who_backs_out_leaves_a_void_number_and_a_figure()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var (officer, before) = (await portal.SignInAsync("officer"), await portal.ContractAsync(id));
        // Whose choice it was is asked.
        await officer.ForgeAsync($"/contracts/{id}/withdraw", new() { ["reason"] = "不签了" });
        Assert.Equal(ContractState.ToBeSigned, (await portal.ContractAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}"), "form[action$=withdraw]", new() { ["reason"] = "签字当天反悔", ["backedOut"] = "true" });
        var after = await portal.ContractAsync(id);
        Assert.Equal((ContractState.Withdrawn, before.Number, true), (after.State, after.Number, after.BackedOut));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(DealStage.Agreed, (await db.Deals.SingleAsync(d => d.Id == after.DealId)).Stage);
        var list = await officer.OpenAsync($"/contracts?state=void&sponsorId={after.SponsorId}");
        Assert.Contains(before.Number!, list.MainText, StringComparison.Ordinal);
        var leader = await portal.SignInAsync("minister");
        Assert.Contains(await NameAsync(after.SponsorId), (await leader.OpenAsync("/contracts/figures")).MainText, StringComparison.Ordinal);
        Assert.NotEqual(before.Number, await PrepareAsync(officer));
    }

    [Fact]
    public async Task A_paper_that_is_taken_back_to_be_changed_bears_its_number_again()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var (officer, number) = (await portal.SignInAsync("officer"), (await portal.ContractAsync(id)).Number);
        await officer.ForgeAsync($"/contracts/{id}/take-back");
        Assert.Equal((ContractState.Draft, number), ((await portal.ContractAsync(id)).State, (await portal.ContractAsync(id)).Number));
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Where(c => c.Id == id).WithParts().SingleAsync();
            Assert.Null(contract.Submit(0, [], portal.IdOf("officer"), portal.Clock.GetUtcNow()).Error);
            Assert.Null(contract.Decide(new Reviewer(portal.IdOf("minister"), ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 1_000_000, portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/sign"), "form[action$=paper]");
        Assert.Equal((ContractState.ToBeSigned, number), ((await portal.ContractAsync(id)).State, (await portal.ContractAsync(id)).Number));
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Who_does_not_work_on_a_contract_neither_signs_nor_scans_it(string who, HttpStatusCode expected)
    {
        var id = await portal.AtAsync(ContractState.Approved);
        var person = await portal.SignInAsync(who);
        Assert.Equal(expected, (await person.GetAsync($"/contracts/{id}/sign")).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/contracts/{id}/paper", ThisYear)).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/contracts/{id}/sign", On(Today))).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/contracts/{id}/scan", new() { ["scan"] = new FilePart("a.pdf", Pdf) })).Status);
        Assert.Equal(ContractState.Approved, (await portal.ContractAsync(id)).State);
    }

    [Theory]
    [InlineData(ContractState.Draft)]
    [InlineData(ContractState.Returned)]
    [InlineData(ContractState.Confirming)]
    [InlineData(ContractState.InReview)]
    [InlineData(ContractState.AdvisorReview)]
    [InlineData(ContractState.ToBeSigned)]
    [InlineData(ContractState.Fulfilling)]
    [InlineData(ContractState.Completed)]
    [InlineData(ContractState.Withdrawn)]
    [InlineData(ContractState.Terminated)]
    public async Task Only_an_approved_contract_is_prepared(ContractState state)
    {
        var id = await portal.AtAsync(state);
        var before = await portal.ContractAsync(id);
        var answer = await (await portal.SignInAsync("minister")).ForgeAsync($"/contracts/{id}/paper", ThisYear);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{state} answered {answer.Status}");
        var after = await portal.ContractAsync(id);
        Assert.Equal((before.State, before.Number, before.TouchCount), (after.State, after.Number, after.TouchCount));
    }

    [Fact]
    public async Task A_signer_who_may_not_sign_today_is_refused_and_no_number_is_lost()
    {
        var id = await portal.AtAsync(ContractState.Approved, text: c => c with { SignerId = portal.IdOf("vice") });
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/contracts/{id}/paper", ThisYear)).Status);
        // A year that the page did not speak of is told first.
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/contracts/{await portal.AtAsync(ContractState.Approved)}/paper", new() { ["numberYear"] = 2025 })).Status);
        Assert.Null((await portal.ContractAsync(id)).Number);
        var (one, two) = (await PrepareAsync(officer), await PrepareAsync(officer));
        Assert.Equal(Last(one) + 1, Last(two));
    }

    [Theory]
    [InlineData("合同.pdf", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("合同.pdf", "GIF89a")]
    [InlineData("合同.jpg", "RIFF____WEBPVP8 ")]
    [InlineData("合同.pdf", "")]
    [InlineData("合同.docx", "PK\u0003\u0004")]
    public async Task What_is_no_scan_is_refused_by_its_content(string name, string content)
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(
            await officer.OpenAsync($"/contracts/{id}/sign"), "form[action$=sign]", new() { ["scan"] = new FilePart(name, Encoding.Latin1.GetBytes(content)) });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("scan"));
        Assert.Equal(ContractState.ToBeSigned, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task A_scan_may_be_a_photo_and_a_contract_that_is_not_in_force_takes_none()
    {
        var officer = await portal.SignInAsync("officer");
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        await officer.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = Today, ["scan"] = new FilePart("合同.jpg", Jpeg) });
        var signed = await portal.ContractAsync(id);
        Assert.Equal(ContractState.Fulfilling, signed.State);
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/sign"), "form[action$=scan]", new() { ["Reason"] = "第一页的章看不清", ["scan"] = new FilePart("合同.pdf", Pdf) });
        Assert.NotEqual(signed.ScanFileId, (await portal.ContractAsync(id)).ScanFileId);
        foreach (var state in new[] { ContractState.Approved, ContractState.ToBeSigned, ContractState.Completed, ContractState.Terminated, ContractState.Withdrawn, ContractState.Draft })
        {
            var other = await portal.AtAsync(state);
            var before = (await portal.ContractAsync(other)).ScanFileId;
            await officer.ForgeAsync($"/contracts/{other}/scan", new() { ["scan"] = new FilePart("合同.jpg", Jpeg) });
            var after = await portal.ContractAsync(other);
            Assert.Equal((state, before), (after.State, after.ScanFileId));
        }
    }

    [Fact]
    public async Task Who_replaces_the_signed_scan_says_why_the_former_one_is_kept_and_the_leaders_are_told()
    {
        var officer = await portal.SignInAsync("officer");
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        await officer.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = Today, ["scan"] = new FilePart("合同.jpg", Jpeg) });
        var former = (await portal.ContractAsync(id)).ScanFileId;
        var page = await officer.OpenAsync($"/contracts/{id}/sign");
        var silent = await officer.SubmitAsync(page, "form[action$=scan]", new() { ["Reason"] = "", ["scan"] = new FilePart("合同.pdf", Pdf) });
        Assert.NotEqual("", silent.ErrorOf("Reason"));
        Assert.Equal(former, (await portal.ContractAsync(id)).ScanFileId);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[action$=scan]", new() { ["Reason"] = "第一页的章看不清", ["scan"] = new FilePart("合同.pdf", Pdf) })).Status);
        // Who still has the page before replaces nothing that was not seen.
        var stale = await officer.SubmitAsync(page, "form[action$=scan]", new() { ["Reason"] = "再来一份", ["scan"] = new FilePart("合同.pdf", Pdf) });
        Assert.NotEqual("", stale.ErrorOf("scan"));
        Assert.Equal("再来一份", stale.Page.QuerySelector("#Reason")!.TextContent.Trim());
        var now = await officer.OpenAsync($"/contracts/{id}/sign");
        Assert.Contains("第一页的章看不清", now.MainText, StringComparison.Ordinal);
        Assert.NotNull(now.Page.QuerySelector($"main a[href='/files/{former}']"));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/files/{former}")).Status);
        Assert.Contains("Signed scan replaced", (await officer.OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        foreach (var (who, told) in new[] { ("minister", true), ("vice", true), ("officer", false) })
        {
            var user = portal.IdOf(who);
            Assert.Equal(told, await db.Notices.AnyAsync(n => n.UserId == user && n.Link == $"/contracts/{id}" && n.Text.Contains("第一页的章看不清")));
        }
    }

    [Fact]
    public async Task An_amendment_is_numbered_under_its_contract_leaves_the_deal_alone_and_takes_over_what_is_open()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var amendmentId = await AmendAsync(id);
        var officer = await portal.SignInAsync("officer");
        var original = await portal.ContractAsync(id);
        int changes;
        await using (var db = portal.OpenDatabase())
            changes = await db.DealStageChanges.CountAsync(c => c.DealId == original.DealId);
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{amendmentId}/sign"), "form[action$=paper]");
        Assert.Equal(original.Number + "-01", (await portal.ContractAsync(amendmentId)).Number);
        Assert.All((await portal.ContractAsync(id)).Deliverables, d => Assert.Equal(FulfilmentState.Open, d.Fulfilment));
        await officer.ForgeAsync($"/contracts/{amendmentId}/sign", On(Today));
        var (after, amendment) = (await portal.ContractAsync(id), await portal.ContractAsync(amendmentId));
        Assert.Equal(ContractState.Fulfilling, amendment.State);
        Assert.All(after.Deliverables, d => Assert.Equal(FulfilmentState.CarriedOver, d.Fulfilment));
        Assert.All(after.Instalments, i => Assert.True(i.IsClosed));
        await using var check = portal.OpenDatabase();
        Assert.Equal(changes, await check.DealStageChanges.CountAsync(c => c.DealId == original.DealId));

        var second = await AmendAsync(id);
        await officer.ForgeAsync($"/contracts/{second}/paper");
        Assert.Equal(original.Number + "-02", (await portal.ContractAsync(second)).Number);
        // Given up with its number: the next one gets another.
        await officer.ForgeAsync($"/contracts/{second}/withdraw", new() { ["reason"] = "商家不改了", ["backedOut"] = "true" });
        var third = await AmendAsync(id);
        await officer.ForgeAsync($"/contracts/{third}/paper");
        Assert.Equal(original.Number + "-03", (await portal.ContractAsync(third)).Number);
    }

    private static int Last(string number) => int.Parse(number[^4..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> NameAsync(int sponsorId)
    {
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.Where(s => s.Id == sponsorId).Select(s => s.Name).SingleAsync();
    }

    private async Task<string> PrepareAsync(PortalClient client)
    {
        var id = await portal.AtAsync(ContractState.Approved);
        await client.ForgeAsync($"/contracts/{id}/paper", ThisYear);
        return (await portal.ContractAsync(id)).Number!;
    }

    private async Task<int> AmendAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        var family = await db.Contracts.FamilyOf(id).WithParts().ToListAsync();
        var (original, now) = (family[0], portal.Clock.GetUtcNow());
        var amendment = Contract.CreateAmendment(family, ContractStanding.Of(family, new DateOnly(2026, 11, 21)), now).Value;
        Assert.Null(amendment.Edit(amendment.Content with { Deliverables = [.. amendment.Content.Deliverables, new(0, DeliverableKind.WeChatPost, 1, "篇", null, null, new(2026, 12, 20), original.Deliverables.First().DepartmentId, null)] }, amendment.Revision, portal.IdOf("officer")).Error);
        db.Contracts.Add(amendment);
        await db.SaveChangesAsync();
        Assert.Null(amendment.Submit(0, [], portal.IdOf("officer"), now).Error);
        foreach (var clause in amendment.Deliverables)
            Assert.Null(amendment.Confirm(clause.Id, null, portal.IdOf("liaison"), now).Error);
        Assert.Null(amendment.Decide(new Reviewer(portal.IdOf("minister"), ReviewLevel.Minister, null, false, false), amendment.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 1_000_000, now).Error);
        await db.SaveChangesAsync();
        return amendment.Id;
    }
}

public sealed class SigningNumbersTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Of(int year) => new() { ["numberYear"] = year };

    [Fact]
    public async Task Twenty_papers_at_once_get_twenty_numbers_in_a_row_of_the_year_in_which_they_are_prepared()
    {
        var ids = new List<int>();
        for (var i = 0; i < 24; i++)
            ids.Add(await portal.AtAsync(ContractState.Approved));
        var refused = await portal.AtAsync(ContractState.Approved, text: c => c with { SignerId = portal.IdOf("officer") });
        var clients = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => portal.SignInAsync(i % 2 == 0 ? "minister" : "officer")));
        var answers = await Task.WhenAll(ids.Take(20).Append(refused).Select((id, i) => clients[i % 4].ForgeAsync($"/contracts/{id}/paper", Of(2026))));
        Assert.All(answers.Take(20), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(HttpStatusCode.OK, answers[20].Status);
        var numbers = new List<string>();
        foreach (var id in ids.Take(20))
            numbers.Add((await portal.ContractAsync(id)).Number!);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"WL-2026-{n:0000}"), numbers.Order(StringComparer.Ordinal));

        // Two who prepare the same paper at once: one does, the other is told.
        var both = await Task.WhenAll(clients.Take(2).Select(c => c.ForgeAsync($"/contracts/{ids[20]}/paper", Of(2026))));
        Assert.Equal(1, both.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.Equal("WL-2026-0021", (await portal.ContractAsync(ids[20])).Number);

        // 31 December 23:59:59 in Shanghai, then midnight.
        portal.Clock.Advance(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero) - portal.Clock.GetUtcNow());
        var client = await portal.SignInAsync("minister");
        await client.ForgeAsync($"/contracts/{ids[21]}/paper", Of(2026));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        // Who opened the page last year is told before a number of this one is drawn.
        Assert.Equal(HttpStatusCode.OK, (await client.ForgeAsync($"/contracts/{ids[22]}/paper", Of(2026))).Status);
        Assert.Null((await portal.ContractAsync(ids[22])).Number);
        await client.ForgeAsync($"/contracts/{ids[22]}/paper", Of(2027));
        Assert.Equal("WL-2026-0022", (await portal.ContractAsync(ids[21])).Number);
        Assert.Equal("WL-2027-0001", (await portal.ContractAsync(ids[22])).Number);
        // Signed in the new year: the number stays.
        await client.ForgeAsync($"/contracts/{ids[21]}/sign", new() { ["SignedOn"] = "2027-01-01", ["scan"] = new FilePart("合同.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray()) });
        var signed = await portal.ContractAsync(ids[21]);
        Assert.Equal(("WL-2026-0022", new DateOnly(2027, 1, 1)), (signed.Number, signed.SignedOn!.Value));
    }
}
