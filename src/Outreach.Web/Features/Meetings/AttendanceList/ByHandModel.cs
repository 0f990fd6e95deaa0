using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>What the form by hand shows beside its input.</summary>
/// <param name="Refusal">Why the person's own scan was refused; null when it was not.</param>
public sealed record ByHandModel(int MeetingId, int UserId, string Name, AttendanceRow? Row, int Version, RefusalReason? Refusal, DateTimeOffset? RefusedAt, AttendanceState? Proposed)
{
    public const string Key = "ByHand";
}
