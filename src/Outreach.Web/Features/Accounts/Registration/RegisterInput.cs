using System.ComponentModel.DataAnnotations;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Registration;

public sealed class RegisterInput
{
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    [Required, StringLength(20), RegularExpression("^[A-Za-z0-9]{4,20}$", ErrorMessage = "Use 4 to 20 letters and digits."), Display(Name = "Student number")]
    public string? StudentNumber
    {
        get;
        set => field = AsMeantText.OfNumber(value);
    }

    [Required, MailAddressOnly, StringLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email
    {
        get;
        set => field = AsMeantText.Of(value);
    }

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>Where to go once the address is confirmed.</summary>
    public string? ReturnUrl { get; set; }
}
