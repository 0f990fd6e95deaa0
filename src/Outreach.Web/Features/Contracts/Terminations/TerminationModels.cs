using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Terminations;

public sealed class TerminationInput
{
    [Required, Display(Name = "Day of the end")]
    public DateOnly? EndedOn { get; set; }

    [Required, Display(Name = "Who ends it")]
    public TerminatedBy? By { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Why")]
    public string? Reason { get; set; }

    /// <summary>CNY.</summary>
    [Money, Display(Name = "We pay back")]
    public decimal? PayBack { get; set; }

    [Display(Name = "Paid back on")]
    public DateOnly? PaidBackOn { get; set; }

    /// <summary>Stamp of the standing that the person saw.</summary>
    public string? Seen { get; set; }
}

/// <summary>The page on which a contract is terminated.</summary>
/// <param name="UnderWay">Its amendment on its way; null without one.</param>
public sealed record TerminationPage(
    int Id, string Number, string Sponsor, string? Event, ContractState State, ContractStanding Standing, string? Goods, int? UnderWay)
{
    public TerminationInput Input { get; init; } = new();
}

/// <summary>A termination as pages show it.</summary>
/// <param name="Leads">Whether the person may record that the money went back.</param>
public sealed record TerminationView(Termination Termination, string? Reason, bool Leads);
