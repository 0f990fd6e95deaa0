using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>What the safety check knows (domain.md, JobSafetyCheck). Those up to <see cref="PersonalNumbers"/> block.</summary>
public enum JobRule
{
    /// <summary>A fee or a deposit in any disguise.</summary>
    [Display(Name = "Fee or deposit")] Fee,

    /// <summary>Students' papers are held.</summary>
    [Display(Name = "Papers held")] HeldPapers,

    /// <summary>Faked orders, reviews or likes.</summary>
    [Display(Name = "Order brushing")] OrderBrushing,

    /// <summary>The student pays first.</summary>
    [Display(Name = "Advance payment")] Advance,

    /// <summary>Accounts, cards or payment codes lent, rented or sold.</summary>
    [Display(Name = "Accounts or cards")] Account,

    /// <summary>Paid for recruiting others.</summary>
    [Display(Name = "Pyramid selling")] Pyramid,

    /// <summary>Students are asked for identity or bank numbers, photos of papers or passwords.</summary>
    [Display(Name = "Identity or bank numbers asked for")] PersonalNumbers,

    /// <summary>Promises that are too good.</summary>
    [Display(Name = "Too good to be true")] TooGood,

    /// <summary>Pay far above the benchmark.</summary>
    [Display(Name = "Pay far above the benchmark")] PayAbove,

    /// <summary>Pay below the benchmark.</summary>
    [Display(Name = "Pay below the benchmark")] PayBelow,

    /// <summary>Only a private QQ or WeChat as contact.</summary>
    [Display(Name = "Only a private account as contact")] PrivateContact,

    /// <summary>Duties that say nothing.</summary>
    [Display(Name = "Vague duties")] VagueDuties,

    /// <summary>The employer is not vetted.</summary>
    [Display(Name = "Employer not vetted")] NotVetted,

    /// <summary>Students are asked for copies of papers.</summary>
    [Display(Name = "Copies of papers asked for")] PaperCopies,
}

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

/// <summary>What of a posting is checked.</summary>
/// <param name="Texts">Everything that students read.</param>
/// <param name="HourlyPay">The pay of one hour; null when it is not paid by the hour and cannot be reckoned.</param>
/// <param name="HourlyBenchmark">The hourly benchmark of the city; null when none is set.</param>
/// <param name="TooGoodFactor">How many times the benchmark is too good; 0 or less: never.</param>
/// <param name="VettedUntil">The last day of the employer's vetting; null when it has none.</param>
/// <param name="Today">The day of the check.</param>
public sealed record JobDraft(IReadOnlyList<JobText> Texts, decimal? HourlyPay, decimal? HourlyBenchmark, decimal TooGoodFactor, DateOnly? VettedUntil, DateOnly Today);

/// <summary>One text of a posting.</summary>
/// <param name="Field">Name of its field in the form: Title, Duties, Questions[0] …</param>
/// <param name="Text">As it was written.</param>
public sealed record JobText(string Field, string Text);
