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

    [GeneratedRegex(@"[/、,，;；]")]
    private static partial Regex Between();

    [GeneratedRegex(@"[\s().]")]
    private static partial Regex Filling();

    [GeneratedRegex(@"\A((\+?86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}|(((\+?86-?)?0[1-9][0-9]{1,2}-?[2-9][0-9]{2,3}-?[0-9]{4})|[48]00-?[0-9]{3}-?[0-9]{4})((转|分机|ext|x|#|-)[0-9]{1,6})?|(95|96)[0-9]{3,4}|100[0-9]{2}|\+(?!86)[1-9][0-9-]{6,16})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
