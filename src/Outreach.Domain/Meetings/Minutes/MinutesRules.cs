namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What may be done to a meeting's agenda and minutes at which time.</summary>
public static class MinutesRules
{
    /// <summary>The agenda is put in order until the meeting was held.</summary>
    public static bool TakesAgenda(this Meeting meeting) => meeting.State == MeetingState.Planned;

    /// <summary>Minutes are written from the start on, until they are published.</summary>
    public static bool TakesMinutes(this Meeting meeting, DateTimeOffset now) =>
        meeting.State == MeetingState.Held || (meeting.State == MeetingState.Planned && now >= meeting.StartsAt);

    /// <summary>The agenda fills itself for regular meetings, and for the department's meeting after a plenary (S81).</summary>
    public static bool IsPrepared(this Meeting meeting) => meeting.Kind == MeetingKind.Regular || meeting.FollowsId is not null;

    /// <summary>Both texts of two writers, one below the other; lines that both have stand once.</summary>
    public static string? Join(string? stored, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || stored == typed)
            return stored;
        if (string.IsNullOrWhiteSpace(stored))
            return typed;
        var first = stored.Split('\n');
        var more = typed.Split('\n').Except(first).Where(l => l.Trim().Length > 0);
        return string.Join('\n', first.Concat(more));
    }
}
