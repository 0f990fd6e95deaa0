using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>The list of a meeting, for whoever keeps it; for others the counts and their own row.</summary>
/// <param name="Mine">The person's own row; null for who is not on the list.</param>
/// <param name="List">Null for who neither keeps it nor decides leave.</param>
/// <param name="CanClose">Whether the sign-in can be closed now.</param>
public sealed record AttendanceListModel(
    int MeetingId, MeetingState State, SignInWindow Window, bool CanRun, AttendanceListFilter Filter, AttendanceCounts Counts, int? Heads, AttendanceRow? Mine,
    Paged<AttendanceRow>? List, IReadOnlyList<RefusedRow> Refused, bool IsOpen, bool CanClose, bool IsMarkingLeftEarly);
