using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Events.Schedule;

/// <summary>A conflict, with everything that its sentence needs.</summary>
/// <param name="Effect">What it takes to pass.</param>
/// <param name="Subject">The period's name, the other event's title, the sponsor's name.</param>
/// <param name="From">First day of the conflict's cause.</param>
/// <param name="To">Its last day.</param>
public sealed record ScheduleFinding(ScheduleFindingKind Kind, PeriodEffect Effect, string Subject, DateOnly From, DateOnly To)
{
    public PeriodKind? PeriodKind { get; init; }

    public string? School { get; init; }

    /// <summary>The day whose timetable a make-up day follows.</summary>
    public DateOnly? Follows { get; init; }

    public int? EventId { get; init; }

    public int? ContractId { get; init; }

    /// <summary>What was promised.</summary>
    public string? Promise { get; init; }
}
