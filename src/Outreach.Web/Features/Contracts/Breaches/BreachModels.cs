using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Breaches;

public sealed class BreachInput
{
    [Required, Display(Name = "Who broke it")]
    public BreachSide? Side { get; set; }

    /// <summary><c>d12</c> for a promise, <c>i12</c> for an instalment, nothing for the contract as a whole.</summary>
    [Display(Name = "What of it")]
    public string? About { get; set; }

    [Required, Display(Name = "Day of the breach")]
    public DateOnly? On { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What was broken, and how")]
    public string? What { get; set; }

    [Display(Name = "Answer or make it good by")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Files")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The promise and the instalment that <see cref="About"/> names, at most one; null when it cannot be read.</summary>
    public (int? DeliverableId, int? InstalmentId)? Subject() => About switch
    {
        null or "" => (null, null),
        ['d', .. var key] when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => (id, null),
        ['i', .. var key] when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => (null, id),
        _ => null,
    };
}

public sealed class BreachFollowUpInput
{
    [Required, Display(Name = "How it stands")]
    public BreachState? State { get; set; }

    [Money, Display(Name = "Compensation")]
    public decimal? Compensation { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What followed, or why")]
    public string? What { get; set; }

    [Display(Name = "New deadline")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Files")]
    public List<IFormFile> Files { get; set; } = [];
}

/// <summary>The form of a new one.</summary>
/// <param name="Parts">Promises and instalments to choose from.</param>
public sealed record NewBreachModel(ContractFulfilmentModel Fulfilment, IReadOnlyList<SelectListItem> Parts, BreachInput Input);

/// <summary>One breach, with the form of what followed.</summary>
public sealed record BreachModel(ContractFulfilmentModel Fulfilment, BreachRow Breach, BreachFollowUpInput Input);
