using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Shared;

/// <summary>A password chosen for a new account, typed twice. Whether it is good enough is asked of the portal's rules for passwords.</summary>
public abstract class ChosenPasswordInput
{
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    [Required, Compare(nameof(Password)), DataType(DataType.Password), Display(Name = "Repeat the password")]
    public string? PasswordAgain { get; set; }
}
