using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed class ClaimVisitInput
{
    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What came of it")]
    public string? Said { get; set; }
}
