using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.SponsorLinks;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class TerminationsTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Ended(string? payBack = null, string? reason = "商家停业", string day = "2026-11-21") =>
        new() { ["EndedOn"] = day, ["By"] = "Sponsor", ["Reason"] = reason, ["PayBack"] = payBack };

    [Fact]
    public async Task It_is_settled_and_every_page_says_so_and_asks_for_nothing()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var contract = await portal.ContractAsync(id);
        await ReceiveAsync(id, 800);
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync($"/contracts/{id}/terminate");
        Assert.Contains("Outstanding, will be written off¥1,200", form.MainText, StringComparison.Ordinal);
        var done = await vice.SubmitAsync(form, "form[action$=terminate]", Ended("300"));
        Assert.Equal($"/contracts/{id}/fulfilment", done.Location);
        var ended = await portal.ContractAsync(id);
        Assert.Equal((ContractState.Terminated, "商家停业"), (ended.State, ended.EndReason));
        Assert.All(ended.Deliverables, d => Assert.Equal(FulfilmentState.Void, d.Fulfilment));
        Assert.All(ended.Instalments, i => Assert.True(i.IsClosed));

        var page = (await vice.OpenAsync($"/contracts/{id}/fulfilment")).MainText;
        Assert.Contains("Terminated on", page, StringComparison.Ordinal);
        Assert.Contains("¥800 of ¥2,000 received", page, StringComparison.Ordinal);
        Assert.Contains("Will not come: ¥1,200", page, StringComparison.Ordinal);
        Assert.Contains("We pay back¥300", page, StringComparison.Ordinal);
        Assert.Contains("nothing more of it is owed", (await vice.OpenAsync($"/deals/{contract.DealId}")).MainText, StringComparison.Ordinal);
        var figures = (await vice.OpenAsync("/contracts/figures")).MainText;
        Assert.Contains("To be paid back¥300", figures, StringComparison.Ordinal);
        Assert.Contains("Terminated contracts", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(contract.Number!, (await vice.OpenAsync($"/fulfilment?eventId={contract.EventId}")).MainText, StringComparison.Ordinal);
        Assert.Contains("合同终止", (await vice.OpenAsync($"/contracts/{id}/report")).MainText, StringComparison.Ordinal);
        var file = await vice.GetAsync($"/contracts/{id}/termination.docx");
        var paper = string.Join('\n', DocxText.Read(await file.Response.Content.ReadAsByteArrayAsync()).Text!.Paragraphs);
        Assert.Contains("终止协议", paper, StringComparison.Ordinal);
        Assert.Contains("大写：人民币叁佰元整", paper, StringComparison.Ordinal);
        Assert.Contains("未付的赞助金 ¥1,200.00 不再支付", paper, StringComparison.Ordinal);
        Assert.Contains("横幅 2 条", paper, StringComparison.Ordinal);

        await using (var db = portal.OpenDatabase())
        {
            var stored = await db.Contracts.Include(c => c.Links).SingleAsync(c => c.Id == id);
            Assert.Null(stored.Share(SponsorLinkCommands.HashOf("ended"), 30, portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
            var (minister, liaison) = (portal.IdOf("minister"), portal.IdOf("liaison"));
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == minister && n.Subject.Contains("已终止")));
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == liaison && n.Subject.Contains("已终止")));
        }

        var sponsor = (await portal.Anonymous("en").OpenAsync("/s/ended")).MainText;
        Assert.Contains("Terminated on", sponsor, StringComparison.Ordinal);
        Assert.Contains("We pay back to you¥300", sponsor, StringComparison.Ordinal);
        Assert.DoesNotContain("商家停业", sponsor, StringComparison.Ordinal);
        Assert.DoesNotContain("Not received yet", sponsor, StringComparison.Ordinal);

        await vice.SubmitAsync(await vice.OpenAsync($"/contracts/{id}/fulfilment"), "form[action$=paid-back]", new() { ["on"] = "2026-11-21" });
        Assert.Contains("paid back on", (await vice.OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);
        // A second press, and one without a day, change nothing.
        await vice.ForgeAsync($"/contracts/{id}/paid-back", new() { ["on"] = "2026-11-20" });
        await vice.ForgeAsync($"/contracts/{id}/paid-back");
        await using var after = portal.OpenDatabase();
        Assert.Equal(new DateOnly(2026, 11, 21), (await after.Terminations.SingleAsync(t => t.ContractId == id)).PaidBackOn);
    }

    [Fact]
    public async Task It_is_a_leader_s_and_takes_a_day_a_side_and_a_reason()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        await ReceiveAsync(id, 800);
        foreach (var who in new[] { "officer", "liaison", "advisor" })
        {
            var other = await portal.SignInAsync(who);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/contracts/{id}/terminate")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.ForgeAsync($"/contracts/{id}/terminate", Ended())).Status);
        }

        var vice = await portal.SignInAsync("vice");
        foreach (var (form, field) in new[]
        {
            (Ended(reason: " "), "Reason"), (Ended(day: "2026-11-22"), "EndedOn"), (Ended(day: "2026-11-20"), "EndedOn"), (Ended(day: "31 June"), "EndedOn"),
            (Ended("801"), "PayBack"), (Ended("-1"), "PayBack"), (Ended(reason: new string('长', 501)), "Reason"),
        })
        {
            var refused = await vice.ForgeAsync($"/contracts/{id}/terminate", form);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEqual("", refused.ErrorOf(field));
        }

        Assert.Equal(HttpStatusCode.OK, (await vice.ForgeAsync($"/contracts/{id}/terminate", new() { ["EndedOn"] = "2026-11-21", ["By"] = "99", ["Reason"] = "停业" })).Status);
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync("/contracts/999999/terminate")).Status);
        var draft = await portal.AtAsync(ContractState.Approved);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/contracts/{draft}/terminate", Ended())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync($"/contracts/{id}/termination.docx")).Status);
    }

    [Fact]
    public async Task What_came_in_while_the_form_was_open_is_shown_before_it_is_settled()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync($"/contracts/{id}/terminate");
        await ReceiveAsync(id, 800);
        var stale = await vice.SubmitAsync(form, "form[action$=terminate]", Ended());
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("will be written off¥1,200", stale.MainText, StringComparison.Ordinal);
        Assert.Contains("商家停业", stale.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(stale, "form[action$=terminate]")).Status);
        Assert.Equal(ContractState.Terminated, (await portal.ContractAsync(id)).State);
        // Once more, and twice at once, it is over.
        var again = await vice.ForgeAsync($"/contracts/{id}/terminate", Ended());
        Assert.Contains("This contract is not in force.", again.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Terminations.CountAsync(t => t.ContractId == id));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_ends_once()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var (first, second) = (await vice.OpenAsync($"/contracts/{id}/terminate"), await minister.OpenAsync($"/contracts/{id}/terminate"));
        // Without the standing that was seen it is no settlement of anything.
        Assert.Equal(HttpStatusCode.Conflict, (await vice.ForgeAsync($"/contracts/{id}/terminate", Ended())).Status);
        var answers = await Task.WhenAll(vice.SubmitAsync(first, "form[action$=terminate]", Ended()), minister.SubmitAsync(second, "form[action$=terminate]", Ended()));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Terminations.CountAsync(t => t.ContractId == id));
    }

    private async Task ReceiveAsync(int id, decimal amount) => await (await portal.SignInAsync("vice")).ForgeAsync(
        $"/contracts/{id}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(id)).Instalments.First().Id, ["Amount"] = amount, ["On"] = "2026-11-21" });
}
