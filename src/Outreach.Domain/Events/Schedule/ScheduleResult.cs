using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Events.Schedule;

/// <summary>What stands in an event's way, and where nothing does.</summary>
/// <param name="Findings">The strongest first.</param>
/// <param name="Before">The nearest free time before; null when there is none.</param>
/// <param name="After">The nearest free time after; null when there is none.</param>
public sealed record ScheduleResult(IReadOnlyList<ScheduleFinding> Findings, ScheduleSpan? Before, ScheduleSpan? After)
{
    /// <summary>What it takes: nothing (<see cref="PeriodEffect.Notes"/>), a reason, or a leader's reason.</summary>
    public PeriodEffect Needs => Findings.Count == 0 ? PeriodEffect.Notes : Findings.Max(f => f.Effect);

    /// <summary>Whether it may be so, with this reason of this person.</summary>
    public Result Pass(string? reason, bool isLeader) => Needs switch
    {
        PeriodEffect.Blocks when !isLeader => ScheduleErrors.LeaderNeeded,
        PeriodEffect.Blocks or PeriodEffect.Flags when string.IsNullOrWhiteSpace(reason) => ScheduleErrors.ReasonMissing,
        _ => Result.Success,
    };
}
