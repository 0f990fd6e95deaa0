using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class MeetingsController(MeetingQueries queries, MeetingFormQueries forms, MeetingCommands commands) : PortalController
{
    [HttpGet("/meetings"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Index(MeetingFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/meetings.xlsx"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Export(MeetingFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Meetings", ["Title", "Kind", "State", "Begins", "Ends", "Place", "Event", "People invited", "Came"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Title, T.Text(r.Kind), T.Text(r.State), Local(r.StartsAt), Local(r.EndsAt), r.Place, r.Event, r.Invited, r.Came]), "People invited", "Came");
    }

    [HttpGet("/meetings/{id:int}"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The empty form, also from an event's page, an alliance's, that of the clubs, and after a plenary.</summary>
    [HttpGet("/meetings/new"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.EventsWrite)]
    public async Task<IActionResult> New(MeetingKind? kind, int? eventId, int? follows, int? allianceId, bool withClubs, CancellationToken cancellationToken) =>
        await FormAsync("New", null, await forms.NewAsync(kind, eventId, follows, allianceId, withClubs, Me.Id, cancellationToken), cancellationToken);

    [HttpPost("/meetings/new"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.EventsWrite)]
    public async Task<IActionResult> New(MeetingInput input, CancellationToken cancellationToken)
    {
        CheckEnd(input.StartsAt, input.EndsAt);
        if (!ModelState.IsValid)
            return await FormAsync("New", null, input, cancellationToken);
        var planned = await commands.PlanAsync(input, cancellationToken);
        if (!AddErrors(planned.ToResult()))
            return await FormAsync("New", null, input, cancellationToken);
        FlashSuccess("The meeting is planned. Everybody on its list has been told.");
        return RedirectToAction(nameof(Detail), new { id = planned.Value });
    }

    /// <param name="title">What a ballot was won by, as the title to begin with.</param>
    [HttpGet("/meetings/{id:int}/edit"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Edit(int id, [StringLength(100)] string? title, CancellationToken cancellationToken) =>
        await forms.FormAsync(id, title, cancellationToken) is { } input ? await FormAsync("Edit", id, input, cancellationToken) : await OverAsync(id, cancellationToken);

    [HttpPost("/meetings/{id:int}/edit"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Edit(int id, MeetingInput input, CancellationToken cancellationToken)
    {
        if (await queries.HeadAsync(id, cancellationToken) is not { CanRun: true })
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync("Edit", id, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved. Whoever is new on the list has been told.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => FormAsync("Edit", id, input, cancellationToken),
            async () =>
            {
                if (await forms.FormAsync(id, null, cancellationToken) is not { } stored)
                    return await OverAsync(id, cancellationToken);
                await FormAsync("Edit", id, input, cancellationToken);
                return await ConflictAsync<Meeting, MeetingInput>("Edit", input, stored, id);
            });
    }

    // Beside whatever else is wrong: what is only found once that is mended would be a second round.
    private void CheckEnd(DateTime? startsAt, DateTime? endsAt)
    {
        if (!ModelState.IsValid && endsAt <= startsAt)
            AddErrors(MeetingErrors.EndBeforeStart);
    }

    // Held or cancelled meanwhile: the meeting says what became of it.
    private async Task<IActionResult> OverAsync(int id, CancellationToken cancellationToken) =>
        await queries.HeadAsync(id, cancellationToken) is { CanRun: true } ? Answer(MeetingErrors.NotPlanned, LocalRedirect(Url.To("Meetings.Detail", id)), "") : NotFound();

    private async Task<IActionResult> FormAsync(string view, int? id, MeetingInput input, CancellationToken cancellationToken)
    {
        ViewData[MeetingFormModel.Key] = await forms.ChoicesAsync(id, input, cancellationToken);
        return View(view, input);
    }
}
