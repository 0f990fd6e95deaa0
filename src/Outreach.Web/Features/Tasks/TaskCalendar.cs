using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Tasks;

/// <summary>The days of tasks that one owns, helps with or has set.</summary>
public sealed class TaskCalendar(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 300;

    /// <inheritdoc/>
    public string Heading => "Tasks";

    /// <inheritdoc/>
    public string Permission => Permissions.TasksRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var id = me.Id;
        var tasks = await TaskQueries.ByDue(TaskQueries.Open(db.WorkItems.AsNoTracking())
                .Where(w => w.DueOn >= from && w.DueOn <= to && (w.OwnerId == id || w.SetById == id || w.Helpers.Any(h => h.UserId == id))))
            .Take(Most).Select(w => new { w.Id, w.Title, w.DueOn }).ToListAsync(cancellationToken);
        return [.. tasks.Select(t => new CalendarEntry(texts["Task due"], t.Title, paths.Of("Tasks.Detail", t.Id), t.DueOn, t.DueOn, null, "list-check"))];
    }
}
