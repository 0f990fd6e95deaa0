using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

public enum SponsorSize
{
    [Display(Name = "Single shop")] SingleShop,

    [Display(Name = "Local chain")] LocalChain,

    [Display(Name = "National brand")] NationalBrand,
}
