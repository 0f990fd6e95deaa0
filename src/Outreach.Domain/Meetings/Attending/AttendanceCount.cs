namespace Outreach.Domain.Meetings.Attending;

/// <summary>How often one thing was recorded.</summary>
/// <param name="IsRequired">Whether the person had to come.</param>
public sealed record AttendanceCount(AttendanceState State, bool IsRequired, int Times);
