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
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nscan");
    private static readonly byte[] Jpeg = TestPictures.Jpeg();

    private static Dictionary<string, object?> On(DateOnly day) => new() { ["SignedOn"] = day, ["NumberYear"] = day.Year };

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public async Task Signing_draws_a_number_wins_the_deal_and_the_scan_begins_the_fulfilment()
    {
        var id = await portal.AtAsync(ContractState.Approved);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/contracts/{id}/sign");
        Assert.Null(page.Page.QuerySelector("form[action$=scan]"));
        var signed = await officer.SubmitAsync(page, "form[action$=sign]");
        Assert.Equal($"/contracts/{id}/sign", signed.Location);
        var contract = await portal.ContractAsync(id);
        Assert.Equal((ContractState.Signed, Today), (contract.State, contract.SignedOn!.Value));
        Assert.Matches("^WL-2026-[0-9]{4}$", contract.Number);
        Assert.StartsWith("合同商家", contract.SignedSponsorName, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.Equal(DealStage.Won, (await db.Deals.SingleAsync(d => d.Id == contract.DealId)).Stage);

        var next = await officer.OpenAsync($"/contracts/{id}/sign");
        var scanned = await officer.SubmitAsync(next, "form[action$=scan]", new() { ["scan"] = new FilePart("合同.pdf", Pdf) });
        Assert.Equal($"/contracts/{id}/fulfilment", scanned.Location);
        contract = await portal.ContractAsync(id);
        Assert.Equal(ContractState.Fulfilling, contract.State);
        var file = await officer.GetAsync($"/files/{contract.ScanFileId}");
        Assert.Equal("application/pdf", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("advisor")).GetAsync($"/files/{contract.ScanFileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).GetAsync($"/files/{contract.ScanFileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("admin")).GetAsync($"/files/{contract.ScanFileId}")).Status);
    }

    [Fact]
    public async Task The_number_is_of_the_year_of_the_signature_which_is_told_before_it_is_drawn()
    {
        var id = await portal.AtAsync(ContractState.Approved);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/contracts/{id}/sign");
        Assert.Contains("The number is one of the year of this day: 2026.", page.MainText, StringComparison.Ordinal);
        // Signed last year and entered now: told first, drawn only then.
        var told = await officer.SubmitAsync(page, "form[action$=sign]", new() { ["SignedOn"] = "2025-12-31" });
        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.Contains("one of 2025", told.ErrorOf("SignedOn"), StringComparison.Ordinal);
        Assert.Null((await portal.ContractAsync(id)).Number);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(told, "form[action$=sign]")).Status);
        Assert.Equal("WL-2025-0001", (await portal.ContractAsync(id)).Number);
    }

    [Fact]
    public async Task Numbers_of_two_years_are_drawn_side_by_side_without_gaps()
    {
        var officer = await portal.SignInAsync("officer");
        var ids = new List<int>();
        for (var i = 0; i < 6; i++)
            ids.Add(await portal.AtAsync(ContractState.Approved));
        await Task.WhenAll(ids.Select((id, i) => officer.ForgeAsync($"/contracts/{id}/sign", On(i % 2 == 0 ? new DateOnly(2024, 12, 31) : Today))));
        await using var db = portal.OpenDatabase();
        Assert.Equal(["WL-2024-0001", "WL-2024-0002", "WL-2024-0003"], (await db.Contracts.Where(c => ids.Contains(c.Id) && c.Number!.StartsWith("WL-2024-")).Select(c => c.Number!).ToListAsync()).Order());
        var here = (await db.Contracts.Where(c => c.Number!.StartsWith("WL-2026-") && c.AmendsId == null).Select(c => c.Number!).ToListAsync()).Order().ToList();
        Assert.Equal(Enumerable.Range(1, here.Count).Select(n => $"WL-2026-{n:0000}"), here);
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
    [InlineData(ContractState.Signed)]
    [InlineData(ContractState.Fulfilling)]
    [InlineData(ContractState.Completed)]
    [InlineData(ContractState.Withdrawn)]
    [InlineData(ContractState.Terminated)]
    public async Task Only_an_approved_contract_is_signed(ContractState state)
    {
        var id = await portal.AtAsync(state);
        var before = await portal.ContractAsync(id);
        var answer = await (await portal.SignInAsync("minister")).ForgeAsync($"/contracts/{id}/sign", On(Today));
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{state} answered {answer.Status}");
        var after = await portal.ContractAsync(id);
        Assert.Equal((before.State, before.Number, before.TouchCount), (after.State, after.Number, after.TouchCount));
    }

    [Fact]
    public async Task A_signer_who_may_not_sign_today_is_refused_and_no_number_is_lost()
    {
        var id = await portal.AtAsync(ContractState.Approved, text: c => c with { SignerId = portal.IdOf("vice") });
        var officer = await portal.SignInAsync("officer");
        var refused = await officer.ForgeAsync($"/contracts/{id}/sign", On(Today));
        Assert.Contains("The chosen signer may not sign contracts", refused.MainText, StringComparison.Ordinal);
        var future = await officer.ForgeAsync($"/contracts/{await portal.AtAsync(ContractState.Approved)}/sign", On(new(2026, 11, 22)));
        Assert.Equal("The day is in the future.", future.ErrorOf("SignedOn"));
        foreach (var day in new[] { "", "never", "9999-12-31" })
        {
            var wrong = await officer.ForgeAsync($"/contracts/{id}/sign", new() { ["SignedOn"] = day });
            Assert.Equal(HttpStatusCode.OK, wrong.Status);
        }

        var (one, two) = (await SignAsync(officer), await SignAsync(officer));
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
        var id = await portal.AtAsync(ContractState.Signed);
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(
            await officer.OpenAsync($"/contracts/{id}/sign"), "form[action$=scan]", new() { ["scan"] = new FilePart(name, Encoding.Latin1.GetBytes(content)) });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("scan"));
        Assert.Equal(ContractState.Signed, (await portal.ContractAsync(id)).State);
    }

    [Fact]
    public async Task A_scan_may_be_a_photo_and_a_contract_that_is_not_in_force_takes_none()
    {
        var officer = await portal.SignInAsync("officer");
        var id = await portal.AtAsync(ContractState.Signed);
        await officer.ForgeAsync($"/contracts/{id}/scan", new() { ["scan"] = new FilePart("合同.jpg", Jpeg) });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        foreach (var state in new[] { ContractState.Approved, ContractState.Completed, ContractState.Terminated, ContractState.Withdrawn, ContractState.Draft })
        {
            var other = await portal.AtAsync(state);
            var before = (await portal.ContractAsync(other)).ScanFileId;
            await officer.ForgeAsync($"/contracts/{other}/scan", new() { ["scan"] = new FilePart("合同.jpg", Jpeg) });
            var after = await portal.ContractAsync(other);
            Assert.Equal((state, before), (after.State, after.ScanFileId));
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
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{amendmentId}/sign"), "form[action$=sign]");
        Assert.Equal(original.Number + "-01", (await portal.ContractAsync(amendmentId)).Number);
        Assert.All((await portal.ContractAsync(id)).Deliverables, d => Assert.Equal(FulfilmentState.Open, d.Fulfilment));
        await officer.ForgeAsync($"/contracts/{amendmentId}/scan", new() { ["scan"] = new FilePart("补充协议.pdf", Pdf) });
        var (after, amendment) = (await portal.ContractAsync(id), await portal.ContractAsync(amendmentId));
        Assert.Equal(ContractState.Fulfilling, amendment.State);
        Assert.All(after.Deliverables, d => Assert.Equal(FulfilmentState.CarriedOver, d.Fulfilment));
        Assert.All(after.Instalments, i => Assert.True(i.IsClosed));
        await using var check = portal.OpenDatabase();
        Assert.Equal(changes, await check.DealStageChanges.CountAsync(c => c.DealId == original.DealId));

        var second = await AmendAsync(id);
        await officer.ForgeAsync($"/contracts/{second}/sign", On(Today));
        Assert.Equal(original.Number + "-02", (await portal.ContractAsync(second)).Number);
    }

    private static int Last(string number) => int.Parse(number[^4..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> SignAsync(PortalClient client)
    {
        var id = await portal.AtAsync(ContractState.Approved);
        await client.ForgeAsync($"/contracts/{id}/sign", On(Today));
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
    private static Dictionary<string, object?> On(string day) => new() { ["SignedOn"] = day, ["NumberYear"] = day[..4] };

    [Fact]
    public async Task Twenty_who_sign_at_once_get_twenty_numbers_in_a_row_of_the_year_of_their_signature()
    {
        var ids = new List<int>();
        for (var i = 0; i < 24; i++)
            ids.Add(await portal.AtAsync(ContractState.Approved));
        var refused = await portal.AtAsync(ContractState.Approved, text: c => c with { SignerId = portal.IdOf("officer") });
        var clients = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => portal.SignInAsync(i % 2 == 0 ? "minister" : "officer")));
        var answers = await Task.WhenAll(ids.Take(20).Append(refused).Select((id, i) => clients[i % 4].ForgeAsync($"/contracts/{id}/sign", On("2026-11-21"))));
        Assert.All(answers.Take(20), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(HttpStatusCode.OK, answers[20].Status);
        var numbers = new List<string>();
        foreach (var id in ids.Take(20))
            numbers.Add((await portal.ContractAsync(id)).Number!);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"WL-2026-{n:0000}"), numbers.Order(StringComparer.Ordinal));

        // Two who sign the same contract at once: one does, the other is told.
        var both = await Task.WhenAll(clients.Take(2).Select(c => c.ForgeAsync($"/contracts/{ids[20]}/sign", On("2026-11-21"))));
        Assert.Equal(1, both.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.Equal("WL-2026-0021", (await portal.ContractAsync(ids[20])).Number);

        // 31 December 23:59:59 in Shanghai, then midnight.
        portal.Clock.Advance(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero) - portal.Clock.GetUtcNow());
        var client = await portal.SignInAsync("minister");
        await client.ForgeAsync($"/contracts/{ids[21]}/sign", On("2026-12-31"));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.ForgeAsync($"/contracts/{ids[22]}/sign", On("2026-12-31"));
        await client.ForgeAsync($"/contracts/{ids[23]}/sign", On("2027-01-01"));
        Assert.Equal("WL-2026-0022", (await portal.ContractAsync(ids[21])).Number);
        // The year is that of the day of signature, whenever it is entered.
        Assert.Equal("WL-2026-0023", (await portal.ContractAsync(ids[22])).Number);
        Assert.Equal("WL-2027-0001", (await portal.ContractAsync(ids[23])).Number);
    }
}
