using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>Deals to look at, and their forms.</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class DealsController(OutreachDbContext db, DealQueries queries, DealOpening opening, DealContracts contracts, DepartmentTime time) : PortalController
{
    /// <summary>The board.</summary>
    [HttpGet("/deals")]
    public async Task<IActionResult> Index(DealFilter filter, CancellationToken stop) => View(await queries.BoardAsync(filter, stop));

    /// <summary>The list.</summary>
    [HttpGet("/deals/list")]
    public async Task<IActionResult> List(DealFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The list as .xlsx.</summary>
    [HttpGet("/deals/list.xlsx")]
    public async Task<IActionResult> Export(DealFilter filter, CancellationToken stop)
    {
        var rows = await queries.ExportAsync(filter, stop);
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
    public async Task<IActionResult> Steps(string? who, int page = 1, CancellationToken stop = default) =>
        View(await queries.StepsAsync(who == DealFilter.Every, page, stop));

    /// <summary>The detail page.</summary>
    [HttpGet("/deals/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) =>
        await queries.DetailAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>Choosing the merchant, or the empty form once it is chosen.</summary>
    [HttpGet("/deals/new"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> New(int? sponsorId, int? eventId, string? q, CancellationToken stop) => sponsorId is null
        ? View("Choose", await queries.ChooseSponsorAsync(q, eventId, stop))
        : await NewFormAsync(new NewDealInput { SponsorId = sponsorId, EventId = eventId, OwnerId = Me.Id }, stop);

    /// <summary>Opens a deal.</summary>
    [HttpPost("/deals/new"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> New(NewDealInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await NewFormAsync(input, stop);
        var opened = await opening.OpenAsync(input, stop);
        if (opened.DealId is { } made)
        {
            if (opened.TookVisit)
                Say("The deal is open. The latest visit belongs to it, with its next step.");
            else
                Say("The deal is open. Log the first visit when you have been there.");
            return RedirectToAction(nameof(Detail), new { id = made });
        }

        ViewData["Existing"] = opened.ExistingId;
        Check(opened.Error!);
        return await NewFormAsync(input, stop);
    }

    /// <summary>The form of a deal.</summary>
    [HttpGet("/deals/{id:int}/edit"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop)
    {
        if (await queries.Workable().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop) is not { IsOpen: true } found)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, stop);
        return View(DealInput.Of(found));
    }

    /// <summary>Changes a deal.</summary>
    [HttpPost("/deals/{id:int}/edit"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Edit(int id, DealInput input, CancellationToken stop)
    {
        if (await queries.Workable().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } found)
            return NotFound();
        var stored = DealInput.Of(found);
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, stop);
        db.Entry(found).Property(d => d.Version).OriginalValue = input.Version;
        if (!ModelState.IsValid || !Check(found.Edit(input.ToDetails(), time.Now)))
            return View(input);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Edit", input, stored, id, db.Deals);
        }

        Say("Saved.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Asks why a deal was lost.</summary>
    [HttpGet("/deals/{id:int}/lose"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Lose(int id, CancellationToken stop)
    {
        if (await queries.Workable().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop) is not { IsOpen: true } found)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, stop);
        return View(new LoseInput { Version = found.Version });
    }

    /// <summary>Closes a deal as lost.</summary>
    [HttpPost("/deals/{id:int}/lose"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Lose(int id, LoseInput input, CancellationToken stop)
    {
        if (await queries.Workable().Include(d => d.StageChanges).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } found)
            return NotFound();
        ViewData[DealTitle.Key] = await queries.TitleAsync(id, stop);
        db.Entry(found).Property(d => d.Version).OriginalValue = input.Version;
        if (await contracts.HasLivingAsync(id, stop))
            Check(DealMoveErrors.HasContract);
        if (!ModelState.IsValid || !Check(found.Lose(input.Reason, Me.Id, time.Now)))
            return View(input);
        try
        {
            await db.SaveChangesAsync(stop);
            Say("The deal is closed as lost. Thank you for the reason.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(DealMoveErrors.Changed);
        }

        return RedirectToAction(nameof(Detail), new { id });
    }

    private async Task<IActionResult> NewFormAsync(NewDealInput input, CancellationToken stop)
    {
        if (await opening.PrepareAsync(input, ViewData, stop))
            return View("New", input);
        return NotFound();
    }
}
