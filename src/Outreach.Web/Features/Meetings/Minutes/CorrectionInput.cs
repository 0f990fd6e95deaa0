using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Features.Meetings.Minutes;

public sealed class CorrectionInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [StringLength(AgendaItem.LongestSaid), DataType(DataType.MultilineText), Display(Name = "What was said on it")]
    public string? Said { get; set; }

    [Required, StringLength(MinutesCorrection.LongestReason), Display(Name = "Why it is corrected")]
    public string? Reason { get; set; }
}
