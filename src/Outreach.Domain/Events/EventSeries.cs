using System.Globalization;

namespace Outreach.Domain.Events;

/// <summary>Copies of one event for several times (第1期, 第2期 …).</summary>
public static class EventSeries
{
    public const int Fewest = 2;

    public const int Most = 20;

    /// <summary>So that the number of the time still fits behind it.</summary>
    public const int LongestTitle = 90;

    /// <summary>When each of a series begins, on the department's clocks.</summary>
    public static IReadOnlyList<DateTime> TimesOf(DateTime first, EventRhythm rhythm, int count) => [.. Enumerable.Range(0, count).Select(i => rhythm switch
    {
        EventRhythm.Weekly => first.AddDays(7 * i),
        EventRhythm.Fortnightly => first.AddDays(14 * i),
        // From the first one, so that the 31st comes back after a short month.
        _ => first.AddMonths(i),
    })];

    /// <param name="number">From 1.</param>
    public static string TitleOf(string title, int number) => string.Create(CultureInfo.InvariantCulture, $"{title} 第{number}期");

    /// <summary>The copies, each an idea with its day. Refused with fewer than <see cref="Fewest"/> or more than <see cref="Most"/>, without a first day, and as <see cref="Event.Edit"/> does.</summary>
    /// <param name="first">Beginning of the first on the department's clocks.</param>
    /// <param name="lasts">How long each lasts; null where neither the event nor the person says so.</param>
    public static Result<IReadOnlyList<Event>> Copy(
        Event source, string title, DateTime? first, TimeSpan? lasts, EventRhythm rhythm, int count, int ownerId, Func<DateTime, DateTimeOffset> toMoment)
    {
        if (count is < Fewest or > Most)
            return EventErrors.SeriesCount;
        if (first is not { } begins)
            return EventErrors.SeriesDay;
        var copies = new List<Event>();
        foreach (var at in TimesOf(begins, rhythm, count))
        {
            var copy = source.Copy(TitleOf(title, copies.Count + 1), ownerId, toMoment(at), lasts is { } length ? toMoment(at + length) : null);
            if (!copy.IsSuccess)
                return copy.Error;
            copies.Add(copy.Value);
        }

        return new Result<IReadOnlyList<Event>>(copies);
    }
}
