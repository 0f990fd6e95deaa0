using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Records;

[RequirePermission(Permissions.EventsRead)]
public sealed class EventsController(EventQueries queries, EventCommands commands, EventHubQueries hub, DepartmentTime time) : PortalController
{
    [HttpGet("/events")]
    public async Task<IActionResult> Index(EventFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/events/export")]
    public async Task<IActionResult> Export(EventFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.AllAsync(filter, cancellationToken);
        string[] headers = ["Title", "State", "Kind of event", "Begins", "Ends", "Venue", "Owner", "Fundraising target", "Promised by signed contracts"];
        return Sheet("Events", headers, rows.Select(r => (IReadOnlyList<object?>)
            [r.Title, T.Text(r.State), r.Kind, r.StartsAt is { } starts ? time.ToLocal(starts) : null, r.EndsAt is { } ends ? time.ToLocal(ends) : null, r.Venue, r.Owner, r.MoneyTarget, r.Promised]));
    }

    /// <summary>The plan: the first tab of an event's page.</summary>
    [HttpGet("/events/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await hub.PlanAsync(id, cancellationToken) is { } model ? View("~/Features/Events/Hub/Plan.cshtml", model) : NotFound();

    /// <summary>The form of a new event; with a kind it begins with what the kind brings.</summary>
    [HttpGet("/events/new"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> New(int? kindId, CancellationToken cancellationToken) =>
        await FormAsync("New", await queries.NewAsync(kindId, cancellationToken), null, cancellationToken);

    [HttpPost("/events/new"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> New(EventInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("New", input, null, cancellationToken);
        var planned = await commands.PlanAsync(input, Me, practice: false, cancellationToken);
        if (!AddErrors(planned.ToResult()))
            return await FormAsync("New", input, null, cancellationToken);
        FlashSuccess("The event stands as an idea. What it lacks is said below.");
        return RedirectToAction(nameof(Detail), new { planned.Value.Id });
    }

    [HttpGet("/events/{id:int}/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } input ? await FormAsync("Edit", input, id, cancellationToken) : NotFound();

    [HttpPost("/events/{id:int}/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, EventInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await queries.FormAsync(id, cancellationToken) is null ? NotFound() : await FormAsync("Edit", input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, Me, cancellationToken),
            () =>
            {
                FlashSaved(NamedRecord.Event, id);
                return Redirect(hub.PageOf(id));
            },
            () => FormAsync("Edit", input, id, cancellationToken),
            async () =>
            {
                await FormAsync("Edit", input, id, cancellationToken);
                return await ConflictAsync<Event, EventInput>("Edit", input, await queries.FormAsync(id, cancellationToken), id);
            });
    }

    private async Task<IActionResult> FormAsync(string view, EventInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData[EventChoices.Key] = await queries.ChoicesAsync(input, id, cancellationToken);
        return View(view, input);
    }
}
