using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Outreach.Web.Infrastructure.Calendars;

/// <summary>Writes iCalendar files (RFC 5545); times are UTC.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LineOctets = 75;

    /// <param name="product">Whose file it is, as the format wants it: <c>-//Outreach//Events//ZH</c>.</param>
    public static byte[] Write(string product, params CalendarEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var calendar = new Ical.Net.Calendar { ProductId = product, Method = CalendarMethods.Publish, Scale = CalendarScales.Gregorian };
        foreach (var one in events)
            calendar.Events.Add(one);
        var lines = new CalendarSerializer().SerializeToString(calendar)!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => Fold(l) + "\r\n")));
    }

    /// <summary>Without what the format does not know: no control character but the end of a line.</summary>
    public static string Plain(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));

    public static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);

    // Ical.Net breaks a line within a character of two code units, and what comes of an emoji is no text any more.
    private static string Fold(string line)
    {
        var result = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                result.Append("\r\n ");
                octets = 1;
            }

            result.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return result.ToString();
    }
}
