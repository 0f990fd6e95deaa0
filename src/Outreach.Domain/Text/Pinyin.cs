using System.Collections.Frozen;

namespace Outreach.Domain.Text;

/// <summary>
/// How Chinese words are typed: zhaoyiming or zym for 赵一鸣. The table (syllables.pinyin) is made from pinyin-pro 3.29,
/// https://github.com/zh-lx/pinyin-pro, MIT licence: a syllable a line with the characters that are mostly read so, then those
/// that are so at times or in names; at most three readings a character, without tones, ü as v.
/// </summary>
public static class Pinyin
{
    /// <summary>So many ways to read a text are told: 单 and 曾 have two, and few names hold several such.</summary>
    private const int MostReadings = 4;

    private static readonly Lazy<FrozenDictionary<char, string[]>> Table = new(Load);

    /// <summary>How it can be typed, one after the other with spaces between: the whole and the initials of each reading. Other letters and digits stand as they are.</summary>
    public static string Keys(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string Whole, string Initials)> readings = [("", "")];
        foreach (var c in text.ToLowerInvariant())
        {
            string[] syllables = Table.Value.TryGetValue(c, out var known) ? known : char.IsAsciiLetterOrDigit(c) ? [c.ToString()] : [];
            if (syllables.Length > 0)
                readings = [.. (from r in readings from s in syllables select (r.Whole + s, r.Initials + s[0])).Take(MostReadings)];
        }

        return string.Join(' ', readings.SelectMany(r => new[] { r.Whole, r.Initials }).Where(k => k.Length > 0).Distinct());
    }

    private static FrozenDictionary<char, string[]> Load()
    {
        using var reader = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("syllables.pinyin")!);
        var found = new Dictionary<char, List<string>>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            for (var i = 1; i < parts.Length; i++)
            {
                foreach (var c in parts[i])
                {
                    if (!found.TryGetValue(c, out var readings))
                        found[c] = readings = [];
                    readings.Insert(i == 1 ? 0 : readings.Count, parts[0]);
                }
            }
        }

        return found.ToFrozenDictionary(f => f.Key, f => f.Value.ToArray());
    }
}
