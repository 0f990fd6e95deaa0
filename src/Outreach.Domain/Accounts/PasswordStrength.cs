using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Outreach.Domain.Accounts;

/// <summary>
/// How hard a password is to guess for somebody who knows the most used ones, the usual disguises (P@ssw0rd2026), the keyboard
/// (1q2w3e4r5t6y) and whose it is. It is cut into the parts that such a person would try; each different part counts once.
/// </summary>
public static class PasswordStrength
{
    /// <summary>Characters.</summary>
    public const int LeastLength = 12;

    /// <summary>Characters; hashing longer ones would be work that a stranger orders.</summary>
    public const int MostLength = 128;

    /// <summary>Points of the weakest password that is taken: three common words, or seven characters that nobody guesses.</summary>
    public const int LeastPoints = 7;

    private const int LongestPart = 24;

    // Keys as they lie beside each other, across, down and zigzag.
    private static readonly string[] Walks = Both(
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.",
        "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qawsedrftgyhujikolp", "azsxdcfvgbhnjmk", "qweasdzxc", "qwaszx", "147258369", "159753");

    private static readonly Lazy<FrozenSet<string>> Common = new(Load);

    /// <summary>Whether it is among what is tried first.</summary>
    /// <param name="own">Words that stand near the person and the portal: they are worth no more than a single character.</param>
    public static bool IsGuessable(string password, IEnumerable<string> own) => PointsOf(password, own) < LeastPoints;

    /// <inheritdoc cref="LeastPoints"/>
    public static int PointsOf(string password, IEnumerable<string> own)
    {
        var text = Plain(password);
        if (text.Length > MostLength)
            text = text[..MostLength];
        var near = own.Select(Plain).Where(w => w.Length >= 2).ToHashSet(StringComparer.Ordinal);
        string[] readings = [text, Undisguised(text, 'i'), Undisguised(text, 'l')];
        // The cheapest way to cut the first i characters, and where its last part begins.
        var cheapest = new int[text.Length + 1];
        var from = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            (cheapest[end], from[end]) = (cheapest[end - 1] + 1, end - 1);
            for (var start = Math.Max(0, end - LongestPart); start < end - 1; start++)
            {
                if (PriceOf(readings, start, end, near) is { } price && cheapest[start] + price < cheapest[end])
                    (cheapest[end], from[end]) = (cheapest[start] + price, start);
            }
        }

        var (points, seen) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var end = text.Length; end > 0; end = from[end])
        {
            if (seen.Add(text[from[end]..end]))
                points += end - from[end] == 1 ? 1 : PriceOf(readings, from[end], end, near) ?? 1;
        }

        return points;
    }

    private static int? PriceOf(string[] readings, int start, int end, HashSet<string> near)
    {
        var (part, length) = (readings[0][start..end], end - start);
        if (near.Contains(part) || near.Contains(readings[1][start..end]) || near.Contains(readings[2][start..end]) || IsWalk(part) || IsDate(part) || (length >= 3 && part.Distinct().Count() == 1))
            return 1;
        return length >= 4 && readings.Any(r => Common.Value.Contains(r[start..end])) ? 3 : null;
    }

    // Three keys of a row may stand in any word; three letters of the alphabet and three digits hardly do by chance.
    private static bool IsWalk(string part) =>
        (part.Length >= 4 || (part.Length == 3 && (char.IsAsciiDigit(part[0]) || part is "abc" or "xyz" or "qwe" or "asd" or "zxc" or "qaz" or "wsx")))
        && Walks.Any(w => w.Contains(part, StringComparison.Ordinal));

    private static bool IsDate(string part) =>
        part.Length is 4 or 6 or 8 && part.All(char.IsAsciiDigit) && int.Parse(part[..4], CultureInfo.InvariantCulture) is >= 1930 and <= 2099
        && (part.Length < 6 || int.Parse(part[4..6], CultureInfo.InvariantCulture) is >= 1 and <= 12)
        && (part.Length < 8 || int.Parse(part[6..8], CultureInfo.InvariantCulture) is >= 1 and <= 31);

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string Undisguised(string text, char one) => string.Create(text.Length, (text, one), static (result, s) =>
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = s.text[i] switch
            {
                '@' or '4' => 'a',
                '8' => 'b',
                '3' => 'e',
                '9' => 'g',
                '1' or '!' or '|' => s.one,
                '0' => 'o',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '2' => 'z',
                var c => c,
            };
        }
    });

    private static string[] Both(params string[] walks) => [.. walks, .. walks.Select(w => new string([.. w.Reverse()]))];

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordStrength).Assembly.GetManifestResourceStream("common.passwords")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
