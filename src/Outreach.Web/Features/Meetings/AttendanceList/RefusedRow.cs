using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>Somebody whose sign-in was refused, and of whom nothing is recorded yet.</summary>
public sealed record RefusedRow(int UserId, string Name, RefusalReason Reason, DateTimeOffset At);
