using Outreach.Web.Authorization;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Deals;

public sealed class DealSearch(DealQueries deals, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Deals";

    /// <inheritdoc/>
    public string Icon => "layout-kanban";

    /// <inheritdoc/>
    public string Permission => Permissions.DealsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Deals.List") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await deals.FindAsync(text, most, cancellationToken)).Select(d => new SearchHit(
            d.Sponsor, string.Join(" · ", new[] { d.Event, d.Owner }.OfType<string>()), paths.Of("Deals.Detail", d.Id), d.Stage))];
}
