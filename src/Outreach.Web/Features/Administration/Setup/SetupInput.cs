using System.ComponentModel.DataAnnotations;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Administration.Setup;

/// <summary>What the first administrator types.</summary>
public sealed class SetupInput : ChosenPasswordInput
{
    /// <summary>Secret of the link.</summary>
    public string? Token { get; set; }

    [Required, StringLength(60), Display(Name = "Name of the department")]
    public string? DepartmentName { get; set; }

    [StringLength(100), Display(Name = "Full name in contracts")]
    public string? PartyName { get; set; }

    [StringLength(200), Display(Name = "Address")]
    public string? PartyAddress { get; set; }

    [StringLength(30), Display(Name = "Phone")]
    public string? PartyPhone { get; set; }

    [StringLength(200), Display(Name = "Account to pay to")]
    public string? PayTo { get; set; }

    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    [Required, MailAddressOnly, StringLength(254), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }
}
