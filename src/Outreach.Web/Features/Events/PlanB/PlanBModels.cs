using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events;
using Outreach.Web.Features.Events.Hub;

namespace Outreach.Web.Features.Events.PlanB;

public sealed class PlanBInput
{
    [Required, Display(Name = "Plan B")]
    public int? AlternativeId { get; set; }

    [Required, Display(Name = "To be decided by")]
    public DateOnly? DecideOn { get; set; }

    [Required, Display(Name = "Who decides")]
    public int? DeciderId { get; set; }
}

public sealed record PlanBFormModel(int Id, string Title, IReadOnlyList<SelectListItem> Events, IReadOnlyList<SelectListItem> People, bool HasPlanB)
{
    public const string Key = "PlanBForm";
}

public sealed class DecisionInput
{
    [Required, EnumDataType(typeof(PlanChoice)), Display(Name = "Which takes place")]
    public PlanChoice? Choice { get; set; }

    [Required, StringLength(500), Display(Name = "Why")]
    public string? Reason { get; set; }

    /// <summary>What moves to plan B: the part's order, a colon, its own key.</summary>
    [Display(Name = "Moves to plan B")]
    public List<string> Moves { get; set; } = [];
}

/// <summary>The page on which it is decided.</summary>
/// <param name="Lacks">What plan B still lacks.</param>
/// <param name="Moves">What can move to it, by part.</param>
public sealed record DecisionModel(
    int Id, string Title, string? When, EventLink PlanB, string? WhenB, DateOnly DecideOn, IReadOnlyList<string> Lacks, IReadOnlyList<DecisionMove> Moves)
{
    public const string Key = "DecisionModel";
}

/// <param name="Key">As posted.</param>
/// <param name="Part">Names the part: an English text, the localizer's key.</param>
/// <param name="Problem">Why it cannot move; null when it can.</param>
public sealed record DecisionMove(string Key, string Part, string Text, string? Problem);
