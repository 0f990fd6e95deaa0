using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Flow;

/// <summary>The tables of an event's plan.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventFlowController(FlowQueries queries, FlowCommands commands) : PortalController
{
    private const int SpareRows = 2;

    [HttpGet("/events/{id:int}/flow")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/events/{id:int}/flow/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Edit(int id, CancellationToken cancellationToken) => OpenAsync(id, nameof(Edit), FlowForms.FlowOf, i => i.Rows, cancellationToken);

    [HttpPost("/events/{id:int}/flow/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Edit(int id, FlowInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, nameof(Edit), input, i => i.Rows, rows, FlowForms.FlowOf, commands.SetFlowAsync, cancellationToken);

    [HttpGet("/events/{id:int}/duties/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Duties(int id, CancellationToken cancellationToken) => OpenAsync(id, nameof(Duties), FlowForms.DutiesOf, i => i.Rows, cancellationToken);

    [HttpPost("/events/{id:int}/duties/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Duties(int id, DutiesInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, nameof(Duties), input, i => i.Rows, rows, FlowForms.DutiesOf, commands.SetDutiesAsync, cancellationToken);

    [HttpGet("/events/{id:int}/contingency/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Risks(int id, CancellationToken cancellationToken) => OpenAsync(id, nameof(Risks), FlowForms.RisksOf, i => i.Rows, cancellationToken);

    [HttpPost("/events/{id:int}/contingency/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Risks(int id, RisksInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, nameof(Risks), input, i => i.Rows, rows, FlowForms.RisksOf, commands.SetRisksAsync, cancellationToken);

    [HttpGet("/events/{id:int}/awards/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Awards(int id, CancellationToken cancellationToken) => OpenAsync(id, nameof(Awards), FlowForms.AwardsOf, i => i.Rows, cancellationToken);

    [HttpPost("/events/{id:int}/awards/edit"), RequirePermission(Permissions.EventsWrite)]
    public Task<IActionResult> Awards(int id, AwardsInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, nameof(Awards), input, i => i.Rows, rows, FlowForms.AwardsOf, commands.SetAwardsAsync, cancellationToken);

    private async Task<IActionResult> OpenAsync<TInput, TRow>(int id, string view, Func<Event, TInput> formOf, Func<TInput, List<TRow>> rowsOf, CancellationToken cancellationToken)
        where TRow : new() =>
        await queries.FindAsync(id, cancellationToken) is { } found ? await FormAsync(view, formOf(found), found, rowsOf, cancellationToken) : NotFound();

    private async Task<IActionResult> SaveAsync<TInput, TRow>(
        int id, string view, TInput input, Func<TInput, List<TRow>> rowsOf, string? rows, Func<Event, TInput> formOf, Func<int, TInput, CancellationToken, Task<Result>> save, CancellationToken cancellationToken)
        where TInput : class, IVersionedInput
        where TRow : new()
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        if (FormRows.Change(ModelState, rowsOf(input), rows, Event.MostRows) || !ModelState.IsValid)
            return await FormAsync(view, input, found, rowsOf, cancellationToken);
        return await AnswerAsync(
            await save(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index), new { id });
            },
            () => FormAsync(view, input, found, rowsOf, cancellationToken),
            async () =>
            {
                await FormAsync(view, input, found, rowsOf, cancellationToken);
                return await ConflictAsync<Event, TInput>(view, input, formOf(found), id);
            });
    }

    private async Task<IActionResult> FormAsync<TInput, TRow>(string view, TInput input, Event found, Func<TInput, List<TRow>> rowsOf, CancellationToken cancellationToken)
        where TRow : new()
    {
        ViewData[SectionChoices.Key] = await queries.ChoicesAsync(found, cancellationToken);
        ViewData["EventId"] = found.Id;
        // Rows to fill in without scripts.
        var rows = rowsOf(input);
        for (var i = 0; i < SpareRows && rows.Count < Event.MostRows && (i > 0 || rows.Count == 0); i++)
            rows.Add(new TRow());
        return View(view, input);
    }
}
