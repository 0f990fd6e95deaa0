using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Outreach.Domain.Text;

/// <summary>
/// Reads Chinese as it is meant, however it was typed: full-width forms, compatibility and traditional characters,
/// spaces, invisible marks and ornaments within words make no difference. For rules that look for words.
/// </summary>
public static class ChineseText
{
    private static readonly FrozenDictionary<char, char> Simplified = ReadPairs();

    private const string Figures = "零一二三四五六七八九";

    /// <summary>Every way of writing a numeral, for use within a character class of a pattern.</summary>
    public const string NumeralClass = "零〇一二两俩三仨四五六七八九十百千万半廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    public static char Simplify(char character) => Simplified.GetValueOrDefault(character, character);

    /// <summary>
    /// For rules about Chinese: narrow, simplified, lower case, without white space, invisible marks and quotation marks,
    /// and without ornaments between characters (悬·挂, 悬*挂). Dashes of all kinds are "-"; commas, colons, semicolons and
    /// brackets are ASCII; 。 and 、 stay.
    /// </summary>
    public static FoldedText Fold(string text) => Fold(text, joined: true);

    /// <summary>For rules about English: as <see cref="Fold(string)"/>, but each run of white space is one space.</summary>
    public static FoldedText FoldWords(string text) => Fold(text, joined: false);

    /// <summary>
    /// The value of a number in figures or Chinese numerals (15, 十五, 廿, 一百零五, 两, 俩, 半, 壹佰); null when it is none.
    /// A last digit without its unit is of the next lower one: 一万二 is 12,000, 一万零二 is 10,002.
    /// </summary>
    public static decimal? NumberOf(string text)
    {
        var folded = Fold(text).Text;
        if (decimal.TryParse(folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
            return plain;
        if (folded.Length is 0 or > 20)
            return null;
        if (folded == "半")
            return 0.5m;
        decimal total = 0, section = 0, digit = 0;
        var positional = true;
        decimal digits = 0;
        foreach (var character in folded)
        {
            if (DigitOf(character) is { } value)
            {
                digit = value;
                digits = digits * 10 + value;
                continue;
            }

            positional = false;
            switch (character)
            {
                case '廿':
                    section += 20;
                    break;
                case '卅':
                    section += 30;
                    break;
                case '十' or '拾':
                    section += (digit == 0 ? 1 : digit) * 10;
                    break;
                case '百' or '佰':
                    section += digit * 100;
                    break;
                case '千' or '仟':
                    section += digit * 1000;
                    break;
                case '万':
                    total = (total + section + digit) * 10000;
                    section = 0;
                    break;
                default:
                    return null;
            }

            digit = 0;
        }

        if (digit > 0 && folded.Length > 1)
            digit *= folded[^2] switch { '百' or '佰' => 10, '千' or '仟' => 100, '万' => 1000, _ => 1 };
        return positional ? digits : total + section + digit;
    }

    /// <summary>A whole number from 0 to 99,999,999 in everyday Chinese numerals: 15 is 十五, 20 is 二十.</summary>
    public static string Numerals(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99_999_999);
        if (number == 0)
            return "零";
        if (number >= 10000)
        {
            var rest = number % 10000;
            return Numerals(number / 10000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + BelowTenThousand(rest));
        }

        var result = BelowTenThousand(number);
        return number is >= 10 and < 20 ? result[1..] : result;
    }

    private static string BelowTenThousand(int number)
    {
        var result = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var figure = number / unit % 10;
            if (figure == 0)
            {
                gap = result.Length > 0;
                continue;
            }

            if (gap)
                result.Append('零');
            gap = false;
            result.Append(Figures[figure]).Append(name);
        }

        return result.ToString();
    }

    private static int? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '俩' or '贰' => 2,
        '三' or '仨' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };

    private static FoldedText Fold(string text, bool joined)
    {
        var characters = new List<(char Character, int Start, int End)>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
            var (start, end) = (i, i + used);
            i = end;
            if (Rune.IsWhiteSpace(rune))
            {
                if (!joined && characters.Count > 0 && characters[^1].Character != ' ')
                    characters.Add((' ', start, end));
                continue;
            }

            if (rune.IsAscii)
            {
                if (!Rune.IsControl(rune))
                    Add(char.ToLowerInvariant((char)rune.Value), start, end);
                continue;
            }

            if (IsInvisible(rune))
                continue;
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKC))
                Add(Simplify(char.ToLowerInvariant(part)), start, end);
        }

        var kept = joined ? WithoutOrnaments(characters) : characters;
        return new FoldedText(text, string.Create(kept.Count, kept, static (span, list) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = list[i].Character;
        }), [.. kept.Select(c => c.Start)], [.. kept.Select(c => c.End)]);

        void Add(char character, int start, int end)
        {
            character = character switch
            {
                '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '~' or '〜' or '∼' => '-',
                '“' or '”' or '„' or '「' or '」' or '『' or '』' => '"',
                '‘' or '’' or '`' or '´' => '\'',
                '〔' or '【' or '[' or '［' or '{' => '(',
                '〕' or '】' or ']' or '］' or '}' => ')',
                '・' or '‧' or '•' or '●' => '·',
                '．' => '.',
                '﹑' or '､' => '、',
                '｡' => '。',
                _ => character,
            };
            if (character != ' ' || !joined)
                characters.Add((character, start, end));
        }
    }

    private static List<(char Character, int Start, int End)> WithoutOrnaments(List<(char Character, int Start, int End)> characters)
    {
        var kept = new List<(char Character, int Start, int End)>(characters.Count);
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i].Character;
            if (character is '"' or '\'' or '《' or '》' or '<' or '>')
                continue;
            if (IsOrnament(character) && kept.Count > 0 && i + 1 < characters.Count)
            {
                var (before, after) = (kept[^1].Character, characters[i + 1].Character);
                if (IsOrnament(after) && after != '.')
                    continue;
                var within = character is '-' or '/' or '.'
                    ? !IsOfNumber(before) && !IsOfNumber(after) && (IsIdeograph(before) && IsIdeograph(after))
                    : IsIdeograph(before) || IsIdeograph(after);
                if (within)
                    continue;
            }

            kept.Add(characters[i]);
        }

        return kept;
    }

    private static bool IsOrnament(char character) => character is '.' or '-' or '/' or '·' or '_' or '*' or '|' or '\\' or '+' or '#' or '^' or '='
        || (character > 127 && char.GetUnicodeCategory(character) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate);

    private static bool IsIdeograph(char character) => character is >= '㐀' and <= '鿿';

    private static bool IsOfNumber(char character) => char.IsAsciiDigit(character) || character is '年' or '月' or '日' or '号'
        || NumeralClass.Contains(character, StringComparison.Ordinal);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    private static FrozenDictionary<char, char> ReadPairs()
    {
        var pairs = new Dictionary<char, char>();
        var text = TraditionalCharacters.Pairs.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        for (var i = 0; i + 1 < text.Length; i += 2)
            pairs[text[i]] = text[i + 1];
        return pairs.ToFrozenDictionary();
    }
}
