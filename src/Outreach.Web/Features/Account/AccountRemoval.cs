using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Postings;

namespace Outreach.Web.Features.Account;

/// <summary>Removes the account of somebody who never held a position, and everything that tells of the person.</summary>
public sealed class AccountRemoval(OutreachDbContext db, ApplicationForgetting forgetting, JobWork work)
{
    /// <summary>
    /// Removes it in one transaction: applications and reports are anonymised and stay in the counts; profile and notices go
    /// with the account.
    /// </summary>
    public async Task RemoveAsync(int userId, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        string? email = null;
        await work.RunAsync(async () =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, stop);
            email = user.Email;
            await forgetting.ForgetAsync(db.JobApplications.Where(a => a.StudentId == userId), int.MaxValue, stop);
            foreach (var report in await db.JobReports.Where(r => r.ReporterId == userId).ToListAsync(stop))
            {
                report.Anonymise();
                db.Entry(report).Property(r => r.CreatedById).CurrentValue = null;
            }

            db.Users.Remove(user);
            return Result.Done;
        }, stop);
        // That there was an account and when it went stays; name, address and number go with it.
        var key = userId.ToString(CultureInfo.InvariantCulture);
        await db.AuditEntries.Where(e => e.RecordType == nameof(User) && e.RecordKey == key).ExecuteUpdateAsync(e => e.SetProperty(x => x.Changes, "{}"), stop);
        await db.OutboxMessages.Where(m => m.Recipient == email).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
