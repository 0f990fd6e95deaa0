using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>
/// Refuses passwords that are tried first, long as they may be, and the person's own name, address or number. What they are
/// composed of is nobody's business: a sentence with spaces is as good as any.
/// </summary>
public sealed class WeakPasswords(IStringLocalizer texts, SettingsCache settings) : IPasswordValidator<User>
{
    // What this portal is called, wherever it stands.
    private static readonly string[] PortalWords = ["outreach", "wailian", "wailianbu", "waili", "xueshenghui", "studentunion", "外联", "外联部", "学生会"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var (errors, typed) = (new List<IdentityError>(), password ?? "");
        if (new StringInfo(typed).LengthInTextElements > PasswordStrength.MostLength)
            errors.Add(new IdentityError { Code = "PasswordTooLong", Description = texts["Use at most {0} characters.", PasswordStrength.MostLength] });
        if (NamesOf(user).Any(n => typed.Contains(n, StringComparison.OrdinalIgnoreCase)))
            errors.Add(new IdentityError { Code = "PasswordNamesUser", Description = texts["Leave your name, your e-mail address and your student number out of it."] });
        // A short one is told to be longer, and judged when it is.
        else if (typed.Length >= PasswordStrength.LeastLength && PasswordStrength.IsGuessable(typed, Near(user)))
            errors.Add(new IdentityError { Code = "PasswordCommon", Description = texts["This password is among the first that are tried. Choose another one."] });
        return Task.FromResult(errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]));
    }

    private IEnumerable<string> Near(User user) =>
        [.. PortalWords, settings.DepartmentName ?? "", .. NamesOf(user), .. (user.Email ?? "").Split('@', '.', '-', '_').Where(w => w.Length >= 3)];

    private static IEnumerable<string> NamesOf(User user)
    {
        if (user.Email is { } email && email.IndexOf('@', StringComparison.Ordinal) is >= 4 and var at)
            yield return email[..at];
        if (user.StudentNumber is { Length: >= 4 } number)
            yield return number;
        if (user.PhoneNumber is { Length: >= 7 } phone)
            yield return phone;
        // Two Chinese characters are a name; two Latin letters stand in any word.
        if (user.DisplayName is { } name && name.Length >= (name.Any(c => c >= '\u2E80') ? 2 : 4))
            yield return name;
    }
}
