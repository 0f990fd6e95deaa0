using Microsoft.AspNetCore.Mvc.Rendering;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>What the form for somebody who is not on the list shows beside its input.</summary>
/// <param name="People">Who works in the department on the day of the meeting and is not on its list.</param>
public sealed record AddByHandModel(int MeetingId, IReadOnlyList<SelectListItem> People)
{
    public const string Key = "AddByHand";
}
