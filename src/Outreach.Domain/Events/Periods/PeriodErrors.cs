namespace Outreach.Domain.Events.Periods;

public static class PeriodErrors
{
    public static readonly DomainError EndBeforeStart = new("period.end-before-start", "The last day of the period is before its first.", "EndsOn");

    public static readonly DomainError TooLong = new("period.too-long", "A period lasts at most 200 days.", "EndsOn");

    public static readonly DomainError YearRange = new("period.year-range", "Periods lie in the years 2000 to 2100.", "StartsOn");

    public static readonly DomainError OneDay = new("period.one-day", "A make-up day is a single day.", "EndsOn");

    public static readonly DomainError FollowsNothing = new("period.follows-nothing", "Only a make-up day follows another day’s timetable.", "Follows");

    public static readonly DomainError FollowsFar = new("period.follows-far", "A make-up day follows the timetable of another day within 60 days of it.", "Follows");

    /// <summary>The same kind, name, school and first day.</summary>
    public static readonly DomainError Twice = new("period.twice", "This period is in the calendar already.", "StartsOn");

    public static readonly DomainError NoSuchSchool = new("period.school", "Choose a school of the list.", "SchoolId");

    public static readonly DomainError NameMissing = new("period.name", "A period needs a name of at most 60 characters.", "Name");
}
