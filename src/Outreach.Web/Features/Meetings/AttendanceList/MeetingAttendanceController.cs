using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>Who was there: the list and what whoever keeps it does with it.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MeetingAttendanceController(AttendanceListQueries queries, AttendanceCommands commands) : PortalController
{
    [HttpGet("/meetings/{id:int}/attendance")]
    public async Task<IActionResult> Index(int id, AttendanceListFilter filter, CancellationToken cancellationToken) =>
        await queries.ListAsync(id, filter, cancellationToken) is { } model ? View("Index", model) : NotFound();

    [HttpGet("/meetings/{id:int}/attendance/{userId:int}")]
    public async Task<IActionResult> Record(int id, int userId, CancellationToken cancellationToken) =>
        await queries.ByHandAsync(id, userId, cancellationToken) is { } model ? Form(model, new ByHandInput { Version = model.Version, State = model.Proposed }) : NotFound();

    [HttpPost("/meetings/{id:int}/attendance/{userId:int}")]
    public async Task<IActionResult> Record(int id, int userId, ByHandInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, userId, input, cancellationToken);
        return await AnswerAsync(
            await commands.RecordAsync(id, userId, input, cancellationToken),
            () =>
            {
                FlashSuccess("Recorded by hand, with your reason.");
                return ToList(id);
            },
            () => FormAsync(id, userId, input, cancellationToken),
            async () =>
            {
                // What is stored now stands beside the form; the next press overwrites it knowingly.
                if (await queries.ByHandAsync(id, userId, cancellationToken) is not { } model)
                    return NotFound();
                input.Version = model.Version;
                ModelState.Remove(nameof(input.Version));
                return ConflictForm(Changed, Form(model, input));
            });
    }

    /// <summary>Somebody who came without being on the list.</summary>
    [HttpGet("/meetings/{id:int}/attendance/add")]
    public Task<IActionResult> Add(int id, CancellationToken cancellationToken) => AddFormAsync(id, new AddByHandInput { State = AttendanceState.Present }, cancellationToken);

    [HttpPost("/meetings/{id:int}/attendance/add")]
    public async Task<IActionResult> Add(int id, AddByHandInput input, CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await commands.AddAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Recorded by hand, with your reason.");
                return ToList(id);
            },
            () => AddFormAsync(id, input, cancellationToken))
        : await AddFormAsync(id, input, cancellationToken);

    [HttpPost("/meetings/{id:int}/attendance/{userId:int}/verify")]
    public async Task<IActionResult> Verify(int id, int userId, bool screen, CancellationToken cancellationToken) =>
        Answer(await commands.VerifyAsync(id, userId, cancellationToken), Back(id, screen), "Seen in the room.");

    [HttpPost("/meetings/{id:int}/attendance/{userId:int}/void")]
    public async Task<IActionResult> Void(int id, int userId, bool screen, string? reason, CancellationToken cancellationToken)
    {
        var voided = await commands.VoidAsync(id, userId, reason, cancellationToken);
        if (voided.Error?.Field is null || await queries.ByHandAsync(id, userId, cancellationToken) is not { } model)
            return Answer(voided, Back(id, screen), "Taken off: recorded as absent, with the reason. The person has been told.");
        // What was typed stands in the form by hand, with what is wrong beside it.
        AddErrors(voided);
        return Form(model, new ByHandInput { Version = model.Version, State = AttendanceState.Absent, Reason = reason });
    }

    /// <summary>Lets somebody in whose scan was refused, without leaving the screen.</summary>
    [HttpPost("/meetings/{id:int}/attendance/{userId:int}/admit")]
    public async Task<IActionResult> Admit(int id, int userId, bool screen, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.AdmitAsync(id, userId, reason, cancellationToken), Back(id, screen), "Let in, dated by the scan.");

    [HttpPost("/meetings/{id:int}/attendance/draw")]
    public async Task<IActionResult> Draw(int id, bool screen, CancellationToken cancellationToken) =>
        Answer(await commands.DrawAsync(id, cancellationToken), Back(id, screen), "Drawn. Call them by name.");

    [HttpPost("/meetings/{id:int}/attendance/heads")]
    public async Task<IActionResult> Heads(int id, HeadCountInput input, bool screen, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await Index(id, new AttendanceListFilter(), cancellationToken);
        var counted = await commands.CountHeadsAsync(id, input.Heads, cancellationToken);
        if (!counted.IsSuccess && counted.Error?.Field is not null)
        {
            AddErrors(counted);
            return await Index(id, new AttendanceListFilter(), cancellationToken);
        }

        return Answer(counted, Back(id, screen), "The head count is noted.");
    }

    [HttpPost("/meetings/{id:int}/attendance/close")]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseAsync(id, cancellationToken), ToList(id), "The sign-in is closed: whoever had to come and has no record is absent.");

    private static readonly DomainError Changed = new("sign-in.changed", "Somebody has recorded this person meanwhile. Look at what stands there now before you save.");

    private LocalRedirectResult ToList(int id) => LocalRedirect(Url.To("MeetingAttendance.Index", id));

    private LocalRedirectResult Back(int id, bool screen) => screen ? LocalRedirect(Url.To("MeetingScreen.Index", id) + "?desk=true") : ToList(id);

    private async Task<IActionResult> FormAsync(int id, int userId, ByHandInput input, CancellationToken cancellationToken) =>
        await queries.ByHandAsync(id, userId, cancellationToken) is { } model ? Form(model, input) : NotFound();

    private async Task<IActionResult> AddFormAsync(int id, AddByHandInput input, CancellationToken cancellationToken)
    {
        if (await queries.AddAsync(id, cancellationToken) is not { } model)
            return NotFound();
        ViewData[AddByHandModel.Key] = model;
        return View("Add", input);
    }

    private ViewResult Form(ByHandModel model, ByHandInput input)
    {
        ViewData[ByHandModel.Key] = model;
        return View("Record", input);
    }
}
