using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>Moves a meeting, or cancels it; both with a reason that everybody on its list is told.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MeetingActionsController(MeetingQueries queries, MeetingCommands commands, DepartmentTime time) : PortalController
{
    /// <param name="day">What a ballot was won by, at the same time of the day; null for the day as it is.</param>
    [HttpGet("/meetings/{id:int}/move")]
    public Task<IActionResult> Move(int id, DateOnly? day, CancellationToken cancellationToken) => FormAsync(id, head => View("Move", MoveInputOf(head, day)), cancellationToken);

    [HttpPost("/meetings/{id:int}/move")]
    public async Task<IActionResult> Move(int id, MoveMeetingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid && input.EndsAt <= input.StartsAt)
            AddErrors(MeetingErrors.EndBeforeStart);
        if (!ModelState.IsValid)
            return await FormAsync(id, _ => View("Move", input), cancellationToken);
        return await SaidAsync(id, await commands.MoveAsync(id, input, cancellationToken), "Moved. Everybody on the list has been told why.", "Move", input, head => MoveInputOf(head, null), cancellationToken);
    }

    [HttpGet("/meetings/{id:int}/cancel")]
    public Task<IActionResult> Cancel(int id, CancellationToken cancellationToken) => FormAsync(id, head => View("Cancel", new CancelMeetingInput { Version = head.Version }), cancellationToken);

    [HttpPost("/meetings/{id:int}/cancel")]
    public async Task<IActionResult> Cancel(int id, CancelMeetingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, _ => View("Cancel", input), cancellationToken);
        return await SaidAsync(
            id, await commands.CancelAsync(id, input, cancellationToken), "Cancelled. Everybody on the list has been told why.", "Cancel", input,
            head => new CancelMeetingInput { Version = head.Version }, cancellationToken);
    }

    private MoveMeetingInput MoveInputOf(MeetingHeadModel head, DateOnly? day)
    {
        var (starts, ends) = (time.ToLocal(head.StartsAt), time.ToLocal(head.EndsAt));
        var moved = day is { } on ? on.ToDateTime(TimeOnly.FromDateTime(starts)) - starts : TimeSpan.Zero;
        return new() { Version = head.Version, StartsAt = starts + moved, EndsAt = ends + moved, Place = head.Place, Reason = day is null ? null : T["Most have voted for this day."].Value };
    }

    private Task<IActionResult> SaidAsync<TInput>(
        int id, Result result, string done, string view, TInput input, Func<MeetingHeadModel, TInput> stored, CancellationToken cancellationToken)
        where TInput : class, IVersionedInput => AnswerAsync(
            result,
            () =>
            {
                FlashSuccess(done);
                return LocalRedirect(Url.To("Meetings.Detail", id));
            },
            () => FormAsync(id, _ => View(view, input), cancellationToken),
            async () => await queries.HeadAsync(id, cancellationToken) is { CanRun: true } head
                ? head.State == MeetingState.Planned ? await ConflictAsync<Meeting, TInput>(view, input, stored(head), id) : Over(id) : NotFound());

    // Refused after an answer of the domain as well: what the page stands on is still there then.
    private async Task<IActionResult> FormAsync(int id, Func<MeetingHeadModel, IActionResult> form, CancellationToken cancellationToken) =>
        await queries.HeadAsync(id, cancellationToken) is not { CanRun: true } head ? NotFound() : head.State == MeetingState.Planned || !ModelState.IsValid ? form(head) : Over(id);

    // Somebody else was faster, or the address is an old one: the meeting says what became of it.
    private LocalRedirectResult Over(int id)
    {
        FlashError(MeetingErrors.NotPlanned);
        return LocalRedirect(Url.To("Meetings.Detail", id));
    }
}
