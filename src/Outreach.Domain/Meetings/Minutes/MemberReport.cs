namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What a head adds to the agenda under five headings; each at most 1,000 characters.</summary>
public sealed class MemberReport : Entity
{
    public const int Longest = 1000;

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

    /// <summary>Writes all five, until the meeting was held.</summary>
    public Result Write(Meeting meeting, string? lastWeek, string? now, string? stuck, string? needHelp, string? next)
    {
        if (meeting.State != MeetingState.Planned)
            return MinutesErrors.ReportClosed;
        (string? Text, string Field)[] texts = [(lastWeek, nameof(LastWeek)), (now, nameof(Now)), (stuck, nameof(Stuck)), (needHelp, nameof(NeedHelp)), (next, nameof(Next))];
        if (DomainError.Combine(texts.Where(t => t.Text?.Length > Longest).Select(t => MinutesErrors.ReportTooLong.ForField(t.Field))) is { } wrong)
            return wrong;
        (LastWeek, Now, Stuck, NeedHelp, Next) = (lastWeek, now, stuck, needHelp, next);
        return Result.Success;
    }
}
