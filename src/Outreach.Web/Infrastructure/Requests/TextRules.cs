using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Text;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// A mail address and nothing else: no name before it, no quotes, spaces or marks. Letters of every script are welcome.
/// .NET's own attribute takes all of those, and mail servers then read something else out of them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressOnlyAttribute : ValidationAttribute
{
    private const int Longest = 254;

    public MailAddressOnlyAttribute() => ErrorMessage = "This is not an e-mail address.";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsOne(text));

    /// <summary>Whether the text is one mail address.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 0 and <= Longest
        && text.Count(c => c == '@') == 1
        && !text.EnumerateRunes().Any(r => Rune.IsControl(r) || Rune.IsWhiteSpace(r) || Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Format || r.Value is '<' or '>' or '"' or '(' or ')' or ',' or ';' or ':' or '\\' or '[' or ']')
        && MailAddress.TryCreate(text, out var address) && address.Address == text;
}

/// <summary>The name of a person: what goes into mails to strangers, so no address of a page.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonNameAttribute : ValidationAttribute
{
    private static readonly string[] Marks = ["://", "http:", "https:", "www."];

    public PersonNameAttribute() => ErrorMessage = "Enter a name, without the address of a page.";

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not string text || !Marks.Any(m => text.Normalize(NormalizationForm.FormKC).Contains(m, StringComparison.OrdinalIgnoreCase));
}
