using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.TagHelpers;

namespace Outreach.Web.Features.Shared;

/// <summary>One entry of a time line, newest first as given.</summary>
/// <param name="Detail">More about it, such as a reason; may be empty.</param>
/// <param name="Icon">A Tabler icon's name; a plain dot without.</param>
public sealed record TimelineItem(DateTimeOffset When, string Who, string What, string? Detail = null, string? Icon = null, string Tone = "neutral");

/// <summary>A filter that is on: its words and the address of the list without it.</summary>
public sealed record FilterChip(string Text, string RemoveUrl);

/// <summary>The chips above a list, and the address that takes all of them off (no such link when null).</summary>
public sealed record FilterChips(IReadOnlyList<FilterChip> Items, string? ClearUrl = null);

public sealed record ErrorPageModel(int Status, string? RequestId = null)
{
    /// <summary>409: the page on which somebody pressed; null when it is not known.</summary>
    public string? BackUrl { get; init; }

    /// <summary>403: some of those who may, by whom it is opened to somebody.</summary>
    public IReadOnlyList<PermissionHolder> MayOpen { get; init; } = [];

    /// <summary>413: the largest upload, in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>429: seconds after which to try again.</summary>
    public int? RetryAfterSeconds { get; init; }
}
