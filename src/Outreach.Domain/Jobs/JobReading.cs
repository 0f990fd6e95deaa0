using System.Text;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>
/// A posting's text as its rules read it. Beyond what <see cref="ChineseText"/> evens out, people who evade a rule put
/// symbols between characters, write letters of other alphabets that look the same, accents, and money as a picture.
/// </summary>
internal static class JobReading
{
    // Latin letters' look-alikes in Cyrillic and Greek, after folding to lower case.
    private const string LookAlikes = "аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtнhвbοoαaιiρpνvυuτtεeκkɡgɑaıiⅼl";

    /// <summary>For Chinese: no white space, and no symbols within words; sentence marks stay.</summary>
    public static FoldedText Joined(string text)
    {
        var folded = ChineseText.Fold(text);
        var builder = new Builder(folded);
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var character = Letter(folded.Text[i]);
            var before = builder.Last;
            if (before is '押' or '压' or '证' && HoldsMoney(folded, i))
                builder.Add('金', folded.OriginalEnd(i - 1), folded.OriginalIndex(i));
            if (!IsSymbol(character) || !IsWordCharacter(before))
            {
                builder.Add(character, i);
                continue;
            }

            var end = i;
            while (end < folded.Text.Length && end - i < 8 && IsSymbol(folded.Text[end]))
                end++;
            // "3-5", "a-b" and "¥200" keep theirs; between ideographs a symbol means nothing.
            var dropped = end < folded.Text.Length && IsWordCharacter(Letter(folded.Text[end]))
                && (IsIdeograph(before) || IsIdeograph(folded.Text[end])) && !char.IsAsciiDigit(before) && !char.IsAsciiDigit(folded.Text[end]);
            for (; i < end; i++)
            {
                if (!dropped)
                    builder.Add(folded.Text[i], i);
            }

            i--;
        }

        if (builder.Last is '押' or '压' or '证' && folded.Text.Length > 0 && HoldsMoney(folded, folded.Text.Length))
            builder.Add('金', folded.OriginalEnd(folded.Text.Length - 1), folded.Original.Length);
        return builder.Done();
    }

    /// <summary>For English: words parted by single spaces.</summary>
    public static FoldedText Words(string text)
    {
        var folded = ChineseText.FoldWords(text);
        var builder = new Builder(folded);
        for (var i = 0; i < folded.Text.Length; i++)
            builder.Add(Letter(folded.Text[i]), i);
        return builder.Done();
    }

    /// <summary>Only letters and ideographs: for words that are cut up by sentence marks.</summary>
    public static FoldedText Bare(FoldedText joined)
    {
        var builder = new Builder(joined);
        for (var i = 0; i < joined.Text.Length; i++)
        {
            if (IsWordCharacter(joined.Text[i]))
                builder.Add(joined.Text[i], i);
        }

        return builder.Done();
    }

    /// <summary>Only Latin letters, with the figures and signs that stand for them (dep0sit): for English words that are cut up.</summary>
    public static FoldedText BareLatin(FoldedText words)
    {
        var builder = new Builder(words);
        for (var i = 0; i < words.Text.Length; i++)
        {
            var letter = words.Text[i] switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '5' or '$' => 's', '@' or '4' => 'a', '7' => 't', var c => c };
            if (char.IsAsciiLetterLower(letter))
                builder.Add(letter, i);
        }

        return builder.Done();
    }

    /// <summary>Whether a new line begins with this character.</summary>
    public static bool BreaksBefore(FoldedText text, int index) => index > 0 && index < text.Text.Length
        && text.Original.AsSpan(text.OriginalEnd(index - 1), Math.Max(0, text.OriginalIndex(index) - text.OriginalEnd(index - 1))).ContainsAny('\n', '\r');

    /// <summary>Whether this is a Chinese character.</summary>
    public static bool IsIdeograph(char character) => character is >= '㐀' and <= '鿿';

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);

    private static bool IsSymbol(char character) => !char.IsLetterOrDigit(character) && character is not (',' or '。' or ';' or ':' or '!' or '?' or '、' or '(' or ')' or ' ' or '\0');

    private static bool HoldsMoney(FoldedText text, int index)
    {
        if (index == 0)
            return false;
        var (from, to) = (text.OriginalEnd(index - 1), index < text.Text.Length ? text.OriginalIndex(index) : text.Original.Length);
        // 💰 💴 💵 💶 💷 💸 🪙: only a few signs are looked at, so that the time does not grow with what is between.
        var between = text.Original.AsSpan(from, Math.Clamp(to - from, 0, 12));
        for (var i = 0; i + 1 < between.Length; i++)
        {
            if ((between[i] == '\ud83d' && between[i + 1] is >= '\udcb0' and <= '\udcb8') || (between[i] == '\ud83e' && between[i + 1] == '\ude99'))
                return true;
        }

        return false;
    }

    private static char Letter(char character)
    {
        if (character < 128 || IsIdeograph(character))
            return character;
        var at = LookAlikes.IndexOf(character, StringComparison.Ordinal);
        if (at >= 0 && at % 2 == 0)
            return LookAlikes[at + 1];
        return character is >= 'À' and <= 'ɏ' or >= 'Ḁ' and <= 'ỿ' ? character.ToString().Normalize(NormalizationForm.FormD)[0] : character;
    }

    private sealed class Builder(FoldedText source)
    {
        private readonly StringBuilder _text = new(source.Text.Length);
        private readonly List<int> _starts = new(source.Text.Length);
        private readonly List<int> _ends = new(source.Text.Length);

        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        public void Add(char character, int index) => Add(character, source.OriginalIndex(index), source.OriginalEnd(index));

        public void Add(char character, int start, int end)
        {
            _text.Append(character);
            _starts.Add(start);
            _ends.Add(end);
        }

        public FoldedText Done() => new(source.Original, _text.ToString(), [.. _starts], [.. _ends]);
    }
}
