using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Matching;

/// <summary>
/// Ranks merchants for an event, each with its reasons in words (S15). A pure function: the same facts give the same ranking, and more
/// of what speaks for a merchant never lowers it.
/// </summary>
public static class SponsorMatch
{
    /// <summary>Deals opened in a term from which on a merchant is left in peace.</summary>
    public const int AskedOften = 3;

    private const int FullTags = 2;
    private const int FullWon = 3;
    private const int FullRenewed = 2;
    private const decimal MiddleTarget = 2000;
    private const decimal HighTarget = 10_000;

    /// <summary>The best first; of equal ones the lower key. Merchants on the blacklist are not to be among the facts.</summary>
    public static IReadOnlyList<MatchScore> Rank(MatchedEvent e, IEnumerable<MatchFacts> facts, MatchWeights weights, DateOnly today) =>
        [.. facts.Select(f => Score(e, f, weights, today)).OrderByDescending(s => s.Points).ThenBy(s => s.SponsorId)];

    public static MatchScore Score(MatchedEvent e, MatchFacts facts, MatchWeights weights, DateOnly today)
    {
        var reasons = Reasons(e, facts, weights, today).Where(r => r.Points != 0).OrderByDescending(r => Math.Abs(r.Points)).ThenBy(r => r.Kind).ToList();
        return new MatchScore(facts.SponsorId, Math.Round(reasons.Sum(r => r.Points), 2), reasons);
    }

    private static IEnumerable<MatchReason> Reasons(MatchedEvent e, MatchFacts facts, MatchWeights weights, DateOnly today)
    {
        yield return Tags(e, facts, weights);
        yield return Industry(e, facts, weights);
        yield return new MatchReason(MatchReasonKind.Demand, weights.Demand * Math.Clamp(e.Demand.GetValueOrDefault(facts.Industry), 0, 1));
        yield return new MatchReason(MatchReasonKind.Won, weights.Won * Part(facts.Won, FullWon), Number(facts.Won));
        yield return new MatchReason(MatchReasonKind.Renewed, weights.Renewed * Part(facts.Renewed, FullRenewed));
        yield return new MatchReason(MatchReasonKind.PaidOnTime, weights.PaidOnTime * Share(facts.OnTime, facts.Due));
        yield return new MatchReason(MatchReasonKind.PromisesKept, weights.PromisesKept * Share(facts.Kept, facts.Promised));
        yield return new MatchReason(MatchReasonKind.Recent, weights.Recent * Recency(facts.LastVisitOn, today));
        yield return new MatchReason(MatchReasonKind.Capacity, weights.Capacity * Capacity(facts.Size, e.Target));
        yield return new MatchReason(MatchReasonKind.Unclaimed, facts.IsOthers ? 0 : weights.Unclaimed);
        yield return new MatchReason(MatchReasonKind.VettingLapsed, facts.IsVettingLapsed ? -weights.VettingLapsed : 0);
        yield return new MatchReason(MatchReasonKind.Excluded, facts.IsExcluded ? -weights.Excluded : 0);
        yield return new MatchReason(MatchReasonKind.AskedOften, facts.AskedThisTerm >= AskedOften ? -weights.AskedOften : 0, Number(facts.AskedThisTerm));
        yield return new MatchReason(MatchReasonKind.ColdWithOther, facts.IsColdWithOther ? -weights.ColdWithOther : 0);
    }

    // A tag in common counts fully with the second; a tag that only tells the same theme half as much.
    private static MatchReason Tags(MatchedEvent e, MatchFacts facts, MatchWeights weights)
    {
        var wanted = e.Tags.Select(SearchText.Normalize).ToHashSet();
        var shared = facts.Tags.Where(t => wanted.Contains(SearchText.Normalize(t))).ToList();
        var near = facts.Tags.Where(t => !shared.Contains(t) && EventThemes.Of([t]).Overlaps(e.Themes)).ToList();
        var part = Math.Min(1, (shared.Count + (near.Count * 0.5)) / FullTags);
        return new MatchReason(shared.Count > 0 ? MatchReasonKind.SharedTag : MatchReasonKind.SharedTheme, weights.Tag * part, shared.Concat(near).FirstOrDefault());
    }

    private static MatchReason Industry(MatchedEvent e, MatchFacts facts, MatchWeights weights)
    {
        var best = e.Suiting.GetValueOrDefault(facts.Industry);
        var theme = best == 0 ? null : e.Themes.Order().Where(t => EventThemes.Suiting(new HashSet<int> { t }).GetValueOrDefault(facts.Industry) == best).Select(EventThemes.NameOf).First();
        return new MatchReason(MatchReasonKind.Industry, weights.Industry * Part(best, EventThemes.Best), theme);
    }

    private static double Recency(DateOnly? visited, DateOnly today) => visited is not { } on ? 0 : (today.DayNumber - on.DayNumber) switch
    {
        <= 30 => 1,
        <= 90 => 0.6,
        <= 180 => 0.3,
        _ => 0,
    };

    // A small target suits everybody; a high one wants a brand.
    private static double Capacity(SponsorSize? size, decimal? target)
    {
        if (size is not { } known)
            return 0;
        var needed = target is null or < MiddleTarget ? SponsorSize.SingleShop : target < HighTarget ? SponsorSize.LocalChain : SponsorSize.NationalBrand;
        return known >= needed ? 1 : needed - known == 1 ? 0.5 : 0;
    }

    private static double Part(int count, int full) => Math.Clamp((double)count / full, 0, 1);

    private static double Share(int part, int whole) => whole <= 0 ? 0 : Math.Clamp((double)part / whole, 0, 1);

    private static string? Number(int count) => count == 0 ? null : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
