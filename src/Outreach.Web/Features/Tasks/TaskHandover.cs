using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Tasks;

public sealed class TaskHandover(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "tasks";

    /// <inheritdoc/>
    public int Order => 40;

    /// <inheritdoc/>
    public string Heading => "Tasks";

    /// <inheritdoc/>
    public string Icon => "list-check";

    /// <inheritdoc/>
    public string Permission => Permissions.TasksRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.WorkItems.AsNoTracking().Where(w => w.OwnerId == userId && (w.State == WorkItemState.Open || w.State == WorkItemState.Doing))
            .OrderBy(w => w.DueOn).ThenBy(w => w.Id).Take(HandoverItem.Most).Select(w => new { w.Id, w.Title, w.DueOn }).ToListAsync(cancellationToken);
        return [.. rows.Select(w => new HandoverItem(w.Id, w.Title, texts["due on {0}", format.Day(w.DueOn)], paths.Of("Tasks.Detail", w.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.WorkItems.Include(w => w.Helpers).Where(w => w.OwnerId == fromId && ids.Contains(w.Id)).ToListAsync(cancellationToken);
        return theirs.Count(w => w.Reassign(toId, new HashSet<int> { toId }).IsSuccess);
    }
}
