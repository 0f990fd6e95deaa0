using System.Text.RegularExpressions;
using DiffPlex;

namespace Outreach.Domain.Contracts.Differences;

/// <summary>Compares two texts as people read them: Chinese by characters, Latin letters by words, figures whole.</summary>
public static partial class TextDifference
{
    // Texts that share less than this are shown one after the other; a mosaic of chance characters says nothing.
    private const double LeastShared = 0.3;

    /// <summary>The pieces in order; of a change the removed words come first.</summary>
    public static IReadOnlyList<TextPiece> Between(string? before, string? after)
    {
        var (old, now) = (before ?? "", after ?? "");
        if (old == now)
            return old.Length == 0 ? [] : [new(TextMark.Same, old)];
        var pieces = Folded(Compared(old, now));
        var shared = pieces.Where(p => p.Mark == TextMark.Same).Sum(p => p.Text.Length);
        return shared < LeastShared * Math.Max(old.Length, now.Length) ? Joined([new(TextMark.Removed, old), new(TextMark.Added, now)]) : pieces;
    }

    private static List<TextPiece> Compared(string old, string now)
    {
        var result = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var (oldWords, newWords) = (result.PiecesOld.ToArray(), result.PiecesNew.ToArray());
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            pieces.Add(new(TextMark.Same, string.Concat(oldWords[at..block.DeleteStartA])));
            pieces.Add(new(TextMark.Removed, string.Concat(oldWords[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)])));
            pieces.Add(new(TextMark.Added, string.Concat(newWords[block.InsertStartB..(block.InsertStartB + block.InsertCountB)])));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        pieces.Add(new(TextMark.Same, string.Concat(oldWords[at..])));
        return Joined(pieces);
    }

    // One character left standing between two changes is chance, and harder to read than one longer change.
    private static List<TextPiece> Folded(List<TextPiece> pieces)
    {
        var folded = new List<TextPiece>();
        var (removed, added) = ("", "");
        for (var i = 0; i < pieces.Count; i++)
        {
            var (mark, text) = pieces[i];
            var between = mark == TextMark.Same && text.Length == 1 && i > 0 && i < pieces.Count - 1;
            if (mark == TextMark.Removed || between)
                removed += text;
            if (mark == TextMark.Added || between)
                added += text;
            if (mark != TextMark.Same || between)
                continue;
            folded.AddRange([new(TextMark.Removed, removed), new(TextMark.Added, added), new(TextMark.Same, text)]);
            (removed, added) = ("", "");
        }

        return Joined([.. folded, new(TextMark.Removed, removed), new(TextMark.Added, added)]);
    }

    private static List<TextPiece> Joined(IEnumerable<TextPiece> pieces)
    {
        var joined = new List<TextPiece>();
        foreach (var piece in pieces.Where(p => p.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Mark == piece.Mark)
                joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            else
                joined.Add(piece);
        }

        return joined;
    }

    [GeneratedRegex(@"[A-Za-z]+|\d+(?:[.,]\d+)*|\p{Cs}{2}|[^\S\n]+|[\s\S]")]
    private static partial Regex Words();

    private sealed class WordChunker : IChunker
    {
        public static readonly WordChunker Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Words().Matches(text).Select(m => m.Value)];
    }
}
