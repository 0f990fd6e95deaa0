using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Contracts.Delegations;

public sealed class DelegationInput
{
    [Required, Display(Name = "Vice minister")]
    public int? ToId { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }
}
