using System.Buffers;

namespace Outreach.Domain.Wording;

/// <summary>Cuts a text into its sentences.</summary>
internal static class SentenceSplitter
{
    // Nobody writes longer ones; a text made to have one sentence would be shown again for each of its findings.
    private const int Longest = 400;
    private const int Overlap = 60;
    private const string Numerals = "一二两三四五六七八九十半";
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t\r\n\u3000。｡；;！!？?…，,、.：:—-（）()");

    /// <summary>The sentences, trimmed, each a substring of <paramref name="text"/>; numbers such as 3.5 and 1.2 stay whole.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        var line = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var cut = text[i] switch
            {
                '。' or '｡' or '；' or ';' or '！' or '？' or '!' or '?' => true,
                '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f' => !IsWrapped(text, line, i),
                '.' => IsEnglishStop(text, i),
                _ => false,
            };
            if (text[i] == '\n')
                line = i + 1;
            if (!cut)
                continue;
            Add(start, i + 1);
            start = i + 1;
        }

        Add(start, text.Length);
        return sentences;

        void Add(int from, int to)
        {
            while (to - from > Longest)
            {
                var comma = text.AsSpan(from, Longest).LastIndexOfAny("，,、 ");
                // Where nothing parts it, the pieces overlap, so that no wording is cut in two unseen.
                var end = comma > Longest / 2 ? from + comma + 1 : from + Longest;
                Take(from, end);
                from = comma > Longest / 2 ? end : end - Overlap;
            }

            Take(from, to);
        }

        void Take(int from, int to)
        {
            var sentence = text[from..to].Trim();
            // Marks alone say nothing.
            if (sentence.Length > 0 && sentence.AsSpan().ContainsAnyExcept(Marks))
                sentences.Add(sentence);
        }
    }

    // "… two weeks. The sponsor" ends; "1. Banner", "3.5", "etc. and", "No. 5" and "A. Smith" do not.
    private static bool IsEnglishStop(string text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            return false;
        var word = i;
        while (word > 0 && i - word < 20 && char.IsAsciiLetterOrDigit(text[word - 1]))
            word--;
        var length = i - word;
        if (length == 0)
            return i > 0 && text[i - 1] is ')' or '"' or '”' or '%';
        // The number of an article that follows a stop without a space.
        if (length < 3 && word > 0 && text[word..i].All(char.IsAsciiDigit) && !char.IsWhiteSpace(text[word - 1]))
            return false;
        var next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        var atLineStart = word == 0 || text[word - 1] is '\n' or '\r';
        return !atLineStart && length > 1 && text[word..i] is not ("No" or "no" or "etc" or "approx" or "Co" or "Ltd")
            && (next >= text.Length || !char.IsAsciiLetterLower(text[next]));
    }

    // A line without a stop goes on in the next, as in text out of a PDF, unless that begins an item of its own.
    private static bool IsWrapped(string text, int line, int i)
    {
        var end = i;
        while (end > line && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == line || !(char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '，' or ',' or '、'))
            return false;
        var next = i + 1;
        while (next < text.Length && (text[next] is ' ' or '\t' or '\u3000' or '\r'))
            next++;
        if (next >= text.Length || text[next] is '\n' or '第' or '（' or '(')
            return false;
        var number = next;
        while (number < text.Length && number - next < 4 && (char.IsAsciiDigit(text[number]) || Numerals.Contains(text[number], StringComparison.Ordinal)))
            number++;
        return number == next || (number < text.Length && char.IsLetter(text[number]));
    }
}
