namespace Outreach.Domain.Events.Periods.Import;

/// <summary>A period of the calendar, beside which a file is held.</summary>
public sealed record StoredPeriod(int Id, int Version, PeriodDetails Details);
