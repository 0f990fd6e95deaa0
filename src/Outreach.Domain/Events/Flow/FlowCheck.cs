namespace Outreach.Domain.Events.Flow;

/// <summary>Something in a flow that does not go together.</summary>
/// <param name="Row">Index of the row it is about, from 0.</param>
/// <param name="Other">Index of the other row, from 0; the same where there is none.</param>
/// <param name="Minutes">How long the overlap or the gap is.</param>
public sealed record FlowFinding(FlowProblem Problem, int Row, int Other, int Minutes);

public enum FlowProblem
{
    /// <summary>One person has two things to do at once.</summary>
    Overlap,

    /// <summary>Nothing happens between two rows of the day.</summary>
    Gap,

    /// <summary>A row of the day goes on after the event's end.</summary>
    AfterEnd,
}

/// <summary>
/// Finds overlaps of one person and gaps in a flow. A row of the day whose clock is earlier than the row's before it, on the
/// same day, goes on past midnight.
/// </summary>
public static class FlowCheck
{
    /// <param name="start">Beginning of the event on the department's clocks; null while it has no day: clocks are compared alone.</param>
    /// <param name="end">Its end; null while it has none.</param>
    public static IReadOnlyList<FlowFinding> Run(IReadOnlyList<FlowRowDetails> rows, DateTime? start, DateTime? end)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var findings = new List<FlowFinding>();
        var times = TimesOf(rows, start);
        for (var i = 0; i < rows.Count; i++)
        {
            if (times[i] is not { } from || rows[i].Minutes is not { } minutes || WhoOf(rows[i]) is not { } who)
                continue;
            for (var j = 0; j < rows.Count; j++)
            {
                if (j == i || WhoOf(rows[j]) != who || times[j] is not { } other || other < from || (other == from && j < i))
                    continue;
                if (other < from.AddMinutes(minutes))
                    findings.Add(new FlowFinding(FlowProblem.Overlap, i, j, (int)(Min(from.AddMinutes(minutes), other.AddMinutes(rows[j].Minutes ?? 1)) - other).TotalMinutes));
            }
        }

        var day = Enumerable.Range(0, rows.Count).Where(i => rows[i].Phase == FlowPhase.OnTheDay && times[i] is not null && rows[i].Minutes is not null).OrderBy(i => times[i]).ToList();
        DateTime? covered = null;
        var last = -1;
        foreach (var i in day)
        {
            var (from, to) = (times[i]!.Value, times[i]!.Value.AddMinutes(rows[i].Minutes!.Value));
            if (covered is { } until && from > until && from.Date == until.Date)
                findings.Add(new FlowFinding(FlowProblem.Gap, last, i, (int)(from - until).TotalMinutes));
            if (covered is null || to > covered)
                (covered, last) = (to, i);
            if (start is not null && end is { } over && to > over && from.Date == over.Date && from < over)
                findings.Add(new FlowFinding(FlowProblem.AfterEnd, i, i, (int)(to - over).TotalMinutes));
        }

        return findings;
    }

    /// <summary>When each row begins on the department's clocks; null for a row without a time. Without a start days count from 1 January of year 2.</summary>
    public static IReadOnlyList<DateTime?> TimesOf(IReadOnlyList<FlowRowDetails> rows, DateTime? start)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var begin = start ?? new DateTime(2, 1, 1);
        var times = new DateTime?[rows.Count];
        var previous = new Dictionary<(FlowPhase, int), DateTime>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Offset is { } offset)
            {
                times[i] = begin.AddDays(row.Day).AddMinutes(offset);
            }
            else if (row.Clock is { } clock)
            {
                var at = begin.Date.AddDays(row.Day) + clock.ToTimeSpan();
                if (row.Phase == FlowPhase.OnTheDay && previous.TryGetValue((row.Phase, row.Day), out var before) && at < before && (before.Hour >= 12 || before.Date > at.Date) && at.Hour < 6)
                    at = at.AddDays(1);
                times[i] = at;
            }

            if (times[i] is { } time)
                previous[(row.Phase, row.Day)] = time;
        }

        return times;
    }

    // Words and departments are not people: two things of one department can happen at once.
    private static string? WhoOf(FlowRowDetails row) => row.PersonId is { } id ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;
}
