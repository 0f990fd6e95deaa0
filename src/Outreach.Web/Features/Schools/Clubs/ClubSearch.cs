using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubSearch(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Clubs";

    /// <inheritdoc/>
    public string Icon => "users-group";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Clubs.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var found = await db.Clubs.AsNoTracking().SearchBy(db, text).OrderBy(c => c.Name).ThenBy(c => c.Id).Take(most).Select(c => new { c.Id, c.Name, c.Field, c.IsInJointBody }).ToListAsync(cancellationToken);
        return [.. found.Select(c => new SearchHit(c.Name, string.Join(" · ", new[] { texts.Text(c.Field), c.IsInJointBody ? texts["In the joint body"].Value : null }.OfType<string>()), paths.Of("Clubs.Detail", c.Id), null))];
    }
}
