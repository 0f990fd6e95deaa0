using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>A receipt entered twice is asked about; a wrong one is reversed by a second person, and stays in sight.</summary>
[Collection(Subjects.Contracts)]
public sealed class ReceiptReversalTests(Portal portal)
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Dictionary<string, object?> Money(int instalmentId, string amount) => new() { ["Channel"] = "Transfer", ["InstalmentId"] = instalmentId, ["Amount"] = amount, ["On"] = Today };

    [Fact]
    public async Task The_same_amount_once_more_is_asked_about_and_nothing_typed_is_lost()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.OrderBy(i => i.Position).First().Id;
        var (officer2, vice) = (await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        await officer2.ForgeAsync($"/contracts/{id}/receive", Money(instalment, "500"));
        var asked = await vice.SubmitAsync(await vice.OpenAsync($"/contracts/{id}/receive?instalmentId={instalment}"), "main form", new() { ["Channel"] = "Transfer", ["Amount"] = "500", ["On"] = Today });
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("officer2", asked.ErrorOf("IsAnother"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Is this another payment?", asked.ErrorOf("IsAnother"), StringComparison.Ordinal);
        Assert.Equal("500", asked.Page.QuerySelector("#Amount")!.GetAttribute("value"));
        Assert.Single((await portal.ContractAsync(id)).Receipts);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(asked, "main form", new() { ["IsAnother"] = true })).Status);
        Assert.Equal((2, 1000m), ((await portal.ContractAsync(id)).Receipts.Count, (await portal.ContractAsync(id)).Instalments.Single(i => i.Id == instalment).Received));
    }

    [Fact]
    public async Task Two_people_who_book_the_same_at_the_same_moment_book_it_once()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.First().Id;
        var clients = await Task.WhenAll(portal.SignInAsync("officer2"), portal.SignInAsync("vice"), portal.SignInAsync("minister"));
        await Task.WhenAll(clients.Select(c => c.ForgeAsync($"/contracts/{id}/receive", Money(instalment, "500"))));
        Assert.Single((await portal.ContractAsync(id)).Receipts);
    }

    [Fact]
    public async Task Another_delivery_of_goods_is_booked_when_said_so()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, text: c => c with { Goods = "矿泉水 20 箱" });
        var officer2 = await portal.SignInAsync("officer2");
        await officer2.ForgeAsync($"/contracts/{id}/receive", new() { ["Goods"] = "10 箱", ["On"] = Today });
        var asked = await officer2.ForgeAsync($"/contracts/{id}/receive", new() { ["Goods"] = "另 10 箱", ["On"] = Today });
        Assert.Contains("Is this another delivery?", asked.ErrorOf("IsAnother"), StringComparison.Ordinal);
        await officer2.SubmitAsync(asked, "main form", new() { ["IsAnother"] = true });
        Assert.Equal(["10 箱", "另 10 箱"], (await portal.ContractAsync(id)).Receipts.OrderBy(r => r.Id).Select(r => r.Goods));
    }

    [Fact]
    public async Task A_second_person_reverses_with_a_reason_once_and_both_records_stay_in_sight()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.OrderBy(i => i.Position).First().Id;
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/receive", Money(instalment, "2000"));
        var receipt = Assert.Single((await portal.ContractAsync(id)).Receipts).Id;
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync($"/contracts/{id}/fulfilment");
        Assert.NotNull(page.Page.QuerySelector($"a[href='/contracts/{id}/receipts/{receipt}/reverse']"));
        Assert.Contains("somebody else who does not negotiate reverses it", (await (await portal.SignInAsync("officer2")).OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);
        var form = await vice.OpenAsync($"/contracts/{id}/receipts/{receipt}/reverse");
        Assert.NotEqual("", (await vice.SubmitAsync(form, "main form", new() { ["Reason"] = "" })).ErrorOf("Reason"));
        Assert.NotEqual("", (await vice.SubmitAsync(form, "main form", new() { ["Reason"] = new string('长', 501) })).ErrorOf("Reason"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => vice.SubmitAsync(form, "main form", new() { ["Reason"] = "银行流水里没有" })));
        Assert.All(answers, a => Assert.Equal($"/contracts/{id}/fulfilment", a.Location));
        Assert.Contains("已冲销，作废", (await vice.OpenAsync($"/contracts/{id}/receipts/{receipt}/voucher")).MainText, StringComparison.Ordinal);
        var after = await portal.ContractAsync(id);
        Assert.Equal((2, 0m), (after.Receipts.Count, after.Instalments.Single(i => i.Id == instalment).Received));
        page = await vice.OpenAsync($"/contracts/{id}/fulfilment");
        Assert.Contains("2,000", page.Page.QuerySelector(".receipt s")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("银行流水里没有", page.MainText, StringComparison.Ordinal);
        Assert.Contains("银行流水里没有", (await vice.OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
        Assert.Contains("has been reversed already", (await (await portal.SignInAsync("minister")).ForgeAsync($"/contracts/{id}/receipts/{receipt}/reverse", new() { ["Reason"] = "再来一次" })).MainText, StringComparison.Ordinal);

        await using var db = portal.OpenDatabase();
        foreach (var told in new[] { "officer2", "officer" })
        {
            var user = portal.IdOf(told);
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == user && n.Link == $"/contracts/{id}/fulfilment" && n.Text.Contains("银行流水里没有")), told);
        }

        var own = portal.IdOf("vice");
        Assert.False(await db.Notices.AnyAsync(n => n.UserId == own && n.Link == $"/contracts/{id}/fulfilment" && n.Text.Contains("银行流水里没有")));
    }

    [Theory]
    [InlineData("officer", "does not reverse its receipts")]
    [InlineData("officer2", "You took this in yourself")]
    public async Task Neither_negotiator_nor_receiver_reverses_even_by_a_forged_post(string who, string why)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.First().Id;
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/receive", Money(instalment, "500"));
        var receipt = (await portal.ContractAsync(id)).Receipts.Single().Id;
        var person = await portal.SignInAsync(who);
        Assert.Null((await person.OpenAsync($"/contracts/{id}/fulfilment")).Page.QuerySelector("a[href$=reverse]"));
        Assert.Contains(why, (await person.ForgeAsync($"/contracts/{id}/receipts/{receipt}/reverse", new() { ["Reason"] = "记错了" })).MainText, StringComparison.Ordinal);
        Assert.Single((await portal.ContractAsync(id)).Receipts);
    }

    [Fact]
    public async Task Only_who_writes_contracts_reverses_and_only_of_that_contract()
    {
        var (id, other) = (await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Fulfilling));
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/receive", Money((await portal.ContractAsync(id)).Instalments.First().Id, "500"));
        var receipt = (await portal.ContractAsync(id)).Receipts.Single().Id;
        foreach (var who in new[] { "advisor", "liaison", "admin", "student" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/contracts/{id}/receipts/{receipt}/reverse", new() { ["Reason"] = "x" })).Status);
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/contracts/{other}/receipts/{receipt}/reverse", new() { ["Reason"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync($"/contracts/{other}/receipts/{receipt}/reverse")).Status);
        Assert.Single((await portal.ContractAsync(id)).Receipts);
    }

    [Fact]
    public async Task A_completed_contract_is_fulfilled_again_and_the_sponsor_s_page_says_what_is_there()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, text: c => c with { Goods = "矿泉水 20 箱" });
        var contract = await portal.ContractAsync(id);
        var (officer, vice, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        foreach (var clause in contract.Deliverables)
            await officer.ForgeAsync($"/fulfilment/{clause.Id}/settle", new() { ["To"] = "Short", ["Reason"] = "下雨" });
        foreach (var part in contract.Instalments)
            await vice.ForgeAsync($"/contracts/{id}/receive", Money(part.Id, "2000"));
        await vice.ForgeAsync($"/contracts/{id}/receive", new() { ["Goods"] = "20 箱", ["On"] = Today });
        await vice.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = "宣传都已提前完成" });
        Assert.Equal(ContractState.Completed, (await portal.ContractAsync(id)).State);
        var goods = (await portal.ContractAsync(id)).Receipts.Single(r => r.Goods is not null).Id;
        Assert.Contains("is being fulfilled again", (await minister.OpenAsync($"/contracts/{id}/receipts/{goods}/reverse")).MainText, StringComparison.Ordinal);
        await minister.ForgeAsync($"/contracts/{id}/receipts/{goods}/reverse", new() { ["Reason"] = "是另一家送的" });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        Assert.NotNull((await vice.OpenAsync($"/contracts/{id}/fulfilment")).Page.QuerySelector($"a[href='/contracts/{id}/receive']"));

        var over = await portal.AtAsync(ContractState.Terminated);
        await using var db = portal.OpenDatabase();
        Assert.Empty(await db.Receipts.Where(r => r.ContractId == over).ToListAsync());
    }
}
