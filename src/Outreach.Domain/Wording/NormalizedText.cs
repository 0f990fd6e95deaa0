namespace Outreach.Domain.Wording;

/// <summary>What stood between two characters of a normalized text, and is no longer in it.</summary>
[Flags]
internal enum Gaps : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A single space, or a sign that joins or adorns words.</summary>
    Space = 1,

    /// <summary>A tab or several spaces, as between the cells of a table.</summary>
    Cell = 2,

    /// <summary>The end of a line.</summary>
    Line = 4,

    /// <summary>An empty line.</summary>
    Paragraph = 8,
}

/// <summary>
/// A text as the rules read it: narrow, simplified, lower case, without white space; it still knows where each character
/// stood and what stood between them.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly Gaps[] _gaps;

    internal NormalizedText(string original, string text, int[] starts, int[] ends, Gaps[] gaps) =>
        (Original, Text, _starts, _ends, _gaps) = (original, text, starts, ends, gaps);

    /// <summary>As it was written.</summary>
    public string Original { get; }

    /// <summary>As rules read it.</summary>
    public string Text { get; }

    /// <summary>The original words behind a stretch of <see cref="Text"/>: always a substring of <see cref="Original"/>.</summary>
    public string Quote(int start, int end) => end <= start ? "" : Original[_starts[start].._ends[end - 1]];

    /// <summary>Where a character of <see cref="Text"/> began in <see cref="Original"/>.</summary>
    public int OriginalIndex(int index) => _starts[index];

    /// <summary>Where a character of <see cref="Text"/> ended in <see cref="Original"/>.</summary>
    public int OriginalEnd(int index) => _ends[index];

    /// <summary>What stood before a character.</summary>
    internal Gaps GapBefore(int index) => index < _gaps.Length ? _gaps[index] : Gaps.Paragraph;

    /// <summary>Whether a Latin word begins here: its spaces are gone, so "two weeks" is read as twoweeks.</summary>
    internal bool IsWordStart(int index) => index < Text.Length && char.IsAsciiLetter(Text[index])
        && (index == 0 || !char.IsAsciiLetter(Text[index - 1]) || _gaps[index] != Gaps.None);

    /// <summary>Whether no Latin word is cut in two at this place.</summary>
    internal bool IsWordBoundary(int index) => index == 0 || index >= Text.Length || !char.IsAsciiLetter(Text[index])
        || !char.IsAsciiLetter(Text[index - 1]) || _gaps[index] != Gaps.None;
}
