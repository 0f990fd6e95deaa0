using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Accounts.SignIn;

public sealed class SignInInput
{
    [Required, StringLength(256), Display(Name = "E-mail or student number")]
    public string? Login { get; set; }

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>Whether to stay signed in after the browser closes.</summary>
    [Display(Name = "Stay signed in")]
    public bool Remember { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class TwoFactorInput
{
    [Required, StringLength(40), Display(Name = "Code")]
    public string? Code { get; set; }

    /// <summary>Whether this browser may skip the step from now on.</summary>
    [Display(Name = "Do not ask again in this browser")]
    public bool RememberBrowser { get; set; }

    /// <summary>Whether to stay signed in after the browser closes.</summary>
    public bool Remember { get; set; }

    public string? ReturnUrl { get; set; }
}
