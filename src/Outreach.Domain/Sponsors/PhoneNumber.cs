using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Sponsors;

/// <summary>Whether a text can be dialled.</summary>
public static partial class PhoneNumber
{
    /// <summary>
    /// Whether it is a number of mainland China (mobile, landline with area code, 400 and 800, short service numbers such
    /// as 95588), with or without an extension, or one abroad with a plus. Several may stand between slashes or commas.
    /// </summary>
    public static bool IsPlausible(string? text)
    {
        var parts = Between().Split((text ?? "").Normalize(NormalizationForm.FormKC)).Select(p => Filling().Replace(p, "")).Where(p => p.Length > 0).ToList();
        return parts.Count > 0 && parts.All(p => Number().IsMatch(p));
    }

    /// <summary>Whether two are the same number, one of them perhaps without the area's code.</summary>
    public static bool AreSame(string? one, string? other) =>
        SponsorName.ComparablePhone(one) is { } digits && digits == SponsorName.ComparablePhone(other)
        && (AreaOf(one!) is not { } area || AreaOf(other!) is not { } elsewhere || area == elsewhere);

    /// <summary>The numbers in a text that holds one or several, in its order, and the words left beside them.</summary>
    public static (IReadOnlyList<string> Numbers, string Words) Split(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC);
        var numbers = new List<string>();
        var words = Within().Replace(normal, match =>
        {
            var number = match.Value.Trim();
            if (numbers.All(known => !AreSame(known, number)))
                numbers.Add(number);
            return " ";
        });
        return (numbers, Filler().Replace(words, " ").Trim());
    }

    /// <summary>The numbers of a text that holds nothing else; none when there are words beside them.</summary>
    public static IReadOnlyList<string> Each(string? text) => text is not null && Split(text) is { Words: "" } split ? split.Numbers : [];

    private static string? AreaOf(string phone)
    {
        var digits = new string([.. phone.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        return digits.Length >= 10 && digits[0] == '0' ? digits[..(digits[1] is '1' or '2' ? 3 : 4)] : null;
    }

    [GeneratedRegex("""
        (?<![0-9])(?:
          (?:\+?86[\s-]?)?1[3-9][0-9](?:[\s-]?[0-9]{4}[\s-]?[0-9]{4}|[\s-]?[0-9]{3}[\s-]?[0-9]{5})
        | (?:(?:\+?86[\s-]?)?\(?0[1-9][0-9]{1,2}\)?[\s-]?)?[2-9][0-9]{2,3}[\s-]?[0-9]{4}(?:\s*(?:转|分机|ext\.?|\#|-)\s*[0-9]{1,6})?
        | [48]00[\s-]?[0-9]{3,4}[\s-]?[0-9]{3,4}
        | (?:95|96)[0-9]{3,4}
        | 100[0-9]{2}
        | \+(?!86)[1-9][0-9\s-]{6,16}
        )(?![0-9])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    [GeneratedRegex(@"[\s/、,，;；|()（）:：\-—.。&和或及]+")]
    private static partial Regex Filler();

    [GeneratedRegex(@"[/、,，;；]")]
    private static partial Regex Between();

    [GeneratedRegex(@"[\s().]")]
    private static partial Regex Filling();

    [GeneratedRegex(@"\A((\+?86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}|(((\+?86-?)?0[1-9][0-9]{1,2}-?[2-9][0-9]{2,3}-?[0-9]{4})|[48]00-?[0-9]{3}-?[0-9]{4})((转|分机|ext|x|#|-)[0-9]{1,6})?|(95|96)[0-9]{3,4}|100[0-9]{2}|\+(?!86)[1-9][0-9-]{6,16})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
