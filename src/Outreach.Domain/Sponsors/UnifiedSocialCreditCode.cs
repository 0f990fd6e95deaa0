using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Sponsors;

/// <summary>What is wrong with a credit code.</summary>
public enum CreditCodeFault
{
    None,

    /// <summary>Not 18 characters of the alphabet.</summary>
    Malformed,

    /// <summary>The first two characters name no registrar and kind of the standard's table.</summary>
    Beginning,

    /// <summary>It is the number of somebody's identity card.</summary>
    IdentityCard,

    /// <summary>The last character does not fit the others.</summary>
    Check,
}

/// <summary>The unified social credit code of a Chinese organisation, GB 32100-2015: 18 characters, the last a check.</summary>
public static partial class UnifiedSocialCreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string IdentityChecks = "10X98765432";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // Who registers, and the kinds of organisations there (table 1 of the standard).
    private static readonly Dictionary<char, string> Kinds = new()
    {
        ['1'] = "1239",
        ['2'] = "19",
        ['3'] = "123459",
        ['4'] = "19",
        ['5'] = "1239",
        ['6'] = "129",
        ['7'] = "129",
        ['8'] = "19",
        ['9'] = "123",
        ['A'] = "19",
        ['N'] = "1239",
        ['Y'] = "1",
    };

    /// <summary>
    /// Upper case, full-width forms narrowed, spaces and hyphens dropped, and taken out of the words it was pasted with
    /// (统一社会信用代码：… （副本）); null when nothing is left.
    /// </summary>
    public static string? Normalize(string? text)
    {
        if (text is null)
            return null;
        var code = new string([.. text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        if (code.Length > Length && Within().Matches(code) is [{ Value: var found }])
            return found;
        return code.Length == 0 ? null : code;
    }

    /// <summary>Whether a normalised code has 18 characters of the alphabet.</summary>
    public static bool IsWellFormed(string code) => code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal));

    /// <summary>Whether nothing is wrong with a normalised code.</summary>
    public static bool IsValid(string code) => FaultOf(code) == CreditCodeFault.None;

    /// <summary>The first thing that is wrong with a normalised code; its check is (31 − Σ wᵢ·cᵢ mod 31) mod 31.</summary>
    public static CreditCodeFault FaultOf(string code)
    {
        if (!IsWellFormed(code))
            return IsIdentityCard(code) ? CreditCodeFault.IdentityCard : CreditCodeFault.Malformed;
        if (IsIdentityCard(code))
            return CreditCodeFault.IdentityCard;
        if (!Kinds.TryGetValue(code[0], out var kinds) || !kinds.Contains(code[1], StringComparison.Ordinal))
            return CreditCodeFault.Beginning;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        return Alphabet[(31 - (sum % 31)) % 31] == code[^1] ? CreditCodeFault.None : CreditCodeFault.Check;
    }

    // GB 11643: a day of birth within, and a check of its own.
    private static bool IsIdentityCard(string code)
    {
        if (code.Length != Length || !code[..17].All(char.IsAsciiDigit) || code[0] == '0'
            || !DateOnly.TryParseExact(code[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year is < 1900 or > 2100)
            return false;
        var sum = 0;
        for (var i = 0; i < IdentityWeights.Length; i++)
            sum += IdentityWeights[i] * (code[i] - '0');
        return IdentityChecks[sum % 11] == code[^1];
    }

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")]
    private static partial Regex Within();
}
