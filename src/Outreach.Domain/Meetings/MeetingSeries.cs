namespace Outreach.Domain.Meetings;

/// <summary>What meetings planned together have in common. Each of them stands alone: it is moved, cancelled and held by itself.</summary>
public sealed class MeetingSeries : Entity
{
    public const int Fewest = 2;

    public const int Most = 30;

    private MeetingSeries()
    {
    }

    public MeetingSeries(string title, MeetingKind kind, MeetingRhythm rhythm) => (Title, Kind, Rhythm) = (title, kind, rhythm);

    public string Title { get; private set; } = "";

    public MeetingKind Kind { get; private set; }

    public MeetingRhythm Rhythm { get; private set; }

    /// <summary>When each begins, on the department's clocks.</summary>
    public static IReadOnlyList<DateTime> TimesOf(DateTime first, MeetingRhythm rhythm, int count) =>
        [.. Enumerable.Range(0, count).Select(i => first.AddDays((rhythm == MeetingRhythm.Weekly ? 7 : 14) * i))];
}
