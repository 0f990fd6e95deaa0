namespace Outreach.Web.Features.Meetings.AttendanceList;

public sealed class RosterInput
{
    public List<RosterRowInput> Rows { get; set; } = [];
}
