using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Outreach.Domain.Events;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PublicPage;

/// <summary>A public page as search engines read it (schema.org Event, as JSON-LD).</summary>
public sealed class EventLinkedData(DepartmentTime time, SettingsCache settings)
{
    // Chinese as it is; what could end the script element stays escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Null without a day, which the vocabulary asks for.</summary>
    public string? Of(PublicEventModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var e = page.Event;
        if (e is not { StartsAt: { } starts, EndsAt: { } ends })
            return null;
        var organisers = e.Organisers.Where(o => o.Role != OrganiserRole.Sponsor).Select(o => o.Name).ToList();
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Event",
            ["name"] = e.Title,
            ["startDate"] = Moment(starts),
            ["endDate"] = Moment(ends),
            ["eventStatus"] = "https://schema.org/" + e.State switch
            {
                EventState.Cancelled => "EventCancelled",
                EventState.Postponed => "EventPostponed",
                _ => "EventScheduled",
            },
            ["eventAttendanceMode"] = "https://schema.org/" + e.Form switch
            {
                EventForm.Online => "OnlineEventAttendanceMode",
                EventForm.Both => "MixedEventAttendanceMode",
                _ => "OfflineEventAttendanceMode",
            },
            ["organizer"] = new JsonArray([.. (organisers.Count == 0 ? [settings.Value.DepartmentName] : organisers).Select(name => (JsonNode)new JsonObject { ["@type"] = "Organization", ["name"] = name })]),
            ["url"] = page.Address,
        };
        if (e.Form == EventForm.Online)
            data["location"] = new JsonObject { ["@type"] = "VirtualLocation", ["url"] = page.Address };
        else if (e.Venue is { } venue)
            data["location"] = new JsonObject { ["@type"] = "Place", ["name"] = venue, ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "CN", ["streetAddress"] = venue } };
        if (string.Join('\n', new[] { e.Slogan, e.Purpose }.OfType<string>()) is { Length: > 0 } description)
            data["description"] = description;
        if (page.Poster is { } poster)
            data["image"] = new JsonArray(poster);
        return data.ToJsonString(Json);
    }

    // On the department's clocks, with their offset: it is there that people meet.
    private string Moment(DateTimeOffset moment)
    {
        var local = time.ToLocal(moment);
        return new DateTimeOffset(local, local - moment.UtcDateTime).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
