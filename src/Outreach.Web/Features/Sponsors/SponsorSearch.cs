using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Sponsors;

public sealed class SponsorSearch(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Merchants";

    /// <inheritdoc/>
    public string Icon => "building-store";

    /// <inheritdoc/>
    public string Permission => Permissions.SponsorsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Sponsors.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var found = await db.Sponsors.AsNoTracking().SearchBy(db, text).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(most)
            .Select(s => new { s.Id, s.Name, s.Industry, s.District, s.Standing }).ToListAsync(cancellationToken);
        return [.. found.Select(s => new SearchHit(
            s.Name, string.Join(" · ", new[] { texts.Text(s.Industry), s.District }.OfType<string>()), paths.Of("Sponsors.Detail", s.Id), s.Standing))];
    }
}
