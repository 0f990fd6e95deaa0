using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.OfEvent;

/// <summary>A row of an event's plan that has not become a task yet.</summary>
/// <param name="Key">Names it within the event.</param>
/// <param name="DueOn">Null while the event has no day.</param>
public sealed record PlanTask(string Key, string Title, string? Detail, int? OwnerId, string? Owner, IReadOnlyList<int> HelperIds, DateOnly? DueOn);

/// <summary>Makes tasks of the duty table and of what the event's kind says is always to be done; each row once.</summary>
public sealed class PlanTasks(OutreachDbContext db, TaskNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private const int LongestTitle = 100;

    /// <summary>The rows that are not tasks yet. Three commands.</summary>
    public async Task<IReadOnlyList<PlanTask>> OpenAsync(int eventId, CancellationToken cancellationToken)
    {
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new
        {
            x.StartsAt,
            x.OwnerId,
            Owner = db.Users.Where(u => u.Id == x.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Tasks = db.EventKinds.Where(k => k.Id == x.KindId).SelectMany(k => k.Tasks).OrderBy(t => t.Number).Select(t => new { t.Number, t.Title, t.DaysBefore }).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (e is null)
            return [];
        var duties = await db.Events.AsNoTracking().Where(x => x.Id == eventId).SelectMany(x => x.Duties).OrderBy(d => d.Number).Select(d => new
        {
            d.Key,
            d.Group,
            d.Duty,
            d.DueOn,
            d.LeaderId,
            Leader = db.Users.Where(u => u.Id == d.LeaderId).Select(u => u.DisplayName).FirstOrDefault(),
            Members = d.Members.Select(m => m.UserId).ToList(),
        }).ToListAsync(cancellationToken);
        var made = await db.WorkItems.AsNoTracking().Where(w => w.EventId == eventId && w.PlanKey != null).Select(w => w.PlanKey!).ToListAsync(cancellationToken);
        DateOnly? first = e.StartsAt is { } starts ? time.DayOf(starts) : null;
        var open = duties.Select(d => new PlanTask(
                KeyOf("duty", d.Key), Cut($"{d.Group}：{d.Duty}"), d.Duty, d.LeaderId ?? e.OwnerId, d.Leader ?? e.Owner, [.. d.Members.Where(m => m != (d.LeaderId ?? e.OwnerId))], d.DueOn ?? first))
            .Concat(e.Tasks.Select(t => new PlanTask(KeyOf("kind", t.Number), t.Title, null, e.OwnerId, e.Owner, [], first?.AddDays(-t.DaysBefore))));
        return [.. open.Where(p => !made.Contains(p.Key))];
    }

    /// <summary>Makes the chosen rows tasks. What is past is due today; a row without a day or an owner is refused.</summary>
    public async Task<Result<int>> MakeAsync(int eventId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var me = current.Required;
        if (!await db.Events.ChangeableBy(me).AnyAsync(e => e.Id == eventId && e.State != EventState.Closed && e.State != EventState.Cancelled, cancellationToken))
            return Result.NotFound;
        var chosen = (await OpenAsync(eventId, cancellationToken)).Where(p => keys.Contains(p.Key)).ToList();
        var people = chosen.SelectMany(p => p.HelperIds.Select(h => (int?)h).Append(p.OwnerId)).OfType<int>().Distinct().ToList();
        var members = (await db.Users.InDepartment(time.Today).Where(u => people.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var row in chosen)
        {
            var due = row.DueOn < time.Today ? time.Today : row.DueOn;
            var details = new WorkItemDetails(row.Title, row.Detail, row.OwnerId, [.. row.HelperIds.Where(members.Contains)], due, []);
            var created = WorkItem.Create(details, WorkItemOrigin.OfEvent(eventId) with { PlanKey = row.Key }, members, me.Id, time.Today, time.Now);
            if (!created.IsSuccess)
                return created.Error with { Field = null };
            db.WorkItems.Add(created.Value);
            await notifications.GivenAsync(created.Value, [], cancellationToken);
        }

        return (await db.TrySaveAsync(cancellationToken, ("IX_WorkItems_EventId_PlanKey", TaskErrors.Changed))).With(chosen.Count);
    }

    private static string KeyOf(string table, int number) => string.Create(CultureInfo.InvariantCulture, $"{table}:{number}");

    private static string Cut(string text) => Domain.Search.SearchText.Shorten(text, LongestTitle);
}
