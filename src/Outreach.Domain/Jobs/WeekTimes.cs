namespace Outreach.Domain.Jobs;

/// <summary>
/// Times of a week as a set of 21 bits: seven days from Monday, each with morning, afternoon and evening. The bit of a day
/// and a part is <c>day × 3 + part</c>. A plain number, so that both databases compare sets of times.
/// </summary>
public static class WeekTimes
{
    /// <summary>Parts of a day: morning (before 12:00), afternoon (12:00 to 18:00), evening (after 18:00).</summary>
    public const int Parts = 3;

    /// <summary>What people call the whole day (全天), within one day: morning and afternoon. Who works or is free in the evening too says so.</summary>
    public const int WholeDay = 0b011;

    public const int All = (1 << (7 * Parts)) - 1;

    /// <summary>One time.</summary>
    /// <param name="day">0 for Monday to 6 for Sunday.</param>
    /// <param name="part">0 for morning, 1 for afternoon, 2 for evening.</param>
    public static int Of(int day, int part) => 1 << ((day * Parts) + part);

    /// <summary>Morning, afternoon and evening of a day.</summary>
    /// <param name="day">0 for Monday to 6 for Sunday.</param>
    public static int Day(int day) => 0b111 << (day * Parts);

    /// <summary>Whether a set has a time.</summary>
    public static bool Has(int times, int day, int part) => (times & Of(day, part)) != 0;

    /// <summary>
    /// Reads days from 1 (Monday) to 7, each followed by m, a and e for its parts or by none of them for all three, as
    /// addresses hold them; 0 for what cannot be read.
    /// </summary>
    public static int Read(string? text)
    {
        var (times, day, parts) = (0, -1, 0);
        foreach (var c in text ?? "")
        {
            if (c is >= '1' and <= '7')
            {
                times |= Whole();
                (day, parts) = (c - '1', 0);
            }
            else if (day >= 0 && c is 'm' or 'a' or 'e')
            {
                times |= Of(day, c switch { 'm' => 0, 'a' => 1, _ => 2 });
                parts++;
            }
            else
                return 0;
        }

        return times | Whole();

        int Whole() => day >= 0 && parts == 0 ? Day(day) : 0;
    }

    /// <summary>The days, 0 for Monday to 6 for Sunday, of which a set has any part.</summary>
    public static IEnumerable<int> DaysOf(int times) => Enumerable.Range(0, 7).Where(d => (times & Day(d)) != 0);

    /// <summary>
    /// Whether somebody who is free at <paramref name="free"/> can do work at <paramref name="work"/>: at some of its times
    /// when they can be chosen, else at all of them.
    /// </summary>
    public static bool Fits(int work, bool fixedTimes, int free) => work == 0 || (fixedTimes ? (work & free) == work : (work & free) != 0);
}
