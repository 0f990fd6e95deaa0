using System.Collections.Concurrent;

namespace Outreach.Web.Authorization;

/// <summary>
/// Makes who guesses wait, longer and longer: five tries are free, then 5 seconds pass between two, 10, 20 … up to two minutes.
/// Counted by what is guessed at and by whom, so that nobody shuts out somebody else, and before a try is judged, so that many
/// sent at once are as many tries. Of each instance by itself.
/// </summary>
public sealed class GuessDelays(TimeProvider clock)
{
    private const int Free = 5;
    private const int SweptAt = 10_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Tries> counted = new(StringComparer.Ordinal);

    /// <summary>Counts a try that begins now: zero; or how many seconds too early it comes, and then it is no try.</summary>
    public int Begin(string guess)
    {
        var now = clock.GetUtcNow();
        if (counted.Count > SweptAt)
        {
            foreach (var over in counted.Where(c => c.Value.At < now - Remembered))
                counted.TryRemove(over);
        }

        var early = TimeSpan.Zero;
        counted.AddOrUpdate(guess, _ => new Tries(1, now), (_, t) =>
        {
            if (t.At < now - Remembered)
                return new Tries(1, now);
            early = t.At + DelayAfter(t.Count) - now;
            return early > TimeSpan.Zero ? t : new Tries(t.Count + 1, now);
        });
        return early > TimeSpan.Zero ? (int)Math.Ceiling(early.TotalSeconds) : 0;
    }

    /// <summary>It was right: the next ones are free again.</summary>
    public void Forget(string guess) => counted.TryRemove(guess, out _);

    /// <summary>How long nothing is taken after so many wrong ones.</summary>
    public static TimeSpan DelayAfter(int wrong) =>
        wrong < Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(wrong - Free, 10)));

    private readonly record struct Tries(int Count, DateTimeOffset At);
}
