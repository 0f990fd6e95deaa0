using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Sponsors;

/// <summary>People at merchants, by name, phone or WeChat: candidates are the merchants whose text, which holds its contacts, contains the words.</summary>
public sealed class ContactSearch(OutreachDbContext db, ActionPaths paths) : ISearchProvider
{
    // Merchants looked at: of a word that very many have in their names, not every contact is found.
    private const int MostSponsors = 200;

    /// <inheritdoc/>
    public string Heading => "Contacts";

    /// <inheritdoc/>
    public string Icon => "address-book";

    /// <inheritdoc/>
    public string Permission => Permissions.SponsorsRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalize).Where(w => w.Length > 0).ToList();
        var people = await db.Sponsors.AsNoTracking().SearchBy(db, text).OrderBy(s => s.Id).Take(MostSponsors)
            .Join(db.Contacts, s => s.Id, c => c.SponsorId, (s, c) => new { c.Id, c.Name, c.Title, c.Phone, c.WeChat, SponsorId = s.Id, Sponsor = s.Name })
            .OrderBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        // Compared here, as the search compares: a phone by its digits, whatever stands between them.
        var found = people.Where(c => SearchText.Join(c.Name, c.Phone, c.WeChat) is var own && words.All(w => own.Contains(w, StringComparison.Ordinal))).Take(most);
        return [.. found.Select(c => new SearchHit(c.Name, string.Join(" · ", new[] { c.Title, c.Sponsor, c.Phone }.OfType<string>()), paths.Of("Sponsors.Detail", c.SponsorId)))];
    }
}
