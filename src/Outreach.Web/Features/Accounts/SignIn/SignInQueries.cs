using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.SignIn;

public sealed class SignInQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Whom to ask when the phone is lost: at most three administrators of today.</summary>
    public Task<List<string>> AdministratorsAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.Administrator && p.IsHeldOn(today)))
            .OrderBy(u => u.Id).Take(3).Select(u => u.DisplayName).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the person holds a position today.</summary>
    public Task<bool> IsStaffAsync(int userId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return db.Positions.AnyAsync(p => p.UserId == userId && p.IsHeldOn(today), cancellationToken);
    }

    /// <summary>Minutes until then; at least one.</summary>
    public int MinutesUntil(DateTimeOffset? until) => Math.Max(1, (int)Math.Ceiling(((until ?? time.Now) - time.Now).TotalMinutes));
}
