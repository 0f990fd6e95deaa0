using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

public sealed class ClubVisitInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What came of it")]
    public string? Note { get; set; }

    [Display(Name = "It joins the joint body")]
    public bool Joins { get; set; }

    [StringLength(60), Display(Name = "Who of the club agreed")]
    public string? AgreedBy { get; set; }

    /// <summary>Noted as a need of the club; null for none.</summary>
    [StringLength(200), Display(Name = "What they lack")]
    public string? Lacks { get; set; }

    [Display(Name = "Needed by")]
    public DateOnly? NeededOn { get; set; }

    public ClubVisitReport ToReport() => new(On!.Value, Note, Joins, AgreedBy);
}
