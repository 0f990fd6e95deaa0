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

/// <summary>How a contract was terminated and settled.</summary>
/// <param name="PaidBackOn">When the money went back; null while it is owed.</param>
public sealed record TerminationRow(int ContractId, DateOnly EndedOn, TerminatedBy By, decimal Received, decimal WrittenOff, decimal PayBack, DateOnly? PaidBackOn)
{
    /// <summary>CNY that the department still owes.</summary>
    public decimal Owed => PaidBackOn is null ? PayBack : 0;
}

public static class TerminationRows
{
    public static IQueryable<TerminationRow> AsRows(this IQueryable<Termination> terminations) =>
        terminations.Select(t => new TerminationRow(t.ContractId, t.EndedOn, t.By, t.Received, t.WrittenOff, t.PayBack, t.PaidBackOn));
}

/// <summary>A termination as pages show it.</summary>
/// <param name="Leads">Whether the person may record that the money went back.</param>
public sealed record TerminationView(TerminationRow Termination, string? Reason, bool Leads);
