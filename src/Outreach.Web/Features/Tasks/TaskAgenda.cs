using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks;

/// <summary>Tasks that are overdue. One command.</summary>
public sealed class TaskAgenda(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IAgendaProvider
{
    private const int Most = 40;

    /// <inheritdoc/>
    public int Order => 40;

    /// <inheritdoc/>
    public string Heading => "Overdue tasks";

    /// <inheritdoc/>
    public string Icon => "list-check";

    /// <inheritdoc/>
    public string Permission => Permissions.TasksRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var today = time.DayOf(to);
        var rows = await TaskQueries.Open(db.WorkItems.AsNoTracking()).Where(w => w.DueOn < today).OrderBy(w => w.DueOn).ThenBy(w => w.Id).Take(Most)
            .Select(w => new { w.Id, w.Title, w.DueOn, Owner = db.Users.Where(u => u.Id == w.OwnerId).Select(u => u.DisplayName).First() }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AgendaLine(r.Title, texts["{0}, was due on {1}", r.Owner, format.Day(r.DueOn)], paths.Of("Tasks.Detail", r.Id)))];
    }
}
