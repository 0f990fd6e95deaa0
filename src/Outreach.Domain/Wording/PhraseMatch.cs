namespace Outreach.Domain.Wording;

/// <summary>Words that a rule found.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Start">Where they begin in the original text.</param>
/// <param name="Quote">As they were written.</param>
public readonly record struct PhraseMatch(string Rule, int Start, string Quote)
{
    /// <summary>The name of the rule without its part: Fee of Fee/own.</summary>
    public string Name => NameOf(Rule);

    internal static string NameOf(string rule) => rule.IndexOf('/', StringComparison.Ordinal) is >= 0 and var part ? rule[..part] : rule;
}
