using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractSearch(ContractQueries contracts, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Contracts";

    /// <inheritdoc/>
    public string Icon => "signature";

    /// <inheritdoc/>
    public string Permission => Permissions.ContractsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Contracts.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await contracts.FindAsync(text, most, cancellationToken)).Select(c => new SearchHit(
            string.Join(" · ", new[] { c.Number, c.Sponsor }.OfType<string>()), c.Event, paths.Of("Contracts.Detail", c.Id), c.State))];
}
