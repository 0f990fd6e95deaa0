using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class ContractPapersTests(Portal portal) : IClassFixture<Portal>
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task The_contract_is_a_draft_on_paper_until_it_is_signed()
    {
        var (draft, signed) = (await portal.AtAsync(ContractState.Draft), await portal.AtAsync(ContractState.Fulfilling));
        var advisor = await portal.SignInAsync("advisor");
        var before = await advisor.OpenAsync($"/contracts/{draft}/print");
        Assert.Contains("草稿，未签署", before.MainText, StringComparison.Ordinal);
        Assert.Contains("肆仟元整", before.MainText, StringComparison.Ordinal);
        Assert.Contains("东区主干道", before.MainText, StringComparison.Ordinal);
        var after = await advisor.OpenAsync($"/contracts/{signed}/print");
        Assert.DoesNotContain("草稿", after.MainText, StringComparison.Ordinal);
        Assert.Contains((await portal.ContractAsync(signed)).Number!, after.MainText, StringComparison.Ordinal);
        foreach (var address in new[] { $"/contracts/{draft}/contract.docx", $"/contracts/{signed}/contract.docx", $"/contracts/{signed}/report.docx" })
        {
            var file = await advisor.OpenAsync(address);
            Assert.Equal(Docx, file.Response.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("PK", file.Text, StringComparison.Ordinal);
            Assert.InRange(file.Commands, 1, 12);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await advisor.GetAsync($"/contracts/{draft}/report")).Status);
        foreach (var who in new[] { "liaison", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync($"/contracts/{signed}/contract.docx")).Status);
    }

    [Fact]
    public async Task The_report_says_what_was_done_and_why_not()
    {
        var id = await portal.AtAsync(ContractState.Completed);
        var report = await (await portal.SignInAsync("officer")).OpenAsync($"/contracts/{id}/report");
        Assert.Contains("赞助履约报告", report.MainText, StringComparison.Ordinal);
        Assert.Contains("下雨", report.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_made_from_the_deal_s_event_and_the_packages()
    {
        var id = await portal.AtAsync(ContractState.Draft);
        var contract = await portal.ContractAsync(id);
        int offerId;
        await using (var db = portal.OpenDatabase())
        {
            var offer = OfferPackage.Create(new OfferPackageDetails("金牌赞助", null, 3000, null, [new(DeliverableKind.Banner, 2, "条", null, "南门", null, 2, null)])).Value;
            db.OfferPackages.Add(offer);
            await db.SaveChangesAsync();
            offerId = offer.Id;
        }

        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/deals/{contract.DealId}/proposal?offerId={offerId}");
        Assert.Contains("冬季篮球赛", page.MainText, StringComparison.Ordinal);
        Assert.Contains("金牌赞助", page.MainText, StringComparison.Ordinal);
        Assert.Contains("南门", page.MainText, StringComparison.Ordinal);
        Assert.Equal(Docx, (await officer.OpenAsync($"/deals/{contract.DealId}/proposal.docx")).Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/deals/{contract.DealId}/proposal?offerId=999999")).Status);
    }

    [Fact]
    public async Task Figures_count_signed_contracts_and_come_as_sheets()
    {
        await portal.AtAsync(ContractState.Approved);
        await portal.AtAsync(ContractState.Fulfilling, cash: 1000);
        await portal.AtAsync(ContractState.Completed, cash: 3000);
        await portal.AtAsync(ContractState.Terminated, cash: 2000);
        var advisor = await portal.SignInAsync("advisor");
        var page = await advisor.OpenAsync("/contracts/figures");
        Assert.InRange(page.Commands, 1, 7);
        Assert.Contains("2026-2027学年", page.MainText, StringComparison.Ordinal);
        Assert.Contains("宣传部", page.MainText, StringComparison.Ordinal);
        // Every row adds up: promised is received, outstanding and what will not come.
        var rows = page.Page.QuerySelectorAll("section[aria-labelledby=events-title] tbody tr, section[aria-labelledby=terms-title] tbody tr").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var sums = row.QuerySelectorAll("td.number").Skip(1).Select(c => decimal.Parse(new string([.. c.TextContent.Where(x => char.IsDigit(x) || x is '.' or '-')]), System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(sums[0], sums[1] + sums[2] + sums[3]);
            Assert.All(sums, s => Assert.True(s >= 0));
        });
        int Contracts(string table) => page.Page.QuerySelectorAll($"section[aria-labelledby={table}-title] tbody tr").Sum(r => int.Parse(r.QuerySelector("td.number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Contracts("events"), Contracts("terms"));
        foreach (var table in new[] { "events", "terms", "speed", "departments", "again" })
            Assert.StartsWith("PK", (await advisor.OpenAsync($"/contracts/figures/{table}.xlsx")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await advisor.GetAsync("/contracts/figures/none.xlsx")).Status);
        foreach (var who in new[] { "liaison", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync("/contracts/figures")).Status);
    }

    [Fact]
    public async Task The_history_holds_every_part_and_comes_as_a_sheet()
    {
        var id = await portal.AtAsync(ContractState.Completed);
        var other = await portal.AtAsync(ContractState.Draft, text: c => c with { Goods = "别人的东西" });
        var advisor = await portal.SignInAsync("advisor");
        var page = await advisor.OpenAsync($"/contracts/{id}/history");
        foreach (var text in new[] { "WL-2026-", "下雨", "商家倒闭", "东区主干道", "横幅内容由双方书面确认。" })
            Assert.Contains(text, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("别人的东西", page.MainText, StringComparison.Ordinal);
        Assert.Contains("别人的东西", (await advisor.OpenAsync($"/contracts/{other}/history")).MainText, StringComparison.Ordinal);
        Assert.StartsWith("PK", (await advisor.OpenAsync($"/contracts/{id}/history.xlsx")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync($"/contracts/{id}/history")).Status);

        // A part that a draft no longer has stays in its history.
        await using (var db = portal.OpenDatabase())
        {
            var draft = await db.Contracts.Include(c => c.Clauses).Include(c => c.Deliverables).Include(c => c.Instalments).SingleAsync(c => c.Id == other);
            Assert.Null(draft.Edit(draft.Content with { Clauses = [] }, draft.Revision, portal.IdOf("officer")).Error);
            await db.SaveChangesAsync();
        }

        Assert.Contains("横幅内容由双方书面确认。", (await advisor.OpenAsync($"/contracts/{other}/history")).MainText, StringComparison.Ordinal);
    }
}
