using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Tasks;

/// <summary>
/// One's own tasks that are due, late ones of others for leaders, and reports back for whoever set the task. A task stands once.
/// One command.
/// </summary>
public sealed class TaskDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    // Of one person; those beyond it wait for the first to be dealt with.
    private const int MostOwn = 40;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.TasksRead))
            return DashboardContent.Empty;
        var (id, today, soon) = (me.Id, time.Today, time.Today.AddDays(7));
        var members = db.Users.InDepartment(today);
        var tasks = db.WorkItems.AsNoTracking();
        var lists = new List<IQueryable<WorkItem>>
        {
            tasks.Where(w => w.SetById == id && w.OwnerId != id && w.State == WorkItemState.Done && w.ReportedAt != null && w.ReportReadAt == null).OrderBy(w => w.ReportedAt).ThenBy(w => w.Id).Take(Most),
        };
        if (me.HasPermission(Permissions.TasksWrite))
            lists.Add(TaskQueries.ByDue(TaskQueries.Open(tasks).Where(w => w.OwnerId == id && w.DueOn <= soon)).Take(MostOwn));
        if (me.HasPermission(Permissions.TasksLead))
        {
            lists.Add(TaskQueries.ByDue(TaskQueries.Open(tasks).Where(w => w.OwnerId != id && (w.DueOn < today || !members.Any(u => u.Id == w.OwnerId)))).Take(Most));
        }

        var rows = await lists.Aggregate((all, list) => all.Concat(list)).Select(w => new Row(
            w.Id, w.Version, w.Title, w.OwnerId, db.Users.Where(u => u.Id == w.OwnerId).Select(u => u.DisplayName).First(), w.DueOn, w.Deadline, w.Source == WorkItemSource.Superior, w.Superior,
            db.Events.Where(e => e.Id == w.EventId).Select(e => e.Title).FirstOrDefault(), w.State == WorkItemState.Done ? w.Report : null, w.ReportedAt, members.Any(u => u.Id == w.OwnerId)))
            .ToListAsync(cancellationToken);
        return new DashboardContent { Items = [.. rows.DistinctBy(r => r.Id).Select(r => Item(r, id, today))] };
    }

    private DashboardItem Item(Row row, int me, DateOnly today)
    {
        var url = paths.Of("Tasks.Detail", row.Id);
        var from = string.Join(" · ", new[] { row.Superior is { } superior ? texts["{0} asks for it", superior].Value : null, row.Event }.OfType<string>());
        var badges = new List<DashboardBadge> { new(texts["Task"], Tone.Neutral, "list-check") };
        if (row.Report is not null)
        {
            return new DashboardItem(DashboardUrgency.Answer, row.Title, url)
            {
                Detail = texts["{0} reports back", row.Owner],
                Text = row.Report,
                Since = row.ReportedAt,
                Badges = badges,
                Action = texts["Read"],
            };
        }

        if (row.OwnerId != me)
        {
            return new DashboardItem(DashboardUrgency.Decide, row.Title, url)
            {
                Detail = string.Join(" · ", new[] { row.Owner, from }.Where(x => x.Length > 0)),
                Text = row.OwnerStays ? texts["Late with somebody else: ask, or reassign?"] : texts["Its owner has left: reassign?"],
                Due = row.DueOn,
                Badges = badges,
                Action = texts["Reassign"],
                ActionUrl = url + "#reassign-title",
            };
        }

        var due = row.DueOn <= today;
        return new DashboardItem(due ? DashboardUrgency.Finish : DashboardUrgency.Next, row.Title, url)
        {
            Detail = from.Length == 0 ? null : from,
            Due = row.DueOn,
            Badges = badges,
            FinishUrl = row.IsSuperiors ? null : string.Create(CultureInfo.InvariantCulture, $"{paths.Of("TaskActions.Finish", row.Id)}?version={row.Version}&returnUrl=%7E%2F"),
            PostponeUrl = due && (row.Deadline is null || row.Deadline > today) ? paths.Of("TaskActions.Postpone", row.Id) : null,
            Action = row.IsSuperiors ? texts["Report back"].Value : null,
            ActionUrl = url + "#finish-title",
        };
    }

    private sealed record Row(
        int Id, int Version, string Title, int OwnerId, string Owner, DateOnly DueOn, DateOnly? Deadline, bool IsSuperiors, string? Superior, string? Event,
        string? Report, DateTimeOffset? ReportedAt, bool OwnerStays);
}
