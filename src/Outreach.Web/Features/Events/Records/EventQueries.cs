using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Records;

/// <summary>What the list and the form of events read.</summary>
public sealed class EventQueries(OutreachDbContext db, ScheduleCheckService schedule, ScheduleDisplay scheduleDisplay, DepartmentTime time, CurrentUserAccessor current, IStringLocalizer texts)
{
    private const int MostExported = 20_000;

    /// <summary>One page of the list. Three commands.</summary>
    public async Task<EventListModel> ListAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        return new EventListModel(filter, await Rows(UpTo(filter.Page, filtered, filter)).ToPageAsync(filtered, filter.Page, cancellationToken), await KindsAsync(null, cancellationToken));
    }

    /// <summary>What the list holds, for the export. One command.</summary>
    public async Task<IReadOnlyList<EventRow>> AllAsync(EventFilter filter, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(filter), filter.Sort)).Take(MostExported).ToListAsync(cancellationToken);

    /// <summary>The form of an event that the person may change; null for any other. Practice plans are found here as well.</summary>
    public async Task<EventInput?> FormAsync(int id, CancellationToken cancellationToken) =>
        await db.Events.IgnoreQueryFilters().AsNoTracking().ChangeableBy(current.Required).Include(e => e.Tags).Include(e => e.Organisers).Include(e => e.Partners).Include(e => e.Helpers).Include(e => e.Schools)
            .AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is { } found ? EventInput.Of(found, time) : null;

    /// <summary>The empty form; with a kind it brings tags and partner departments. One command.</summary>
    public async Task<EventInput> NewAsync(int? kindId, CancellationToken cancellationToken)
    {
        var kind = kindId is null ? null : await db.EventKinds.AsNoTracking().Where(k => k.Id == kindId && !k.IsRetired)
            .Select(k => new { k.Id, k.Tags, Partners = k.Partners.Select(p => p.DepartmentId).ToList() }).SingleOrDefaultAsync(cancellationToken);
        return new EventInput { KindId = kind?.Id, Tags = kind?.Tags, PartnerIds = kind?.Partners ?? [], OwnerId = current.Required.Id };
    }

    /// <summary>The choices of the form, with what it holds though it can no longer be chosen. Six commands, seven for a stored event, and those of the schedule check.</summary>
    public async Task<EventChoices> ChoicesAsync(EventInput input, int? id, CancellationToken cancellationToken)
    {
        var stored = id is null ? null : await db.Events.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id).Select(e => new { e.State, e.IsPractice }).SingleOrDefaultAsync(cancellationToken);
        var places = await db.CampusPlaces.AsNoTracking().Where(p => !p.IsRetired || p.Id == input.VenuePlaceId).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || input.PartnerIds.Contains(d.Id)).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        var schools = await db.Schools.AsNoTracking().Where(x => !x.IsRetired || input.SchoolIds.Contains(x.Id) || x.Id == input.HostSchoolId).OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        var audiences = await db.Events.AsNoTracking().Where(e => e.Audience != null).GroupBy(e => e.Audience!).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(20).ToListAsync(cancellationToken);
        var advice = input.KindId is null ? null : await db.EventKinds.AsNoTracking().Where(k => k.Id == input.KindId).Select(k => k.Advice).SingleOrDefaultAsync(cancellationToken);
        return new EventChoices(
            await db.DepartmentOptionsAsync(time.Today, texts, [input.OwnerId, input.SafetyPersonId, .. input.HelperIds], cancellationToken), await KindsAsync(input.KindId, cancellationToken),
            [.. places.Select(p => Option(p.Id, p.Name))], [.. departments.Select(d => Option(d.Id, d.Name))],
            [.. schools.Select(x => Option(x.Id, x.Name))], audiences, stored is { IsPractice: false } && stored.State != EventState.Idea, advice)
        {
            EventId = id,
            Schedule = input.ToSchedule(id) is { } query ? scheduleDisplay.Of(await schedule.CheckAsync(query, cancellationToken), input.ScheduleReason) : ScheduleFindingsModel.Empty,
        };
    }

    /// <summary>The kinds that can be chosen, and <paramref name="held"/> though it is retired.</summary>
    public async Task<IReadOnlyList<SelectListItem>> KindsAsync(int? held, CancellationToken cancellationToken)
    {
        var kinds = await db.EventKinds.AsNoTracking().Where(k => !k.IsRetired || k.Id == held).OrderBy(k => k.Name).Select(k => new { k.Id, k.Name }).ToListAsync(cancellationToken);
        return [.. kinds.Select(k => Option(k.Id, k.Name))];
    }

    private static SelectListItem Option(int id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));

    private IQueryable<Event> Filtered(EventFilter filter)
    {
        var filtered = db.Events.AsNoTracking().SearchBy(db, filter.Q);
        if (filter.State is { } state)
            filtered = filtered.Where(e => e.State == state);
        if (filter.KindId is { } kind)
            filtered = filtered.Where(e => e.KindId == kind);
        var me = current.Required.Id;
        return filter.Who == "me" ? filtered.Where(e => e.IsWorkOf(me)) : filtered;
    }

    /// <summary>
    /// What is shown up to a page, in the list's order. Keys first, so that what a row looks up besides is not looked up for
    /// every event that is sorted.
    /// </summary>
    private IQueryable<Event> UpTo(int page, IQueryable<Event> filtered, EventFilter filter)
    {
        // One's own are few.
        if (filter.Who is not null)
            return Ordered(filtered, filter.Sort);
        var most = Math.Clamp(page, 1, Paging.CountUpTo / Paging.Size) * Paging.Size;
        // What has the words is sorted faster than searched once for each part.
        var parts = filter.Q is null ? PartsOf(filtered, filter.Sort) : [Ordered(filtered, filter.Sort)];
        var keys = parts.Select(p => p.Take(most).Select(e => e.Id)).Aggregate((all, part) => all.Concat(part));
        return Ordered(db.Events.AsNoTracking().Where(e => keys.Contains(e.Id)), filter.Sort);
    }

    private IQueryable<Event> Ordered(IQueryable<Event> filtered, string? sort)
    {
        var now = time.Now;
        return sort switch
        {
            "title" => filtered.OrderBy(e => e.Title).ThenBy(e => e.Id),
            "-title" => filtered.OrderByDescending(e => e.Title).ThenByDescending(e => e.Id),
            "start" => filtered.OrderBy(e => e.StartsAt == null ? 1 : 0).ThenBy(e => e.StartsAt).ThenBy(e => e.Id),
            "-start" => filtered.OrderBy(e => e.StartsAt == null ? 1 : 0).ThenByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
            // What is to come, the nearest first; then what has no day yet; then what has been, the latest first.
            _ => filtered.OrderBy(e => e.EndsAt == null ? 1 : e.EndsAt < now ? 2 : 0).ThenBy(e => e.EndsAt < now ? now : e.StartsAt)
                .ThenByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
        };
    }

    // The order in parts that an index has each; as a whole it is that of none, and would sort every event there ever was.
    private IQueryable<Event>[] PartsOf(IQueryable<Event> filtered, string? sort)
    {
        var now = time.Now;
        var (dated, undated) = (filtered.Where(e => e.StartsAt != null), filtered.Where(e => e.StartsAt == null));
        return sort switch
        {
            "title" or "-title" => [Ordered(filtered, sort)],
            "start" => [dated.OrderBy(e => e.StartsAt).ThenBy(e => e.Id), undated.OrderBy(e => e.Id)],
            "-start" => [dated.OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id), undated.OrderByDescending(e => e.Id)],
            _ =>
            [
                // What goes on now; what begins later; what has no day; what is over.
                filtered.Where(e => e.EndsAt >= now && e.StartsAt < now).OrderBy(e => e.EndsAt).ThenBy(e => e.Id),
                filtered.Where(e => e.StartsAt >= now).OrderBy(e => e.StartsAt).ThenByDescending(e => e.Id),
                undated.OrderByDescending(e => e.Id),
                filtered.Where(e => e.EndsAt < now).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
            ],
        };
    }

    private IQueryable<EventRow> Rows(IQueryable<Event> events) => events.Select(e => new EventRow(
        e.Id, e.Title, e.State, db.EventKinds.Where(k => k.Id == e.KindId).Select(k => k.Name).FirstOrDefault(), e.StartsAt, e.EndsAt, e.Venue, e.MoneyTarget,
        db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
        db.Deals.Count(d => d.EventId == e.Id && d.ActiveKey != null),
        db.MoneyLines().Where(m => m.EventId == e.Id).Sum(m => m.Promised)));
}
