using Outreach.Domain.Jobs;

namespace Outreach.Domain.Meetings.Times;

/// <summary>Finds when most of those who must come can (rooms/meetings.md, 1, "Finding a time").</summary>
public static class MeetingTimes
{
    public const int DaysAhead = 14;

    private const int Most = 5;

    // When a meeting usually begins in the morning, the afternoon and the evening.
    private static readonly TimeOnly[] Starts = [new(10, 0), new(14, 30), new(19, 0)];

    /// <summary>
    /// The times when most can, the earlier of those alike first. Nobody who never said when they are free stands in the way,
    /// but they do not count as free either.
    /// </summary>
    /// <param name="members">Who must come.</param>
    /// <param name="blocked">Days in exam weeks.</param>
    /// <param name="after">On the department's clocks; nothing before it is proposed.</param>
    /// <param name="length">How long the meeting takes.</param>
    public static IReadOnlyList<MeetingTimeProposal> Propose(IReadOnlyList<MemberTimes> members, IReadOnlySet<DateOnly> blocked, DateTime after, TimeSpan length)
    {
        var proposals = new List<MeetingTimeProposal>();
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = DateOnly.FromDateTime(after).AddDays(ahead);
            if (blocked.Contains(day))
                continue;
            // Monday first, as the week of free times counts.
            var weekday = ((int)day.DayOfWeek + 6) % 7;
            for (var part = 0; part < WeekTimes.Parts; part++)
            {
                var starts = day.ToDateTime(Starts[part]);
                if (starts <= after)
                    continue;
                var ends = starts + length;
                bool IsBusy(MemberTimes m) => m.Busy.Any(b => b.From < ends && b.To > starts);
                var cannot = members.Where(m => IsBusy(m) || (m.Free is { } free && !WeekTimes.Has(free, weekday, part))).Select(m => m.Name).ToList();
                var unknown = members.Where(m => m.Free is null && !IsBusy(m)).Select(m => m.Name).ToList();
                var can = members.Count - cannot.Count - unknown.Count;
                if (can > 0)
                    proposals.Add(new MeetingTimeProposal(starts, ends, can, cannot, unknown));
            }
        }

        return [.. proposals.OrderByDescending(p => p.Can).ThenBy(p => p.Cannot.Count).ThenBy(p => p.StartsAt).Take(Most).OrderByDescending(p => p.Can).ThenBy(p => p.StartsAt)];
    }
}
