using System.ComponentModel.DataAnnotations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

public sealed class MeetingBudgetInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Display(Name = "Money planned")]
    public decimal? Budget { get; set; }

    [StringLength(200), Display(Name = "What the money is for")]
    public string? BudgetWords { get; set; }
}
