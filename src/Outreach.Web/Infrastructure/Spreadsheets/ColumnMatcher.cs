using System.Text;
using Outreach.Domain.Text;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>A field that an import knows, and what people call its column.</summary>
/// <param name="Aliases">Headers to look for, the best first.</param>
public sealed record ColumnDefinition(string Key, params string[] Aliases);

public static class ColumnMatcher
{
    // Each rule is tried for every field before the next. In Chinese the last word says what a thing is
    // (联系人电话 is a phone), so an ending counts more than a part.
    private static readonly Func<string, string, bool>[] Rules =
    [
        (header, alias) => header == alias,
        (header, alias) => header.EndsWith(alias, StringComparison.Ordinal),
        (header, alias) => header.Contains(alias, StringComparison.Ordinal),
        (header, alias) => header.Length > 1 && alias.Contains(header, StringComparison.Ordinal),
    ];

    /// <summary>For each field's key the index of its header, or null; no header is used twice.</summary>
    public static IReadOnlyDictionary<string, int?> Guess(IReadOnlyList<string> headers, IEnumerable<ColumnDefinition> columns)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var normalised = headers.Select(Normalise).ToArray();
        var fields = columns.Select(column => (column.Key, Aliases: column.Aliases.Select(Normalise).ToArray())).ToArray();
        var guess = fields.ToDictionary(field => field.Key, _ => (int?)null);
        foreach (var rule in Rules)
        {
            foreach (var (key, aliases) in fields.Where(field => guess[field.Key] is null))
            {
                var match = aliases.Where(alias => alias != "")
                    .Select(alias => Array.FindIndex(normalised, header => header != "" && rule(header, alias)))
                    .FirstOrDefault(index => index >= 0, -1);
                if (match < 0)
                    continue;
                guess[key] = match;
                normalised[match] = ""; // used up
            }
        }
        return guess;
    }

    /// <summary>Letters and digits alone, narrow, simplified and in lower case.</summary>
    internal static string Normalise(string text) => string.Concat(
        // Half a surrogate pair, which Normalize refuses, may come from a broken file.
        string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(ChineseText.Simplify)).ToLowerInvariant();
}
