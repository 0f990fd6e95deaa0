using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>Parts of events in words, in the reader's language.</summary>
public sealed class EventDisplay(IStringLocalizer texts, DisplayFormatter format, DepartmentTime time)
{
    public string Day(DateOnly day) => format.Day(day);

    /// <summary>From when to when; one day is said once.</summary>
    public string When(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is not { } start || to is not { } end)
            return texts["no day yet"];
        return time.DayOf(start) == time.DayOf(end)
            ? $"{format.Moment(start)}–{time.ToLocal(end).ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : $"{format.Moment(start)} – {format.Moment(end)}";
    }

    /// <summary>One field of a change: before → after.</summary>
    public string InWords(EventChangeField field) => texts["{0}: {1} → {2}", texts.Text(field.Field), Value(field.Field, field.Before), Value(field.Field, field.After)];

    public string Value(EventField field, string? stored) => stored is null
        ? "—"
        : field is EventField.StartsAt or EventField.EndsAt && DateTimeOffset.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? format.Moment(moment) : stored;

    /// <summary>When a row of the flow begins: its clock, or minutes from the beginning, after the day where that is not the event's first.</summary>
    public string Time(FlowRowDetails row, DateTime? at, DateTime? start)
    {
        var clock = row.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture)
            ?? (row.Offset is not { } offset ? "" : start is not null && at is { } known ? known.ToString("HH:mm", CultureInfo.InvariantCulture) : FlowTime.Text(null, offset));
        var day = row.Day == 0 ? "" : start is { } first ? format.Day(DateOnly.FromDateTime(first).AddDays(row.Day)) : texts["day {0}", row.Day.ToString("+0;−0", CultureInfo.InvariantCulture)].Value;
        return string.Join(' ', new[] { day, clock }.Where(t => t.Length > 0));
    }
}
