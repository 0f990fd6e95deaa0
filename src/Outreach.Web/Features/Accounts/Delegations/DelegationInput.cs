using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts.Delegations;

namespace Outreach.Web.Features.Accounts.Delegations;

public sealed class DelegationInput
{
    [Display(Name = "What is decided on my behalf")]
    public List<Authority> Kinds { get; set; } = [];

    [Required, Display(Name = "By whom")]
    public int? ToId { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }
}
