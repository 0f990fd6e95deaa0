using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>Days as people in China write them: 2016/4/19, 2016-04-19, 2016.4.19, 2016年4月19日, 20160419.</summary>
public static partial class ChineseDates
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>
    /// Reads a day from 1990 to 2100, in half or full width; a time of day may follow and is ignored.
    /// Fails on days that do not exist and on words.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly day)
    {
        day = default;
        if (text is null or { Length: > 64 })
            return false;
        var match = Pattern().Match(ToHalfWidth(text));
        return match.Success
            && DateOnly.TryParseExact(
                $"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day)
            && day.Year is >= FirstYear and <= LastYear;
    }

    // A lone surrogate, which Normalize refuses, cannot be part of a date.
    private static string ToHalfWidth(string text) =>
        text.Any(char.IsSurrogate) ? "" : text.Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex("""
        ^(?: (?<y>[0-9]{4}) (?<m>[0-9]{2}) (?<d>[0-9]{2})
           | (?<y>[0-9]{4}) \s* (?<sep>[/.\-]) \s* (?<m>[0-9]{1,2}) \s* \k<sep> \s* (?<d>[0-9]{1,2})
           | (?<y>[0-9]{4}) \s* 年 \s* (?<m>[0-9]{1,2}) \s* 月 \s* (?<d>[0-9]{1,2}) \s* [日号]
         )
         (?: (?: \s+ | T | (?<=[日号]) ) (?: (?:凌晨|早上|上午|中午|下午|晚上) \s* )?
             (?:[01]?[0-9]|2[0-3]) (?: :[0-5][0-9] (?: :[0-5][0-9] (?:\.[0-9]+)? )? | [点时] (?: [0-5]?[0-9]分? )? )
             (?: \s* [AaPp][Mm] )?
         )?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
