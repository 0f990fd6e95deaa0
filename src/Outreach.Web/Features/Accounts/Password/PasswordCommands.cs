using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Password;

/// <summary>The way back into an account. Whatever it finds, no answer tells whether an address has one.</summary>
public sealed class PasswordCommands(OutreachDbContext db, PortalUserManager users, AccountNotifications notifications, SessionService sessions, DepartmentTime time)
{
    public async Task SendLinkAsync(string address, CancellationToken cancellationToken)
    {
        var email = address.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.ClosedAt == null, cancellationToken) is { } user
            && notifications.CanSendTo(email))
        {
            await notifications.ResetAsync(user);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Sets the password, ends every session and the lock; the address is confirmed by it as well.</summary>
    /// <returns>Not found for a link that is none, was used or has expired.</returns>
    public async Task<Result> ResetAsync(ResetInput input, CancellationToken cancellationToken)
    {
        var user = input.User is { } id ? await users.Users.SingleOrDefaultAsync(u => u.Id == id && u.ClosedAt == null, cancellationToken) : null;
        var token = LinkToken.Decode(input.Token);
        if (user is null || token is null || !await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token))
            return Result.NotFound;
        if (await users.PasswordProblemAsync(user, input.Password!) is { } problem)
            return new DomainError("password.weak", problem, nameof(input.Password));
        user.EmailConfirmed = true;
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.PasswordReset, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), user.Id, time.Now));
        notifications.PasswordChanged(user);
        if (!(await users.ResetPasswordAsync(user, token, input.Password!)).Succeeded)
            return Result.NotFound;
        await users.UnlockAsync(user.Id);
        await sessions.EndAllAsync(user);
        return Result.Success;
    }
}
