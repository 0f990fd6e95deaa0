using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Periods;

public sealed class PeriodFilter
{
    public const int FirstYear = 2000;

    public const int LastYear = 2100;

    /// <summary>The year shown; this one when null or out of range.</summary>
    public int? Year { get; set; }

    /// <summary>A term instead of a year.</summary>
    public int? TermId { get; set; }
}

public sealed record PeriodRow(
    int Id, PeriodKind Kind, string Name, DateOnly StartsOn, DateOnly EndsOn, PeriodEffect Effect, string? School, DateOnly? Follows, PeriodSource Source)
{
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;
}

/// <summary>A year whose public holidays are not in the calendar.</summary>
/// <param name="IsPublished">Whether the portal comes with its arrangement.</param>
public sealed record MissingYear(int Year, bool IsPublished);

/// <param name="Year">What the steps to another year begin with.</param>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Terms">To choose from.</param>
/// <param name="Term">The name of the one chosen; null for a calendar year.</param>
public sealed record PeriodYearModel(
    int Year, DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<SelectListItem> Terms, string? Term, IReadOnlyList<PeriodRow> Rows, IReadOnlyList<MissingYear> Missing)
{
    /// <summary>The first day of each month shown.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = new DateOnly(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1))
                yield return month;
        }
    }

    /// <summary>What is on a day, the strongest first.</summary>
    public IReadOnlyList<PeriodRow> On(DateOnly day) => [.. Rows.Where(r => r.StartsOn <= day && day <= r.EndsOn).OrderByDescending(r => r.Effect)];
}

public sealed class PeriodInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Kind of period")]
    public PeriodKind? Kind { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>The first day when left empty.</summary>
    [Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>What is usual for the kind when left empty.</summary>
    [Display(Name = "Effect on events")]
    public PeriodEffect? Effect { get; set; }

    [Display(Name = "Whose calendar")]
    public int? SchoolId { get; set; }

    [Display(Name = "Follows the timetable of")]
    public DateOnly? Follows { get; set; }

    public PeriodDetails ToDetails() => new(Kind!.Value, Name!, StartsOn!.Value, EndsOn ?? StartsOn.Value, Effect, SchoolId, Follows);

    public static PeriodInput Of(CalendarPeriod p) => new()
    {
        Version = p.Version,
        Kind = p.Kind,
        Name = p.Name,
        StartsOn = p.StartsOn,
        EndsOn = p.EndsOn,
        Effect = p.Effect,
        SchoolId = p.SchoolId,
        Follows = p.Follows,
    };
}
