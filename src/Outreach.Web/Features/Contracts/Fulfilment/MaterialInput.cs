using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public sealed class MaterialInput
{
    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Its words")]
    public string? Text { get; set; }

    [Display(Name = "Its picture")]
    public IFormFile? Picture { get; set; }

    /// <summary>Whether the last version's picture stays when no other is chosen.</summary>
    [Display(Name = "Keep the picture unless another one is chosen")]
    public bool KeepsPicture { get; set; }

    [StringLength(200), Display(Name = "What it advertises")]
    public string? Product { get; set; }
}

/// <summary>What a second person says of a version.</summary>
public sealed class MaterialDecisionInput
{
    [Display(Name = "True: nothing in it is made up or left out to mislead")]
    public bool IsTrue { get; set; }

    [Display(Name = "Lawful: nothing that advertising or the school forbids")]
    public bool IsLawful { get; set; }

    [Display(Name = "Safe: no fraud, pyramid selling or loan behind it")]
    public bool IsSafe { get; set; }
}
