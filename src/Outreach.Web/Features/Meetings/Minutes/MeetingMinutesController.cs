using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Agenda;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>The minutes on one page: written by who runs the meeting, read by whoever sees it, confirmed by who was absent.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MeetingMinutesController(MinutesQueries queries, MinutesCommands commands, AgendaCommands agenda, DepartmentTime time) : PortalController
{
    private bool WantsJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    [HttpGet("/meetings/{id:int}/minutes")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>
    /// Saves one item. The page's script asks for JSON and gets 200 with the new version, 409 with the other text, or 422
    /// with errors by field; a plain form is led back, or shown again.
    /// </summary>
    [HttpPost("/meetings/{id:int}/minutes/{itemId:int}")]
    public async Task<IActionResult> Write(int id, int itemId, MinutesItemInput input, CancellationToken cancellationToken)
    {
        MinutesConflict? conflict = null;
        var refused = MinutesErrors.Closed;
        if (ModelState.IsValid)
        {
            var written = await commands.WriteAsync(id, itemId, input, cancellationToken);
            if (written.IsNotFound)
                return NotFound();
            if (AddErrors(written.ToResult()) && written.Value is { Conflict: null } saved)
                return WantsJson ? Saved(saved) : Back(id, itemId, saved.Decided ? "Decided: it is a task now, and its owner has been told." : "Saved.");
            conflict = written.IsSuccess ? written.Value.Conflict : null;
            refused = written.Error ?? refused;
        }

        if (WantsJson)
            return conflict is null ? Unsaved() : Conflict(new { version = conflict.Version, stored = conflict.Stored ?? "", message = Met(conflict) });
        if (await queries.PageAsync(id, cancellationToken) is not { } page)
            return NotFound();
        if (!page.CanWrite)
        {
            // What was typed after they were published stands in the form of a correction.
            return page.CanCorrect && input.Said is not null && page.Items.FirstOrDefault(i => i.Id == itemId) is { } item && item.Said != input.Said
                ? View("Index", page with { RefusedItemId = itemId, Correction = new CorrectionInput { Version = item.Version, Said = input.Said, Decision = input.Decision, OwnerId = input.OwnerId, DueOn = input.DueOn } })
                : page.Head.CanRun ? Answer(refused, Page(id), "") : NotFound();
        }

        if (conflict is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Index", page with { RefusedItemId = itemId, Typed = input, Conflict = conflict });
    }

    /// <summary>Adds an item while writing.</summary>
    [HttpPost("/meetings/{id:int}/minutes/items")]
    public async Task<IActionResult> Add(int id, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var added = await agenda.AddAsync(id, input, cancellationToken);
            if (added.IsSuccess)
                return Back(id, added.Value, "The item stands on the agenda.");
            if (added.IsNotFound)
                return NotFound();
            AddErrors(added.ToResult());
        }

        return await queries.PageAsync(id, cancellationToken) is not { Head.CanRun: true } page ? NotFound()
            : page.CanWrite ? View("Index", page with { NewItem = input }) : Answer(MinutesErrors.Closed, Page(id), "");
    }

    [HttpPost("/meetings/{id:int}/minutes/publish")]
    public async Task<IActionResult> Publish(int id, CancellationToken cancellationToken) => Answer(
        await commands.PublishAsync(id, cancellationToken), LocalRedirect(Url.To("MeetingMinutes.Index", id)), "Published. Everybody who was invited has been told; who was absent is asked to confirm.");

    /// <summary>One's own word: I was not there, and I have read them.</summary>
    [HttpPost("/meetings/{id:int}/minutes/confirm")]
    public async Task<IActionResult> Confirm(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ConfirmAsync(id, cancellationToken), LocalRedirect(Url.To("MeetingMinutes.Index", id)), "Noted: you have read the minutes.");

    /// <summary>Corrects what is published.</summary>
    [HttpPost("/meetings/{id:int}/minutes/{itemId:int}/correct")]
    public async Task<IActionResult> Correct(int id, int itemId, CorrectionInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var corrected = await commands.CorrectAsync(id, itemId, input, cancellationToken);
            if (corrected.IsSuccess)
                return Back(id, itemId, "Corrected. The old text stands below the item.");
            if (corrected.IsNotFound)
                return NotFound();
            AddErrors(corrected);
        }

        return await queries.PageAsync(id, cancellationToken) is not { Head.CanRun: true } page ? NotFound()
            : page.CanCorrect ? View("Index", page with { RefusedItemId = itemId, Correction = input }) : Answer(MinutesErrors.NotPublished, Page(id), "");
    }

    private JsonResult Saved(MinutesSaved saved) =>
        Json(new { version = saved.Version, message = T["Saved at {0}", time.ToLocal(time.Now).ToString("HH:mm", CultureInfo.InvariantCulture)].Value });

    private UnprocessableEntityObjectResult Unsaved() =>
        UnprocessableEntity(new { message = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault() ?? "" });

    private string Met(MinutesConflict conflict) => T["{0} has written on this item meanwhile. Both texts are here; nothing is lost.", conflict.By ?? T["Somebody"].Value];

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("MeetingMinutes.Index", id));

    private LocalRedirectResult Back(int id, int itemId, string done)
    {
        FlashSuccess(done);
        return LocalRedirect(Url.To("MeetingMinutes.Index", id) + "#item-" + itemId.ToString(CultureInfo.InvariantCulture));
    }
}
