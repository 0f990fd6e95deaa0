using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>Counts with the unit that somebody typed: 横幅 2 条, Banner × 2.</summary>
public static class QuantityText
{
    /// <summary>A count with its unit. English leaves a Chinese measure word out.</summary>
    public static string Quantity(this DisplayFormatter show, int? count, string? unit) => count is not { } number
        ? "—"
        : string.Join(' ', new[] { show.Count(number), Spoken(unit) }.OfType<string>());

    /// <summary>What is given, and how much of it.</summary>
    public static string Item(this IStringLocalizer texts, Enum? kind, int? count, string? unit) =>
        string.Join(IsChinese ? " " : " × ", new[] { kind is null ? "—" : texts.Text(kind), count is null ? null : Count(count.Value, unit) }.OfType<string>());

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    private static string Count(int count, string? unit) =>
        string.Join(' ', new[] { count.ToString("N0", CultureInfo.CurrentCulture), Spoken(unit) }.OfType<string>());

    /// <summary>A unit as it is said: English leaves a Chinese measure word out.</summary>
    public static string? Spoken(string? unit) =>
        string.IsNullOrWhiteSpace(unit) || (!IsChinese && unit.Any(c => c is >= '\u4e00' and <= '\u9fff')) ? null : unit;
}
