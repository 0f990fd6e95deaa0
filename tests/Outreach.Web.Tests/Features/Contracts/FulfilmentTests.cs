using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Places;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class FulfilmentTests(Portal portal)
{
    // The same photo proves one promise alone.
    private static byte[] Jpeg => TestPictures.Jpeg(Guid.NewGuid());

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Dictionary<string, object?> Proof(int counted = 2) => new()
    {
        ["Photo"] = new FilePart("横幅.jpg", Jpeg),
        ["Counted"] = counted,
        ["Place"] = "东区主干道",
        ["On"] = Today,
        ["EarlyReason"] = "提前挂出",
        ["Note"] = "挂好了",
    };

    private static Dictionary<string, object?> Money(int instalmentId, string amount) => new() { ["Channel"] = "Transfer", ["InstalmentId"] = instalmentId, ["Amount"] = amount, ["On"] = Today };

    [Fact]
    public async Task The_board_is_paged_searched_and_begins_with_what_is_ones_own()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(id);
        var officer = await portal.SignInAsync("officer");
        var board = await officer.OpenAsync("/fulfilment");
        Assert.InRange(board.Page.QuerySelectorAll(".fulfil-clauses tbody tr").Length, 1, 25);
        var number = contract.Number!;
        var found = await officer.OpenAsync($"/fulfilment?q={number}");
        Assert.All(found.Page.QuerySelectorAll(".fulfil-clauses tbody tr a[href^='/contracts/']"), a => Assert.Equal($"/contracts/{id}/fulfilment", a.GetAttribute("href")));
        Assert.NotEmpty(found.Page.QuerySelectorAll(".fulfil-clauses tbody tr"));
        Assert.Equal("Nothing matches", (await officer.OpenAsync("/fulfilment?q=没有这样的")).Page.QuerySelector(".empty-state-title")!.TextContent);

        // Another's contract comes after one's own, whatever its day.
        var own = contract.NegotiatorId == portal.IdOf("officer");
        var first = board.Page.QuerySelector(".fulfil-clauses")!.Closest(".card")!.QuerySelector("h3")!.TextContent;
        Assert.Equal(own, first.Contains("My contracts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_liaison_of_the_department_proves_its_clause_and_sees_nothing_else()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(id);
        var (banner, mention) = (contract.Deliverables.OrderBy(d => d.Position).First().Id, contract.Deliverables.OrderBy(d => d.Position).Last().Id);
        var liaison = await portal.SignInAsync("liaison");
        string sponsor;
        await using (var db = portal.OpenDatabase())
            sponsor = await db.Sponsors.Where(s => s.Id == contract.SponsorId).Select(s => s.Name).SingleAsync();
        var board = await liaison.OpenAsync($"/fulfilment?q={Uri.EscapeDataString(sponsor)}");
        Assert.NotNull(board.Page.QuerySelector($"a[href='/fulfilment/{banner}']"));
        Assert.Null(board.Page.QuerySelector($"a[href='/fulfilment/{mention}']"));
        Assert.DoesNotContain("What sponsors owe us", board.MainText, StringComparison.Ordinal);
        Assert.InRange(board.Commands, 1, 6);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/fulfilment/{mention}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/fulfilment/{mention}/proof", Proof())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.GetAsync($"/contracts/{id}/fulfilment")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.ForgeAsync($"/fulfilment/{banner}/settle", new() { ["To"] = "Done" })).Status);

        var page = await liaison.OpenAsync($"/fulfilment/{banner}");
        Assert.Equal("东区主干道", page.Page.QuerySelector("#Place")!.GetAttribute("value"));
        Assert.Equal("2", page.Page.QuerySelector("#Counted")!.GetAttribute("value"));
        var stored = await liaison.SubmitAsync(page, "form[action$=proof]", new() { ["Photo"] = new FilePart("横幅.jpg", Jpeg), ["EarlyReason"] = "提前挂出" });
        Assert.Equal(HttpStatusCode.Redirect, stored.Status);
        var proof = (await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == banner).Evidence.Single();
        Assert.Equal((2, "东区主干道", Today), (proof.Counted, proof.Place, proof.On));

        // The photo: for its department, for who reads contracts, and for nobody else.
        foreach (var (who, expected) in new[]
        {
            ("liaison", HttpStatusCode.OK), ("officer2", HttpStatusCode.OK), ("advisor", HttpStatusCode.OK), ("liaison2", HttpStatusCode.NotFound),
            ("admin", HttpStatusCode.NotFound), ("partner", HttpStatusCode.NotFound),
        })
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync($"/files/{proof.FileId}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync($"/files/{proof.FileId}")).Status);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("liaison2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("partner", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Others_prove_nothing(string who, HttpStatusCode expected)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First().Id;
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/fulfilment/{clause}/proof", Proof())).Status);
        Assert.Empty((await portal.ContractAsync(id)).Deliverables.SelectMany(d => d.Evidence));
    }

    [Fact]
    public async Task Wrong_proof_is_named_beside_its_field()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.First().Id;
        var officer = await portal.SignInAsync("officer");
        async Task<Answer> TryAsync(string field, object? value)
        {
            var form = Proof();
            form[field] = value;
            var answer = await officer.ForgeAsync($"/fulfilment/{clause}/proof", form);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEqual("", answer.ErrorOf(field));
            return answer;
        }

        await TryAsync("Photo", new FilePart("横幅.jpg", "<html><script>alert(1)</script>"u8.ToArray()));
        await TryAsync("Photo", new FilePart("横幅.jpg", "%PDF-1.7"u8.ToArray()));
        await TryAsync("Counted", "-1");
        await TryAsync("Counted", "100001");
        await TryAsync("Counted", "很多");
        await TryAsync("On", new DateOnly(2026, 11, 22));
        await TryAsync("On", "");
        await TryAsync("Place", new string('远', 101));
        await TryAsync("Note", new string('长', 301));
        Assert.Empty((await portal.ContractAsync(id)).Deliverables.SelectMany(d => d.Evidence));
    }

    [Fact]
    public async Task A_clause_is_done_once_enough_is_counted_and_every_other_outcome_needs_its_reason()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clauses = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).Select(d => d.Id).ToList();
        var (officer, liaison) = (await portal.SignInAsync("officer"), await portal.SignInAsync("liaison"));
        async Task<FulfilmentState> SettleAsync(int clause, string to, string? reason = null, string? consent = null)
        {
            await officer.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = to, ["Reason"] = reason, ["ConsentBy"] = consent });
            return (await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).Fulfilment;
        }

        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[0], "Done"));
        await liaison.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Proof(1));
        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[0], "Done"));
        Assert.Contains("The photos show 1 of 2.", (await officer.OpenAsync($"/fulfilment/{clauses[0]}")).Text, StringComparison.Ordinal);
        await liaison.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Proof(1));
        Assert.Equal(FulfilmentState.Done, await SettleAsync(clauses[0], "Done"));
        Assert.Equal(FulfilmentState.Done, await SettleAsync(clauses[0], "Short", "反悔"));

        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[1], "Short"));
        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[1], "Waived", "商家同意"));
        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[1], "CarriedOver", "试试"));
        Assert.Equal(FulfilmentState.Open, await SettleAsync(clauses[1], "Open", "试试"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/fulfilment/{clauses[1]}/settle", new() { ["To"] = "Nothing" })).Status);
        Assert.Equal(FulfilmentState.Short, await SettleAsync(clauses[1], "Short", "主持人忘了"));
        Assert.Equal(FulfilmentState.Short, await SettleAsync(clauses[1], "MadeGood", "闭幕式补口播"));
        await (await portal.SignInAsync("vice")).ForgeAsync($"/fulfilment/{clauses[1]}/proof", Proof(1));
        Assert.Equal(FulfilmentState.MadeGood, await SettleAsync(clauses[1], "MadeGood", "闭幕式补口播"));
        Assert.Contains("2 of 2 promises kept", (await officer.OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("negotiator")]
    [InlineData("owner")]
    public async Task Whoever_negotiates_never_receives_even_by_a_forged_post(string how)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.First().Id;
        if (how == "owner")
        {
            await using var db = portal.OpenDatabase();
            var contract = await db.Contracts.Include(c => c.Negotiators).SingleAsync(c => c.Id == id);
            Assert.Null(contract.Reassign(portal.IdOf("officer2")).Error);
            await db.SaveChangesAsync();
        }

        var person = await portal.SignInAsync("officer");
        Assert.Null((await person.OpenAsync($"/contracts/{id}/receive?instalmentId={instalment}")).Page.QuerySelector("main form[action$=receive]"));
        var form = Money(instalment, "100");
        form["ReceiverId"] = portal.IdOf("vice");
        var answer = await person.ForgeAsync($"/contracts/{id}/receive", form);
        Assert.Contains("Whoever negotiates the deal, or once did, does not take its money", answer.MainText, StringComparison.Ordinal);
        Assert.Empty((await portal.ContractAsync(id)).Receipts);
    }

    [Theory]
    [InlineData("advisor")]
    [InlineData("liaison")]
    [InlineData("admin")]
    [InlineData("student")]
    public async Task Only_who_writes_contracts_receives(string who)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.First().Id;
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/contracts/{id}/receive", Money(instalment, "100"))).Status);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("0.001")]
    [InlineData("2000.01")]
    [InlineData("1,2")]
    [InlineData("99999999999999999999999999")]
    [InlineData("很多")]
    [InlineData("")]
    public async Task Wrong_amounts_are_not_booked(string amount)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.First().Id;
        var answer = await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/receive", Money(instalment, amount));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf("Amount"));
        Assert.Empty((await portal.ContractAsync(id)).Receipts);
    }

    [Fact]
    public async Task A_double_click_books_once_and_the_receiver_is_who_books()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.OrderBy(i => i.Position).First().Id;
        var officer2 = await portal.SignInAsync("officer2");
        var form = await officer2.OpenAsync($"/contracts/{id}/receive?instalmentId={instalment}");
        Assert.Equal("2000", form.Page.QuerySelector("#Amount")!.GetAttribute("value"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer2.SubmitAsync(form, "main form", new() { ["Channel"] = "Transfer", ["Amount"] = "￥500" })));
        Assert.All(answers, a => Assert.Equal($"/contracts/{id}/fulfilment", a.Location));
        var contract = await portal.ContractAsync(id);
        var receipt = Assert.Single(contract.Receipts);
        Assert.Equal((500m, portal.IdOf("officer2"), 500m), (receipt.Amount, receipt.ReceiverId, contract.Instalments.Single(i => i.Id == instalment).Received));
    }

    [Fact]
    public async Task Receipts_of_different_people_at_once_are_both_booked_but_never_more_than_is_due()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var instalment = (await portal.ContractAsync(id)).Instalments.OrderBy(i => i.Position).First().Id;
        var clients = await Task.WhenAll(portal.SignInAsync("officer2"), portal.SignInAsync("vice"), portal.SignInAsync("minister"));
        await Task.WhenAll(clients.Select((c, i) => c.ForgeAsync($"/contracts/{id}/receive", Money(instalment, $"{900 + i}"))));
        var contract = await portal.ContractAsync(id);
        Assert.Equal(2, contract.Receipts.Count);
        Assert.Equal(contract.Receipts.Sum(r => r.Amount), contract.Instalments.Single(i => i.Id == instalment).Received);
    }

    [Fact]
    public async Task Another_contract_s_instalment_is_not_booked_here()
    {
        var (mine, other) = (await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Fulfilling));
        var instalment = (await portal.ContractAsync(other)).Instalments.First().Id;
        var answer = await (await portal.SignInAsync("vice")).ForgeAsync($"/contracts/{mine}/receive", Money(instalment, "1"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty((await portal.ContractAsync(other)).Receipts);
    }

    [Fact]
    public async Task Goods_come_in_once_and_leaders_write_off_with_a_reason()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, text: c => c with { Goods = "矿泉水 20 箱" });
        var first = (await portal.ContractAsync(id)).Instalments.First().Id;
        var (officer, officer2, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        var form = await officer2.OpenAsync($"/contracts/{id}/receive");
        await officer2.SubmitAsync(form, "main form");
        await officer2.ForgeAsync($"/contracts/{id}/receive", new() { ["Goods"] = "再来一次", ["On"] = Today });
        Assert.Equal("矿泉水 20 箱", Assert.Single((await portal.ContractAsync(id)).Receipts).Goods);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = first, ["reason"] = "算了" })).Status);
        await vice.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = first, ["reason"] = "" });
        await vice.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = first, ["reason"] = new string('长', 501) });
        Assert.Null((await portal.ContractAsync(id)).Instalments.Single(i => i.Id == first).WrittenOffReason);
        await vice.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = first, ["reason"] = "商家倒闭" });
        Assert.Equal("商家倒闭", (await portal.ContractAsync(id)).Instalments.Single(i => i.Id == first).WrittenOffReason);
    }

    [Fact]
    public async Task What_is_proven_waits_on_the_start_page_and_is_confirmed_at_once()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, negotiator: "officer2");
        var contract = await portal.ContractAsync(id);
        var (officer, liaison) = (await portal.SignInAsync("officer2"), await portal.SignInAsync("liaison"));
        var clauses = contract.Deliverables.OrderBy(d => d.Position).Select(d => d.Id).ToList();
        // Proof before the day from which it was promised says why.
        var early = await liaison.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Proof().Where(f => f.Key != "EarlyReason").ToDictionary());
        Assert.NotEqual("", early.ErrorOf("EarlyReason"));
        await liaison.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Proof());
        await (await portal.SignInAsync("vice")).ForgeAsync($"/fulfilment/{clauses[1]}/proof", Proof(1));
        Assert.Contains("Proven, to be confirmed: 2", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var page = await officer.OpenAsync($"/contracts/{id}/fulfilment");
        Assert.Contains("To be confirmed", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/accept", new() { ["clauses"] = clauses[0] })).Status);
        await officer.SubmitAsync(page, "form[action$=accept]");
        Assert.All((await portal.ContractAsync(id)).Deliverables, d => Assert.Equal(FulfilmentState.Done, d.Fulfilment));
    }

    [Fact]
    public async Task A_photo_that_proves_another_promise_is_asked_about_and_the_same_one_twice_is_refused()
    {
        var (id, other) = (await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Fulfilling));
        var clauses = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).Select(d => d.Id).ToList();
        var elsewhere = (await portal.ContractAsync(other)).Deliverables.OrderBy(d => d.Position).First().Id;
        var number = (await portal.ContractAsync(id)).Number!;
        var officer = await portal.SignInAsync("officer");
        var photo = Jpeg;
        Dictionary<string, object?> Same(string? why = null)
        {
            var form = Proof(1);
            (form["Photo"], form["AgainReason"]) = (new FilePart("同一张.jpg", photo), why);
            return form;
        }

        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Same())).Status);
        Assert.NotEqual("", (await officer.ForgeAsync($"/fulfilment/{clauses[0]}/proof", Same("再传一次"))).ErrorOf("Photo"));
        foreach (var clause in new[] { clauses[1], elsewhere })
        {
            var asked = await officer.ForgeAsync($"/fulfilment/{clause}/proof", Same());
            Assert.Contains(number, asked.ErrorOf("AgainReason"), StringComparison.Ordinal);
            Assert.Equal("挂好了", asked.Page.QuerySelector("#Note")!.GetAttribute("value"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/fulfilment/{clauses[1]}/proof", Same("横幅和摊位在同一处"))).Status);
        Assert.Contains("横幅和摊位在同一处", (await officer.OpenAsync($"/fulfilment/{clauses[1]}")).MainText, StringComparison.Ordinal);
        Assert.Empty((await portal.ContractAsync(other)).Deliverables.Single(d => d.Id == elsewhere).Evidence);
        Assert.Single((await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clauses[0]).Evidence);
    }

    [Theory]
    [InlineData("officer", "Short")]
    [InlineData("vice", "Waived")]
    public async Task What_is_said_of_a_promise_at_too_great_length_comes_back_with_the_words(string who, string to)
    {
        var clause = (await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling))).Deliverables.First().Id;
        var words = new string('雨', 501);
        var answer = await (await portal.SignInAsync(who)).ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = to, ["Reason"] = words, ["ConsentBy"] = "王老板" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var field = answer.Page.QuerySelector($"details[open] #reason-{to}")!;
        Assert.Equal((words, "true"), (field.TextContent, field.GetAttribute("aria-invalid")));
        Assert.NotEqual("", answer.Page.QuerySelector($"#reason-{to}-error")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_post_is_proven_by_its_address_and_a_screenshot()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, text: c => c with { Deliverables = [c.Deliverables[0] with { Kind = DeliverableKind.WeChatPost, Count = 1, Unit = "篇" }] });
        var clause = (await portal.ContractAsync(id)).Deliverables.Single().Id;
        var officer = await portal.SignInAsync("officer");
        foreach (var link in new[]
        {
            "", "mp.weixin.qq.com", "javascript:alert(1)", "http://localhost/s/abc", "http://127.0.0.1/s", "http://192.168.1.4/s", "https://mp.weixin.qq.com@evil.com/s/abc", "https://a@mp.weixin.qq.com/s/abc",
            "https://mp.weixin.qq.com.evil.com/s/abc", "https://mр.weixin.qq.com/s/abc", "https://mp.weixin.qq.com:8443/s/abc", "https://evil.com/mp.weixin.qq.com",
        })
        {
            var form = Proof(1);
            form["Link"] = link;
            Assert.NotEqual("", (await officer.ForgeAsync($"/fulfilment/{clause}/proof", form)).ErrorOf("Link"));
        }

        var good = Proof(1);
        good["Link"] = "https://mp.weixin.qq.com/s/abc";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/fulfilment/{clause}/proof", good)).Status);
        Assert.Equal("https://mp.weixin.qq.com/s/abc", (await portal.ContractAsync(id)).Deliverables.Single().Evidence.Single().Link);
    }

    [Fact]
    public async Task A_receipt_says_how_it_came_and_has_a_numbered_voucher()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(id);
        var instalment = contract.Instalments.OrderBy(i => i.Position).First().Id;
        var vice = await portal.SignInAsync("vice");
        var bare = Money(instalment, "500");
        bare.Remove("Channel");
        Assert.NotEqual("", (await vice.ForgeAsync($"/contracts/{id}/receive", bare)).ErrorOf("Channel"));
        var form = Money(instalment, "500");
        (form["Payer"], form["Reference"], form["Photo"]) = ("王老板", "2026112100001", new FilePart("转账.jpg", Jpeg));
        await vice.ForgeAsync($"/contracts/{id}/receive", form);
        var receipt = Assert.Single((await portal.ContractAsync(id)).Receipts);
        Assert.Equal((contract.Number + "-S01", ReceiptChannel.Transfer, "王老板", "2026112100001"), (receipt.Number, receipt.Channel, receipt.Payer, receipt.Reference));
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync($"/files/{receipt.FileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).GetAsync($"/files/{receipt.FileId}")).Status);
        var voucher = await vice.OpenAsync($"/contracts/{id}/receipts/{receipt.Id}/voucher");
        Assert.Contains(receipt.Number!, voucher.MainText, StringComparison.Ordinal);
        Assert.Contains("伍佰元整", voucher.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync($"/contracts/{id}/receipts/{receipt.Id}/voucher.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync($"/contracts/{id}/receipts/{receipt.Id + 1}/voucher")).Status);
    }

    [Fact]
    public async Task It_completes_only_when_nothing_is_open()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(id);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        Assert.Null((await officer.OpenAsync($"/contracts/{id}/fulfilment")).Page.QuerySelector("form[action$=complete] button"));
        await officer.ForgeAsync($"/contracts/{id}/complete");
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        foreach (var clause in contract.Deliverables)
            await vice.ForgeAsync($"/fulfilment/{clause.Id}/settle", new() { ["To"] = "Waived", ["Reason"] = "商家改了主意", ["ConsentBy"] = "王老板" });
        foreach (var instalment in contract.Instalments)
            await vice.ForgeAsync($"/contracts/{id}/receive", Money(instalment.Id, "2000"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/complete")).Status);
        // Its event is still to come: why it is over before that is asked.
        Assert.Null((await officer.OpenAsync($"/contracts/{id}/fulfilment")).Page.QuerySelector("form[action$=complete] button"));
        await officer.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = "商家不参加了" });
        await vice.SubmitAsync(await vice.OpenAsync($"/contracts/{id}/fulfilment"), "form[action$=complete]");
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        await vice.SubmitAsync(await vice.OpenAsync($"/contracts/{id}/fulfilment"), "form[action$=complete]", new() { ["earlyReason"] = "商家不参加了" });
        Assert.Equal(ContractState.Completed, (await portal.ContractAsync(id)).State);
    }

    [Theory]
    [InlineData(ContractState.Draft)]
    [InlineData(ContractState.Confirming)]
    [InlineData(ContractState.InReview)]
    [InlineData(ContractState.AdvisorReview)]
    [InlineData(ContractState.Approved)]
    [InlineData(ContractState.ToBeSigned)]
    [InlineData(ContractState.Completed)]
    [InlineData(ContractState.Withdrawn)]
    [InlineData(ContractState.Terminated)]
    public async Task In_every_other_state_nothing_is_proven_settled_or_completed(ContractState state)
    {
        var id = await portal.AtAsync(state);
        var before = await portal.ContractAsync(id);
        var (clause, instalment) = (before.Deliverables.First().Id, before.Instalments.First().Id);
        var vice = await portal.SignInAsync("vice");
        var liaison = await portal.SignInAsync("liaison");
        List<Answer> answers =
        [
            await vice.ForgeAsync($"/fulfilment/{clause}/proof", Proof()),
            await liaison.ForgeAsync($"/fulfilment/{clause}/proof", Proof()),
            await vice.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Short", ["Reason"] = "x" }),
            await vice.ForgeAsync($"/contracts/{id}/complete"),
        ];
        if (state != ContractState.ToBeSigned)
        {
            answers.Add(await vice.ForgeAsync($"/contracts/{id}/receive", Money(instalment, "1")));
            answers.Add(await vice.ForgeAsync($"/contracts/{id}/write-off", new() { ["instalmentId"] = instalment, ["reason"] = "x" }));
        }

        Assert.All(answers, a => Assert.InRange((int)a.Status, 200, 404));
        var after = await portal.ContractAsync(id);
        Assert.Equal((before.State, before.TouchCount), (after.State, after.TouchCount));
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/fulfilment/{clause}")).Status);
    }

    [Fact]
    public async Task The_board_sorts_by_day_filters_and_takes_few_commands()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var clause = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First();
        var advisor = await portal.SignInAsync("advisor");
        var board = await advisor.OpenAsync("/fulfilment");
        Assert.InRange(board.Commands, 1, 11);
        Assert.Contains("Due later", board.MainText, StringComparison.Ordinal);
        var filtered = await advisor.OpenAsync($"/fulfilment?departmentId={clause.DepartmentId}&eventId={(await portal.ContractAsync(id)).EventId}");
        Assert.Single(filtered.Page.QuerySelectorAll("main tbody tr"));
        Assert.Empty((await advisor.OpenAsync("/fulfilment?who=mine")).Page.QuerySelectorAll("main tbody tr"));
        var page = await advisor.OpenAsync($"/contracts/{id}/fulfilment");
        Assert.InRange(page.Commands, 1, 6);
        Assert.Null(page.Page.QuerySelector("main form"));
        foreach (var who in new[] { "admin", "partner", "student" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync("/fulfilment")).Status);
        foreach (var bad in new[] { "departmentId=x", "eventId=-1", "who=%00", "departmentId=99999999999" })
            Assert.Equal(HttpStatusCode.OK, (await advisor.GetAsync("/fulfilment?" + bad)).Status);
    }
}

public sealed class FulfilmentRemindersTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task What_is_due_is_reminded_of_once_in_three_days_in_the_reader_s_language()
    {
        await portal.AtAsync(ContractState.Fulfilling);
        await using (var db = portal.OpenDatabase())
        {
            var email = TestPeople.EmailOf("liaison");
            await db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(u => u.SetProperty(x => x.Language, "en"));
        }

        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        Assert.Equal(0, await reminders.RemindAsync(CancellationToken.None));

        // 2 December: the first instalment was due yesterday; the banners are due on the 10th.
        portal.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(3, await reminders.RemindAsync(CancellationToken.None));
        Assert.Equal(["minister@test.example", "officer@test.example", "vice@test.example"], await RecipientsAsync());
        Assert.Equal(0, await reminders.RemindAsync(CancellationToken.None));

        // 8 December: the banners are due in two days; the money is still late.
        portal.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(4, await reminders.RemindAsync(CancellationToken.None));
        Assert.Contains("liaison@test.example", await RecipientsAsync());
        Assert.DoesNotContain("liaison2@test.example", await RecipientsAsync());
        await using var check = portal.OpenDatabase();
        var mail = await check.OutboxMessages.SingleAsync(m => m.Recipient == "liaison@test.example");
        Assert.Contains("Banner × 2 is due on", mail.Body, StringComparison.Ordinal);
        Assert.Contains("https://localhost/fulfilment", mail.Body, StringComparison.Ordinal);
        Assert.True(await check.Notices.AnyAsync(n => n.Link == "/fulfilment" && n.Text.Contains("Banner × 2 is due on")));
        var officer = await check.OutboxMessages.OrderBy(m => m.Id).LastAsync(m => m.Recipient == "officer@test.example");
        Assert.Contains("横幅 2 条", officer.Body, StringComparison.Ordinal);
        Assert.Contains("¥2,000", officer.Body, StringComparison.Ordinal);
    }

    private async Task<List<string>> RecipientsAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.OutboxMessages.Select(m => m.Recipient).Distinct().OrderBy(r => r).ToListAsync();
    }
}
