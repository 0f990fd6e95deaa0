using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Finds records of one kind for the search over everything. One database command.</summary>
public interface ISearchProvider
{
    /// <summary>Heading of the group: an English text, the localizer's key.</summary>
    string Heading { get; }

    /// <summary>A Tabler icon's name.</summary>
    string Icon { get; }

    /// <summary>What it takes to see records of the kind; finer rules are conditions of the query.</summary>
    string Permission { get; }

    /// <summary>The list in which all that were found stand; null when the subject has none that can be searched.</summary>
    string? ListUrl(string text);

    /// <summary>At most <paramref name="most"/> records that contain every word of <paramref name="text"/>.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken);
}

/// <summary>A record that was found, in its reader's language.</summary>
/// <param name="State">A member of the enum of its state, shown as a badge; null for none.</param>
public sealed record SearchHit(string Title, string? Detail, string Url, Enum? State = null);
