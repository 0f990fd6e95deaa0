namespace Outreach.Domain.Events.Periods;

/// <summary>A period as the rules see it.</summary>
/// <param name="Id">0 for one that is not stored.</param>
/// <param name="To">Last day, included.</param>
/// <param name="SchoolId">The joint school whose own it is; null for ours.</param>
/// <param name="School">That school's name.</param>
public sealed record Period(int Id, PeriodKind Kind, string Name, DateOnly From, DateOnly To, PeriodEffect Effect, int? SchoolId = null, string? School = null, DateOnly? Follows = null)
{
    public bool Touches(DateOnly from, DateOnly to) => From <= to && from <= To;
}
