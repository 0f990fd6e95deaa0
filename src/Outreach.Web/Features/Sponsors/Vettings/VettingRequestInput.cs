using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Sponsors.Vettings;

public sealed class VettingRequestInput
{
    [Display(Name = "Photo of the licence")]
    public IFormFile? Photo { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Note to the leaders")]
    public string? Note { get; set; }
}
