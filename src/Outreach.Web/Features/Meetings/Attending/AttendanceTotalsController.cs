using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Totals for leaders; everybody's own record, to which they may object.</summary>
public sealed class AttendanceTotalsController(AttendanceQueries queries, ObjectionCommands commands) : PortalController
{
    [HttpGet("/attendance"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.LeaveDecide)]
    public Task<IActionResult> Index(AttendanceFilter filter, CancellationToken cancellationToken) => TotalsAsync(filter, null, cancellationToken);

    /// <summary>Exactly the rows that are filtered; figures alone, no reasons.</summary>
    [HttpGet("/attendance.xlsx"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.LeaveDecide)]
    public async Task<IActionResult> Export(AttendanceFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.ExportAsync(filter, cancellationToken);
        string[] headers = [filter.By == AttendanceView.Person ? "Full name" : "Summed up by", "Member group", "Meetings", "Present", "Came late", "Left early", "Official leave", "Sick leave", "Personal leave", "Absent", "Counted absences", "Share of meetings", "What is due"];
        return Sheet("Attendance", headers, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Name, r.Group, r.Tally.Meetings, r.Tally.Present, r.Tally.Late, r.Tally.LeftEarly, r.Tally.OfficialLeave, r.Tally.SickLeave, r.Tally.PersonalLeave, r.Tally.Absent, r.Tally.Counted, r.Tally.Share,
            r.PersonId is null ? null : T.Text(r.Tally.Level),
        ]));
    }

    /// <summary>One person's record, line by line.</summary>
    [HttpGet("/attendance/people/{id:int}"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.LeaveDecide)]
    public async Task<IActionResult> Person(int id, int? term, CancellationToken cancellationToken) =>
        await queries.RecordAsync(id, term, null, cancellationToken) is { } model ? View("Record", model) : NotFound();

    [HttpGet("/attendance/mine"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Mine(int? term, CancellationToken cancellationToken) => View("Record", await queries.RecordAsync(null, term, null, cancellationToken));

    [HttpPost("/attendance/{id:int}/object"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> RaiseObjection(int id, [DataType(DataType.MultilineText)] string? text, int? term, CancellationToken cancellationToken)
    {
        var objected = await commands.ObjectAsync(id, text, cancellationToken);
        return objected.Error is { Field: not null } error
            ? View("Record", await queries.RecordAsync(null, term, new RefusedWords(id, text, T.Localize(error)), cancellationToken))
            : Answer(objected, LocalRedirect(Url.To("AttendanceTotals.Mine")), "Your objection is with the leaders; you are told of the answer.");
    }

    /// <summary>A leader answers somebody else's objection; the record stays, or becomes what is chosen.</summary>
    [HttpPost("/attendance/{id:int}/answer"), RequirePermission(Permissions.LeaveDecide)]
    public async Task<IActionResult> AnswerObjection(int id, AttendanceState? to, [DataType(DataType.MultilineText)] string? answer, CancellationToken cancellationToken)
    {
        var answered = ModelState.IsValid ? await commands.AnswerAsync(id, to, answer, cancellationToken) : ObjectionErrors.NoSuchState;
        return answered.Error is { Field: not null } error
            ? await TotalsAsync(new AttendanceFilter(), new RefusedWords(id, answer, T.Localize(error)), cancellationToken)
            : Answer(answered, LocalRedirect(Url.To("AttendanceTotals.Index")), "Answered. The person has been told.");
    }

    private async Task<IActionResult> TotalsAsync(AttendanceFilter filter, RefusedWords? refused, CancellationToken cancellationToken) =>
        View("Totals", await queries.PageAsync(filter, refused, cancellationToken));
}
