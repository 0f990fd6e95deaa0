using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingSearch(OutreachDbContext db, MeetingAuthorization authorization, DisplayFormatter format, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Meetings";

    /// <inheritdoc/>
    public string Icon => "users-group";

    /// <inheritdoc/>
    public string Permission => Permissions.MeetingsAttend;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Meetings.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var found = await authorization.Seen().AsNoTracking().SearchBy(db, text).OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id).Take(most)
            .Select(m => new { m.Id, m.Title, m.StartsAt, m.Place, m.State }).ToListAsync(cancellationToken);
        return [.. found.Select(m => new SearchHit(m.Title, string.Join(" · ", format.Moment(m.StartsAt), m.Place), paths.Of("Meetings.Detail", m.Id), m.State))];
    }
}
