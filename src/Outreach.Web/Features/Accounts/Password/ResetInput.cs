using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;

namespace Outreach.Web.Features.Accounts.Password;

public sealed class ResetInput
{
    public int? User { get; set; }

    /// <summary>Secret of the link.</summary>
    public string? Token { get; set; }

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "New password")]
    public string? Password { get; set; }

    [Required, Compare(nameof(Password)), DataType(DataType.Password), Display(Name = "Repeat the new password")]
    public string? PasswordAgain { get; set; }
}
