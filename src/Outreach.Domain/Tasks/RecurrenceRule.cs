namespace Outreach.Domain.Tasks;

/// <summary>The days on which a recurring task is due: counted from its first day, so that the 31st stays the end of the month.</summary>
public static class RecurrenceRule
{
    private const int MonthsOfTerm = 6;

    /// <summary>The first of its days after <paramref name="last"/> that is not before <paramref name="today"/>; null for what comes once.</summary>
    /// <param name="first">The day of the first one.</param>
    /// <param name="last">The day of the latest one.</param>
    public static DateOnly? NextAfter(DateOnly first, DateOnly last, DateOnly today, Recurrence recurrence)
    {
        if (recurrence == Recurrence.None)
            return null;
        for (var count = 1; ; count++)
        {
            var day = recurrence switch
            {
                Recurrence.Weekly => first.AddDays(7 * count),
                Recurrence.Monthly => first.AddMonths(count),
                _ => first.AddMonths(MonthsOfTerm * count),
            };
            if (day > last && day >= today)
                return day;
        }
    }
}
