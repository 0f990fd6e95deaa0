using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Contracts.ClauseChecks;

public sealed class ClauseCheckInput
{
    public const int MostCharacters = 200_000;

    [StringLength(MostCharacters), DataType(DataType.MultilineText), Display(Name = "Text of the contract")]
    public string? Text { get; set; }

    [Display(Name = "Or a Word document (.docx)")]
    public IFormFile? Document { get; set; }
}
