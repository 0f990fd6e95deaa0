using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs.Safety;

/// <summary>One finding of the safety check.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Severity">Whether it blocks, or needs a reason.</param>
/// <param name="Field">The field of the form it stands in.</param>
/// <param name="Quote">The original words, a substring of the field's text; null when it is not about words.</param>
/// <param name="Advice">How to mend it.</param>
/// <param name="Basis">The text that it judges as a whole, without a quote; another text is another finding.</param>
public sealed record JobFinding(JobRule Rule, FindingSeverity Severity, string Field, string? Quote, DomainError Advice, string? Basis = null)
{
    /// <summary>
    /// Names the same finding again after an unrelated edit, so that an acknowledgement stays while the same words stand.
    /// 32 hexadecimal characters.
    /// </summary>
    public string Fingerprint { get; } = Text.Fingerprint.Of([Rule.ToString(), Field, Quote is null ? "" : ChineseText.Fold(Quote).Text, .. Advice.Arguments,
        .. Basis is null ? Array.Empty<object>() : [ChineseText.Fold(Basis).Text]]);
}
