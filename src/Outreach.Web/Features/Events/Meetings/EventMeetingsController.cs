using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Flow;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Meetings;

/// <summary>Records that a meeting for an event was held (S47).</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class EventMeetingsController(OutreachDbContext db, EventUnitOfWork work, FlowQueries queries, DepartmentTime time) : PortalController
{
    [HttpGet("/events/{id:int}/meetings/new")]
    public async Task<IActionResult> New(int id, EventMeetingKind? kind, CancellationToken cancellationToken) =>
        await FormAsync(id, new MeetingInput { On = time.Today, Kind = kind ?? EventMeetingKind.Coordination }, cancellationToken);

    [HttpPost("/events/{id:int}/meetings/new")]
    public async Task<IActionResult> New(int id, MeetingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        var ids = input.AttendeeIds.Distinct().ToList();
        var known = await db.Users.InDepartment(time.Today).CountAsync(u => ids.Contains(u.Id), cancellationToken) == ids.Count;
        var recorded = known
            ? await work.ChangeAsync(id, null, e => e.RecordMeeting(input.Kind!.Value, input.On!.Value, ids, input.Others, input.Notes, Me.Id, time.Today), cancellationToken)
            : EventErrors.NoSuchPerson.ForField(nameof(MeetingInput.AttendeeIds));
        return await AnswerAsync(
            recorded,
            () =>
            {
                FlashSuccess("The meeting is recorded.");
                return LocalRedirect(Url.To("Events.Detail", id));
            },
            () => FormAsync(id, input, cancellationToken));
    }

    private async Task<IActionResult> FormAsync(int id, MeetingInput input, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        ViewData[SectionChoices.Key] = await queries.ChoicesAsync(found, cancellationToken);
        ViewData["EventId"] = id;
        return View("New", input);
    }
}
