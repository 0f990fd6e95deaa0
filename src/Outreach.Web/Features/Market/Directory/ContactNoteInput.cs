using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Market.Directory;

/// <summary>That one of ours spoke with another department.</summary>
public sealed class ContactNoteInput
{
    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Required, StringLength(60), Display(Name = "With whom")]
    public string? Person { get; set; }

    [Required, StringLength(500), DataType(DataType.MultilineText), Display(Name = "What it was about")]
    public string? What { get; set; }
}
