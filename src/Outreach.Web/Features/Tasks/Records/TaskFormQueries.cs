using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Records;

/// <summary>What people choose from when they write or filter tasks.</summary>
public sealed class TaskFormQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, IStringLocalizer texts)
{
    private const int Most = 200;

    // Named one by one: an index finds what is in one of them, not what is in none of the others.
    private static readonly EventState[] OpenStates = [.. Enum.GetValues<EventState>().Where(s => s is not (EventState.Closed or EventState.Cancelled))];

    /// <summary>Choices of the filters. Two commands; one more for an owner who has left.</summary>
    public async Task<TaskChoices> ChoicesAsync(TaskFilter filter, CancellationToken cancellationToken) =>
        new(await EventsAsync(null, cancellationToken, past: true), await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Who)], cancellationToken));

    /// <summary>Events that are not over, and one more. One command.</summary>
    /// <param name="past">Also those that are over by their days and not closed yet: what is filtered has such ones.</param>
    public async Task<IReadOnlyList<SelectListItem>> EventsAsync(int? also, CancellationToken cancellationToken, bool past = false)
    {
        var now = time.Now;
        var events = await db.Events.AsNoTracking().Where(e => (OpenStates.Contains(e.State) && (past || e.EndsAt == null || e.EndsAt >= now)) || e.Id == also)
            .OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(Most).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return [.. events.Select(e => Option(e.Title, e.Id))];
    }

    /// <summary>What the form of a new task shows. At most three commands.</summary>
    public async Task<TaskFormModel> NewAsync(TaskInput input, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var people = await db.DepartmentOptionsAsync(time.Today, cancellationToken);
        return me.HasPermission(Permissions.TasksWrite)
            ? new TaskFormModel(false, people, await EventsAsync(input.EventId, cancellationToken), await DealsAsync(me, input.DealId, cancellationToken), null, true, null)
            : new TaskFormModel(true, people, [], [], null, true, null);
    }

    /// <summary>What the form of an existing task shows: people who have left may stay. One or two commands.</summary>
    public async Task<TaskFormModel> EditAsync(int id, WorkItem task, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var people = await db.DepartmentOptionsAsync(time.Today, texts, [task.OwnerId, .. task.Helpers.Select(h => (int?)h.UserId)], cancellationToken);
        return new TaskFormModel(!me.HasPermission(Permissions.TasksWrite), people, [], [], task.Source, task.Source == WorkItemSource.Superior && MayMoveDeadline(task, me), id);
    }

    /// <summary>A superior's deadline is moved by whoever set the task, or by a leader of ours who was told so.</summary>
    public static bool MayMoveDeadline(WorkItem task, CurrentUser me) => task.SetById == me.Id || me.HasPermission(Permissions.TasksLead);

    // Open deals: one's own, for leaders everybody's.
    private async Task<IReadOnlyList<SelectListItem>> DealsAsync(CurrentUser me, int? also, CancellationToken cancellationToken)
    {
        var (id, leads) = (me.Id, me.HasPermission(Permissions.DealsLead));
        var deals = await db.Deals.AsNoTracking().Where(d => (d.ActiveKey != null && (leads || d.OwnerId == id)) || d.Id == also)
            .OrderByDescending(d => d.LastActivityAt).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new { d.Id, Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(), Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. deals.Select(d => Option(d.Event is null ? d.Sponsor : $"{d.Sponsor} · {d.Event}", d.Id))];
    }

    private static SelectListItem Option(string text, int id) => new(text, id.ToString(CultureInfo.InvariantCulture));
}
