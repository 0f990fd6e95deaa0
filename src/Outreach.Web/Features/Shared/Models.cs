namespace Outreach.Web.Features.Shared;

/// <summary>One entry of a time line, newest first as given.</summary>
/// <param name="When">The moment.</param>
/// <param name="Who">The person's name as shown.</param>
/// <param name="What">What happened, already in the reader's language.</param>
/// <param name="Detail">More about it, such as a reason; may be empty.</param>
/// <param name="Icon">A Tabler icon's name; a plain dot without.</param>
/// <param name="Tone">Colour of the mark: one of <see cref="Outreach.Web.Infrastructure.TagHelpers.Tones"/>.</param>
public sealed record TimelineItem(DateTimeOffset When, string Who, string What, string? Detail = null, string? Icon = null, string Tone = "neutral");

/// <summary>A filter that is on: its words and the address of the list without it.</summary>
public sealed record FilterChip(string Text, string RemoveUrl);

/// <summary>The chips above a list, and the address that takes all of them off (no such link when null).</summary>
public sealed record FilterChips(IReadOnlyList<FilterChip> Items, string? ClearUrl = null);

/// <summary>One field of a conflict: its label and what each side holds.</summary>
public sealed record ConflictField(string Label, string? Yours, string? Theirs);

/// <summary>What an error page tells.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="RequestId">What to quote when asking for help.</param>
public sealed record ErrorPageModel(int Status, string? RequestId = null)
{
    /// <summary>A sentence that replaces the page's general one, already in the reader's language.</summary>
    public string? Message { get; init; }

    /// <summary>Where the main button leads; the start page when null.</summary>
    public string? BackUrl { get; init; }

    /// <summary>The main button's words, already in the reader's language.</summary>
    public string? BackText { get; init; }

    /// <summary>409: who changed the record meanwhile.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>409: when they did.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>409: the fields that differ.</summary>
    public IReadOnlyList<ConflictField> Differences { get; init; } = [];

    /// <summary>413: the largest upload, in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>429: seconds after which to try again.</summary>
    public int? RetryAfterSeconds { get; init; }
}
