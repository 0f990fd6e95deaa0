using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Features.Meetings.Minutes;

public sealed class CorrectionInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [StringLength(AgendaItem.LongestSaid), DataType(DataType.MultilineText), Display(Name = "What was discussed")]
    public string? Said { get; set; }

    /// <summary>A decision that was forgotten: with it, its owner and its day it is a task as any other.</summary>
    [StringLength(100), Display(Name = "What was decided")]
    public string? Decision { get; set; }

    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    [Display(Name = "By which day")]
    public DateOnly? DueOn { get; set; }

    public bool HasDecision => Decision is not null || OwnerId is not null || DueOn is not null;

    [Required, StringLength(MinutesCorrection.LongestReason), Display(Name = "Why it is corrected")]
    public string? Reason { get; set; }
}
