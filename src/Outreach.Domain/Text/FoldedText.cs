using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Outreach.Domain.Text;

/// <summary>A text made ready for rules, which still knows where each of its characters stood in the original.</summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal FoldedText(string original, string text, int[] starts, int[] ends) =>
        (Original, Text, _starts, _ends) = (original, text, starts, ends);

    public string Original { get; }

    /// <summary>As rules read it.</summary>
    public string Text { get; }

    /// <summary>The original words behind a stretch of <see cref="Text"/>: always a substring of <see cref="Original"/>.</summary>
    public string Quote(int index, int length) =>
        length == 0 ? "" : Original[_starts[index].._ends[index + length - 1]];

    public int OriginalIndex(int index) => _starts[index];

    public int OriginalEnd(int index) => _ends[index];
}
