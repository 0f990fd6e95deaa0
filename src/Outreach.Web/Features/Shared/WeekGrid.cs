using Microsoft.Extensions.Localization;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Shared;

/// <summary>
/// A week to tick times in (<c>_WeekGrid</c>): seven days with morning, afternoon and evening. Each ticked box posts the
/// number of its time under <paramref name="Name"/>; bind them to <c>int[]?</c> and add them up with <see cref="Week.Sum"/>.
/// </summary>
/// <param name="Name">The field's name.</param>
/// <param name="Times">What is ticked (<see cref="WeekTimes"/>).</param>
/// <param name="Legend">The label, already in the reader's language.</param>
/// <param name="Hint">A sentence under the label.</param>
/// <param name="Error">What is wrong, if anything.</param>
/// <param name="Marked">Times that are marked in the grid, such as those at which the work is.</param>
/// <param name="HideLegend">Whether the label is only for those who do not see the page.</param>
public sealed record WeekGridModel(string Name, int Times, string Legend, string? Hint = null, string? Error = null, int Marked = 0, bool HideLegend = false);

/// <summary>Times of a week as people read and tick them.</summary>
public static class Week
{
    /// <summary>What was ticked, as a set; unknown numbers are left out.</summary>
    public static int Sum(IEnumerable<int>? ticked) => (ticked ?? []).Aggregate(0, (sum, one) => sum | one) & WeekTimes.All;

    /// <summary>The short name of a day, 0 for Monday to 6 for Sunday.</summary>
    public static string DayName(this IStringLocalizer T, int day) => day switch
    {
        0 => T["Mon"],
        1 => T["Tue"],
        2 => T["Wed"],
        3 => T["Thu"],
        4 => T["Fri"],
        5 => T["Sat"],
        _ => T["Sun"],
    };

    /// <summary>The name of a part of a day, 0 for morning to 2 for evening.</summary>
    public static string PartName(this IStringLocalizer T, int part) => part switch
    {
        0 => T["morning"],
        1 => T["afternoon"],
        _ => T["evening"],
    };

    /// <summary>A set in words: Mon–Fri evening; Sat, Sun all day. Empty for an empty set.</summary>
    public static string WeekWords(this IStringLocalizer T, int times)
    {
        var groups = new List<string>();
        foreach (var alike in WeekTimes.DaysOf(times).GroupBy(d => (times >> (d * WeekTimes.Parts)) & 0b111))
        {
            var parts = Enumerable.Range(0, WeekTimes.Parts).Where(p => (alike.Key & (1 << p)) != 0).ToList();
            var when = parts.Count == WeekTimes.Parts
                ? T["all day"].Value
                : string.Join(T[", "], parts.Select(T.PartName));
            groups.Add($"{Days(T, [.. alike])} {when}");
        }

        return string.Join(T["; "], groups);
    }

    // Three or more days in a row read as from the first to the last.
    private static string Days(IStringLocalizer T, List<int> days)
    {
        if (days.Count == 7)
            return T["every day"];
        var runs = new List<string>();
        for (var i = 0; i < days.Count;)
        {
            var end = i;
            while (end + 1 < days.Count && days[end + 1] == days[end] + 1)
                end++;
            if (end - i >= 2)
                runs.Add($"{T.DayName(days[i])}–{T.DayName(days[end])}");
            else
                runs.AddRange(days[i..(end + 1)].Select(T.DayName));
            i = end + 1;
        }

        return string.Join(T[", "], runs);
    }
}
