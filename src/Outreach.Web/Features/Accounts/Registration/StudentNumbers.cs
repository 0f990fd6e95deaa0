using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>
/// Whose a student number is. Anybody can type any number, so it is kept for an account only once the account's address is
/// confirmed: until then whoever registers it next has it, and nobody can take away what is somebody else's by typing it first.
/// </summary>
public sealed class StudentNumbers(OutreachDbContext db)
{
    /// <summary>Who has the number, for good if the address is confirmed; null when nobody has. One command.</summary>
    public Task<User?> HolderAsync(string number) => db.Users.Include(u => u.Positions).SingleOrDefaultAsync(u => u.StudentNumber == number);

    /// <summary>Takes the number from an account that was never confirmed; nothing is saved yet.</summary>
    /// <remarks>Confirmed at the same moment, the account has another stamp, and the save fails with <see cref="DbUpdateConcurrencyException"/>.</remarks>
    public void Release(User holder)
    {
        // A confirmation that comes too late would leave an account without the number: rather none, so that it is made again.
        // What an administrator has closed, or given a position, is not for strangers to remove.
        if (holder.ClosedAt is null && holder.Positions.Count == 0)
            db.Users.Remove(holder);
        else
            holder.StudentNumber = null;
    }

    /// <summary>Once the save is done: who had typed the number is forgotten as anybody else whose account is removed.</summary>
    public async Task ForgetAsync(User holder)
    {
        if (db.Entry(holder).State != EntityState.Detached)
            return;
        var (key, email) = (holder.Id.ToString(CultureInfo.InvariantCulture), holder.Email);
        await db.AuditEntries.Where(e => e.RecordType == nameof(User) && e.RecordKey == key).ExecuteUpdateAsync(e => e.SetProperty(x => x.Changes, "{}"));
        await db.OutboxMessages.Where(m => m.Recipient == email).ExecuteDeleteAsync();
    }
}
