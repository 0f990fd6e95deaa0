using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Scouting;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class ScoutTripsController(OutreachDbContext db, ScoutQueries queries, ScoutCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/scouting")]
    public async Task<IActionResult> Index(ScoutTripState? state, int page, CancellationToken cancellationToken) => View(await queries.ListAsync(state, page, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/scouting.xlsx")]
    public async Task<IActionResult> Export(ScoutTripState? state, CancellationToken cancellationToken)
    {
        var trips = await queries.ListAsync(state, 1, cancellationToken, whole: true);
        return Sheet("Scouting", ["Title", "Day", "Street or area", "Distance", "State", "Who leads the way", "Merchants", "New merchants"], trips.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Title, r.On, r.Area, T.Text(r.Distance), T.Text(r.State), r.Veteran, r.Found, r.New]), "Merchants", "New merchants");
    }

    [HttpGet("/scouting/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/scouting/new"), RequirePermission(Permissions.SponsorsWrite)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new ScoutTripInput { On = time.Today, VeteranId = Me.Id, Distance = DistanceBand.WithinThreeKilometres }, null, cancellationToken);

    [HttpPost("/scouting/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(ScoutTripInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        if (!AddErrors(added))
            return await FormAsync(input, null, cancellationToken);
        FlashSuccess("The trip is planned.");
        return Back(added.Value);
    }

    [HttpGet("/scouting/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/scouting/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, ScoutTripInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return Back(id);
            },
            () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<ScoutTrip, ScoutTripInput>("Form", input, await FindAsync(id, cancellationToken), id);
            });
    }

    /// <summary>They set out: the form of the first merchant comes next.</summary>
    [HttpPost("/scouting/{id:int}/start"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Start(int id, CancellationToken cancellationToken)
    {
        var started = await commands.StartAsync(id, cancellationToken);
        return Answer(started, started.IsSuccess ? RedirectToAction("Walk", "ScoutWalk", new { id }) : Back(id), "Off you go: note each merchant as you pass it.");
    }

    [HttpPost("/scouting/{id:int}/finish"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Finish(int id, CancellationToken cancellationToken) =>
        Answer(await commands.FinishAsync(id, cancellationToken), Back(id), "The trip is finished. Visit the promising ones soon.");

    [HttpPost("/scouting/{id:int}/cancel"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Cancel(int id, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.CancelAsync(id, reason, cancellationToken), Back(id), "The trip is cancelled.");

    private async Task<ScoutTripInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await queries.Changeable().AsNoTracking().Include(t => t.Newcomers).SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } trip ? ScoutTripInput.Of(trip) : null;

    private async Task<IActionResult> FormAsync(ScoutTripInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData["TripId"] = id;
        ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, T, [input.VeteranId, .. input.NewcomerIds], cancellationToken);
        return View("Form", input);
    }

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Detail), new { id });
}
