using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Search;

/// <param name="Text">What was looked for, trimmed, at most 100 characters.</param>
public sealed record SearchModel(string Text, IReadOnlyList<SearchGroup> Groups);

/// <param name="Heading">The localizer's key.</param>
/// <param name="HasMore">Whether more were found than are shown.</param>
/// <param name="ListUrl">Where all of them stand; null when there is no such list.</param>
public sealed record SearchGroup(string Heading, string Icon, IReadOnlyList<SearchHit> Hits, bool HasMore, string? ListUrl);
