using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

[RequirePermission(Permissions.DealsRead)]
public sealed class DealsController(DealQueries queries, DealOpening opening, DealCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/deals")]
    public async Task<IActionResult> Index(DealFilter filter, CancellationToken cancellationToken) => View(await queries.BoardAsync(filter, cancellationToken));

    [HttpGet("/deals/list")]
    public async Task<IActionResult> List(DealFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    [HttpGet("/deals/list.xlsx")]
    public async Task<IActionResult> Export(DealFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.ExportAsync(filter, cancellationToken);
        var stream = new MemoryStream();
        string[] headers = ["Merchant", "Event", "Stage", "Owner", "Expected cash", "Expected goods", "Next step", "By which day", "Latest activity", "Why it was lost"];
        XlsxWriter.Write(stream, T["Deals"].Value, [.. headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Sponsor, r.Event ?? T["The term as a whole"].Value, T.Text(r.Stage), r.Owner, r.ExpectedCash, r.ExpectedGoods, r.NextStep,
            r.NextStepOn, time.ToLocal(r.LastActivityAt), r.LostReason,
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Deals"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>Next steps due: <c>who=all</c>, else one's own.</summary>
    [HttpGet("/deals/steps")]
    public async Task<IActionResult> Steps(string? who, int page = 1, CancellationToken cancellationToken = default) =>
        View(await queries.StepsAsync(who == DealFilter.Every, page, cancellationToken));

    [HttpGet("/deals/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>Choosing the merchant, or the form once it is chosen: empty, or after a deal that was won with it.</summary>
    [HttpGet("/deals/new"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> New(int? sponsorId, int? eventId, string? q, int? like, CancellationToken cancellationToken) => sponsorId is not { } sponsor
        ? View("Choose", await queries.ChooseSponsorAsync(q, eventId, cancellationToken))
        : await NewFormAsync(await opening.NewAsync(sponsor, eventId, like, cancellationToken), cancellationToken);

    [HttpPost("/deals/new"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> New(NewDealInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await NewFormAsync(input, cancellationToken);
        var opened = await opening.OpenAsync(input, cancellationToken);
        if (!AddErrors(opened))
        {
            if (opened.Error == DealErrors.AlreadyOpen)
                ViewData["Existing"] = await opening.FindOpenAsync(input.SponsorId!.Value, input.EventId, cancellationToken);
            return await NewFormAsync(input, cancellationToken);
        }

        if (opened.Value.TookVisit)
            FlashSuccess("The deal is open. The latest visit belongs to it, with its next step.");
        else
            FlashSuccess("The deal is open. Log the first visit when you have been there.");
        return RedirectToAction(nameof(Detail), new { id = opened.Value.DealId });
    }

    [HttpGet("/deals/{id:int}/edit"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { IsOpen: true } found)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, cancellationToken);
        return View(DealInput.Of(found));
    }

    [HttpPost("/deals/{id:int}/edit"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Edit(int id, DealInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, cancellationToken);
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<Deal, DealInput>("Edit", input, await FindAsync(id, cancellationToken) is { } stored ? DealInput.Of(stored) : null, id));
    }

    [HttpGet("/deals/{id:int}/lose"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Lose(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { IsOpen: true } found)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, cancellationToken);
        return View(new LoseInput { Version = found.Version });
    }

    [HttpPost("/deals/{id:int}/lose"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Lose(int id, LoseInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, cancellationToken);
        AddErrors(await commands.CheckLosableAsync(id, cancellationToken));
        if (!ModelState.IsValid)
            return View(input);
        var lost = await commands.LoseAsync(id, input, cancellationToken);
        if (!lost.IsConflict && !AddErrors(lost))
            return View(input);
        if (lost.IsConflict)
            FlashError(DealActionErrors.Changed);
        else
            FlashSuccess("The deal is closed as lost. Thank you for the reason.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    private Task<Deal?> FindAsync(int id, CancellationToken cancellationToken) => queries.Workable().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);

    private async Task<IActionResult> NewFormAsync(NewDealInput input, CancellationToken cancellationToken)
    {
        if (await opening.PrepareAsync(input, ViewData, cancellationToken))
            return View("New", input);
        return NotFound();
    }
}
