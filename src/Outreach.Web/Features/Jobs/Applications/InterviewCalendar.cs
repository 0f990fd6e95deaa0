using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Calendars;

namespace Outreach.Web.Features.Jobs.Applications;

/// <summary>An interview at an employer's, as a student puts it into a calendar.</summary>
/// <param name="At">When, UTC.</param>
public sealed record InterviewDay(int ApplicationId, int Revision, DateTimeOffset At, string Title, string Employer, string Place, string? Contact);

public static class InterviewCalendar
{
    /// <summary>An iCalendar file with one event of an hour and a reminder two hours ahead.</summary>
    public static byte[] Write(InterviewDay day, IStringLocalizer texts, string link, DateTimeOffset now)
    {
        var summary = CalendarFile.Plain(texts["Interview: {0} ({1})", day.Title, day.Employer]);
        return CalendarFile.Write("-//Outreach//Interviews//ZH", new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"interview-{day.ApplicationId}@outreach"),
            Sequence = day.Revision,
            DtStamp = CalendarFile.Utc(now),
            DtStart = CalendarFile.Utc(day.At),
            DtEnd = CalendarFile.Utc(day.At.AddHours(1)),
            Summary = summary,
            Location = CalendarFile.Plain(day.Place),
            Description = (day.Contact is null ? "" : CalendarFile.Plain(texts["Ask for: {0}.", day.Contact]) + "\n") + link,
            Url = new Uri(link),
            Alarms = { new Alarm { Action = AlarmAction.Display, Description = summary, Trigger = new Trigger(Duration.FromHours(-2)) } },
        });
    }
}
