using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Contracts.Slots;

public sealed class SlotFilter
{
    /// <summary>Only this place; every one without.</summary>
    [Display(Name = "Place")]
    public int? PlaceId { get; set; }

    /// <summary>Only places that take this.</summary>
    [Display(Name = "Kind")]
    public DeliverableKind? Kind { get; set; }

    /// <summary>The month, as 2026-12; this one without, or when it cannot be read.</summary>
    public string? Month { get; set; }

    /// <summary>The first day of the month asked for, within the years that a department plans for.</summary>
    public DateOnly FirstDay(DateOnly today) =>
        DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100
            ? day
            : new DateOnly(today.Year, today.Month, 1);
}

public sealed record PlaceUse(int PlaceId, string Place, int Held, int Capacity)
{
    public int Free => Math.Max(0, Capacity - Held);
}

/// <summary>A day of the month: what is held, place by place; a day with none is free.</summary>
public sealed record CalendarDay(DateOnly Day, IReadOnlyList<PlaceUse> Uses);

/// <summary>The calendar.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Chosen">The chosen place, with its capacity and rule.</param>
/// <param name="Holders">What hangs at the chosen place in the month.</param>
public sealed record SlotCalendarModel(
    SlotFilter Filter, DateOnly First, DateOnly Today, IReadOnlyList<CalendarDay> Days, int Places,
    IReadOnlyList<SelectListItem> Choices, ChosenPlace? Chosen, IReadOnlyList<Holder> Holders)
{
    public static string Key(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Weeks from Monday to Sunday; null stands for days of other months.</summary>
    public IEnumerable<CalendarDay?[]> Weeks =>
        Enumerable.Repeat<CalendarDay?>(null, ((int)First.DayOfWeek + 6) % 7).Concat(Days).Chunk(7).Select(w => w.Length == 7 ? w : [.. w, .. new CalendarDay?[7 - w.Length]]);
}

public sealed record ChosenPlace(int Id, string Name, int Capacity, string? Rule, string? Location, IReadOnlyList<DeliverableKind> Kinds, bool IsRetired);

/// <param name="From">First day on which it hangs there.</param>
/// <param name="Until">The day of its planned take-down.</param>
public sealed record Holder(int ContractId, string Label, DeliverableKind? Kind, int Slots, DateOnly From, DateOnly Until);

/// <summary>What one contract holds of a place on a day.</summary>
/// <param name="Contract">Its number and sponsor.</param>
public sealed record HeldSlots(DateOnly Day, string Place, int Capacity, int Slots, string Contract);

public sealed record PlaceDay(int PlaceId, string Place, int Held, int Capacity, string? Rule, IReadOnlyList<DeliverableKind> Kinds, IReadOnlyList<Holder> Holders)
{
    public int Free => Math.Max(0, Capacity - Held);
}

public sealed record SlotDayModel(DateOnly Day, int? PlaceId, IReadOnlyList<PlaceDay> Places);
