using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Contracts.SponsorLinks;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>A contract and its amendments: one sum of money on every page, whatever comes in when.</summary>
public sealed class AmendmentsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Eight_hundred_that_come_in_while_it_is_in_review_add_up_on_every_page()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var token = await LinkAsync(id);
        await ShowAsync(id, token, 2000, 0, 2000);
        var amendment = await BeginAsync(officer, id);
        await EditAsync(amendment, c => c with { Instalments = [c.Instalments[0] with { DueOn = new(2026, 12, 15) }, c.Instalments[1]] });
        await SubmitAsync(officer, amendment);
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(amendment)).State);

        await vice.ForgeAsync($"/contracts/{id}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(id)).Instalments.First().Id, ["Amount"] = "800", ["On"] = "2026-11-21" });
        await ShowAsync(id, token, 2000, 800, 1200);
        var desk = await (await portal.SignInAsync("minister")).OpenAsync($"/reviews/{amendment}");
        Assert.Contains("¥800 came in.", desk.MainText, StringComparison.Ordinal);
        Assert.Contains("Against what is open in contract", desk.MainText, StringComparison.Ordinal);
        // Only the day of the first instalment is another one: not everything is new.
        Assert.Single(desk.Page.QuerySelectorAll("ul.difference > li"));

        var banner = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First().Id;
        await officer.ForgeAsync($"/fulfilment/{banner}/proof", new() { ["Photo"] = new FilePart("a.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["Counted"] = 1, ["EarlyReason"] = "提前挂出", ["On"] = "2026-11-21" });
        await DecideAsync(amendment);
        await officer.ForgeAsync($"/contracts/{amendment}/paper");
        await ShowAsync(id, token, 2000, 800, 1200);
        // The original counts until the scan is in: nothing is taken on the amendment.
        await vice.ForgeAsync($"/contracts/{amendment}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(amendment)).Instalments.First().Id, ["Amount"] = "100", ["On"] = "2026-11-21" });
        Assert.Empty((await portal.ContractAsync(amendment)).Receipts);
        Assert.Contains("¥800 came in.", (await officer.OpenAsync($"/contracts/{amendment}/sign")).MainText, StringComparison.Ordinal);

        await officer.ForgeAsync($"/contracts/{amendment}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("补充协议.pdf", Scan) });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(amendment)).State);
        await ShowAsync(id, token, 2000, 800, 1200);
        // What was proven of an open promise goes along with it.
        Assert.Equal((0, 1), ((await portal.ContractAsync(id)).Deliverables.Sum(d => d.Counted), (await portal.ContractAsync(amendment)).Deliverables.Sum(d => d.Counted)));
        Assert.Contains("¥800 count in another text", (await officer.OpenAsync($"/contracts/{amendment}/fulfilment")).MainText, StringComparison.Ordinal);
        Assert.Contains(await NoticesOfAsync("minister"), n => n.Contains("已生效", StringComparison.Ordinal));

        await vice.ForgeAsync($"/contracts/{amendment}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(amendment)).Instalments.Last().Id, ["Amount"] = "1000", ["On"] = "2026-11-21" });
        await ShowAsync(id, token, 2000, 1800, 200);
        await vice.ForgeAsync($"/contracts/{amendment}/write-off", new() { ["instalmentId"] = (await portal.ContractAsync(amendment)).Instalments.First().Id, ["reason"] = "商家困难" });
        await ShowAsync(id, token, 2000, 1800, 0);
    }

    [Fact]
    public async Task What_came_in_before_it_is_submitted_is_taken_into_the_draft_and_read_before_it_goes_on()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var amendment = await BeginAsync(officer, id);
        await vice.ForgeAsync($"/contracts/{id}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(id)).Instalments.First().Id, ["Amount"] = "800", ["On"] = "2026-11-21" });
        var draft = await officer.OpenAsync($"/contracts/{amendment}/draft");
        Assert.Contains("¥800 came in.", draft.MainText, StringComparison.Ordinal);
        await SubmitAsync(officer, amendment);
        var brought = await portal.ContractAsync(amendment);
        Assert.Equal((ContractState.Draft, 1200m), (brought.State, brought.Cash));
        Assert.DoesNotContain("¥800 came in.", (await officer.OpenAsync($"/contracts/{amendment}/draft")).MainText, StringComparison.Ordinal);
        await SubmitAsync(officer, amendment);
        Assert.Equal(ContractState.InReview, (await portal.ContractAsync(amendment)).State);
        var file = await officer.GetAsync($"/contracts/{amendment}/contract.docx");
        var paper = await DocxAsync(file);
        Assert.Contains("原合同金额 ¥2,000.00，已收 ¥800.00 继续有效；其余 ¥1,200.00（大写：人民币壹仟贰佰元整）改按下表支付。", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("贰仟元整", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_is_brought_up_by_a_press_and_by_nobody_else()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var amendment = await BeginAsync(officer, id);
        await vice.ForgeAsync($"/contracts/{id}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = (await portal.ContractAsync(id)).Instalments.First().Id, ["Amount"] = "800", ["On"] = "2026-11-21" });
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{amendment}/bring-up")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).ForgeAsync($"/contracts/{amendment}/bring-up")).Status);
        Assert.Equal(2000, (await portal.ContractAsync(amendment)).Cash);
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{amendment}/draft"), "form[action$=bring-up]");
        Assert.Equal(1200, (await portal.ContractAsync(amendment)).Cash);
        // An ordinary draft, and one that was submitted, take nothing in.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/contracts/{await portal.AtAsync(ContractState.Draft)}/bring-up")).Status);
        await SubmitAsync(officer, amendment);
        var before = (await portal.ContractAsync(amendment)).Revision;
        await officer.ForgeAsync($"/contracts/{amendment}/bring-up");
        Assert.Equal(before, (await portal.ContractAsync(amendment)).Revision);
    }

    [Fact]
    public async Task Only_changed_promises_go_to_their_departments_with_what_they_change()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        var amendment = await BeginAsync(officer, id);
        await EditAsync(amendment, c => c with { Deliverables = [c.Deliverables[0] with { Count = 5 }, c.Deliverables[1]] });
        await SubmitAsync(officer, amendment);
        var stored = await portal.ContractAsync(amendment);
        Assert.Equal([ConfirmationState.Waiting, ConfirmationState.Confirmed], stored.Deliverables.OrderBy(d => d.Position).Select(d => d.Confirmation));
        var card = (await (await portal.SignInAsync("liaison")).OpenAsync("/cosign")).Page.GetElementById($"clause-{stored.Deliverables.OrderBy(d => d.Position).First().Id}")!.TextContent;
        Assert.Contains("Amendment of contract", card, StringComparison.Ordinal);
        Assert.Contains("Banner × 2", card, StringComparison.Ordinal);
        Assert.Contains(await NoticesOfAsync("liaison"), n => n.Contains("的补充协议", StringComparison.Ordinal) && n.Contains("（原为：横幅 2 条", StringComparison.Ordinal));
        Assert.Contains("agreed before, in the contract that this amends", (await officer.OpenAsync($"/contracts/{amendment}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_event_an_amendment_makes_good_with_a_reason()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        var amendment = await BeginAsync(officer, id);
        await EditAsync(amendment, c => c with { Deliverables = [c.Deliverables[0] with { StartsOn = new(2026, 12, 20) }, c.Deliverables[1]] });
        var draft = await officer.OpenAsync($"/contracts/{amendment}/draft");
        Assert.Contains("Say why, such as which promise it makes good.", draft.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Choose an earlier day", draft.MainText, StringComparison.Ordinal);
        await SubmitAsync(officer, amendment);
        Assert.Equal(ContractState.Draft, (await portal.ContractAsync(amendment)).State);
        var fingerprint = draft.Page.QuerySelector("[name=acknowledge]")!.GetAttribute("value")!;
        await officer.ForgeAsync($"/contracts/{amendment}/draft", Filled(await portal.ContractAsync(amendment), new() { ["acknowledge"] = fingerprint, [$"Reasons[{fingerprint}]"] = "横幅迟挂，活动后补做" }));
        await SubmitAsync(officer, amendment);
        Assert.Equal(ContractState.Confirming, (await portal.ContractAsync(amendment)).State);
    }

    [Fact]
    public async Task A_second_amendment_is_begun_from_either_page_and_completing_takes_both()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, cash: 2000);
        var officer = await portal.SignInAsync("officer");
        var first = await BeginAsync(officer, id);
        await SubmitAsync(officer, first);
        await DecideAsync(first);
        await officer.ForgeAsync($"/contracts/{first}/paper");
        await officer.ForgeAsync($"/contracts/{first}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("补充协议.pdf", Scan) });
        await officer.ForgeAsync($"/contracts/{first}/amend");
        await using var db = portal.OpenDatabase();
        var second = await db.Contracts.Where(c => c.ActiveAmendmentOfId == id).SingleAsync();
        Assert.Equal((id, 2000m), (second.AmendsId, second.Cash));
        await officer.ForgeAsync($"/contracts/{second.Id}/withdraw", new() { ["reason"] = "不改了" });
        await officer.ForgeAsync($"/contracts/{id}/complete", new() { ["earlyReason"] = "宣传都已提前完成" });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(id)).State);
        var amendment = await portal.ContractAsync(first);
        foreach (var clause in amendment.Deliverables)
            await officer.ForgeAsync($"/fulfilment/{clause.Id}/settle", new() { ["To"] = "Short", ["Reason"] = "下雨" });
        var vice = await portal.SignInAsync("vice");
        foreach (var instalment in amendment.Instalments)
            await vice.ForgeAsync($"/contracts/{first}/receive", new() { ["Channel"] = "Transfer", ["InstalmentId"] = instalment.Id, ["Amount"] = instalment.Amount, ["On"] = "2026-11-21" });
        await vice.ForgeAsync($"/contracts/{first}/complete", new() { ["earlyReason"] = "宣传都已提前完成" });
        Assert.Equal((ContractState.Completed, ContractState.Completed), ((await portal.ContractAsync(id)).State, (await portal.ContractAsync(first)).State));
    }

    private static Dictionary<string, object?> Filled(Contract contract, Dictionary<string, object?> more)
    {
        var c = contract.Content;
        var form = new Dictionary<string, object?> { ["Version"] = contract.Revision, ["Filled"] = true, ["Cash"] = c.Cash, ["SignerId"] = c.SignerId, ["SponsorSigner"] = c.SponsorSigner, ["DepartmentRole"] = c.DepartmentRole };
        for (var i = 0; i < c.Instalments.Count; i++)
            (form[$"Instalments[{i}].Id"], form[$"Instalments[{i}].DueOn"], form[$"Instalments[{i}].Amount"]) = (c.Instalments[i].Id, c.Instalments[i].DueOn, c.Instalments[i].Amount);
        for (var i = 0; i < c.Deliverables.Count; i++)
        {
            var d = c.Deliverables[i];
            foreach (var (field, value) in new (string, object?)[] { ("Id", d.Id), ("Kind", d.Kind), ("Count", d.Count), ("Unit", d.Unit), ("Place", d.Place), ("StartsOn", d.StartsOn), ("DepartmentId", d.DepartmentId) })
                form[$"Deliverables[{i}].{field}"] = value;
        }

        for (var i = 0; i < c.Clauses.Count; i++)
            (form[$"Clauses[{i}].Id"], form[$"Clauses[{i}].Text"]) = (c.Clauses[i].Id, c.Clauses[i].Text);
        foreach (var (key, value) in more)
            form[key] = value;
        return form;
    }

    private async Task<int> BeginAsync(PortalClient client, int id)
    {
        await client.ForgeAsync($"/contracts/{id}/amend");
        await using var db = portal.OpenDatabase();
        return await db.Contracts.Where(c => c.ActiveAmendmentOfId == id).Select(c => c.Id).SingleAsync();
    }

    private async Task EditAsync(int id, Func<ContractContent, ContractContent> change)
    {
        await using var db = portal.OpenDatabase();
        var contract = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).SingleAsync(c => c.Id == id);
        Assert.Null(contract.Edit(change(contract.Content), contract.Revision, portal.IdOf("officer")).Error);
        await db.SaveChangesAsync();
    }

    private async Task SubmitAsync(PortalClient client, int id) => await client.ForgeAsync($"/contracts/{id}/submit", new() { ["Version"] = (await portal.ContractAsync(id)).Revision });

    private async Task DecideAsync(int id) =>
        await (await portal.SignInAsync("minister")).ForgeAsync($"/reviews/{id}", new() { ["Revision"] = (await portal.ContractAsync(id)).Revision, ["Verdict"] = "Approve" });

    private async Task<string> LinkAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        var (contract, token) = (await db.Contracts.Include(c => c.Links).SingleAsync(c => c.Id == id), $"secret-{id}");
        Assert.Null(contract.Share(SponsorLinkCommands.HashOf(token), 30, portal.Clock.GetUtcNow()).Error);
        await db.SaveChangesAsync();
        return token;
    }

    private async Task<List<string>> NoticesOfAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Notices.Where(n => n.UserId == id).Select(n => n.Subject + "\n" + n.Text).ToListAsync();
    }

    private static async Task<string> DocxAsync(Answer file) =>
        string.Join('\n', DocxText.Read(await file.Response.Content.ReadAsByteArrayAsync()).Text!.Paragraphs);

    /// <summary>The same figure on every page that names the contract's money.</summary>
    private async Task ShowAsync(int id, string token, decimal promised, decimal received, decimal outstanding)
    {
        var contract = await portal.ContractAsync(id);
        var (minister, written) = (await portal.SignInAsync("minister"), promised - received - outstanding);
        static string Money(decimal amount) => "¥" + amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        var sum = $"{Money(received)} of {Money(promised)}";
        Assert.Contains(sum, (await minister.OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
        Assert.Contains($"Outstanding: {Money(outstanding)}", (await minister.OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
        Assert.Contains(sum + " received", (await minister.OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);
        Assert.Contains($"Outstanding: {Money(outstanding)}", (await minister.OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);
        var row = (await minister.OpenAsync($"/contracts?q={contract.Number}")).Page.QuerySelectorAll("#list tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/contracts/{id}").TextContent;
        Assert.Contains(Money(promised), row, StringComparison.Ordinal);
        Assert.Contains(Money(received), row, StringComparison.Ordinal);
        var deal = (await minister.OpenAsync($"/deals/{contract.DealId}")).MainText;
        Assert.Contains($"{Money(promised)} · received: {Money(received)}", deal, StringComparison.Ordinal);
        var tab = (await minister.OpenAsync($"/events/{contract.EventId}/deals")).MainText;
        Assert.Contains($"Promised by signed contracts{Money(promised)}", tab, StringComparison.Ordinal);
        Assert.Contains($"Received so far{Money(received)}", tab, StringComparison.Ordinal);
        Assert.Contains($"Outstanding{Money(outstanding)}", tab, StringComparison.Ordinal);
        string title;
        await using (var db = portal.OpenDatabase())
            title = await db.Events.Where(e => e.Id == contract.EventId).Select(e => e.Title).SingleAsync();
        var figures = (await minister.OpenAsync("/contracts/figures")).Page.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == title);
        Assert.Equal([Money(promised), Money(received), Money(outstanding), Money(written)], figures.QuerySelectorAll("td.number").Skip(1).Select(c => c.TextContent.Trim()));
        Assert.Contains(Money(promised), (await minister.OpenAsync($"/events?q={Uri.EscapeDataString(title)}")).Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(title, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains(sum + " received", (await portal.Anonymous("en").OpenAsync($"/s/{token}")).MainText, StringComparison.Ordinal);
        var report = (await minister.OpenAsync($"/contracts/{id}/report")).MainText;
        Assert.Contains($"合计 ¥{promised:N2} ¥{received:N2}", string.Join(' ', report.Split(' ').Where(w => w != "—")), StringComparison.Ordinal);
        var targets = (await minister.OpenAsync("/")).MainText;
        if (targets.Contains(title, StringComparison.Ordinal))
            Assert.Contains(Money(promised), targets[targets.IndexOf(title, StringComparison.Ordinal)..], StringComparison.Ordinal);
        // What the fulfilment page waits for, and the calendar of the days on which it is due.
        decimal waited;
        await using (var db = portal.OpenDatabase())
            waited = await db.MoneyLines().Where(m => m.FamilyId == id).SumAsync(m => m.Outstanding);
        Assert.Equal(outstanding, waited);
        var board = (await minister.OpenAsync($"/fulfilment?eventId={contract.EventId}")).MainText;
        if (outstanding > 0)
            Assert.Contains($"Still to come in{Money(outstanding)}", board, StringComparison.Ordinal);
    }
}
