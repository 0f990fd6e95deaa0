using System.Globalization;

namespace Outreach.Domain.Wording;

/// <summary>
/// A short row of concepts, with how far they may stand apart: <c>must &lt;8&gt; pay &lt;6 !benefit&gt; amount?</c>.
/// <list type="bullet">
/// <item><c>a|b</c>: a word of either concept; <c>'无|不'</c>: one of these words; <c>a?</c>: may be missing.</item>
/// <item><c>&lt;8&gt;</c>: at most 8 characters between, within one part of a sentence; <c>&lt;8,&gt;</c> within the
/// sentence, <c>&lt;8=&gt;</c> also within the line, <c>&lt;8;&gt;</c> anywhere; <c>&lt;8 !a|b&gt;</c>: and no word of
/// these between. Without it the words touch.</item>
/// <item><c>amount[&gt;=500]</c>, <c>amount[&lt;12]</c>: only such values; of alternatives, each has its own.</item>
/// <item><c>^</c> and <c>$</c>: a part of a sentence begins or ends; <c>@</c>: the words in question.</item>
/// </list>
/// </summary>
internal sealed class Pattern
{
    // The longest words reach this far back.
    private const int LongestWord = 24;

    private readonly Element[] _elements;
    private readonly ConceptBits[][] _needed;
    private readonly int _anchor;

    private Pattern(Element[] elements)
    {
        _elements = elements;
        _needed = [.. elements.Where(e => e.Kind == ElementKind.Words && !e.IsOptional).Select(e => Passage.Bits(e.Concepts))];
        _anchor = Array.FindIndex(elements, e => e.Kind == ElementKind.Anchor);
    }

    private enum ElementKind
    {
        Words,
        Anchor,
        PartStart,
        PartEnd,
    }

    /// <summary>The concepts of which one begins it; null where a part of a sentence does.</summary>
    public IEnumerable<int>? First => _elements[0].Kind == ElementKind.Words ? _elements[0].Concepts : null;

    /// <summary>Whether it says where the words in question stand.</summary>
    public bool HasAnchor => _anchor >= 0;

    /// <summary>The words in quotation marks within a pattern.</summary>
    public static IEnumerable<string> Literals(string pattern)
    {
        var parts = pattern.Split('\'');
        for (var i = 1; i < parts.Length; i += 2)
            yield return parts[i];
    }

    /// <summary>Reads a pattern. Throws <see cref="FormatException"/> when it is none.</summary>
    public static Pattern Parse(string text, Lexicon lexicon)
    {
        var elements = new List<Element>();
        var gap = default(Gap);
        foreach (var token in Tokens(text))
        {
            if (token[0] == '<')
            {
                gap = ParseGap(token, lexicon);
                continue;
            }

            elements.Add(token switch
            {
                "@" => new Element(ElementKind.Anchor, [], false, gap),
                "^" => new Element(ElementKind.PartStart, [], false, gap),
                "$" => new Element(ElementKind.PartEnd, [], false, gap),
                _ => ParseWords(token, lexicon, gap),
            });
            gap = default;
        }

        if (elements.Count == 0 || elements[0].IsOptional || elements.Count(e => e.Kind == ElementKind.Anchor) > 1)
            throw new FormatException(text);
        return new Pattern([.. elements]);
    }

    /// <summary>Each place where the pattern stands, by its first word.</summary>
    public IEnumerable<(int Start, int End)> FindAll(Passage passage)
    {
        if (!IsPossible(passage))
            yield break;
        var first = _elements[0].Kind == ElementKind.PartStart ? 1 : 0;
        foreach (var concept in _elements[first].Concepts)
        {
            for (var i = 0; i < passage.Of(concept).Length; i++)
            {
                var mark = passage.Of(concept)[i];
                if (!Matches(_elements[first], mark) || (first == 1 && !passage.StartsPart(mark.Start)))
                    continue;
                var end = Forward(passage, first + 1, mark.End);
                if (end >= 0)
                    yield return (mark.Start, end);
            }
        }
    }

    /// <summary>Whether the text names all that the pattern needs; most texts do not.</summary>
    public bool IsPossible(Passage passage)
    {
        foreach (var needed in _needed)
        {
            if (!passage.HasAny(needed))
                return false;
        }

        return true;
    }

    /// <summary>Whether the pattern stands around the words in question.</summary>
    public bool Surrounds(Passage passage, int start, int end) => IsPossible(passage) && Backward(passage, _anchor, start) && Forward(passage, _anchor + 1, end) >= 0;

    // Where the elements from an index on end, beginning at or after a place; -1 when they do not stand there.
    private int Forward(Passage passage, int index, int from)
    {
        if (index == _elements.Length)
            return from;
        var element = _elements[index];
        if (element.Kind == ElementKind.PartEnd)
        {
            for (var at = from; at <= Math.Min(from + element.Before.Most, passage.Text.Text.Length); at++)
            {
                if (passage.EndsPart(at))
                    return Forward(passage, index + 1, at);
            }

            return -1;
        }

        foreach (var concept in element.Concepts)
        {
            var marks = passage.Of(concept);
            for (var i = Passage.FirstFrom(marks, from); i < marks.Length && marks[i].Start - from <= element.Before.Most; i++)
            {
                if (!Matches(element, marks[i]) || !Fits(passage, element.Before, from, marks[i].Start))
                    continue;
                var end = Forward(passage, index + 1, marks[i].End);
                if (end >= 0)
                    return end;
            }
        }

        return element.IsOptional ? Forward(passage, index + 1, from) : -1;
    }

    // Whether the elements before an index stand before a place; the gap belongs to the element at the index.
    private bool Backward(Passage passage, int index, int to)
    {
        if (index == 0)
            return true;
        var (element, gap) = (_elements[index - 1], _elements[index].Before);
        if (element.Kind == ElementKind.PartStart)
        {
            for (var at = to; at >= Math.Max(0, to - gap.Most); at--)
            {
                if (passage.StartsPart(at))
                    return true;
            }

            return false;
        }

        foreach (var concept in element.Concepts)
        {
            var marks = passage.Of(concept);
            for (var i = Passage.FirstFrom(marks, to) - 1; i >= 0 && to - marks[i].Start <= gap.Most + LongestWord; i--)
            {
                // Before the words in question one may reach into them: 不收 + 收押金.
                var end = index == _anchor ? Math.Min(marks[i].End, to) : marks[i].End;
                if (end <= to && to - end <= gap.Most && Matches(element, marks[i]) && Fits(passage, gap, end, to) && Backward(passage, index - 1, marks[i].Start))
                    return true;
            }
        }

        return element.IsOptional && Backward(passage, index - 1, to);
    }

    private static bool Matches(Element element, Mark mark) =>
        element.Limits?[Array.IndexOf(element.Concepts, mark.Concept)] is not { } limit || (limit.IsAtLeast ? mark.Value >= limit.Value : mark.Value < limit.Value);

    private static bool Fits(Passage passage, Gap gap, int from, int to)
    {
        if (gap.Most == 0)
            return from == to && (gap.Reach != Reach.Line || !passage.LineEndsBetween(from, to));
        if (passage.Distance(from, to) > gap.Most || (gap.Without is { Length: > 0 } without && passage.HasAny(without, from, to)))
            return false;
        return gap.Reach switch
        {
            Reach.Part => !passage.PartEndsBetween(from, to),
            Reach.Sentence => !passage.EndsBetween(from, to),
            Reach.Line => !passage.PartEndsBetween(from, to) && !passage.LineEndsBetween(from, to),
            _ => true,
        };
    }

    private static Element ParseWords(string token, Lexicon lexicon, Gap gap)
    {
        var isOptional = token[^1] == '?';
        var names = Alternatives(isOptional ? token[..^1] : token).ToList();
        var limits = names.ConvertAll(LimitOf);
        return new Element(ElementKind.Words, [.. names.Select(n => lexicon.Number(n[0] != '\'' && n.IndexOf('[', StringComparison.Ordinal) is > 0 and var open ? n[..open] : n))],
            isOptional, gap, limits.Exists(l => l is not null) ? [.. limits] : null);
    }

    // "number[>=10]" and "amount[<12]".
    private static Limit? LimitOf(string name)
    {
        if (name[^1] != ']' || name[0] == '\'')
            return null;
        var limit = name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1];
        var isAtLeast = limit.StartsWith(">=", StringComparison.Ordinal);
        if (!float.TryParse(limit[(isAtLeast ? 2 : 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            throw new FormatException(name);
        return new Limit(value, isAtLeast);
    }

    private static Gap ParseGap(string token, Lexicon lexicon)
    {
        var inner = token[1..^1].Trim();
        var space = inner.IndexOf(' ', StringComparison.Ordinal);
        var size = space < 0 ? inner : inner[..space];
        var without = space < 0 ? "" : inner[(space + 1)..].Trim();
        var reach = size[^1] switch { ',' => Reach.Sentence, ';' => Reach.Anywhere, '=' => Reach.Line, _ => Reach.Part };
        if (!int.TryParse(size.TrimEnd(',', ';', '='), out var most) || (without.Length > 0 && without[0] != '!'))
            throw new FormatException(token);
        return new Gap(most, reach, without.Length == 0 ? null : Concepts(without[1..], lexicon));
    }

    private static int[] Concepts(string names, Lexicon lexicon) => [.. Alternatives(names).Select(lexicon.Number)];

    private static IEnumerable<string> Alternatives(string names)
    {
        for (var i = 0; i < names.Length;)
        {
            var end = names[i] == '\'' ? names.IndexOf('\'', i + 1) + 1 : names.IndexOf('|', i) is >= 0 and var bar ? bar : names.Length;
            if (end <= i)
                throw new FormatException(names);
            yield return names[i..end];
            i = end < names.Length && names[end] == '|' ? end + 1 : end == names.Length ? end : throw new FormatException(names);
        }
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var start = i;
            var quoted = false;
            var close = text[i] == '<' ? '>' : ' ';
            for (; i < text.Length && (quoted || text[i] != close); i++)
                quoted ^= text[i] == '\'';
            if (close == '>')
                i = i < text.Length ? i + 1 : throw new FormatException(text);
            yield return text[start..i];
        }
    }

    private enum Reach
    {
        Part,
        Sentence,
        Line,
        Anywhere,
    }

    private readonly record struct Gap(int Most, Reach Reach, int[]? Without);

    private readonly record struct Element(ElementKind Kind, int[] Concepts, bool IsOptional, Gap Before, Limit?[]? Limits = null);

    private sealed record Limit(float Value, bool IsAtLeast);
}
