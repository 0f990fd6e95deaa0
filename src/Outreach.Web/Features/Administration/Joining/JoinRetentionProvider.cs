using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Joining;

/// <summary>Drops who asked to join six months ago; who was taken has an account.</summary>
public sealed class JoinRetentionProvider(OutreachDbContext db, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Now.AddMonths(-JoinRequest.MonthsKept);
        var due = await db.JoinRequests.Where(r => !r.IsAnonymized && r.CreatedAt < before).OrderBy(r => r.Id).Take(atMost).ToListAsync(cancellationToken);
        due.ForEach(r => r.Anonymize());
        return due.Count;
    }

    /// <inheritdoc/>
    public async Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken)
    {
        var email = await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        foreach (var request in await db.JoinRequests.Where(r => r.Email == email && !r.IsAnonymized).ToListAsync(cancellationToken))
            request.Anonymize();
    }
}
