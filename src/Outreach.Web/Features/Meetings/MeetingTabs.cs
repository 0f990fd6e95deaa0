using Outreach.Domain.Meetings;
using Outreach.Web.Features.Meetings.Records;

namespace Outreach.Web.Features.Meetings;

/// <summary>A tab of a meeting's page.</summary>
/// <param name="Text">An English text, the localizer's key.</param>
/// <param name="Action">Takes the meeting's id as <c>id</c>.</param>
/// <param name="IsShown">Whether this meeting has it, for this person.</param>
public sealed record MeetingTab(string Text, string Controller, string Action, Func<MeetingHeadModel, bool> IsShown);

public static class MeetingTabs
{
    public static readonly IReadOnlyList<MeetingTab> All =
    [
        new("The meeting", "Meetings", "Detail", _ => true),
        new("Team building", "TeamBuilding", "Index", m => m.Kind == MeetingKind.TeamBuilding),
        new("Agenda", "MeetingAgenda", "Index", _ => true),
        new("Attendance", "MeetingAttendance", "Index", _ => true),
        new("Leave", "Leave", "Index", m => m.IsInvited || m.DecidesLeave),
        new("Minutes of the meeting", "MeetingMinutes", "Index", m => m.ReadsMinutes),
    ];
}
