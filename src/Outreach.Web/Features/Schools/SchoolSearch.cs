using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolSearch(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Partner schools";

    /// <inheritdoc/>
    public string Icon => "school";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Schools.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var found = await db.Schools.AsNoTracking().SearchBy(db, text).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(most).Select(s => new { s.Id, s.Name, s.Kind, s.City, s.Standing }).ToListAsync(cancellationToken);
        return [.. found.Select(s => new SearchHit(s.Name, string.Join(" · ", new[] { texts.Text(s.Kind), s.City }.OfType<string>()), paths.Of("Schools.Detail", s.Id), s.Standing))];
    }
}
