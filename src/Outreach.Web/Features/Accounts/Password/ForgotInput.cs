using System.ComponentModel.DataAnnotations;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Password;

/// <summary>Asks for a mail by which a new password is chosen.</summary>
public sealed class ForgotInput
{
    [Required, MailAddressOnly, StringLength(254), Display(Name = "E-mail")]
    public string? Email { get; set; }
}
