using System.Runtime.InteropServices;

namespace Outreach.Domain.Wording;

/// <summary>Some of the concepts of a set: those of one word of 64 bits.</summary>
internal readonly record struct ConceptBits(int Index, ulong Bits);

/// <summary>A text with everything in it that means a concept, and where its sentences and their parts end.</summary>
internal sealed class Passage
{
    // What a break costs of a gap's length: words on two lines belong together only when they are close.
    private const int LineCost = 6;
    private const int CellCost = 1;
    private const int ColonCost = 2;
    private const float LeastMoney = 10;

    private readonly MarkTable _marks;
    private readonly ulong[] _present;

    // What stands before each character, without the ends of lines that go on.
    private readonly Gaps[] _gaps;
    private readonly int[] _hard;
    private readonly int[] _soft;
    private readonly int[] _colons;

    // What breaks cost, and how many paragraphs begin, up to and including the one before a character.
    private readonly int[] _breaks;
    private readonly int[] _paragraphs;

    public Passage(string text, Lexicon lexicon)
    {
        Text = TextNormalizer.Normalize(text);
        _marks = lexicon.Read(Text);
        _present = _marks.Present();

        var length = Text.Text.Length;
        var goesOn = LinesThatGoOn(lexicon);
        _gaps = new Gaps[length + 1];
        (_hard, _soft, _colons, _breaks, _paragraphs) = (new int[length + 1], new int[length + 1], new int[length + 1], new int[length + 2], new int[length + 2]);
        for (var i = 0; i < length; i++)
        {
            var character = Text.Text[i];
            var gap = _gaps[i] = goesOn.Contains(i) ? Text.GapBefore(i) & ~Gaps.Line : Text.GapBefore(i);
            _hard[i + 1] = _hard[i] + (character is '。' or ';' or '!' or '?' || IsEnglishStop(i) ? 1 : 0);
            _soft[i + 1] = _soft[i] + (character == ',' ? 1 : 0);
            _colons[i + 1] = _colons[i] + (character == ':' ? ColonCost : 0);
            _breaks[i + 1] = _breaks[i] + ((gap & Gaps.Line) != 0 ? LineCost : (gap & Gaps.Cell) != 0 ? CellCost : 0);
            _paragraphs[i + 1] = _paragraphs[i] + ((gap & Gaps.Paragraph) != 0 ? 1 : 0);
        }

        _gaps[length] = Gaps.Paragraph;
        (_breaks[length + 1], _paragraphs[length + 1]) = (_breaks[length], _paragraphs[length]);
    }

    /// <summary>The text that is read.</summary>
    public NormalizedText Text { get; }

    /// <summary>All that means a concept, in the order of the text.</summary>
    public ReadOnlySpan<Mark> Of(int concept) => CollectionsMarshal.AsSpan(_marks[concept]);

    /// <summary>A set of concepts, for <see cref="HasAny(ConceptBits[])"/>.</summary>
    public static ConceptBits[] Bits(IEnumerable<int> concepts) =>
        [.. concepts.GroupBy(c => c / 64).Select(g => new ConceptBits(g.Key, g.Aggregate(0UL, (bits, c) => bits | (1UL << (c % 64)))))];

    /// <summary>Whether anything means one of the concepts.</summary>
    public bool HasAny(ConceptBits[] concepts)
    {
        foreach (var (index, bits) in concepts)
        {
            if ((bits & _present[index]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether anything that means one of the concepts begins within a stretch.</summary>
    public bool HasAny(int[] concepts, int from, int to)
    {
        foreach (var concept in concepts)
        {
            var marks = Of(concept);
            var at = FirstFrom(marks, from);
            if (at < marks.Length && marks[at].Start < to)
                return true;
        }

        return false;
    }

    /// <summary>Whether an amount of money stands within a stretch, or a number without a unit that may well be one.</summary>
    public bool HasMoney(int from, int to) => HasAny([NumberTokenizer.Amount], from, to) || Within(Of(NumberTokenizer.Number), from, to, LeastMoney);

    private static bool Within(ReadOnlySpan<Mark> marks, int from, int to, float least)
    {
        for (var i = FirstFrom(marks, from); i < marks.Length && marks[i].Start < to; i++)
        {
            if (marks[i].Value >= least)
                return true;
        }

        return false;
    }

    /// <summary>The place of the first mark that begins at or after an index.</summary>
    public static int FirstFrom(ReadOnlySpan<Mark> marks, int index)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Start < index)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Takes away what belongs to something else, such as the length of a payment term.</summary>
    public void Remove(int concept, Func<Mark, bool> belongs)
    {
        _marks[concept]?.RemoveAll(m => belongs(m));
    }

    /// <summary>Whether a sentence ends between two words.</summary>
    public bool EndsBetween(int from, int to) => _hard[to] > _hard[from] || _paragraphs[to + 1] > _paragraphs[from];

    /// <summary>Whether a part of a sentence ends between two words.</summary>
    public bool PartEndsBetween(int from, int to) => _soft[to] > _soft[from] || EndsBetween(from, to);

    /// <summary>Whether a line ends between two words.</summary>
    public bool LineEndsBetween(int from, int to) => _breaks[to + 1] > _breaks[from];

    /// <summary>How far apart two words are: the characters between them, and more where a line or a cell ends.</summary>
    public int Distance(int from, int to) => to - from + _colons[to] - _colons[from] + _breaks[to + 1] - _breaks[from];

    /// <summary>Whether a part of a sentence begins here.</summary>
    public bool StartsPart(int index) => index == 0 || Text.Text[index - 1] is ',' or '。' or ';' or '!' or '?' or ':' or '(' or '、' || (_gaps[index] & (Gaps.Line | Gaps.Paragraph | Gaps.Cell)) != 0;

    /// <summary>Whether a part of a sentence ends here.</summary>
    public bool EndsPart(int index) => index >= Text.Text.Length || Text.Text[index] is ',' or '。' or ';' or '!' or '?' or ')' or '、' || (_gaps[index] & (Gaps.Line | Gaps.Paragraph | Gaps.Cell)) != 0
        || IsEnglishStop(index);

    // Where a line ends in the middle of a phrase: behind a word that begins its part and asks for more (免 / 押金, 交 / 两百), or
    // before a line that is nothing but the rest (9.9元 / 进群).
    private HashSet<int> LinesThatGoOn(Lexicon lexicon)
    {
        var goesOn = new HashSet<int>();
        if (!HasLines())
            return goesOn;
        // 任 / 何押金: a line ends within a word.
        foreach (var mark in _marks.All())
        {
            for (var i = mark.Start + 1; i < mark.End; i++)
            {
                if (IsLine(i) && TextNormalizer.IsIdeograph(Text.Text[i]))
                    goesOn.Add(i);
            }
        }

        foreach (var mark in Of(lexicon.Number("unfinished")))
        {
            if (IsLine(mark.End))
                goesOn.Add(mark.End);
        }

        // 免 and 无 alone: 押金无 and 全免 are answers.
        foreach (var mark in Of(lexicon.Number("barenone")))
        {
            if (IsLine(mark.End) && (mark.Start == 0 || Text.Text[mark.Start - 1] is ',' or '。' or ';' or '!' or '、' || Text.GapBefore(mark.Start) != Gaps.None))
                goesOn.Add(mark.End);
        }

        foreach (var mark in Of(lexicon.Number("begun")))
        {
            if (IsLine(mark.Start) && (mark.End == Text.Text.Length || Text.Text[mark.End] is ',' or '。' or ';' or '!' || Text.GapBefore(mark.End) != Gaps.None))
                goesOn.Add(mark.Start);
        }

        return goesOn;

        bool HasLines()
        {
            for (var i = 1; i < Text.Text.Length; i++)
            {
                if (IsLine(i))
                    return true;
            }

            return false;
        }

        bool IsLine(int index) => index > 0 && index < Text.Text.Length && (Text.GapBefore(index) & (Gaps.Line | Gaps.Paragraph)) == Gaps.Line;
    }

    // "weeks. The" ends a sentence, "3.5" and "hr@shop.com" do not.
    private bool IsEnglishStop(int index) => index < Text.Text.Length && Text.Text[index] == '.' && (index + 1 == Text.Text.Length || Text.GapBefore(index + 1) != Gaps.None
        || TextNormalizer.IsIdeograph(Text.Text[index + 1]));
}
