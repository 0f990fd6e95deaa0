using Outreach.Domain.Text;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>One finding of the clause check.</summary>
/// <param name="Rule">The mistake.</param>
/// <param name="Severity">What it does.</param>
/// <param name="ClauseKey">Key of the deliverable, instalment or free clause; <see cref="ClauseDraft.WholeKey"/> or <see cref="ClauseDraft.GoodsKey"/>.</param>
/// <param name="Quote">The original words, a substring of what was checked; null when something is missing.</param>
/// <param name="Advice">How to mend it: text to localise, its arguments, and the field beside which it belongs.</param>
public sealed record Finding(ClauseRule Rule, FindingSeverity Severity, string ClauseKey, string? Quote, DomainError Advice)
{
    /// <summary>
    /// Names the same finding again after an unrelated edit, so that an acknowledgement stays; another wording, amount or
    /// day is another finding. 32 hexadecimal characters.
    /// </summary>
    public string Fingerprint { get; } = Text.Fingerprint.Of([Rule.ToString(), ClauseKey, Quote is null ? "" : ChineseText.Fold(Quote).Text, .. Advice.Arguments]);
}
