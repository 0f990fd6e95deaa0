using System.Globalization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.TwoFactor;

public sealed class TwoFactorCommands(OutreachDbContext db, PortalUserManager users, AccountNotifications notifications, DepartmentTime time)
{
    /// <summary>Switches the second step on or off, notes it and writes to the person, all in one save.</summary>
    public async Task SwitchAsync(User user, bool on)
    {
        db.AuditEntries.Add(AuditEntry.Event(on ? AuditAction.TwoFactorOn : AuditAction.TwoFactorOff, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), user.Id, time.Now));
        if (on)
            notifications.SecondFactorOn(user);
        else
            notifications.SecondFactorOff(user);
        await users.SetTwoFactorEnabledAsync(user, on);
    }

    /// <summary>Saved with the codes.</summary>
    public void TellOfNewCodes(User user) => notifications.RecoveryCodesRenewed(user);
}
