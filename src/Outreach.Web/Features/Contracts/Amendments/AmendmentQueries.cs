using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Amendments;

public sealed class AmendmentQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>A contract and the amendments of it that took over, to be looked at. At most seven commands.</summary>
    public async Task<IReadOnlyList<Contract>> FamilyAsync(int originalId, CancellationToken cancellationToken) => await db.Contracts.AsNoTracking().FamilyOf(originalId)
        .Include(c => c.Deliverables).ThenInclude(d => d.Evidence).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Receipts).Include(c => c.Negotiators)
        .AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>Where they stand today. At most one command.</summary>
    public async Task<ContractStanding> StandingAsync(IReadOnlyList<Contract> family, CancellationToken cancellationToken) =>
        ContractStanding.Of(family, time.Today, await PlacesAsync(family, cancellationToken));

    /// <summary>Names of the catalogued places that they name. At most one command.</summary>
    public async Task<IReadOnlyDictionary<int, string>> PlacesAsync(IReadOnlyList<Contract> family, CancellationToken cancellationToken)
    {
        var ids = family.SelectMany(c => c.Deliverables).Select(d => d.PlaceId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
    }

    /// <summary>An amendment that is on its way, beside its contract; null of anything else. At most nine commands.</summary>
    public async Task<AmendmentView?> OfAsync(int id, CancellationToken cancellationToken)
    {
        var head = await db.Contracts.AsNoTracking().Where(c => c.Id == id && c.ActiveAmendmentOfId != null && c.StandingJson != null).Select(c => new
        {
            c.State,
            AmendsId = c.ActiveAmendmentOfId!.Value,
            Number = db.Contracts.Where(o => o.Id == c.AmendsId).Select(o => o.Number).First(),
            c.StandingJson,
            Says = c.Instalments.Sum(i => i.Amount ?? 0),
            Deliverables = c.Deliverables.Where(d => d.RestatesId != null).Select(d => new { d.Id, From = d.RestatesId!.Value }).ToList(),
            Instalments = c.Instalments.Where(i => i.RestatesId != null).Select(i => new { i.Id, From = i.RestatesId!.Value }).ToList(),
            Clauses = c.Clauses.Where(x => x.RestatesId != null).Select(x => new { x.Id, From = x.RestatesId!.Value }).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return null;
        var then = ContractStanding.FromJson(head.StandingJson!);
        var now = await StandingAsync(await FamilyAsync(head.AmendsId, cancellationToken), cancellationToken);
        var before = then.Rest with
        {
            // What nothing restates has gone: under a key that no row of the amendment has.
            Deliverables = [.. then.Rest.Deliverables.Select(d => d with { Id = head.Deliverables.Find(x => x.From == d.Id)?.Id ?? -d.Id })],
            Instalments = [.. then.Rest.Instalments.Select(i => i with { Id = head.Instalments.Find(x => x.From == i.Id)?.Id ?? -i.Id })],
            Clauses = [.. then.Rest.Clauses.Select(c => c with { Id = head.Clauses.Find(x => x.From == c.Id)?.Id ?? -c.Id })],
        };
        return new AmendmentView(id, head.State, head.AmendsId, head.Number ?? "", head.Says, then, now, before);
    }
}
