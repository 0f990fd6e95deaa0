using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.CompanyList;

/// <summary>Chooses who is sent to the employer (推荐名单), and hands the list over.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class CompanyListController(CompanyLists lists, DepartmentTime time) : PortalController
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("/postings/{id:int}/company-list")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await lists.PageAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/postings/{id:int}/company-list")]
    public async Task<IActionResult> Send(int id, SendInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await lists.SendAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("{0} are recommended to the employer now, and each was told.", Seen.Read(input.Chosen).Count);
                return RedirectToAction(nameof(Index), new { id });
            },
            () => AgainAsync(id, input, cancellationToken));
    }

    [HttpGet("/postings/{id:int}/company-list.xlsx")]
    public async Task<IActionResult> Export(int id, CancellationToken cancellationToken)
    {
        if (await lists.HandOverAsync(id, ".xlsx", cancellationToken) is not { } list)
            return NotFound();
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Company list"].Value, [.. HandedOver.Headers.Select(h => T[h].Value)],
            list.People.Select((p, i) => (IReadOnlyList<object?>)[i + 1, p.Name, p.Score, null, p.Phone]));
        stream.Position = 0;
        return File(stream, XlsxType, string.Create(CultureInfo.InvariantCulture, $"{T["Company list"].Value}-{list.Job.Title}-{time.Today:yyyyMMdd}.xlsx"));
    }

    [HttpGet("/postings/{id:int}/company-list/print")]
    public async Task<IActionResult> Print(int id, CancellationToken cancellationToken) => await lists.HandOverAsync(id, "print", cancellationToken) is { } list ? View(list) : NotFound();

    private async Task<IActionResult> AgainAsync(int id, SendInput input, CancellationToken cancellationToken) =>
        await lists.PageAsync(id, cancellationToken) is { } model ? View(nameof(Index), model with { Input = input }) : NotFound();
}
