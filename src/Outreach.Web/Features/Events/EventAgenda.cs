using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events;

/// <summary>Events of the next two weeks. One command.</summary>
public sealed class EventAgenda(OutreachDbContext db, DisplayFormatter format, ActionPaths paths) : IAgendaProvider
{
    private const int Most = 20;
    private const int Days = 14;

    /// <inheritdoc/>
    public int Order => 50;

    /// <inheritdoc/>
    public string Heading => "Events near";

    /// <inheritdoc/>
    public string Icon => "calendar-event";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var until = to.AddDays(Days);
        var rows = await db.Events.AsNoTracking()
            .Where(e => e.EndsAt >= to && e.StartsAt < until && e.State != EventState.Cancelled && e.State != EventState.Closed)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.Title, StartsAt = e.StartsAt!.Value, e.Venue }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AgendaLine(r.Title, string.Join(" · ", new[] { format.Moment(r.StartsAt), r.Venue }.OfType<string>()), paths.Of("Events.Detail", r.Id)))];
    }
}
