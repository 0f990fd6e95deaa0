namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Which term a day belongs to: of two that hold it, a school year and its half, the one that began last.</summary>
/// <param name="Terms">The latest first.</param>
public sealed record TermCalendar(IReadOnlyList<TermDays> Terms)
{
    // Between terms, what would end with the term ends after half a year.
    public const int MonthsWithoutTerm = 6;

    public TermDays? Of(DateOnly day) => Terms.FirstOrDefault(t => t.Holds(day));

    /// <summary>The last day on which a record of this day may be objected to, and its words are kept.</summary>
    public DateOnly LastDayFor(DateOnly day) => Of(day)?.EndsOn ?? day.AddMonths(MonthsWithoutTerm);
}
