namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>Shares of a sum. They add up to it to the cent: what does not divide goes to the lead.</summary>
public static class ShareSplit
{
    /// <summary>Equal shares.</summary>
    /// <param name="total">CNY with at most two decimals.</param>
    /// <param name="parties">How many there are, 1 or more.</param>
    /// <param name="lead">Which of them leads, from 0.</param>
    public static IReadOnlyList<decimal> Equal(decimal total, int parties, int lead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        var each = decimal.Floor(total * 100 / parties) / 100;
        return [.. Enumerable.Range(0, parties).Select(i => i == lead ? total - (each * (parties - 1)) : each)];
    }

    /// <summary>Fixed shares; the lead's is what the others leave. Null while one is missing, or when nothing is left for the lead.</summary>
    /// <param name="others">The shares in order; the lead's is of no meaning.</param>
    /// <param name="lead">Which of them leads, from 0.</param>
    public static IReadOnlyList<decimal>? Fixed(decimal total, IReadOnlyList<decimal?> others, int lead)
    {
        if (others.Where((_, i) => i != lead).Any(s => s is null or < 0))
            return null;
        var rest = total - others.Where((_, i) => i != lead).Sum(s => s!.Value);
        return rest < 0 ? null : [.. others.Select((s, i) => i == lead ? rest : s!.Value)];
    }
}
