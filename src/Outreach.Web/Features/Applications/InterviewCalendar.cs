using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Features.Applications;

/// <summary>An interview at an employer's, as a student puts it into a calendar.</summary>
/// <param name="ApplicationId">Whose; makes the entry's name.</param>
/// <param name="Revision">Number of the posting's text: a later one replaces an earlier entry.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Title">Which job.</param>
/// <param name="Employer">At whose.</param>
/// <param name="Place">Where.</param>
/// <param name="Contact">Whom to ask for.</param>
public sealed record InterviewDay(int ApplicationId, int Revision, DateTimeOffset At, string Title, string Employer, string Place, string? Contact);

/// <summary>Writes iCalendar (RFC 5545): lines end in CRLF and are folded at 75 octets, texts are escaped, times are UTC.</summary>
public static class InterviewCalendar
{
    private const int LineOctets = 75;

    /// <summary>One event of an hour, with a reminder two hours ahead.</summary>
    public static byte[] Write(InterviewDay day, IStringLocalizer texts, string link, DateTimeOffset now)
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Outreach//Interviews//ZH",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            string.Create(CultureInfo.InvariantCulture, $"UID:interview-{day.ApplicationId}@outreach"),
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{day.Revision}"),
            "DTSTAMP:" + Utc(now),
            "DTSTART:" + Utc(day.At),
            "DTEND:" + Utc(day.At.AddHours(1)),
            "SUMMARY:" + Escape(texts["Interview: {0} ({1})", day.Title, day.Employer]),
            "LOCATION:" + Escape(day.Place),
            "DESCRIPTION:" + Escape((day.Contact is null ? "" : texts["Ask for: {0}.", day.Contact] + "\n") + link),
            "URL:" + link,
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:" + Escape(texts["Interview: {0} ({1})", day.Title, day.Employer]),
            "TRIGGER:-PT2H",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        };
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => Fold(l) + "\r\n")));
    }

    /// <summary>A text value: backslashes, semicolons, commas and line ends are escaped, other control characters are left out.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
                result.Append('\\').Append(c);
            else if (c == '\n')
                result.Append("\\n");
            else if (!char.IsControl(c))
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Breaks a line after at most 75 octets of UTF-8, never within a character; what follows begins with a space.</summary>
    public static string Fold(string line)
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

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
