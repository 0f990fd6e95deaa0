using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>The budget to take along: as a sheet, to print, as .docx. Each of the latest revision, or of the one that is named.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class BudgetPapersController(BudgetQueries queries, BudgetPaper paper, DepartmentTime time) : PortalController
{
    [HttpGet("/events/{id:int}/budget.xlsx")]
    public async Task<IActionResult> Sheet(int id, int? revision, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, revision, cancellationToken) is not { Budget: { } budget } page)
            return NotFound();
        string[] headers = ["Income or expense", "Category", "Item", "Count", "Unit", "Unit price", "Amount", "Money from", "Note"];
        var (income, expense) = (T["Income"].Value, T["Expenses"].Value);
        var rows = budget.Income.Select(l => Row(income, l))
            .Concat(page.Cash.Select(s => (IReadOnlyList<object?>)
            [
                income, null, s.Sponsor, null, null, null, s.Expected + s.Promised, T.Text(BudgetSource.SponsorshipCash),
                s.IsSigned ? T["Promised by a signed contract, {0} received", s.Received].Value : T["Expected of an open deal"].Value,
            ]))
            .Concat(page.Goods.Select(s => (IReadOnlyList<object?>)
                [income, null, s.Sponsor, null, null, null, null, T.Text(BudgetSource.SponsorshipGoods), s.Goods ?? s.GoodsReceived]))
            .Concat(budget.Expenses.SelectMany(g => g).Select(l => Row(expense, l)))
            .Concat([
                Total(T["Income planned"].Value, page.Figures.Income), Total(T["Secured income"].Value, page.Figures.Secured),
                Total(T["Planned expenses"].Value, page.Figures.Expenses), Total(T["of which goods cover"].Value, page.Figures.InKind),
                Total(T["of which the school pays itself"].Value, page.Figures.PaidBySchool), Total(T["Difference"].Value, page.Figures.Difference),
            ]);
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Budget"].Value, [.. headers.Select(h => T[h].Value)], rows);
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Budget"].Value}-{page.Title}-{time.Today:yyyyMMdd}.xlsx");
    }

    [HttpGet("/events/{id:int}/budget/print")]
    public async Task<IActionResult> Print(int id, int? revision, CancellationToken cancellationToken) => await paper.ComposeAsync(id, revision, cancellationToken) is { } composed
        ? View("Document", new DocumentPage(composed, Url.To("BudgetPapers.Docx", id) + (revision is null ? "" : $"?revision={revision}"), Url.To("EventBudget.Index", id)))
        : NotFound();

    [HttpGet("/events/{id:int}/budget.docx")]
    public async Task<IActionResult> Docx(int id, int? revision, CancellationToken cancellationToken) => await paper.ComposeAsync(id, revision, cancellationToken) is { } composed
        ? File(DocxWriter.Write(composed), FileTypes.Docx, composed.Title + ".docx")
        : NotFound();

    private object?[] Row(string side, BudgetLineDetails line) =>
        [side, line.Category is { } category ? T.Text(category) : null, line.Item, line.Count, line.Unit, line.UnitPrice, line.Amount, T.Text(line.Source!.Value), line.Note];

    private static object?[] Total(string name, decimal sum) => [name, null, null, null, null, null, sum, null, null];
}
