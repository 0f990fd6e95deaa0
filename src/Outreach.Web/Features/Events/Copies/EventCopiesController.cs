using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Copies;

/// <summary>Copies an event for another time, or into a series; also one that is closed or cancelled, and somebody else's.</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class EventCopiesController(CopyCommands commands) : PortalController
{
    [HttpGet("/events/{id:int}/copy")]
    public async Task<IActionResult> Copy(int id, CancellationToken cancellationToken) =>
        await commands.SourceAsync(id, cancellationToken) is { } source ? Form(source, "Copy", new CopyInput { Title = source.Title }) : NotFound();

    [HttpPost("/events/{id:int}/copy")]
    public async Task<IActionResult> Copy(int id, CopyInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, "Copy", input, cancellationToken);
        var copied = await commands.CopyAsync(id, input, cancellationToken);
        return await AnswerAsync(
            copied,
            () =>
            {
                FlashSuccess("The copy stands as an idea. Name its people, and look at what was different last time.");
                return LocalRedirect(Url.To("Events.Detail", copied.Value.Id));
            },
            () => AgainAsync(id, "Copy", input, cancellationToken));
    }

    [HttpGet("/events/{id:int}/series")]
    public async Task<IActionResult> Series(int id, CancellationToken cancellationToken) =>
        await commands.SourceAsync(id, cancellationToken) is { } source
            ? Form(source, "Series", new SeriesInput { Title = source.Title[..Math.Min(source.Title.Length, EventSeries.LongestTitle)] }) : NotFound();

    [HttpPost("/events/{id:int}/series")]
    public async Task<IActionResult> Series(int id, SeriesInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, "Series", input, cancellationToken);
        var copied = await commands.SeriesAsync(id, input, cancellationToken);
        return await AnswerAsync(
            copied,
            () =>
            {
                FlashSuccess("{0} events stand as ideas, each with its day.", copied.Value);
                return LocalRedirect(Url.To("Events.Index") + "?q=" + Uri.EscapeDataString(input.Title!) + "&sort=start");
            },
            () => AgainAsync(id, "Series", input, cancellationToken));
    }

    private async Task<IActionResult> AgainAsync(int id, string view, object input, CancellationToken cancellationToken) =>
        await commands.SourceAsync(id, cancellationToken) is { } source ? Form(source, view, input) : NotFound();

    private ViewResult Form(CopySource source, string view, object input)
    {
        ViewData[CopySource.Key] = source;
        return View(view, input);
    }
}
