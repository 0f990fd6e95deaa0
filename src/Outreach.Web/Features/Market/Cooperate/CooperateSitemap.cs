using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market.Cooperate;

public sealed class CooperateSitemap(ActionPaths paths) : ISitemapProvider
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SitemapEntry>>([new(paths.Of("Cooperate.Index"), null)]);
}
