using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Text;

namespace Outreach.Domain.Contracts;

/// <summary>A mistake that the clause check knows (domain.md, ClauseCheck).</summary>
public enum ClauseRule
{
    /// <summary>What the deliverable is, is not said.</summary>
    [Display(Name = "Kind missing")] KindMissing,

    /// <summary>No count above zero.</summary>
    [Display(Name = "Count missing")] CountMissing,

    /// <summary>No unit.</summary>
    [Display(Name = "Unit missing")] UnitMissing,

    /// <summary>It hangs or stands, but nowhere.</summary>
    [Display(Name = "Place missing")] PlaceMissing,

    /// <summary>Nobody carries it out.</summary>
    [Display(Name = "Department missing")] DepartmentMissing,

    /// <summary>No day where one is needed: of an instalment, or of a place that is to be reserved.</summary>
    [Display(Name = "Day missing")] DayMissing,

    /// <summary>A day that has gone by already.</summary>
    [Display(Name = "Day in the past")] DayPast,

    /// <summary>Nothing is promised to the sponsor (S31).</summary>
    [Display(Name = "No promise")] NothingPromised,

    /// <summary>A promise of how long something hangs or stays (S33).</summary>
    [Display(Name = "Promise of duration")] Duration,

    /// <summary>Words that leave open what is owed.</summary>
    [Display(Name = "Vague words")] Vague,

    /// <summary>An amount that cannot be: zero, negative, or with parts of a cent.</summary>
    [Display(Name = "Impossible amount")] AmountInvalid,

    /// <summary>Instalments and cash differ.</summary>
    [Display(Name = "Instalments do not add up")] InstalmentsDiffer,

    /// <summary>A deliverable starts when the event is over.</summary>
    [Display(Name = "Starts after the event")] StartsTooLate,

    /// <summary>A condition judged by one side.</summary>
    [Display(Name = "Judged by one side")] OneSided,

    /// <summary>Students' data handed over.</summary>
    [Display(Name = "Student data")] StudentData,

    /// <summary>Exclusivity that collides, or may.</summary>
    [Display(Name = "Exclusivity")] Exclusivity,

    /// <summary>Most of the cash comes only after the event.</summary>
    [Display(Name = "Paid late")] LatePayment,

    /// <summary>The sponsor has no vetting, or it lapses before the event ends.</summary>
    [Display(Name = "Vetting does not cover the event")] VettingLapses,
}

/// <summary>What a finding does to a draft.</summary>
public enum FindingSeverity
{
    /// <summary>Blocks submission.</summary>
    [Display(Name = "Must be mended")] Error,

    /// <summary>Needs an acknowledgement with a reason.</summary>
    [Display(Name = "Needs a reason")] Warning,
}

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

/// <summary>A finding in a text that is not the department's own.</summary>
/// <param name="Sentence">The whole sentence, as it was written.</param>
/// <param name="SentenceIndex">Its place among the sentences, from 0.</param>
/// <param name="Rule">The mistake.</param>
/// <param name="Severity">What it would do in a draft.</param>
/// <param name="Quote">The original words, a substring of the sentence.</param>
/// <param name="Advice">How to mend it.</param>
public sealed record TextFinding(string Sentence, int SentenceIndex, ClauseRule Rule, FindingSeverity Severity, string Quote, DomainError Advice);
