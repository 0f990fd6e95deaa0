using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>Loads an event that the person may change, lets a verb change it, tells whoever is concerned of what changed after it was planned, and saves.</summary>
public sealed class EventUnitOfWork(OutreachDbContext db, CurrentUserAccessor current, EventNotifications notifications, DepartmentTime time)
{
    /// <param name="seenVersion">The version that the person saw; null where the verb itself tells whether it comes too late.</param>
    /// <param name="leadersOnly">Whether it takes a leader, also of one's own event.</param>
    public async Task<Result> ChangeAsync(int id, int? seenVersion, Func<Event, Task<Result>> verb, CancellationToken cancellationToken, bool leadersOnly = false)
    {
        if (await LoadAsync(id, leadersOnly, cancellationToken) is not { } found)
            return Result.NotFound;
        if (seenVersion is { } version && version != found.Version)
            return Result.Conflict;
        var changes = found.Changes.Count;
        var (from, to, venue) = (found.StartsAt, found.EndsAt, found.Venue);
        var result = await verb(found);
        if (!result.IsSuccess)
            return result;
        var made = found.Changes.Skip(changes).ToList();
        IReadOnlyCollection<int> told = !found.IsPractice && (IsAnotherDay(from, found.StartsAt) || IsAnotherDay(to, found.EndsAt) || venue != found.Venue)
            ? await notifications.MovedAsync(new EventMoved(found, from, to, venue, made.LastOrDefault()), cancellationToken) : [];
        foreach (var change in made)
            await notifications.ChangedAsync(found, change, told, cancellationToken);
        return await db.TrySaveVersionAsync(found, seenVersion ?? found.Version, cancellationToken, ("IX_Events_AlternativeId", EventErrors.AlternativeTaken));
    }

    public Task<Result> ChangeAsync(int id, int? seenVersion, Func<Event, Result> verb, CancellationToken cancellationToken, bool leadersOnly = false) =>
        ChangeAsync(id, seenVersion, e => Task.FromResult(verb(e)), cancellationToken, leadersOnly);

    /// <summary>The event with all its parts; null where the person may not change it. Practice plans are their author's and the leaders'.</summary>
    public async Task<Event?> LoadAsync(int id, bool leadersOnly, CancellationToken cancellationToken)
    {
        var me = current.Required;
        if (leadersOnly && !me.HasPermission(Permissions.EventsLead))
            return null;
        return await WithParts(db.Events.IgnoreQueryFilters().ChangeableBy(me)).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
    }

    private bool IsAnotherDay(DateTimeOffset? was, DateTimeOffset? now) => was is { } before && now is { } after ? time.DayOf(before) != time.DayOf(after) : (was is null) != (now is null);

    public static IQueryable<Event> WithParts(IQueryable<Event> events) => events
        .Include(e => e.Tags).Include(e => e.Organisers).Include(e => e.Partners).Include(e => e.Helpers).Include(e => e.Schools).Include(e => e.Flow)
        .Include(e => e.Duties).ThenInclude(d => d.Members).Include(e => e.Risks).Include(e => e.Awards)
        .Include(e => e.Files).Include(e => e.Changes).Include(e => e.GatePasses)
        .AsSplitQuery();
}
