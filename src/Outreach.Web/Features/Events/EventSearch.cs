using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events;

public sealed class EventSearch(OutreachDbContext db, DisplayFormatter format, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Events";

    /// <inheritdoc/>
    public string Icon => "confetti";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Events.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var found = await db.Events.AsNoTracking().SearchBy(db, text).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(most)
            .Select(e => new { e.Id, e.Title, e.StartsAt, e.Venue, e.State }).ToListAsync(cancellationToken);
        return [.. found.Select(e => new SearchHit(e.Title, string.Join(" · ", new[] { format.Day(e.StartsAt), e.Venue }.OfType<string>()), paths.Of("Events.Detail", e.Id), e.State))];
    }
}
