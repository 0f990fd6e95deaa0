using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Notices;

public sealed class NoticeCommands(OutreachDbContext db, DepartmentTime time)
{
    private const int MostAtOnce = 500;

    /// <returns>Where the notice leads; null for nowhere.</returns>
    public async Task<Result<string?>> ReadAsync(int id, int userId, CancellationToken cancellationToken)
    {
        if (await db.Notices.SingleOrDefaultAsync(n => n.Id == id && n.UserId == userId, cancellationToken) is not { } notice)
            return Result.NotFound;
        notice.Read(time.Now);
        await db.SaveChangesAsync(cancellationToken);
        return notice.Link;
    }

    /// <summary>Reads all of a person's notices, at most 500 at once.</summary>
    public async Task ReadAllAsync(int userId, CancellationToken cancellationToken)
    {
        foreach (var notice in await db.Notices.Where(n => n.UserId == userId && n.ReadAt == null).OrderBy(n => n.Id).Take(MostAtOnce).ToListAsync(cancellationToken))
            notice.Read(time.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
