using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// Numbers of a workbook as people see them: all digits, days as yyyy-MM-dd, leading zeros that the format shows.
/// Other formats (currency, percent, rounding) are not applied, so that no digit is lost.
/// </summary>
internal sealed partial class ExcelNumbers
{
    private const int DaysFrom1900To1904 = 1462;
    private const int FirstDayAfterExcelsMistake = 60; // Excel has a 29 February 1900
    private const int AfterLastDay = 2_958_466; // 31 December 9999

    private readonly bool from1904;
    private readonly Dictionary<int, string> formats = [];
    private readonly int[] formatOfStyle = [];

    public ExcelNumbers(XElement? styles, bool from1904)
    {
        this.from1904 = from1904;
        foreach (var element in styles?.Elements() ?? [])
        {
            if (element.Name.LocalName == "numFmts")
            {
                foreach (var format in element.Elements())
                    formats[Number(format.Attribute("numFmtId"))] = format.Attribute("formatCode")?.Value ?? "";
            }
            else if (element.Name.LocalName == "cellXfs")
            {
                formatOfStyle = [.. element.Elements().Select(style => Number(style.Attribute("numFmtId")))];
            }
        }
    }

    public string Text(string stored, string? style)
    {
        var id = int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index < formatOfStyle.Length ? formatOfStyle[index] : 0;
        return Text(stored, id, formats.GetValueOrDefault(id), from1904);
    }

    /// <param name="stored">As the file has it; what is no number stays as it is.</param>
    /// <param name="formatId">Of the formats that every Excel knows.</param>
    /// <param name="formatCode">The format in full; null when the file does not spell it out.</param>
    /// <param name="from1904">Whether days count from 1904, as on old Macintoshes.</param>
    public static string Text(string stored, int formatId, string? formatCode, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) < 1e28))
            return stored;
        var format = formatCode is null or "General" ? BuiltIn(formatId) : formatCode;
        var pattern = NotPattern().Replace(format.Split(';')[0], "");

        if (ElapsedPattern().IsMatch(format) && number is >= 0 and < AfterLastDay)
            return Elapsed(TimeSpan.FromSeconds(Math.Round(number * 86_400)));
        var day = from1904 ? number + DaysFrom1900To1904 : number is >= 1 and < FirstDayAfterExcelsMistake ? number + 1 : number;
        if (pattern.Any(c => "ymdhsYMDHS".Contains(c)) && day is >= 0 and < AfterLastDay)
            return CellText.Of(DateTime.FromOADate(day));

        // A whole number is kept to the last digit. Else 15 digits count, as in Excel: 0.30000000000000004 is 0.3.
        var exact = stored.All(char.IsAsciiDigit) ? decimal.Parse(stored, CultureInfo.InvariantCulture) : (decimal)number;
        var padded = pattern.Length > 1 && pattern.All(c => c == '0'); // 0791 is stored as 791 with the format 0000
        return exact.ToString(padded ? pattern : null, CultureInfo.InvariantCulture);
    }

    /// <summary>A time that may be longer than a day, as 25:30:00.</summary>
    public static string Elapsed(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span:mm\\:ss}");

    /// <summary>Formats that every Excel knows and no file spells out; 27 to 36 and 50 to 58 are China's, as 2016年4月19日.</summary>
    private static string BuiltIn(int id) => id switch
    {
        46 => "[h]:mm:ss",
        (>= 14 and <= 22) or (>= 27 and <= 36) or 45 or 47 or (>= 50 and <= 58) => "y",
        _ => "General",
    };

    private static int Number(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Quoted and escaped text, blanks, fillers, and colours or locales in brackets; what is left says what is shown.
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex NotPattern();

    [GeneratedRegex(@"\[(h+|m+|s+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex ElapsedPattern();
}
