using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events;

public sealed class EventHandover(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "events";

    /// <inheritdoc/>
    public int Order => 30;

    /// <inheritdoc/>
    public string Heading => "Events";

    /// <inheritdoc/>
    public string Icon => "confetti";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.OwnerId == userId && e.State != EventState.Closed && e.State != EventState.Cancelled)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(HandoverItem.Most).Select(e => new { e.Id, e.Title, e.State }).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new HandoverItem(e.Id, e.Title, texts.Text(e.State), paths.Of("Events.Detail", e.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Events.Include(e => e.Helpers).Where(e => e.OwnerId == fromId && ids.Contains(e.Id)).ToListAsync(cancellationToken);
        return theirs.Count(e => e.HandOver(toId).IsSuccess);
    }
}
