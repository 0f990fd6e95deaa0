namespace Outreach.Domain.Events.Periods.Import;

public static class PeriodFileErrors
{
    public static readonly DomainError TooLarge = new("period-file.large", "The file is larger than 1 MB. A year of periods takes a few kilobytes: is it the right file?", "File");

    public static readonly DomainError TooMany = new("period-file.many", "The file has more than 1,000 entries. Import a year or two at a time.", "File");

    public static readonly DomainError NotText = new("period-file.binary", "This is not a text file in UTF-8. Choose a .json or .ics file.", "File");

    public static readonly DomainError NotJson = new("period-file.json", "The file is not valid JSON, or is nested too deep.", "File");

    public static readonly DomainError UnknownShape = new("period-file.shape", "The file is JSON, but neither a list of periods nor a year in the holiday-cn format.", "File");

    public static readonly DomainError Empty = new("period-file.empty", "The file holds no periods.", "File");

    public static readonly DomainError NotCalendar = new("period-file.calendar", "The file is no calendar: it does not begin with BEGIN:VCALENDAR.", "File");

    public static readonly DomainError NoDay = new("period-file.day", "“{0}” is not a day such as 2027-01-04.");

    public static readonly DomainError NoKind = new("period-file.kind", "What kind of period “{0}” is cannot be told from its words.");

    public static readonly DomainError NoEffect = new("period-file.effect", "“{0}” is no effect: write notes, flags or blocks.");

    public static readonly DomainError NoObject = new("period-file.object", "The entry is not an object with a name and days.");

    public static readonly DomainError Repeats = new("period-file.repeats", "An entry that repeats itself cannot be taken over.");

    public static readonly DomainError Unreadable = new("period-file.unreadable", "The entry has no day that can be read.");

    public static readonly DomainError TwiceInFile = new("period-file.twice", "The file says this twice.");
}
