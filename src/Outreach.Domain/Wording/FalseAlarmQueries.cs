using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Domain.Wording;

public static class FalseAlarmQueries
{
    /// <summary>Why findings of a record are held to be wrong, by their fingerprints. One command.</summary>
    public static Task<Dictionary<string, string>> FalseAlarmReasonsAsync(this OutreachDbContext db, CheckKind check, int recordId, CancellationToken cancellationToken) =>
        db.FalseAlarms.AsNoTracking().Where(a => a.Check == check && a.RecordId == recordId).ToDictionaryAsync(a => a.Fingerprint, a => a.Reason, cancellationToken);
}
