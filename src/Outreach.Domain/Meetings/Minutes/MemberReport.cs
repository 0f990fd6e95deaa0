namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What a head adds to the agenda under five headings; each at most 1,000 characters.</summary>
public sealed class MemberReport : Entity
{
    private MemberReport()
    {
    }

    public MemberReport(int meetingId, int userId) => (MeetingId, UserId) = (meetingId, userId);

    public int MeetingId { get; private set; }

    /// <summary>Unique within the meeting.</summary>
    public int UserId { get; private set; }

    public string? LastWeek { get; private set; }

    public string? Now { get; private set; }

    public string? Stuck { get; private set; }

    public string? NeedHelp { get; private set; }

    public string? Next { get; private set; }

    public void Write(string? lastWeek, string? now, string? stuck, string? needHelp, string? next) =>
        (LastWeek, Now, Stuck, NeedHelp, Next) = (lastWeek, now, stuck, needHelp, next);
}
