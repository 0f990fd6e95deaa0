using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

public enum MergeField
{
    [Display(Name = "Name")] Name,

    [Display(Name = "Short name")] ShortName,

    [Display(Name = "Credit code")] CreditCode,

    [Display(Name = "Industry")] Industry,

    [Display(Name = "District")] District,

    [Display(Name = "Address")] Address,

    [Display(Name = "Distance")] Distance,

    [Display(Name = "Size")] Size,

    [Display(Name = "Source")] Source,

    [Display(Name = "Owner")] Owner,
}
