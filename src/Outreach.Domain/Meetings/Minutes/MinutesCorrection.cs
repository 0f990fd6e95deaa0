namespace Outreach.Domain.Meetings.Minutes;

/// <summary>A correction of published minutes: the old text stays beside the new one.</summary>
public sealed class MinutesCorrection
{
    public const int LongestReason = 300;

    private MinutesCorrection()
    {
    }

    public MinutesCorrection(int meetingId, int itemId, string? before, string? after, string reason, int byId, DateTimeOffset at) =>
        (MeetingId, ItemId, Before, After, Reason, ById, At) = (meetingId, itemId, before, after, reason, byId, at);

    public int Id { get; private set; }

    public int MeetingId { get; private set; }

    public int ItemId { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>At most 300 characters.</summary>
    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
