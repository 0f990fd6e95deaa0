using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Wording;

/// <summary>What a department's own word is about, so that the checks read it as one of theirs.</summary>
public enum WordTopic
{
    [Display(Name = "Fees and deposits")] Fee,

    [Display(Name = "Faked orders and reviews")] FakedTrade,

    [Display(Name = "Laying out money, loans")] Advance,

    [Display(Name = "Accounts, cards, faces")] Account,

    [Display(Name = "Pay for recruiting others")] Pyramid,

    [Display(Name = "Promises that are too good")] TooGood,

    [Display(Name = "Hanging, standing, running")] Stays,

    [Display(Name = "Things that hang or stand")] Thing,

    [Display(Name = "Vague words")] Vague,

    [Display(Name = "Students’ data")] StudentData,

    [Display(Name = "Exclusive rights")] Exclusive,
}
