using System.Text;
using System.Text.RegularExpressions;
using Outreach.Domain.Search;
using Outreach.Domain.Text;

namespace Outreach.Domain.Sponsors;

/// <summary>Forms of names and phones in which two writings of the same merchant are equal (domain.md, Duplicates).</summary>
public static partial class SponsorName
{
    /// <summary>Greatest length of the comparable form: what lies beyond does not tell two merchants apart.</summary>
    public const int ComparableLength = 100;

    /// <summary>
    /// The name in simplified characters without punctuation, full-width forms, spaces, branch, the 市 after a city, and
    /// 有限公司; never empty for a name with any letter. Branches of a chain have the same: <see cref="AreBranches"/>.
    /// </summary>
    public static string Comparable(string name)
    {
        var normal = Narrow(name);
        var bare = CompanyForm().Replace(Subsidiary().Replace(Brackets().Replace(normal, ""), "$1"), "");
        var plain = SearchText.Normalize(City().Replace(bare, "$1"));
        if (plain.Length == 0)
            plain = SearchText.Normalize(normal);
        return SearchText.Shorten(plain.Length > 0 ? plain : normal, ComparableLength);
    }

    /// <summary>Whether both name a branch and not the same: two shops of a chain, which are no duplicates.</summary>
    public static bool AreBranches(string one, string other)
    {
        var ((shop, company), (otherShop, otherCompany)) = (BranchesOf(one), BranchesOf(other));
        return (shop.Length > 0 && otherShop.Length > 0 && shop != otherShop) || (company.Length > 0 && otherCompany.Length > 0 && company != otherCompany);
    }

    /// <summary>The digits of a phone number without the country's and the area's code and the extension; null when there are fewer than 5.</summary>
    public static string? ComparablePhone(string? phone)
    {
        if (phone is null)
            return null;
        var digits = new string([.. Extension().Replace(phone.Normalize(NormalizationForm.FormKC), "").Where(char.IsAsciiDigit)]);
        if (digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal))
            digits = digits[2..];
        if (digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] != '0')
            digits = digits[(digits[1] is '1' or '2' ? 3 : 4)..];
        return digits.Length < 5 ? null : digits.Length > 20 ? digits[..20] : digits;
    }

    // A shop's in brackets, a company's before 分公司; what the kind of business is (个体工商户) is no branch.
    private static (string Shop, string Company) BranchesOf(string name)
    {
        var normal = Narrow(name);
        return (
            SearchText.Normalize(string.Concat(Brackets().Matches(normal).Select(m => m.Value).Where(b => !NoBranch().IsMatch(b)))),
            SearchText.Normalize(string.Concat(Subsidiary().Matches(Brackets().Replace(normal, "")).Select(m => m.Groups[2].Value))));
    }

    private static string Narrow(string name)
    {
        var text = new StringBuilder();
        foreach (var c in string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
                text.Append(ChineseText.Simplify(char.ToLowerInvariant(c)));
        }

        return text.ToString();
    }

    [GeneratedRegex(@"[\(\[【〔〈《][^\)\]】〕〉》]*[\)\]】〕〉》]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"个体|独资|有限|合伙|工商|暂|原名|曾用名|旧")]
    private static partial Regex NoBranch();

    [GeneratedRegex("(股份)?有限(责任)?公司")]
    private static partial Regex CompanyForm();

    [GeneratedRegex("(公司)(.{1,12}?)分(公司|店|部)$")]
    private static partial Regex Subsidiary();

    [GeneratedRegex("^([^市]{1,2}[^市超门夜菜集花股])市(?=.)")]
    private static partial Regex City();

    [GeneratedRegex(@"(转|分机|ext\.?|#)\s*[0-9]{1,6}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
