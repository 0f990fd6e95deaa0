using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Exchanges;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class ExchangesController(ExchangeQueries queries, ExchangeCommands commands, SchoolQueries schools, DepartmentTime time) : PortalController
{
    /// <summary>The plan of the year and all exchanges.</summary>
    [HttpGet("/schools/exchanges")]
    public async Task<IActionResult> Index(ExchangeFilter filter, CancellationToken cancellationToken) =>
        View(await queries.ListAsync(filter, await schools.OptionsAsync(filter.SchoolId, cancellationToken), cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/schools/exchanges.xlsx")]
    public async Task<IActionResult> Export(ExchangeFilter filter, CancellationToken cancellationToken) => Sheet(
        "Exchanges", ["Day", "School", "Kind", "State", "What was said", "Event"], (await queries.ExportAsync(filter, cancellationToken)).Select(r => (IReadOnlyList<object?>)
            [r.On, r.School, T.Text(r.Kind), T.Text(r.State), r.Said, r.Event]));

    /// <param name="plan">Whether one is planned; else one that was held is logged.</param>
    [HttpGet("/schools/exchanges/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(int? schoolId, bool plan, int? eventId, CancellationToken cancellationToken) => FormAsync(
        new ExchangeInput { SchoolId = schoolId, Plan = plan, EventId = eventId, On = plan ? null : time.Today, Kind = plan ? ExchangeKind.GetTogether : ExchangeKind.Call, ParticipantIds = [Me.Id] },
        null, false, cancellationToken);

    [HttpPost("/schools/exchanges/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(ExchangeInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, false, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        return await AnswerAsync(
            added, () => Saved(added.Value, input.Plan ? "It is in the plan." : "The exchange is logged."), () => FormAsync(input, null, false, cancellationToken),
            async () => ConflictForm(Domain.Schools.SchoolErrors.ChangedMeanwhile, await FormAsync(input, null, false, cancellationToken)));
    }

    [HttpGet("/schools/exchanges/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { } stored && stored.State != ExchangeState.CalledOff
        ? await FormAsync(ExchangeInput.Of(stored), stored, false, cancellationToken) : NotFound();

    [HttpPost("/schools/exchanges/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> Edit(int id, ExchangeInput input, CancellationToken cancellationToken) => ChangeAsync(id, input, false, cancellationToken);

    /// <summary>What came of one that was planned.</summary>
    [HttpGet("/schools/exchanges/{id:int}/held"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Hold(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { State: ExchangeState.Planned } stored
        ? await FormAsync(ExchangeInput.Of(stored), stored, true, cancellationToken) : NotFound();

    [HttpPost("/schools/exchanges/{id:int}/held"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> Hold(int id, ExchangeInput input, CancellationToken cancellationToken) => ChangeAsync(id, input, true, cancellationToken);

    private async Task<IActionResult> ChangeAsync(int id, ExchangeInput input, bool hold, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        // It stays with its school.
        input.SchoolId = stored.SchoolId;
        ModelState.Remove(nameof(input.SchoolId));
        if (!ModelState.IsValid)
            return await FormAsync(input, stored, hold, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, hold, cancellationToken), () => Saved(stored.SchoolId, "Saved."), () => FormAsync(input, stored, hold, cancellationToken),
            async () =>
            {
                await FormAsync(input, stored, hold, cancellationToken);
                return await ConflictAsync<Exchange, ExchangeInput>("Form", input, await FindAsync(id, cancellationToken) is { } now ? ExchangeInput.Of(now) : null, id);
            });
    }

    private Task<Exchange?> FindAsync(int id, CancellationToken cancellationToken) =>
        queries.Changeable().AsNoTracking().Include(e => e.Participants).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(ExchangeInput input, Exchange? stored, bool isHolding, CancellationToken cancellationToken)
    {
        ViewData[ExchangeFormModel.Key] = await queries.FormAsync(input, stored, isHolding, await schools.OptionsAsync(stored?.SchoolId, cancellationToken), cancellationToken);
        return View("Form", input);
    }

    private RedirectToActionResult Saved(int schoolId, string text)
    {
        FlashSuccess(text);
        return RedirectToAction("Detail", "Schools", new { id = schoolId });
    }
}
