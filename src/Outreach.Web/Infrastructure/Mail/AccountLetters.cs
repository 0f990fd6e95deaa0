using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>
/// The mails about accounts. Each is only added to the outbox: it goes out with the save of what causes it. Links begin
/// with the <see cref="PublicAddress"/>.
/// </summary>
public sealed class AccountLetters(
    OutreachDbContext db, UserManager<User> users, IStringLocalizer texts, PublicAddress address, MailPace pace, DepartmentTime time, SettingsCache settings)
{
    /// <summary>The full address of a page.</summary>
    public string LinkTo(string path) => address.Start + path;

    /// <summary>The full address of a page for somebody to copy who is signed in, and so has come by the right address.</summary>
    public string LinkToCopy(HttpRequest request, string path) => address.IsGiven ? LinkTo(path) : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    /// <summary>Whether a stranger may have one more mail sent to the address; counts it.</summary>
    public bool MaySendTo(string email) => pace.Allows(email);

    /// <summary>Asks to confirm the address.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="back">The page that the person came from, a path of the portal; null for none.</param>
    public async Task ConfirmAsync(User user, string? back = null)
    {
        var link = Tokened("/confirm", user, await users.GenerateEmailConfirmationTokenAsync(user)) + (back is null ? "" : "&returnUrl=" + Uri.EscapeDataString(back));
        Add(user.Email!, user.Language, "Confirm your e-mail address",
            "Hello {0},\n\nsomeone, probably you, made an account with {1}. Open this link within a day to confirm your e-mail address:\n{2}\n\nIf it was not you, do nothing.",
            user.DisplayName, settings.Value.DepartmentName, link);
    }

    /// <summary>Tells that somebody tried to register an address that has an account.</summary>
    public void AlreadyRegistered(User user) => Add(user.Email!, user.Language, "You have an account already",
        "Hello {0},\n\nsomeone, probably you, tried to make an account with {1}, but you have one already. Sign in here:\n{2}\n\nForgotten the password? Choose a new one here:\n{3}\n\nIf it was not you, do nothing.",
        user.DisplayName, settings.Value.DepartmentName, LinkTo("/sign-in"), LinkTo("/forgot"));

    /// <summary>Tells that the student number typed belongs to another account.</summary>
    public void NumberTaken(string email, string name) => Add(email, null, "Your account could not be made",
        "Hello {0},\n\nthere is an account with this student number already. If it is yours, sign in with it:\n{1}\n\nIf it is not, ask {2} to put it right.",
        name, LinkTo("/sign-in"), settings.Value.DepartmentName);

    /// <summary>Gives the link for a new password.</summary>
    public async Task ResetAsync(User user)
    {
        var link = Tokened("/reset", user, await users.GeneratePasswordResetTokenAsync(user));
        Add(user.Email!, user.Language, "Choose a new password",
            "Hello {0},\n\nopen this link within a day to choose a new password for {1}:\n{2}\n\nThe link works once. If you did not ask for it, do nothing: your password stays as it is.",
            user.DisplayName, settings.Value.DepartmentName, link);
    }

    /// <summary>Invites; in Chinese, the language that an invited person most likely reads.</summary>
    public void Invite(Invitation invitation, string link) => Add(invitation.Email, Texts.Languages[0], "You are invited to the outreach portal",
        "Hello {0},\n\n{1} invites you to its portal. Open this link within 7 days and choose a password:\n{2}\n\nThe link works once; do not pass it on.",
        invitation.DisplayName, settings.Value.DepartmentName, link);

    /// <summary>Any other mail to a person, in their language.</summary>
    public void Write(User user, string subject, string body, params object[] arguments) => Add(user.Email!, user.Language, subject, body, arguments);

    /// <summary>The token of a link as it was given out, or null when it cannot be one.</summary>
    public static string? Decode(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Tokened(string path, User user, string token) =>
        LinkTo($"{path}?user={user.Id.ToString(CultureInfo.InvariantCulture)}&token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}");

    private void Add(string to, string? language, string subject, string body, params object[] arguments)
    {
        // Who has chosen none is written to in the language of the page.
        using var reading = new Speaking(language ?? CultureInfo.CurrentUICulture.Name);
        db.OutboxMessages.Add(new OutboxMessage(to, texts[subject], texts[body, arguments], time.Now));
    }
}
