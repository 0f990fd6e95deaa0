using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Account;

public sealed class AccountCommands(OutreachDbContext db, PortalUserManager users, SessionService sessions, AccountNotifications notifications, DepartmentTime time)
{
    public async Task EditProfileAsync(int userId, ProfileInput input, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        (user.DisplayName, user.PhoneNumber, user.Language) = (input.DisplayName!, input.Phone, input.Language);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Changes a password that was checked; every other browser is signed out.</summary>
    public async Task ChangePasswordAsync(User user, PasswordInput input)
    {
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.PasswordChanged, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), user.Id, time.Now));
        notifications.PasswordChanged(user);
        await users.ChangePasswordAsync(user, input.Current!, input.Password!);
        await sessions.RenewAsync(user);
    }
}
