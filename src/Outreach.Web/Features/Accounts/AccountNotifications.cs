using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts;

/// <summary>
/// What somebody is told about an account: only by mail, since who cannot sign in reads no notices, and always, since
/// nobody is to be locked out by a choice.
/// </summary>
public sealed class AccountNotifications(Notifier notifier, UserManager<User> users, IStringLocalizer texts, MailThrottle throttle, SettingsCache settings, ActionPaths paths)
{
    private string Department => settings.Value.DepartmentName;

    /// <summary>Whether a stranger may have one more mail sent to the address; counts it.</summary>
    public bool CanSendTo(string email) => throttle.Allows(email);

    /// <inheritdoc cref="MailThrottle.NextAt"/>
    public DateTimeOffset? NextMailAt(string email) => throttle.NextAt(email);

    /// <summary>Sends the digits that confirm the address.</summary>
    public void Confirm(User user, string digits) => Write(user, () => new Notification(
        texts["Your code: {0}", digits], texts["Your code is {0}. Type it into the page where you made your account with {1}; it works for 10 minutes.", digits, Department])
    { Closing = texts["If it was not you, do nothing, and tell the code to nobody."] });

    public void AlreadyRegistered(User user) => Write(user, () => new Notification(
        texts["You have an account already"], texts["Someone, probably you, tried to make an account with {0}, but you have one already.", Department],
        new NotificationLink(paths.Of("SignIn.Index"), texts["Sign in here:"]),
        new NotificationLink("/forgot", texts["Forgot your password? Choose a new one here:"]))
    { Closing = texts["If it was not you, do nothing."] });

    public void NumberTaken(string email, string name) => notifier.Write(email, name, null, () => new Notification(
        texts["Your account could not be made"], texts["There is an account with this student number already."],
        new NotificationLink(paths.Of("SignIn.Index"), texts["If it is yours, sign in with it:"]))
    { Closing = texts["If it is not, ask {0} to put it right.", Department] });

    /// <returns>The link's path, for where no mail leaves the portal.</returns>
    public async Task<string> ResetAsync(User user)
    {
        var path = PathOf("/reset", user, await users.GeneratePasswordResetTokenAsync(user));
        Write(user, () => new Notification(
            texts["Choose a new password"], texts["Someone, probably you, asked for a new password for {0}.", Department],
            new NotificationLink(path, texts["Open this link within a day to choose it:"]))
        {
            Closing = texts["The link works once. If you did not ask for it, do nothing: your password stays as it is."],
        });
        return path;
    }

    /// <summary>Tells who has the address that the password is another one, so that a thief is noticed.</summary>
    public void PasswordChanged(User user) => Write(user, () => Changed(
        texts["Your password was changed"], texts["The password of your account with {0} was changed just now, and every other browser was signed out.", Department]));

    public void SecondFactorOn(User user) => Write(user, () => Changed(
        texts["The second step of signing in is on"], texts["Signing in to {0} takes a code from your phone from now on. Keep the recovery codes where the phone is not.", Department]));

    public void SecondFactorOff(User user) => Write(user, () => Changed(
        texts["The second step of signing in is off"], texts["Signing in to {0} takes your password alone from now on.", Department]));

    public void RecoveryCodesRenewed(User user) => Write(user, () => Changed(
        texts["You have new recovery codes"], texts["New recovery codes were made for your account with {0}; the old ones do not work any more.", Department]));

    private Notification Changed(string subject, string text) => new(subject, text) { Closing = texts["If it was not you, choose a new password at once and tell an administrator."] };

    // An administrator presses: their language says nothing of the reader's.
    public void TwoFactorReset(User user) => notifier.Write(user.Email!, user.DisplayName, user.Language ?? ResourceStringLocalizer.Languages[0], () => new Notification(
        texts["The second step of signing in was reset"],
        texts["An administrator of {0} has reset it, because somebody, probably you, had lost the phone. Signing in takes your password alone now, and every browser was signed out.", Department],
        new NotificationLink(paths.Of("TwoFactor.Index"), texts["Set it up again with the new phone:"]))
    { Closing = texts["If you did not ask for it, choose a new password at once and tell the administrator."] });

    private static string PathOf(string page, User user, string token) => $"{page}?user={user.Id.ToString(CultureInfo.InvariantCulture)}&token={LinkToken.Encode(token)}";

    private void Write(User user, Func<Notification> write) => notifier.Write(user.Email!, user.DisplayName, user.Language, write);
}
