using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;

namespace Outreach.Web.Authorization;

/// <summary>Without an administrator nobody can be let in.</summary>
public static class AdministratorQueries
{
    /// <summary>Whether the portal has ever had an administrator; until then nobody can use it.</summary>
    public static Task<bool> WasThereOneAsync(OutreachDbContext db) => db.Positions.AnyAsync(p => p.Role == Role.Administrator);

    /// <summary>Whether somebody with an open account is administrator on this day.</summary>
    public static bool IsThereOne(OutreachDbContext db, DateOnly day) => db.Positions.Any(p =>
        p.Role == Role.Administrator && p.IsHeldOn(day) && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null));
}
