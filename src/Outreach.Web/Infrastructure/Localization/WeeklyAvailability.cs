using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Infrastructure.Localization;

public static class WeeklyAvailability
{
    /// <summary>What is ticked, as one set. A number that is no set of times of a week, such as -1, is nothing that could be ticked.</summary>
    public static int Sum(IEnumerable<int>? ticked) => (ticked ?? []).Where(one => one is > 0 and <= WeekTimes.All).Aggregate(0, (sum, one) => sum | one);

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

    // A page of jobs says twenty sets, most of them the same few.
    private const int MostKnown = 4096;
    private static readonly ConcurrentDictionary<(int Times, string Language), string> Known = new();

    /// <summary>A set in words: Mon–Fri evening; Sat, Sun all day. Empty for an empty set.</summary>
    public static string WeekWords(this IStringLocalizer T, int times)
    {
        var key = (times & WeekTimes.All, CultureInfo.CurrentUICulture.Name);
        if (Known.TryGetValue(key, out var known))
            return known;
        var words = Words(T, key.Item1);
        if (Known.Count < MostKnown)
            Known.TryAdd(key, words);
        return words;
    }

    private static string Words(IStringLocalizer T, int times)
    {
        var groups = new List<string>();
        foreach (var alike in WeekTimes.DaysOf(times).GroupBy(d => (times >> (d * WeekTimes.Parts)) & 0b111))
        {
            var parts = Enumerable.Range(0, WeekTimes.Parts).Where(p => (alike.Key & (1 << p)) != 0).ToList();
            var when = alike.Key == WeekTimes.WholeDay ? T["all day"].Value
                : parts.Count == WeekTimes.Parts ? T["all day and evening"].Value
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
