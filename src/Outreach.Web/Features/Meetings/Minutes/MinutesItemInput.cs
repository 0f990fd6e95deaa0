using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>What is written on one item, and with it perhaps a decision: one form, so that a press loses neither.</summary>
public sealed class MinutesItemInput
{
    /// <summary>The version that the person saw.</summary>
    [Required]
    public int? Version { get; set; }

    /// <summary>The text that the person began with: whoever only moved the item meanwhile is in nobody's way.</summary>
    [DataType(DataType.MultilineText)]
    public string? Before { get; set; }

    [StringLength(AgendaItem.LongestSaid), DataType(DataType.MultilineText), Display(Name = "What was said on it")]
    public string? Said { get; set; }

    [Display(Name = "Left open: comes again at the next meeting")]
    public bool IsDeferred { get; set; }

    [StringLength(100), Display(Name = "What was decided")]
    public string? Decision { get; set; }

    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    [Display(Name = "By which day")]
    public DateOnly? DueOn { get; set; }

    /// <summary>After a conflict: which text is to stand.</summary>
    public KeptText? Keep { get; set; }

    public bool HasDecision => Decision is not null || OwnerId is not null || DueOn is not null;

    public DecisionDetails ToDecision() => new(Decision, OwnerId, DueOn);
}
