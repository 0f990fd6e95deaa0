namespace Outreach.Domain.Events.Periods;

/// <summary>A year's published arrangement of holidays and make-up days.</summary>
/// <param name="Paper">Title of the paper that says so.</param>
public sealed record HolidayYear(int Year, string Paper, DateOnly PublishedOn, IReadOnlyList<PeriodDetails> Periods);
