using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Jobs.Safety;

/// <summary>What the safety check knows (domain.md, JobSafetyCheck). Those up to <see cref="Unlawful"/> block.</summary>
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

    /// <summary>Work that is a crime, or in which students come to harm.</summary>
    [Display(Name = "Unlawful or harmful work")] Unlawful,

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
