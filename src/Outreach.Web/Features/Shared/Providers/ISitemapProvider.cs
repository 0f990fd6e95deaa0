namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Pages of a subject that everybody may read, for the sitemap. One database command.</summary>
public interface ISitemapProvider
{
    Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancellationToken);
}

/// <param name="Path">Within the portal, with its slash.</param>
/// <param name="ChangedOn">Null where nobody knows.</param>
public sealed record SitemapEntry(string Path, DateOnly? ChangedOn);
