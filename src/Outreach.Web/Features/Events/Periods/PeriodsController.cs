using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Periods;

[RequirePermission(Permissions.EventsRead)]
public sealed class PeriodsController(OutreachDbContext db, PeriodQueries queries, PeriodCommands commands, AuditTrail trail) : PortalController
{
    [HttpGet("/periods")]
    public async Task<IActionResult> Index(PeriodFilter filter, CancellationToken cancellationToken) => View(await queries.YearAsync(filter, cancellationToken));

    [HttpGet("/periods/new"), RequirePermission(Permissions.EventsLead)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new PeriodInput(), cancellationToken);

    [HttpPost("/periods/new"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> New(PeriodInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(input, cancellationToken)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), () => Saved(input), () => FormAsync(input, cancellationToken));

    [HttpGet("/periods/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, cancellationToken, id) : NotFound();

    [HttpPost("/periods/{id:int}/edit"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Edit(int id, PeriodInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken, id);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(input), () => FormAsync(input, cancellationToken, id),
            async () =>
            {
                await FormAsync(input, cancellationToken, id);
                return await ConflictAsync<CalendarPeriod, PeriodInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/periods/{id:int}/delete"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DeleteAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "“{0}” is deleted from the calendar.");

    private async Task<PeriodInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.CalendarPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } period ? PeriodInput.Of(period) : null;

    private async Task<IActionResult> FormAsync(PeriodInput input, CancellationToken cancellationToken, int id = 0)
    {
        ViewData["Schools"] = await queries.SchoolOptionsAsync(input.SchoolId, cancellationToken);
        if (id > 0)
            ViewData["Trail"] = await trail.OfAsync(cancellationToken, new AuditSubject(nameof(CalendarPeriod), id));
        return View("Edit", input);
    }

    private RedirectToActionResult Saved(PeriodInput input)
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index), new { year = input.StartsOn!.Value.Year });
    }
}
