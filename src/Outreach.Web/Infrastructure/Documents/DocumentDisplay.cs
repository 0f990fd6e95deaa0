using System.Globalization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>
/// Words of papers that are the same on all of them. Papers are in Chinese whatever language their reader has chosen:
/// the Chinese text is the one that the parties sign. So their wording stands in this folder, not among the portal's texts.
/// </summary>
internal static class DocumentDisplay
{
    /// <summary>A name in quotation marks; one that brings its own stays as it is, so that no marks stand within marks.</summary>
    public static string Quoted(string name) => name.Any("“”\"《》「」".Contains) ? name : $"“{name}”";

    public const string None = "—";

    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>1 to 99 in Chinese.</summary>
    public static string Numeral(int number) => number switch
    {
        < 10 => Digits[number],
        < 20 => "十" + Digits[number - 10],
        _ => Digits[number / 10] + "十" + Digits[number % 10],
    };

    public static string Money(decimal amount) => (amount < 0 ? "-¥" : "¥") + Math.Abs(amount).ToString("N2", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : None;

    /// <summary>One day, or from the first to the last; a line to fill in while there is none.</summary>
    public static string Days(DateOnly? from, DateOnly? to) =>
        from is not { } first || to is not { } last ? "______年____月____日" : first == last ? Day(first) : $"{Day(first)}至{Day(last)}";

    /// <summary>From moment to moment on the department's clocks; a line to fill in while there is none.</summary>
    public static string Span(DateTime? starts, DateTime? ends)
    {
        if (starts is not { } from || ends is not { } to)
            return Days(null, null);
        var begin = $"{Day(DateOnly.FromDateTime(from))} {Clock(from)}";
        return from.Date == to.Date ? $"{begin}至{Clock(to)}" : $"{begin}至{Day(DateOnly.FromDateTime(to))} {Clock(to)}";
    }

    private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The kind as the portal calls it in Chinese; what it is exactly follows in brackets, or stands in its place.</summary>
    public static string Kind(DeliverableKind kind, string? details)
    {
        var name = Word(kind);
        return string.IsNullOrWhiteSpace(details) ? name : kind == DeliverableKind.Other ? details : $"{name}（{details}）";
    }

    public static string Word(Enum value)
    {
        var member = value.GetType().GetField(value.ToString())!;
        var key = ((System.ComponentModel.DataAnnotations.DisplayAttribute?)Attribute.GetCustomAttribute(
            member, typeof(System.ComponentModel.DataAnnotations.DisplayAttribute)))?.Name ?? EnumText.Words(member.Name);
        return ResourceStringLocalizer.ChineseTexts.GetValueOrDefault($"{value.GetType().Name}.{member.Name}") ?? ResourceStringLocalizer.ChineseTexts.GetValueOrDefault(key) ?? key;
    }
}
