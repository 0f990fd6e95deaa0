namespace Outreach.Domain.Events.Schedule;

/// <summary>A stretch of time on the department's clocks.</summary>
/// <param name="To">The end, not included; whole days end at the next midnight.</param>
public readonly record struct ScheduleSpan(DateTime From, DateTime To)
{
    public DateOnly FirstDay => DateOnly.FromDateTime(From);

    /// <summary>The last day that anything of it is on.</summary>
    public DateOnly LastDay => To > From ? DateOnly.FromDateTime(To.AddTicks(-1)) : FirstDay;

    public bool Overlaps(ScheduleSpan other) => From < other.To && other.From < To;

    public bool IsOn(DateOnly day) => FirstDay <= day && day <= LastDay;

    public ScheduleSpan Moved(int days) => new(From.AddDays(days), To.AddDays(days));

    public static ScheduleSpan OfDays(DateOnly first, DateOnly last) => new(first.ToDateTime(TimeOnly.MinValue), last.AddDays(1).ToDateTime(TimeOnly.MinValue));
}
