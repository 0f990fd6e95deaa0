using System.Buffers;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Administration.Invitations;

/// <summary>A line of a pasted list of people, read.</summary>
/// <param name="Problem">What is wrong with it, in its reader's language; null when it can be used.</param>
public sealed record InvitationLine(int Number, string? Name, string? Email, Role Role, string? Group, string? Problem);

/// <summary>
/// Reads a list of people as it is copied out of a sheet or a chat: a name and an address, in any order, and if it stands there
/// the position and the group, between tabs, commas or spaces.
/// </summary>
public static class InvitationLines
{
    public const int Most = 100;

    private const int LongestName = 60;

    private static readonly char[] Separators = ['\t', ',', '，', ';', '；', '|', '<', '>'];

    private static readonly SearchValues<char> SeparatorValues = SearchValues.Create("\t,，;；|");

    // Only where none of the others stands: names of two words have a space too.
    private static readonly char[] Blanks = [' ', '\u3000', '、', '<', '>'];

    // Headings of such sheets, so that the first line can stay.
    private static readonly string[] Headings = ["姓名", "名字", "邮箱", "职务", "name", "e-mail", "email"];

    public static IReadOnlyList<InvitationLine> Read(string text, Role role, IStringLocalizer texts)
    {
        var lines = new List<InvitationLine>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var parts = line.Split(line.AsSpan().ContainsAny(SeparatorValues) ? Separators : Blanks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0 || parts.All(p => Headings.Contains(p, StringComparer.OrdinalIgnoreCase)) || (number == 1 && !line.Contains('@', StringComparison.Ordinal) && parts.Any(p => Headings.Contains(p, StringComparer.OrdinalIgnoreCase))))
                continue;
            lines.Add(ReadLine(number, parts, role, seen, texts));
        }

        return lines;
    }

    private static InvitationLine ReadLine(int number, string[] parts, Role role, HashSet<string> seen, IStringLocalizer texts)
    {
        string? name = null, email = null, group = null;
        foreach (var part in parts)
        {
            if (part.Contains('@', StringComparison.Ordinal) || part.Contains('＠', StringComparison.Ordinal))
                email ??= part.Replace('＠', '@');
            else if (RoleOf(part, texts) is { } named)
                role = named;
            else if (name is null)
                name = part;
            else
                group ??= part;
        }

        var problem = name is null || name.Length > LongestName ? texts["line {0}: no name", number].Value
            : email is null || !IsAddress(email) ? texts["line {0}: “{1}” has no e-mail address that works", number, name].Value
            : !seen.Add(email) ? texts["line {0}: {1} stands in the list twice", number, email].Value
            : role is Role.DepartmentLiaison or Role.SchoolPartner or Role.Student ? texts["line {0}: “{1}” is invited alone, since it must be said for whom they speak", number, name].Value
            : role is Role.Administrator ? texts["line {0}: “{1}” is invited alone: nobody becomes an administrator by a list", number, name].Value
            : null;
        return new InvitationLine(number, name, email, role, group, problem);
    }

    private static Role? RoleOf(string word, IStringLocalizer texts)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(word, role.ToString(), StringComparison.OrdinalIgnoreCase) || string.Equals(word, texts.Text(role), StringComparison.OrdinalIgnoreCase))
                return role;
        }

        return null;
    }

    private static bool IsAddress(string email) =>
        email.Length <= 254 && !email.Any(char.IsWhiteSpace) && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && email.LastIndexOf('@') == at && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.');
}
