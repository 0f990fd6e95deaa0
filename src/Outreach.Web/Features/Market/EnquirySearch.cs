using Microsoft.Extensions.Localization;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Market.Enquiries;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market;

public sealed class EnquirySearch(EnquiryQueries enquiries, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Enquiries";

    /// <inheritdoc/>
    public string Icon => "inbox";

    /// <inheritdoc/>
    public string Permission => Permissions.EnquiriesAnswer;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Enquiries.Index") + "?state=all&q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await enquiries.FindAsync(text, most, cancellationToken)).Select(e => new SearchHit(
            e.Organisation ?? e.Name, string.Join(" · ", texts.Text(e.Sender), e.Name, format.Day(e.ReceivedOn)), paths.Of("Enquiries.Detail", e.Id), e.State))];
}
