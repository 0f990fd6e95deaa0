namespace Outreach.Web.Features.Shared.Providers;

/// <summary>
/// What a subject has signed in words of another record. After such a record is saved the page says which signed texts still
/// have the old words: they are never changed by it, only by an agreement of both sides.
/// </summary>
public interface ISignedTextProvider
{
    /// <summary>Signed texts in force that say otherwise than the record says now. Two database commands.</summary>
    Task<SignedTextList> StillSayingAsync(NamedRecord record, int id, CancellationToken cancellationToken);
}

/// <summary>A record whose name or day stands in signed texts.</summary>
public enum NamedRecord
{
    Event,
    Place,
    Department,
    Sponsor,
}

/// <param name="Count">How many there are, also for who may not read them.</param>
/// <param name="Rows">The first of them, for who may read them.</param>
public sealed record SignedTextList(int Count, IReadOnlyList<SignedText> Rows)
{
    public static readonly SignedTextList None = new(0, []);
}

/// <summary>A signed text, in its reader's language.</summary>
/// <param name="Text">Which one, such as its number and merchant.</param>
/// <param name="Says">The old words that it has.</param>
/// <param name="AmendUrl">Where a post begins its amendment; null when the reader cannot.</param>
/// <param name="AmendmentUrl">The amendment that is on its way; null when none is.</param>
/// <param name="TellUrl">Where the other side is told of a move; null when there is nothing to tell or the reader cannot.</param>
public sealed record SignedText(string Text, string Url, string Says, string? AmendUrl, string? AmendmentUrl, string? TellUrl = null);
