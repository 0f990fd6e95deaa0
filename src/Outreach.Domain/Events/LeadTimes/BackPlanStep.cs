namespace Outreach.Domain.Events.LeadTimes;

/// <summary>A step of one event with the day by which it is due.</summary>
/// <param name="IsMovedForward">Whether the day lies earlier than reckoned, because the offices are closed on the one reckoned.</param>
public sealed record BackPlanStep(int LeadTimeId, string Name, string? Note, DateOnly DueOn, bool IsMovedForward);
