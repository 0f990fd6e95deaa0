using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Calendars;
using Outreach.Web.Infrastructure.Codes;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PublicPage;

/// <summary>The public pages of events. What was not published is not there, for nobody.</summary>
[AllowAnonymous]
public sealed class ActivitiesController(PublicEvents events, DepartmentTime time, PublicUrl address, CurrentUserAccessor current, FileStore files) : PortalController
{
    /// <summary>What is to come, by month.</summary>
    [HttpGet("/activities")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        AskAgain();
        return View((await events.ComingAsync(cancellationToken)).GroupBy(MonthOf).Select(g => new PublicMonth(g.Key, [.. g])).ToList());
    }

    [HttpGet("/activities/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await events.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        AskAgain();
        return View(new PublicEventModel(found, found.StandingAt(time.Now), AddressOf(id), found.HasPoster ? address.LinkTo(Url.To("Activities.Poster", id)) : null));
    }

    /// <summary>To be photographed and passed on, with a code for the page. What is over or called off says so on its page.</summary>
    [HttpGet("/activities/{id:int}/card")]
    public async Task<IActionResult> Card(int id, CancellationToken cancellationToken)
    {
        if (await events.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        if (found.StandingAt(time.Now) is not (PublicStanding.ToCome or PublicStanding.GoingOn))
            return RedirectToAction(nameof(Detail), new { id });
        AskAgain();
        return View(new PublicCardModel(found, AddressOf(id), QrPath.Of(AddressOf(id))));
    }

    /// <summary>The poster as it is stored: uploads are drawn anew, so nothing of the file that came is in it.</summary>
    [HttpGet("/activities/{id:int}/poster")]
    public async Task<IActionResult> Poster(int id, CancellationToken cancellationToken)
    {
        if (await events.PosterAsync(id, cancellationToken) is not { } poster || !System.IO.File.Exists(files.PathOf(poster.Sha256)))
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        AskAgain();
        return PhysicalFile(files.PathOf(poster.Sha256), poster.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{poster.Sha256}\""));
    }

    [HttpGet("/activities/{id:int}/calendar.ics")]
    public async Task<IActionResult> Calendar(int id, CancellationToken cancellationToken)
    {
        if (await events.FindAsync(id, cancellationToken) is not { StartsAt: { } starts, EndsAt: { } ends } found)
            return NotFound();
        AskAgain();
        var link = AddressOf(id);
        return File(CalendarFile.Write("-//Outreach//Events//ZH", new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"event-{id}@outreach"),
            Sequence = found.Revision,
            DtStamp = CalendarFile.Utc(found.ChangedAt),
            DtStart = CalendarFile.Utc(starts),
            DtEnd = CalendarFile.Utc(ends),
            Summary = CalendarFile.Plain(found.Title),
            Location = found.Venue is null ? null : CalendarFile.Plain(found.Venue),
            Description = (found.Slogan is null ? "" : CalendarFile.Plain(found.Slogan) + "\n") + link,
            Status = found.State switch { EventState.Cancelled => EventStatus.Cancelled, EventState.Postponed => EventStatus.Tentative, _ => EventStatus.Confirmed },
            Url = new Uri(link),
        }), CalendarFile.ContentType, "activity.ics");
    }

    private string AddressOf(int id) => address.LinkTo(Url.To("Activities.Detail", id));

    // What has begun already stands in this month.
    private DateOnly? MonthOf(PublicEventRow row)
    {
        if (row.StartsAt is not { } starts)
            return null;
        var day = time.DayOf(starts) < time.Today ? time.Today : time.DayOf(starts);
        return new DateOnly(day.Year, day.Month, 1);
    }

    // A page that is taken back is gone at once.
    private void AskAgain()
    {
        if (current.User is null)
            Response.Headers.CacheControl = "private, no-cache";
    }
}
