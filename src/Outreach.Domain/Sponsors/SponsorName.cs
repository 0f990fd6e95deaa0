using System.Text.RegularExpressions;
using Outreach.Domain.Search;

namespace Outreach.Domain.Sponsors;

/// <summary>Forms of names and phones in which two writings of the same merchant are equal (domain.md, Duplicates).</summary>
public static partial class SponsorName
{
    /// <summary>Greatest length of the comparable form: what lies beyond does not tell two merchants apart.</summary>
    public const int ComparableLength = 100;

    /// <summary>The name without full-width forms, spaces, branch brackets and 有限公司; never empty for a name with any letter.</summary>
    public static string Comparable(string name)
    {
        var normal = SearchText.Normalize(name.ReplaceLineEndings(""));
        var bare = CompanyForm().Replace(Brackets().Replace(normal, ""), "");
        return Search.SearchText.Shorten(bare.Length > 0 ? bare : normal, ComparableLength);
    }

    /// <summary>The digits of a phone number without the country code; null when there are fewer than 5.</summary>
    public static string? ComparablePhone(string? phone)
    {
        if (phone is null)
            return null;
        var digits = new string([.. phone.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        if (digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal))
            digits = digits[2..];
        return digits.Length < 5 ? null : digits.Length > 20 ? digits[..20] : digits;
    }

    [GeneratedRegex(@"[\(\[【〔〈《][^\)\]】〕〉》]*[\)\]】〕〉》]")]
    private static partial Regex Brackets();

    [GeneratedRegex("(股份)?有限(责任)?公司")]
    private static partial Regex CompanyForm();
}
