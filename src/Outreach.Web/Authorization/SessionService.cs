using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>Ends sessions: one, or all of a person, so that other browsers are really signed out.</summary>
public sealed class SessionService(OutreachDbContext db, UserManager<User> users, SignInManager<User> signIn, DepartmentTime time)
{
    public async Task SignOutAsync(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(CurrentUserAccessor.SessionClaim) is { } key && await db.UserSessions.SingleOrDefaultAsync(s => s.Key == key) is { } session)
        {
            session.End(time.Now);
            await db.SaveChangesAsync();
        }

        await signIn.SignOutAsync();
    }

    /// <summary>Ends every session of a person, and makes cookies and links given out so far worthless.</summary>
    public async Task EndAllAsync(User user)
    {
        await EndRowsAsync(user.Id);
        await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>After a change that makes older cookies worthless: ends every session and begins a new one in this browser.</summary>
    public async Task RenewAsync(User user)
    {
        await EndRowsAsync(user.Id);
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
    }

    private async Task EndRowsAsync(int userId)
    {
        foreach (var session in await db.UserSessions.Where(s => s.UserId == userId && s.EndedAt == null).ToListAsync())
            session.End(time.Now);
    }
}
