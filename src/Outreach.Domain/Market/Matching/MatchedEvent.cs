using System.Collections.Frozen;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Matching;

/// <summary>An event as merchants are sought for it.</summary>
/// <param name="Tags">As typed.</param>
/// <param name="Words">Title, kind and purpose: what it is about besides its tags.</param>
/// <param name="Target">CNY to be raised; null where none was set.</param>
/// <param name="Demand">What share of the students asked for each line of business, 0 to 1.</param>
public sealed record MatchedEvent(IReadOnlyList<string> Tags, IReadOnlyList<string> Words, decimal? Target, IReadOnlyDictionary<Industry, double> Demand)
{
    /// <summary>The themes that its tags and words tell.</summary>
    public FrozenSet<int> Themes { get; } = EventThemes.Of([.. Tags, .. Words]);

    /// <summary>How well each line of business suits them, 1 to 3.</summary>
    public FrozenDictionary<Industry, int> Suiting => EventThemes.Suiting(Themes);
}
