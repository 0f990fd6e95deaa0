using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Accounts.TwoFactor;

public sealed class CodeInput
{
    [Required, StringLength(20), Display(Name = "Code")]
    public string? Code { get; set; }
}
