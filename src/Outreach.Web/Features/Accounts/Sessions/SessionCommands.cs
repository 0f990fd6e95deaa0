using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Sessions;

public sealed class SessionCommands(OutreachDbContext db, SessionService sessions, DepartmentTime time)
{
    public async Task<Result> EndAsync(string? key, int userId, CancellationToken cancellationToken)
    {
        if (await db.UserSessions.SingleOrDefaultAsync(s => s.Key == key && s.UserId == userId, cancellationToken) is not { } session)
            return Result.NotFound;
        session.End(time.Now);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task EndAllAsync(int userId, CancellationToken cancellationToken)
    {
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignedOutEverywhere, nameof(User), userId.ToString(CultureInfo.InvariantCulture), userId, time.Now));
        await sessions.EndAllAsync(await db.Users.SingleAsync(u => u.Id == userId, cancellationToken));
    }
}
