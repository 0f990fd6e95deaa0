using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Jobs;

public sealed class PostingSearch(PostingQueries postings, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Jobs";

    /// <inheritdoc/>
    public string Icon => "speakerphone";

    /// <inheritdoc/>
    public string Permission => Permissions.JobsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Postings.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await postings.FindAsync(text, most, cancellationToken)).Select(p => new SearchHit(
            p.Title, string.Join(" · ", new[] { p.Employer, p.District }.OfType<string>()), paths.Of("Postings.Detail", p.Id), p.State))];
}
