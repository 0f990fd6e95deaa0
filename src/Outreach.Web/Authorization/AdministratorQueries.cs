using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;

namespace Outreach.Web.Authorization;

/// <summary>Without an administrator nobody can be let in.</summary>
public static class AdministratorQueries
{
    /// <summary>The roles that decide on contracts, or may be asked to.</summary>
    private static readonly Role[] Deciding = [Role.Minister, Role.ViceMinister, Role.Advisor];

    /// <summary>
    /// Whether somebody would give a role that decides to themselves though somebody else is there: another administrator, or who
    /// decides already. Only the first person of a portal appoints themselves. At most one command.
    /// </summary>
    public static async Task<bool> IsOwnAppointmentAsync(this OutreachDbContext db, int byId, int userId, Role role, DateOnly today, CancellationToken cancellationToken) =>
        byId == userId && Deciding.Contains(role) && await db.Users.AnyAsync(u => u.Id != byId && u.ClosedAt == null && u.Positions.Any(p => p.IsHeldOn(today)
            && (p.Role == Role.Administrator || p.Role == Role.Minister || p.Role == Role.Advisor)), cancellationToken);

    /// <summary>Whether the portal has ever had an administrator; until then nobody can use it.</summary>
    public static Task<bool> WasThereOneAsync(OutreachDbContext db) => db.Positions.AnyAsync(p => p.Role == Role.Administrator);

    /// <summary>Whether somebody with an open account is administrator on this day.</summary>
    public static bool IsThereOne(OutreachDbContext db, DateOnly day) => db.Positions.Any(p =>
        p.Role == Role.Administrator && p.IsHeldOn(day) && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null));
}
