using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Exchanges;

public sealed class ExchangeFilter
{
    [Display(Name = "What it was")]
    public ExchangeKind? Kind { get; set; }

    [Display(Name = "State")]
    public ExchangeState? State { get; set; }

    /// <summary>Only of this school.</summary>
    [Display(Name = "School")]
    public int? SchoolId { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>An exchange in the list of all.</summary>
/// <param name="NeedsAnswer">Whether its day is past and nobody has said what came of it.</param>
public sealed record ExchangeListRow(int Id, int SchoolId, string School, ExchangeKind Kind, ExchangeState State, DateOnly On, string? Said, string? Event, bool NeedsAnswer);

/// <summary>What is planned of a month of the year's plan.</summary>
public sealed record PlannedMonth(DateOnly Month, IReadOnlyList<ExchangeListRow> Rows);

/// <param name="Plan">The next twelve months that have something planned.</param>
public sealed record ExchangeListModel(ExchangeFilter Filter, Paged<ExchangeListRow> List, IReadOnlyList<PlannedMonth> Plan, IReadOnlyList<SelectListItem> Schools);

/// <summary>What the form shows beside its fields.</summary>
/// <param name="Id">The exchange; null for a new one.</param>
/// <param name="IsHolding">Whether it is said what came of one that was planned.</param>
public sealed record ExchangeFormModel(
    int? Id, string? School, bool IsHolding, IReadOnlyList<SelectListItem> Schools, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Events, DateOnly Today)
{
    public const string Key = "ExchangeForm";
}
