namespace Outreach.Domain.Contracts;

/// <summary>Cuts a contract's text into its sentences.</summary>
internal static class Sentences
{
    // A line shorter than this ends where its writer ended it; a longer one without a stop was wrapped, as in text out of a PDF.
    private const int WrappedLine = 15;

    // Nobody writes longer ones; a text made to have one sentence would be shown again for each of its findings.
    private const int Longest = 400;
    private const int Overlap = 60;

    /// <summary>The sentences, trimmed, each a substring of <paramref name="text"/>; numbers such as 3.5 and 1.2 stay whole.</summary>
    public static IReadOnlyList<string> Of(string text)
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
            if (sentence.Length > 0)
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

    private static bool IsWrapped(string text, int line, int i)
    {
        var end = i;
        while (end > line && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end - line < WrappedLine || !(char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '，' or ',' or '、'))
            return false;
        var next = i + 1;
        while (next < text.Length && (text[next] is ' ' or '\t' or '\u3000' or '\r'))
            next++;
        if (next >= text.Length || text[next] is '\n' or '第' or '（' or '(' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            return next < text.Length && StartsWithLength(text, next);
        return !char.IsAsciiDigit(text[next]) || StartsWithLength(text, next);
    }

    // A line that begins with a number may be the next article or the rest of "悬挂⏎一周".
    private static bool StartsWithLength(string text, int index)
    {
        var after = index;
        while (after < text.Length && after - index < 4 && (char.IsAsciiDigit(text[after]) || "一二两三四五六七八九十半".Contains(text[after], StringComparison.Ordinal)))
            after++;
        return after > index && after < text.Length && text[after] is '天' or '周' or '个' or '日' or '年' or '星' or '月';
    }
}
