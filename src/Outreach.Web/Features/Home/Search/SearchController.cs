using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Search;

/// <summary>Search over everything that the person may see (S1).</summary>
[RequirePermission(Permissions.PortalOpen)]
public sealed class SearchController(IEnumerable<ISearchProvider> providers) : PortalController
{
    private const int MostInGroup = 6;
    private const int LongestText = 100;

    [HttpGet("/search")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken)
    {
        var text = (q ?? "").Trim();
        if (text.Length > LongestText)
            text = text[..LongestText];
        var groups = new List<SearchGroup>();
        if (text.Length > 0)
        {
            foreach (var provider in providers.Where(p => Me.HasPermission(p.Permission)))
            {
                // One more than is shown says whether there are more.
                var hits = await provider.FindAsync(Me, text, MostInGroup + 1, cancellationToken);
                if (hits.Count > 0)
                    groups.Add(new SearchGroup(provider.Heading, provider.Icon, [.. hits.Take(MostInGroup)], hits.Count > MostInGroup, provider.ListUrl(text)));
            }
        }

        return View(new SearchModel(text, groups));
    }
}
