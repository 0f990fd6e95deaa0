using System.ComponentModel.DataAnnotations;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.AcceptInvitation;

public sealed class AcceptInput : ChosenPasswordInput
{
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    [StringLength(20), RegularExpression("^[A-Za-z0-9]{4,20}$"), Display(Name = "Student number")]
    public string? StudentNumber
    {
        get;
        set => field = AsMeantText.OfNumber(value);
    }
}
