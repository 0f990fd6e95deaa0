using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Audit;

/// <summary>The trail as a sheet. That it was taken out leaves a trace itself.</summary>
public sealed class AuditExport(OutreachDbContext db, AuditQueries queries, AuditDisplay words, DepartmentTime time)
{
    public static readonly string[] Headers = ["When", "Who", "What was done", "Record", "Name", "What changed"];

    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(AuditFilter filter, CurrentUser me, CancellationToken cancellationToken)
    {
        var lines = await queries.ExportAsync(filter, me, cancellationToken);
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Exported, nameof(AuditEntry), "", me.Id, time.Now));
        await db.SaveChangesAsync(cancellationToken);
        return
        [
            .. lines.Select(l => (IReadOnlyList<object?>)
            [
                time.ToLocal(l.At), l.Who, words.Done(l.Action), l.Record, l.Name.Trim('“', '”'), string.Join('\n', l.Fields.Select(f => words.Text(f, l.Action))),
            ]),
        ];
    }
}
