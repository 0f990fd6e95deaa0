using System.Text;
using Outreach.Domain.Text;

namespace Outreach.Domain.Wording;

/// <summary>
/// Makes a text ready for the rules. Beyond what <see cref="ChineseText"/> evens out, people who evade a rule put symbols
/// between characters, write letters of other alphabets that look the same, accents, and money as a picture.
/// </summary>
public static class TextNormalizer
{
    // Each look-alike in Cyrillic, Greek and phonetic letters, followed by the Latin letter.
    private const string LookAlikes = "аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtнhвbοoαaιiρpνvυuτtεeκkɡgɑaıiⅼl";

    // How far from 押 a picture of money is looked for.
    private const int PictureReach = 12;

    /// <summary>The text as rules read it.</summary>
    public static NormalizedText Normalize(string text)
    {
        var folded = ChineseText.Fold(text);
        var builder = new Builder(folded);
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var character = Letter(folded.Text[i]);
            var before = builder.Last;
            if (before is '押' or '压' or '证' && HoldsMoney(folded, i))
                builder.Add('金', folded.OriginalEnd(i - 1), folded.OriginalIndex(i));
            if (!IsSymbol(character) || !IsWord(before))
            {
                builder.Add(character, folded.OriginalIndex(i), folded.OriginalEnd(i));
                continue;
            }

            var end = i;
            while (end < folded.Text.Length && end - i < 8 && IsSymbol(folded.Text[end]))
                end++;
            if (end < folded.Text.Length && IsDropped(builder, Letter(folded.Text[end]), folded.Text[i], end + 1 < folded.Text.Length ? Letter(folded.Text[end + 1]) : ' '))
            {
                i = end - 1;
                continue;
            }

            for (; i < end; i++)
                builder.Add(folded.Text[i], folded.OriginalIndex(i), folded.OriginalEnd(i));
            i--;
        }

        if (builder.Last is '押' or '压' or '证' && HoldsMoney(folded, folded.Text.Length))
            builder.Add('金', folded.OriginalEnd(folded.Text.Length - 1), folded.Original.Length);
        return builder.Done();
    }

    /// <summary>Whether this belongs to a word or a number; 〇 is a numeral, but no letter and no digit.</summary>
    internal static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '〇';

    /// <summary>Whether this is a Chinese character.</summary>
    internal static bool IsIdeograph(char character) => character is >= '㐀' and <= '鿿';

    // Between ideographs a symbol means nothing; a hyphen between Latin letters only parts words. "3-5" and "¥200" keep theirs.
    private static bool IsDropped(Builder builder, char after, char symbol, char next)
    {
        var before = builder.Last;
        if (!IsWord(after) || char.IsAsciiDigit(before) || char.IsAsciiDigit(after))
            return false;
        if (IsIdeograph(before) || IsIdeograph(after))
            return true;
        // "D.E.P.O.S.I.T" goes on, "… weeks. The" and "hr@shop.com" do not.
        return symbol switch
        {
            '.' => !char.IsAsciiLetter(builder.BeforeLast) && !char.IsAsciiLetter(next),
            '-' or '_' or '*' or '·' or '|' or '~' or '+' => true,
            _ => false,
        };
    }

    private static bool IsSymbol(char character) => !IsWord(character)
        && character is not (',' or '。' or ';' or ':' or '!' or '?' or '、' or '(' or ')' or ' ' or '\0');

    // 💰 💴 💵 💶 💷 💸 🪙
    private static bool HoldsMoney(FoldedText text, int index)
    {
        if (index == 0)
            return false;
        var (from, to) = (text.OriginalEnd(index - 1), index < text.Text.Length ? text.OriginalIndex(index) : text.Original.Length);
        var between = text.Original.AsSpan(from, Math.Clamp(to - from, 0, PictureReach));
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

        public char BeforeLast => _text.Length < 2 || _starts[^1] > _ends[^2] ? '\0' : _text[^2];

        public void Add(char character, int start, int end)
        {
            _text.Append(character);
            _starts.Add(start);
            _ends.Add(end);
        }

        public NormalizedText Done()
        {
            var gaps = new Gaps[_starts.Count];
            for (var i = 1; i < gaps.Length; i++)
                gaps[i] = Between(_ends[i - 1], _starts[i]);
            return new NormalizedText(source.Original, _text.ToString(), [.. _starts], [.. _ends], gaps);
        }

        private Gaps Between(int from, int to)
        {
            var gap = Gaps.None;
            var spaces = 0;
            for (var i = from; i < to; i++)
            {
                switch (source.Original[i])
                {
                    case '\r' when i + 1 < to && source.Original[i + 1] == '\n':
                        break;
                    case '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f':
                        gap |= (gap & Gaps.Line) != 0 ? Gaps.Paragraph : Gaps.Line;
                        break;
                    case '\t':
                        gap |= Gaps.Cell;
                        break;
                    case ' ' or '\u3000' or '\u00a0':
                        gap |= ++spaces > 1 ? Gaps.Cell : Gaps.Space;
                        break;
                    case var c when c < 128 && !char.IsControl(c):
                        gap |= Gaps.Space;
                        break;
                }
            }

            return gap;
        }
    }
}
