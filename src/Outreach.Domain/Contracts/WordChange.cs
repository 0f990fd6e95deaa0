using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

/// <summary>A word of a contract that the record it came from says otherwise now.</summary>
/// <param name="Before">What the contract says; null where it leaves it open.</param>
/// <param name="After">What the record says.</param>
public sealed record WordChange(WordField Field, string? Before, string? After);

public enum WordField
{
    [Display(Name = "Event")] Event,

    [Display(Name = "Days")] Days,

    [Display(Name = "Venue")] Venue,

    [Display(Name = "Our name")] OurName,

    [Display(Name = "Our address")] OurAddress,

    [Display(Name = "Our contact")] OurContact,

    [Display(Name = "Our phone")] OurPhone,

    [Display(Name = "Account to pay to")] OurAccount,

    [Display(Name = "Signs for us")] OurSigner,

    [Display(Name = "Merchant’s name")] SponsorName,

    [Display(Name = "Merchant’s credit code")] SponsorCode,

    [Display(Name = "Merchant’s address")] SponsorAddress,

    [Display(Name = "Merchant’s contact")] SponsorContact,

    [Display(Name = "Merchant’s phone")] SponsorPhone,

    [Display(Name = "Place")] Place,

    [Display(Name = "Department")] Department,
}
