using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>Amounts in yuan as people write them: 5000元, ￥5,000整, 1.2万, 1万2, 3k, 伍仟元, 一万二, 约五千.</summary>
public static partial class LooseAmounts
{
    /// <summary>As <see cref="Read"/>, without what is only about an amount: 约五千, 5000左右.</summary>
    public static decimal? ReadExact(string text) => About().IsMatch(text) ? null : Read(text);

    public static decimal? Read(string text)
    {
        if (text.Length > 40)
            return null;
        var plain = Around().Replace(ChineseText.Fold(text).Text.Replace(",", "", StringComparison.Ordinal), "");
        if (Figures().Match(plain) is { Success: true } match
            && decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number * match.Groups["u"].Value switch
            {
                "万" or "w" => 10_000,
                "千" or "k" => 1_000,
                "百" => 100,
                _ => 1,
            };
        }

        if (Spoken().Match(plain) is { Success: true } spoken)
        {
            var unit = spoken.Groups["u"].Value == "万" ? 10_000 : 1_000;
            return (int.Parse(spoken.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * unit) + (int.Parse(spoken.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) * unit / 10);
        }

        return plain.Length is > 0 and <= 20 && plain.All(c => ChineseText.NumeralClass.Contains(c, StringComparison.Ordinal)) ? ChineseText.NumberOf(plain) : null;
    }

    [GeneratedRegex("约|大概|预计|左右")]
    private static partial Regex About();

    [GeneratedRegex("^(?:约|大约|大概|预计|人民币|rmb|cny|现金|[¥￥])+|(?:人民币|rmb|cny|块钱|块|元|圆|整|正|左右|现金)+$")]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?<n>[0-9]{1,10}(?:\.[0-9]{1,4})?)(?<u>万|w|千|k|百)?$")]
    private static partial Regex Figures();

    [GeneratedRegex("^(?<n>[0-9]{1,4})(?:(?<u>万)(?<m>[1-9])千?|(?<u>千)(?<m>[1-9])百?)$")]
    private static partial Regex Spoken();
}
