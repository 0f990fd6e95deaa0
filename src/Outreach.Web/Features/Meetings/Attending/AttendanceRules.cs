using Outreach.Domain.Meetings;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>What counts as an absence, as it is set.</summary>
public sealed record AttendanceRules(int LatesPerAbsence, int LeavesPerAbsence, int WarnAt, int TalkAt)
{
    public static AttendanceRules Of(MeetingSettings settings) => new(settings.LatesPerAbsence, settings.LeavesPerAbsence, settings.WarnAt, settings.TalkAt);
}
