using System.Text;

namespace Outreach.Domain.Sponsors;

/// <summary>The unified social credit code of a Chinese organisation, GB 32100-2015: 18 characters, the last a check.</summary>
public static class UnifiedSocialCreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Upper case, full-width forms narrowed, spaces and hyphens dropped; null when nothing is left.</summary>
    public static string? Normalize(string? text)
    {
        if (text is null)
            return null;
        var code = new string([.. text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        return code.Length == 0 ? null : code;
    }

    /// <summary>Whether a normalised code has 18 characters of the alphabet.</summary>
    public static bool IsWellFormed(string code) => code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal));

    /// <summary>Whether a normalised code is well formed and its check character fits: (31 − Σ wᵢ·cᵢ mod 31) mod 31.</summary>
    public static bool IsValid(string code)
    {
        if (!IsWellFormed(code))
            return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        return Alphabet[(31 - (sum % 31)) % 31] == code[^1];
    }
}
