using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Audit;

/// <summary>
/// What happened to some records, for the time line of a detail page:
/// <c>await trail.OfAsync(stop, new(nameof(Event), id))</c>, shown by <c>&lt;partial name="_Trail" model="…" /&gt;</c>.
/// </summary>
public sealed class AuditTrail(OutreachDbContext db, AuditDisplay words)
{
    /// <summary>Entries of a time line at most.</summary>
    public const int Most = 50;

    /// <summary>Newest first, at most <see cref="Most"/>. Two to five commands, however many records.</summary>
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(CancellationToken cancellationToken, params AuditSubject[] subjects)
    {
        IQueryable<AuditEntry>? all = null;
        foreach (var subject in subjects.Where(s => s.Ids.Count > 0))
        {
            var type = subject.RecordType;
            var keys = subject.Ids.Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
            var one = db.AuditEntries.AsNoTracking().Where(e => e.RecordType == type && keys.Contains(e.RecordKey));
            all = all is null ? one : all.Concat(one);
        }

        if (all is null)
            return [];
        // Each signing in would crowd out the rest.
        all = all.Where(e => e.Action != AuditAction.SignedIn);
        var entries = await all.OrderByDescending(e => e.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. (await words.ReadAsync(entries, cancellationToken)).Where(l => l.Fields.Count > 0 || l.Action != AuditAction.Changed).Select(words.Item)];
    }
}
