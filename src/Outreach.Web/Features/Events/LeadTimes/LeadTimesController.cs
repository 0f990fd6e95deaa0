using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.LeadTimes;

[RequirePermission(Permissions.EventsRead)]
public sealed class LeadTimesController(OutreachDbContext db, LeadTimeCommands commands) : PortalController
{
    /// <summary>The table, in the leaders' order. One command.</summary>
    [HttpGet("/lead-times")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await db.LeadTimes.AsNoTracking()
        .OrderBy(t => t.IsRetired).ThenBy(t => t.Position).ThenBy(t => t.Id).Take(200)
        .Select(t => new LeadTimeRow(t.Id, t.Name, t.Amount, t.Unit, t.FromPeople, t.Outdoors, t.OverSquareMetres, t.Outsiders, t.StallOrBanner, t.Note, t.IsRetired)).ToListAsync(cancellationToken));

    [HttpGet("/lead-times/new"), RequirePermission(Permissions.EventsLead)]
    public IActionResult New() => View("Edit", new LeadTimeInput());

    [HttpPost("/lead-times/new"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> New(LeadTimeInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/lead-times/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? View(input) : NotFound();

    [HttpPost("/lead-times/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, LeadTimeInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<LeadTime, LeadTimeInput>("Edit", input, await FindAsync(id, cancellationToken), id));
    }

    [HttpPost("/lead-times/{id:int}/retire"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, true, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/lead-times/{id:int}/restore"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, false, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<LeadTimeInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var lead = await db.LeadTimes.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        ViewData["Retired"] = lead?.IsRetired;
        return lead is null ? null : LeadTimeInput.Of(lead);
    }

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
