using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.TeamBuilding;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

/// <summary>An idea or a day.</summary>
public sealed class ProposalInput
{
    [StringLength(BallotOption.LongestIdea), Display(Name = "Your idea")]
    public string? Idea { get; set; }

    [Display(Name = "Day for it")]
    public DateOnly? Day { get; set; }
}
