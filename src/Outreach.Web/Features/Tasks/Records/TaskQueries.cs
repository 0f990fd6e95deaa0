using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Records;

public sealed class TaskQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, TaskFormQueries forms, AuditTrail trail)
{
    public const int CardsPerColumn = 30;

    public const int DoneDays = 30;

    /// <summary>Tasks of one person, or of one event, on one page; the list has the others.</summary>
    public const int MostOfOne = 100;

    private const int MostExported = 20_000;
    private const int MostComments = 200;

    private CurrentUser Me => current.Required;

    /// <summary>The board: to do, doing, and done of late. Five commands.</summary>
    public async Task<TaskBoardModel> BoardAsync(TaskFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        var since = time.Today.AddDays(-DoneDays);
        var columns = new[] { WorkItemState.Open, WorkItemState.Doing, WorkItemState.Done }
            .Select(s => (State: s, Tasks: s == WorkItemState.Done
                ? filtered.Where(w => w.State == s && w.EndedOn >= since).OrderByDescending(w => w.EndedOn).ThenByDescending(w => w.Id)
                : filtered.Where(w => w.State == s).OrderBy(w => w.DueOn).ThenBy(w => w.Id))).ToList();
        // Keys first: cards bring their helpers along, which rows of several queries put together cannot.
        var shown = await columns.Select(c => c.Tasks.Take(CardsPerColumn).Select(w => w.Id)).Aggregate((all, column) => all.Concat(column)).ToListAsync(cancellationToken);
        var cards = shown.Count == 0 ? [] : await Rows(db.WorkItems.AsNoTracking().Where(w => shown.Contains(w.Id))).ToListAsync(cancellationToken);
        var counts = await columns.Select(c => c.Tasks.Take(Paging.CountUpTo + 1).Select(w => new { w.State, w.Id }))
            .Aggregate((all, column) => all.Concat(column)).GroupBy(w => w.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new TaskBoardModel(
            filter, await forms.ChoicesAsync(filter, cancellationToken),
            [.. columns.Select(c => new TaskColumn(
                c.State,
                c.State == WorkItemState.Done
                    ? [.. cards.Where(r => r.State == c.State).OrderByDescending(r => r.EndedOn).ThenByDescending(r => r.Id)]
                    : [.. cards.Where(r => r.State == c.State).OrderBy(r => r.DueOn).ThenBy(r => r.Id)],
                counts.FirstOrDefault(n => n.State == c.State)?.Count ?? 0))],
            time.Today);
    }

    /// <summary>One page of the list. Four commands.</summary>
    public async Task<TaskListModel> ListAsync(TaskFilter filter, CancellationToken cancellationToken)
    {
        var listed = Listed(filter);
        var list = await Rows(listed).ToPageAsync(listed, filter.Page, cancellationToken);
        return new TaskListModel(filter, await forms.ChoicesAsync(filter, cancellationToken), list, time.Today);
    }

    /// <summary>What the list holds, for the export. One command; at most 20,000 rows.</summary>
    public async Task<IReadOnlyList<TaskRow>> ExportAsync(TaskFilter filter, CancellationToken cancellationToken) =>
        await Rows(Listed(filter).Take(MostExported)).ToListAsync(cancellationToken);

    /// <summary>Open tasks that one owns or helps with, at most <see cref="MostOfOne"/>. One command.</summary>
    public async Task<MyTasksModel> MineAsync(CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var open = Open(db.WorkItems.AsNoTracking());
        // Apart, so that one's own are read from the index of owners, whatever others have to do.
        var rows = await FirstAsync(ByDue(open.Where(w => w.OwnerId == me)), ByDue(open.Where(w => w.OwnerId != me && w.Helpers.Any(h => h.UserId == me))), cancellationToken);
        return new MyTasksModel([.. rows.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(MostOfOne)], rows.Count > MostOfOne, me, time.Today);
    }

    /// <summary>The tasks of an event: what is to be done, then what is over, the latest first. One command; at most <see cref="MostOfOne"/>.</summary>
    public async Task<(IReadOnlyList<TaskRow> Rows, bool HasMore)> OfEventAsync(int eventId, CancellationToken cancellationToken)
    {
        var tasks = db.WorkItems.AsNoTracking().Where(w => w.EventId == eventId);
        var rows = await FirstAsync(
            ByDue(Open(tasks)), tasks.Where(w => w.EndedOn != null).OrderByDescending(w => w.EndedOn).ThenByDescending(w => w.DueOn).ThenByDescending(w => w.Id), cancellationToken);
        return ([.. rows.Where(r => r.IsOpen).OrderBy(r => r.DueOn).ThenBy(r => r.Id)
            .Concat(rows.Where(r => !r.IsOpen).OrderByDescending(r => r.EndedOn).ThenByDescending(r => r.DueOn).ThenByDescending(r => r.Id)).Take(MostOfOne)], rows.Count > MostOfOne);
    }

    /// <summary>The first tasks that have the words, those to be done before the others. One command.</summary>
    public async Task<IReadOnlyList<TaskRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(Filtered(new TaskFilter { Q = text }).OrderBy(w => w.EndedOn == null ? 0 : 1).ThenByDescending(w => w.DueOn).ThenBy(w => w.Id).Take(most)).ToListAsync(cancellationToken);

    /// <summary>The detail page, or null. Six commands, and those of the trail.</summary>
    public async Task<TaskDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var (me, today, writes, leads) = (Me.Id, time.Today, Me.HasPermission(Permissions.TasksWrite), Me.HasPermission(Permissions.TasksLead));
        if (await Rows(db.WorkItems.AsNoTracking().Where(w => w.Id == id)).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var members = db.Users.InDepartment(today);
        var more = await db.WorkItems.AsNoTracking().Where(w => w.Id == id).Select(w => new
        {
            w.Detail,
            w.SetById,
            SetBy = db.Users.Where(u => u.Id == w.SetById).Select(u => u.DisplayName).First(),
            w.Outcome,
            w.Report,
            w.ReportedAt,
            w.ReportReadAt,
            w.RepeatUntil,
            CanEdit = w.IsEditableBy(me, leads),
            OwnerStays = members.Any(u => u.Id == w.OwnerId),
        }).SingleAsync(cancellationToken);
        var checklist = await db.ChecklistItems.AsNoTracking().Where(c => c.WorkItemId == id).OrderBy(c => c.Position).ThenBy(c => c.Id)
            .Select(c => new ChecklistRow(c.Id, c.Text, db.Users.Where(u => u.Id == c.DoneById).Select(u => u.DisplayName).FirstOrDefault())).ToListAsync(cancellationToken);
        var comments = await db.WorkItemComments.AsNoTracking().Where(c => c.WorkItemId == id).OrderBy(c => c.Id).Take(MostComments)
            .Select(c => new CommentRow(db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).First(), c.At, c.Text)).ToListAsync(cancellationToken);
        var files = await db.WorkItemFiles.AsNoTracking().Where(f => f.WorkItemId == id).Join(db.StoredFiles, f => f.FileId, s => s.Id, (f, s) => s).OrderBy(s => s.Id)
            .Select(s => new TaskFileRow(s.Id, s.Name, s.ContentType)).ToListAsync(cancellationToken);
        var canEdit = row.IsOpen && more.CanEdit && (writes || Me.HasPermission(Permissions.TasksSet));
        return new TaskDetailModel(
            row, more.Detail, more.SetBy, more.Outcome, more.Report, more.ReportedAt, more.ReportReadAt, more.RepeatUntil, checklist, comments, files,
            canEdit ? await db.DepartmentOptionsAsync(today, cancellationToken) : [],
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(WorkItem), id)),
            canEdit, writes || more.SetById == me, row.OwnerId == me, more.ReportedAt is not null && more.ReportReadAt is null && more.SetById == me, !more.OwnerStays, today);
    }

    /// <summary>What is still to be done: one condition on one column, unlike that on two states, leaves an index its order.</summary>
    public static IQueryable<WorkItem> Open(IQueryable<WorkItem> tasks) => tasks.Where(w => w.EndedOn == null);

    /// <summary>
    /// Open tasks, the most urgent first. <see cref="WorkItem.EndedOn"/>, null of all of them, leads the order as it leads the
    /// indexes: PostgreSQL does not take IS NULL for one value, and would sort instead.
    /// </summary>
    public static IOrderedQueryable<WorkItem> ByDue(IQueryable<WorkItem> open) => open.OrderBy(w => w.EndedOn).ThenBy(w => w.DueOn).ThenBy(w => w.Id);

    private IQueryable<WorkItem> Filtered(TaskFilter filter)
    {
        var (me, today) = (Me.Id, time.Today);
        var tasks = db.WorkItems.AsNoTracking().SearchBy(db, filter.Q);
        if (filter.Who == TaskFilter.Mine)
            tasks = tasks.Where(w => w.OwnerId == me || w.Helpers.Any(h => h.UserId == me));
        else if (filter.Who == TaskFilter.SetByMe)
            tasks = tasks.Where(w => w.SetById == me);
        else if (int.TryParse(filter.Who, NumberStyles.None, CultureInfo.InvariantCulture, out var person))
            tasks = tasks.Where(w => w.OwnerId == person || w.Helpers.Any(h => h.UserId == person));
        if (filter.EventId is { } eventId)
            tasks = tasks.Where(w => w.EventId == (eventId == 0 ? null : eventId));
        if (filter.Late == true)
            tasks = Open(tasks).Where(w => w.DueOn < today);
        if (filter.Superiors == true)
            tasks = tasks.Where(w => w.Source == WorkItemSource.Superior);
        return tasks;
    }

    // The list in its order: of a state, of every state, or of what is open.
    private IQueryable<WorkItem> Listed(TaskFilter filter)
    {
        var (tasks, down) = (Filtered(filter), filter.Sort == "-due");
        var isState = Enum.TryParse<WorkItemState>(filter.State, out var state) && Enum.IsDefined(state);
        if (!isState && filter.State != TaskFilter.Every)
            return down ? Open(tasks).OrderByDescending(w => w.EndedOn).ThenByDescending(w => w.DueOn).ThenByDescending(w => w.Id) : ByDue(Open(tasks));
        if (isState)
            tasks = tasks.Where(w => w.State == state);
        return down ? tasks.OrderByDescending(w => w.DueOn).ThenByDescending(w => w.Id) : tasks.OrderBy(w => w.DueOn).ThenBy(w => w.Id);
    }

    // The first of each, and one more than are shown. Keys first: what a row looks up besides is looked up for these alone.
    private Task<List<TaskRow>> FirstAsync(IQueryable<WorkItem> first, IQueryable<WorkItem> second, CancellationToken cancellationToken)
    {
        var keys = first.Take(MostOfOne + 1).Select(w => w.Id).Concat(second.Take(MostOfOne + 1).Select(w => w.Id));
        return Rows(db.WorkItems.AsNoTracking().Where(w => keys.Contains(w.Id))).ToListAsync(cancellationToken);
    }

    private IQueryable<TaskRow> Rows(IQueryable<WorkItem> tasks)
    {
        var (me, writes, leads) = (Me.Id, Me.HasPermission(Permissions.TasksWrite), Me.HasPermission(Permissions.TasksLead));
        return tasks.Select(w => new TaskRow(
            w.Id, w.Version, w.Title, w.State, w.DueOn, w.EndedOn, w.OwnerId, db.Users.Where(u => u.Id == w.OwnerId).Select(u => u.DisplayName).First(),
            w.Helpers.SelectMany(h => db.Users.Where(u => u.Id == h.UserId).Select(u => u.DisplayName)).ToList(),
            w.Source, w.EventId, db.Events.Where(e => e.Id == w.EventId).Select(e => e.Title).FirstOrDefault(), w.DealId,
            db.Sponsors.IgnoreQueryFilters().Where(s => db.Deals.Any(d => d.Id == w.DealId && d.SponsorId == s.Id)).Select(s => s.Name).FirstOrDefault(),
            w.Superior, w.Deadline, w.SourceWords, w.Recurrence, w.Checklist.Count, w.Checklist.Count(c => c.DoneById != null), w.DropReason,
            writes && w.IsWorkableBy(me, leads)));
    }
}
