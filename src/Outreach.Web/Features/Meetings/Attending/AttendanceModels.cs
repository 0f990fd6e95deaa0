using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Figures of a person, a group, a kind of meeting or a term.</summary>
/// <param name="PersonId">Null unless the row is a person.</param>
/// <param name="Group">A person's group; null for none, and for other rows.</param>
public sealed record AttendanceTotal(int? PersonId, string Name, string? Group, AttendanceTally Tally);

/// <summary>An objection that waits for an answer.</summary>
public sealed record ObjectionRow(
    int Id, string Name, int MeetingId, string Meeting, DateTimeOffset StartsAt, AttendanceState? State, AttendanceSource? Source, DateTimeOffset? SignedAt, string? RecordedBy, string Objection);

/// <param name="Term">The term that is shown; null for all of them, or between terms.</param>
public sealed record AttendanceTotalsModel(
    AttendanceTotalsFilter Filter, string? Term, IReadOnlyList<SelectListItem> Terms, IReadOnlyList<SelectListItem> Groups, IReadOnlyList<SelectListItem> People, IReadOnlyList<AttendanceTotal> Rows,
    IReadOnlyList<ObjectionRow> Objections, AttendanceRules Rules, RefusedWords? Refused);

/// <summary>What was recorded of a person at one meeting, and what it counts.</summary>
/// <param name="RecordedBy">Who recorded it by hand or granted the leave.</param>
/// <param name="Reason">Why it was recorded by hand.</param>
/// <param name="Number">Which late or personal leave of the term it is; 0 for all else.</param>
public sealed record AttendanceEntry(
    int Id, int MeetingId, string Meeting, MeetingKind Kind, DateTimeOffset StartsAt, AttendanceState State, AttendanceSource? Source, DateTimeOffset? SignedAt, DateTimeOffset? SignedOutAt,
    string? RecordedBy, string? Reason, bool IsRequired, string? Objection, string? Answer, string? AnsweredBy)
{
    public int Number { get; init; }

    /// <summary>Until when it may be objected to.</summary>
    public DateOnly ObjectUntil { get; init; }
}

/// <param name="PersonId">Whose record it is; null for the reader's own.</param>
/// <param name="TermId">The term that was asked for, 0 for all of them; null for the present one.</param>
public sealed record AttendanceRecordModel(
    int? PersonId, string? Person, int? TermId, string? Term, IReadOnlyList<SelectListItem> Terms, AttendanceTally Tally, IReadOnlyList<AttendanceEntry> Entries, AttendanceRules Rules, DateOnly Today,
    RefusedWords? Refused);
