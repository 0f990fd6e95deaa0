using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Kinds;

/// <summary>The catalogue of kinds of events, kept by leaders.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventKindsController(OutreachDbContext db, KindCommands commands) : PortalController
{
    [HttpGet("/event-kinds")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await db.EventKinds.AsNoTracking().OrderBy(k => k.IsRetired).ThenBy(k => k.Name).Select(k => new KindRow(
        k.Id, k.Name, k.Tags, k.Advice, k.IsRetired, db.Departments.Where(d => k.Partners.Any(p => p.DepartmentId == d.Id)).OrderBy(d => d.Name).Select(d => d.Name).ToList(),
        k.Flow.Count, k.Tasks.Count, k.Budget.Count, k.Materials.Count, db.Events.Count(e => e.KindId == k.Id),
        new GateNeeds(k.NeedsSafetyPerson, k.NeedsFlow, k.NeedsBudget, k.NeedsCoordination, k.NeedsSummary))).ToListAsync(cancellationToken));

    [HttpGet("/event-kinds/new"), RequirePermission(Permissions.EventsLead)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new KindInput(), null, cancellationToken);

    [HttpPost("/event-kinds/new"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> New(KindInput input, string? rows, CancellationToken cancellationToken)
    {
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        return await AnswerAsync(await commands.MakeAsync(input, cancellationToken), Done, () => FormAsync(input, null, cancellationToken));
    }

    [HttpGet("/event-kinds/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await commands.FindAsync(id, cancellationToken) is { } kind ? await FormAsync(KindInput.Of(kind), kind, cancellationToken) : NotFound();

    [HttpPost("/event-kinds/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, KindInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await commands.FindAsync(id, cancellationToken) is not { } kind)
            return NotFound();
        db.ChangeTracker.Clear();
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return await FormAsync(input, kind, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Done, () => FormAsync(input, kind, cancellationToken),
            async () =>
            {
                await FormAsync(input, kind, cancellationToken);
                return await ConflictAsync<EventKind, KindInput>("Edit", input, KindInput.Of(kind), id);
            });
    }

    [HttpPost("/event-kinds/{id:int}/retire"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RetireAsync(id, true, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/event-kinds/{id:int}/restore"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RetireAsync(id, false, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private RedirectToActionResult Done()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }

    // The press names its table: “flow:add”, “tasks:2”.
    private bool ChangesRows(KindInput input, string? rows)
    {
        var parts = (rows ?? "").Split(':');
        return parts[0] switch
        {
            "flow" => FormRows.Change(ModelState, input.Flow, parts[^1], KindCommands.MostRows),
            "tasks" => FormRows.Change(ModelState, input.Tasks, parts[^1], KindCommands.MostRows),
            "budget" => FormRows.Change(ModelState, input.Budget, parts[^1], KindCommands.MostRows),
            "materials" => FormRows.Change(ModelState, input.Materials, parts[^1], KindCommands.MostRows),
            _ => false,
        };
    }

    private async Task<IActionResult> FormAsync(KindInput input, EventKind? stored, CancellationToken cancellationToken)
    {
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || input.PartnerIds.Contains(d.Id)).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        ViewData[KindChoices.Key] = new KindChoices([.. departments.Select(d => new SelectListItem(d.Name, d.Id.ToString(CultureInfo.InvariantCulture)))], stored?.IsRetired ?? false);
        ViewData["Id"] = stored?.Id;
        return View("Edit", input.Tidied());
    }
}
