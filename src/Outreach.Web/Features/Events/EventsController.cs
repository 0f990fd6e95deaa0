using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>Events, as much as deals need.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventsController(OutreachDbContext db, EventQueries queries, DepartmentTime time) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/events")]
    public async Task<IActionResult> Index(EventFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The detail page.</summary>
    [HttpGet("/events/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) =>
        await queries.DetailAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>The empty form.</summary>
    [HttpGet("/events/new"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> New(CancellationToken stop) => await FormAsync("New", new EventInput { OwnerId = Me.Id }, stop);

    /// <summary>Makes an event.</summary>
    [HttpPost("/events/new"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> New(EventInput input, CancellationToken stop)
    {
        await CheckOwnerAsync(input, null, stop);
        if (!ModelState.IsValid || Details(input) is not { } details || !Check(Event.Plan(details, out var created)))
            return await FormAsync("New", input, stop);
        db.Events.Add(created);
        await db.SaveChangesAsync(stop);
        Say("“{0}” is planned. Deals can be opened for it now.", created.Title);
        return RedirectToAction(nameof(Detail), new { created.Id });
    }

    /// <summary>The form of an event.</summary>
    [HttpGet("/events/{id:int}/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } found ? await FormAsync("Edit", EventInput.Of(found, time), stop) : NotFound();

    /// <summary>Changes an event.</summary>
    [HttpPost("/events/{id:int}/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, EventInput input, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        var stored = EventInput.Of(found, time);
        db.Entry(found).Property(e => e.Version).OriginalValue = input.Version;
        await CheckOwnerAsync(input, found.OwnerId, stop);
        if (!ModelState.IsValid || Details(input) is not { } details || !Check(found.Edit(details)))
            return await FormAsync("Edit", input, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            await PrepareFormAsync(stop);
            return await ConflictAsync("Edit", input, stored, found.Id, db.Events);
        }

        Say("Saved.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Moves on to the next state.</summary>
    [HttpPost("/events/{id:int}/advance"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Advance(int id, EventState? to, CancellationToken stop) =>
        await ChangeAsync(id, e => to is { } state ? e.Advance(state) : EventErrors.WrongState, stop);

    /// <summary>Cancels it.</summary>
    [HttpPost("/events/{id:int}/cancel"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Cancel(int id, string? reason, CancellationToken stop) =>
        await ChangeAsync(id, e => e.Cancel(reason), stop);

    private async Task<IActionResult> ChangeAsync(int id, Func<Event, Result> verb, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        if (verb(found).Error is { } error)
        {
            Refuse(error);
        }
        else
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
        }

        return RedirectToAction(nameof(Detail), new { id });
    }

    private Task<Event?> LoadAsync(int id, CancellationToken stop) =>
        db.Events.Include(e => e.Tags).SingleOrDefaultAsync(e => e.Id == id, stop);

    private EventDetails? Details(EventInput input)
    {
        var details = input.ToDetails(time);
        if (details is null)
            Check(Tags.Invalid);
        return details;
    }

    private async Task CheckOwnerAsync(EventInput input, int? stored, CancellationToken stop)
    {
        if (input.OwnerId is { } owner && owner != stored && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, stop))
            Check(EventErrors.NoSuchOwner);
    }

    private async Task PrepareFormAsync(CancellationToken stop) => ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, stop);

    private async Task<IActionResult> FormAsync(string view, EventInput input, CancellationToken stop)
    {
        await PrepareFormAsync(stop);
        return View(view, input);
    }
}
