using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Accounts.TwoFactor;

/// <summary>Switches the second step on: the app's code shows that it was set up, the password that it is the person who does so.</summary>
public sealed class EnableInput
{
    [Required, StringLength(20), Display(Name = "Code")]
    public string? Code { get; set; }

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Current password")]
    public string? Current { get; set; }
}
