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
    [HttpGet("/meetings/{id:int}/move")]
    public Task<IActionResult> Move(int id, CancellationToken cancellationToken) => FormAsync(id, head => View("Move", MoveInputOf(head)), cancellationToken);

    [HttpPost("/meetings/{id:int}/move")]
    public async Task<IActionResult> Move(int id, MoveMeetingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, _ => View("Move", input), cancellationToken);
        return await SaidAsync(id, await commands.MoveAsync(id, input, cancellationToken), "Moved. Everybody on the list has been told why.", "Move", input, MoveInputOf, cancellationToken);
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

    private MoveMeetingInput MoveInputOf(MeetingHeadModel head) =>
        new() { Version = head.Version, StartsAt = time.ToLocal(head.StartsAt), EndsAt = time.ToLocal(head.EndsAt), Place = head.Place };

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
                ? await ConflictAsync<Meeting, TInput>(view, input, head.State == MeetingState.Planned ? stored(head) : null, id) : NotFound());

    // Refused after an answer of the domain as well: what the page stands on is still there then.
    private async Task<IActionResult> FormAsync(int id, Func<MeetingHeadModel, IActionResult> form, CancellationToken cancellationToken) =>
        await queries.HeadAsync(id, cancellationToken) is { CanRun: true } head && (head.State == MeetingState.Planned || !ModelState.IsValid) ? form(head) : NotFound();
}
