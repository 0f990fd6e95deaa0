using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Outreach.Domain;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Events.Periods.Import;
using Outreach.Domain.Text;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Periods.Import;

/// <summary>
/// Entries of an iCalendar file. Each is handed to the library by itself, so that one that makes no sense is refused and not
/// the file; nothing that repeats is unfolded.
/// </summary>
public sealed class PeriodIcsReader(DepartmentTime time)
{
    private const int LongestEntry = 20_000;

    private const int NameLength = 60;

    private static readonly string[] Repeating = ["RRULE", "RDATE", "EXRULE"];

    public Result<IReadOnlyList<PeriodFileRow>> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n');
        if (!lines[0].Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return PeriodFileErrors.NotCalendar;
        List<List<string>> entries = [];
        List<string>? entry = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
                entry = [];
            entry?.Add(line);
            if (entry is null || !line.StartsWith("END:VEVENT", StringComparison.OrdinalIgnoreCase))
                continue;
            entries.Add(entry);
            entry = null;
            if (entries.Count > PeriodJson.MostEntries)
                return PeriodFileErrors.TooMany;
        }

        return entries.Count == 0 ? PeriodFileErrors.Empty : entries.Select((e, i) => Row(e, i + 1)).ToList();
    }

    private PeriodFileRow Row(List<string> lines, int number)
    {
        PeriodFileRow Refused(string name, DomainError why) => new(number, name, null, why);
        if (lines.Sum(l => l.Length) > LongestEntry)
            return Refused("", PeriodFileErrors.Unreadable);
        try
        {
            var calendar = Ical.Net.Calendar.Load(string.Join("\r\n", [.. lines.Prepend("VERSION:2.0").Prepend("BEGIN:VCALENDAR"), "END:VCALENDAR", ""]));
            if (calendar?.Events is not [{ } found, ..])
                return Refused("", PeriodFileErrors.Unreadable);
            var name = TypedText.Clean(found.Summary)?.ReplaceLineEndings(" ") ?? "";
            name = name.Length <= NameLength ? name : name[..NameLength];
            if (lines.Any(l => Repeating.Any(r => l.StartsWith(r, StringComparison.OrdinalIgnoreCase))))
                return Refused(name, PeriodFileErrors.Repeats);
            if (found.DtStart is not { } start)
                return Refused(name, PeriodFileErrors.Unreadable);
            if (PeriodKinds.Guess(name) is not { } kind)
                return Refused(name, PeriodFileErrors.NoKind.WithArguments(name));
            return PeriodJson.Of(number, new PeriodDetails(kind, name, DayOf(start), LastDay(found, start)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The library throws whatever it comes upon: what it cannot read, we cannot.
            return Refused("", PeriodFileErrors.Unreadable);
        }
    }

    private DateOnly LastDay(CalendarEvent entry, CalDateTime start)
    {
        var end = entry.DtEnd ?? (entry.Duration is { } length ? start.Add(length) : null);
        if (end is null)
            return DayOf(start);
        // The end is the first moment that is no longer in it.
        var last = end.HasTime ? (end.TzId is null ? DateOnly.FromDateTime(end.Value.AddTicks(-1)) : time.DayOf(Moment(end).AddTicks(-1))) : end.Date.AddDays(-1);
        // Some write the same day twice for a single day.
        return last.DayNumber == DayOf(start).DayNumber - 1 && end.Value == start.Value ? DayOf(start) : last;
    }

    private DateOnly DayOf(CalDateTime at) => at.HasTime && at.TzId is not null ? time.DayOf(Moment(at)) : at.Date;

    private static DateTimeOffset Moment(CalDateTime at) => new(DateTime.SpecifyKind(at.AsUtc, DateTimeKind.Utc));
}
