using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Account;

/// <summary>Removes the account of somebody who never held a position, and everything that tells of the person.</summary>
public sealed class AccountDeletion(OutreachDbContext db, IEnumerable<IRetentionProvider> subjects)
{
    /// <summary>
    /// Removes it in one transaction: each subject anonymises what it keeps, and what belongs to the account goes with it.
    /// </summary>
    public Task RemoveAsync(int userId, CancellationToken cancellationToken) => db.ExecuteTransactionAsync(() => RemoveOnceAsync(userId, cancellationToken));

    private async Task<bool> RemoveOnceAsync(int userId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        string? email = null;
        await db.ExecuteWithRetryAsync(async () =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
            email = user.Email;
            foreach (var subject in subjects)
                await subject.AnonymizePersonAsync(userId, cancellationToken);
            db.Users.Remove(user);
            return Result.Success;
        }, cancellationToken);
        // That there was an account and when it went stays; name, address and number go with it.
        var key = userId.ToString(CultureInfo.InvariantCulture);
        await db.AuditEntries.Where(e => e.RecordType == nameof(User) && e.RecordKey == key).ExecuteUpdateAsync(e => e.SetProperty(x => x.Changes, "{}"), cancellationToken);
        await db.OutboxMessages.Where(m => m.Recipient == email).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
