using Outreach.Web.Features.Meetings.Records;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>The list on paper, and the form to type it in.</summary>
/// <param name="Outcomes">What became of the rows that were sent, by account; empty before any were.</param>
public sealed record RosterModel(MeetingHeadModel Head, DateTimeOffset OpensAt, IReadOnlyList<AttendanceRow> Rows, IReadOnlyDictionary<int, RosterOutcome> Outcomes)
{
    public const string Key = "Roster";
}
