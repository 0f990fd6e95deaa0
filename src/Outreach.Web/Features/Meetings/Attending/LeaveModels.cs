using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>A request for leave, for whoever asked and those who decide.</summary>
/// <param name="Note">What was said with the decision.</param>
/// <param name="IsMine">Whether the reader asked.</param>
public sealed record LeaveRow(
    int Id, string Name, LeaveKind Kind, string? Reason, string? Substitute, DateTimeOffset AskedAt, LeaveState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? Note, bool IsMine);

/// <summary>What is asked about leave before the page is drawn.</summary>
/// <param name="IsRequired">Whether the reader must come; null when not invited.</param>
/// <param name="Recorded">What is recorded of the reader.</param>
/// <param name="ArrivedAt">When the reader arrived, also where that was too late to count; null for who did not.</param>
public sealed record LeaveMeeting(int Id, MeetingState State, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool? IsRequired, AttendanceState? Recorded, DateTimeOffset? ArrivedAt)
{
    /// <summary>Whether the reader is away by what is recorded, or nothing is: only then is there something to ask leave for.</summary>
    public bool IsAway => Recorded is null || (Recorded == AttendanceState.Absent && ArrivedAt is null);
}

/// <param name="Mine">The reader's own requests, the latest first.</param>
/// <param name="Requests">Everybody's, for those who decide; what waits first.</param>
/// <param name="Kinds">Kinds that can still be asked for; empty when none can.</param>
/// <param name="Refused">What was typed with a decision that was refused.</param>
public sealed record LeavePageModel(
    LeaveMeeting Meeting, IReadOnlyList<LeaveRow> Mine, IReadOnlyList<LeaveRow> Requests, bool Decides, IReadOnlyList<SelectListItem> Kinds, DateTimeOffset PersonalUntil, int LateHours, LeaveInput Input,
    RefusedWords? Refused)
{
    public bool HasBegun(DateTimeOffset now) => now >= Meeting.StartsAt;
}
