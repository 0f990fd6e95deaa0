using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Contracts.Interests;

public sealed class InterestInput
{
    [Required, StringLength(200), Display(Name = "What connects you with it?")]
    public string? Reason { get; set; }
}
