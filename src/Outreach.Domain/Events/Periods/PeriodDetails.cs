namespace Outreach.Domain.Events.Periods;

/// <summary>What a person types, or a file says, of a period.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="EndsOn">Last day, included.</param>
/// <param name="Effect">Null for what is usual for the kind.</param>
/// <param name="SchoolId">The joint school whose own period it is; null for ours.</param>
/// <param name="Follows">The day whose timetable a make-up day follows; null when that is not said yet, and for every other kind.</param>
public sealed record PeriodDetails(
    PeriodKind Kind, string Name, DateOnly StartsOn, DateOnly EndsOn, PeriodEffect? Effect = null, int? SchoolId = null, DateOnly? Follows = null);
