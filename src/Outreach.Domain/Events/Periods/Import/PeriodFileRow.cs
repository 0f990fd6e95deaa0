namespace Outreach.Domain.Events.Periods.Import;

/// <summary>An entry of a file of periods, as it was read.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Text">What it calls itself, for the person to know it again.</param>
/// <param name="Details">Null when it could not be read.</param>
/// <param name="Problem">Why it is refused; null when it is not.</param>
public sealed record PeriodFileRow(int Number, string Text, PeriodDetails? Details, DomainError? Problem);
