namespace Outreach.Domain.Events.Periods.Import;

/// <param name="Stored">What the calendar says of it; null for a new or refused one.</param>
public sealed record PlannedPeriod(PeriodFileRow Row, PeriodRowAction Action, StoredPeriod? Stored);
