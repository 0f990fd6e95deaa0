using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Audit;

namespace Outreach.Web.Features.Contracts.History;

/// <summary>A contract's whole history.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="IsCut">Whether older lines were left out.</param>
public sealed record ContractHistoryModel(int Id, string Title, string Sponsor, IReadOnlyList<AuditLine> Lines, bool IsCut);

/// <summary>Everything that happened to a contract and to any part that it has or had.</summary>
public sealed class ContractHistoryQueries(OutreachDbContext db, AuditDisplay words)
{
    /// <summary>Lines at most; a contract that is kept for years stays far below.</summary>
    public const int Most = 3000;

    // Parts that name their contract. Removed ones are found by what the trail says of them.
    private static readonly string[] Parts =
    [
        nameof(Deliverable), nameof(Instalment), nameof(ExtraClause), nameof(ContractRevision), nameof(ReviewDecision), nameof(Acknowledgement),
        nameof(Receipt), nameof(Breach), nameof(SponsorLink), nameof(MoveNotice), nameof(ReplacedScan),
    ];

    /// <summary>The history; null when there is no such contract. Six commands, and one for each kind of name in it.</summary>
    public async Task<ContractHistoryModel?> OfAsync(int id, CancellationToken cancellationToken)
    {
        var head = await db.Contracts.Where(c => c.Id == id)
            .Select(c => new { c.Number, Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First() })
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return null;
        var key = id.ToString(CultureInfo.InvariantCulture);
        var (made, removed) = ($"\"ContractId\":[null,{key}]", $"\"ContractId\":[{key},null]");
        var parts = await db.AuditEntries.AsNoTracking()
            .Where(e => Parts.Contains(e.RecordType) && e.Action != AuditAction.Changed && (e.Changes.Contains(made) || e.Changes.Contains(removed)))
            .Select(e => new { e.RecordType, e.RecordKey }).Distinct().ToListAsync(cancellationToken);
        // Proof and what is shown name their clause, a comment its decision: neither is ever removed.
        var proofs = await db.Evidence.Where(e => db.Deliverables.Any(d => d.Id == e.DeliverableId && d.ContractId == id)).Select(e => e.Id).ToListAsync(cancellationToken);
        var materials = await db.DeliverableMaterials.Where(m => db.Deliverables.Any(d => d.Id == m.DeliverableId && d.ContractId == id)).Select(m => m.Id).ToListAsync(cancellationToken);
        var comments = await db.ReviewComments.Where(c => db.ReviewDecisions.Any(d => d.Id == c.DecisionId && d.ContractId == id))
            .Select(c => new { c.DecisionId, c.ClauseKey }).ToListAsync(cancellationToken);
        var all = db.AuditEntries.AsNoTracking().Where(e => e.RecordType == nameof(Contract) && e.RecordKey == key);
        foreach (var group in parts.Select(p => (p.RecordType, p.RecordKey))
            .Concat(proofs.Select(p => (RecordType: nameof(Evidence), RecordKey: p.ToString(CultureInfo.InvariantCulture))))
            .Concat(materials.Select(m => (RecordType: nameof(DeliverableMaterial), RecordKey: m.ToString(CultureInfo.InvariantCulture))))
            .Concat(comments.Select(c => (RecordType: nameof(ReviewComment), RecordKey: string.Create(CultureInfo.InvariantCulture, $"{c.DecisionId}/{c.ClauseKey}"))))
            .GroupBy(p => p.RecordType, p => p.RecordKey))
        {
            var (type, keys) = (group.Key, group.ToArray());
            all = all.Concat(db.AuditEntries.AsNoTracking().Where(e => e.RecordType == type && keys.Contains(e.RecordKey)));
        }

        var entries = await all.OrderByDescending(e => e.Id).Take(Most + 1).ToListAsync(cancellationToken);
        var lines = await words.ReadAsync([.. entries.Take(Most)], cancellationToken, nameof(Deliverable.ContractId));
        return new ContractHistoryModel(
            id, head.Number ?? head.Sponsor, head.Sponsor, [.. lines.Where(l => l.Fields.Count > 0 || l.Action != AuditAction.Changed)], entries.Count > Most);
    }
}
