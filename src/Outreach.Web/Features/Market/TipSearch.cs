using Microsoft.Extensions.Localization;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market;

public sealed class TipSearch(TipQueries tips, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Tips";

    /// <inheritdoc/>
    public string Icon => "bulb";

    /// <inheritdoc/>
    public string Permission => Permissions.EnquiriesAnswer;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Tips.Index") + "?state=all&q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await tips.FindAsync(text, most, cancellationToken)).Select(t => new SearchHit(
            t.Merchant, string.Join(" · ", new[] { texts.Text(t.Source), t.Giver, format.Moment(t.GivenAt) }.OfType<string>()), paths.Of("Tips.Detail", t.Id), t.State))];
}
