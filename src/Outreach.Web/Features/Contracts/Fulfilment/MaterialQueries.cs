using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What promises show, and what is next to be put up.</summary>
public sealed class MaterialQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>So many days before its first day something should be there and approved.</summary>
    public const int DaysAhead = 5;

    private const int Most = 100;

    /// <summary>Kinds that show nothing, for queries.</summary>
    public static readonly DeliverableKind[] WithoutMaterial = [.. Enum.GetValues<DeliverableKind>().Where(k => !MaterialKinds.ShowsSomething(k))];

    /// <summary>The versions of one promise, newest first. One command.</summary>
    public async Task<IReadOnlyList<MaterialRow>> VersionsAsync(int deliverableId, CancellationToken cancellationToken) =>
        await db.DeliverableMaterials.AsNoTracking().Where(m => m.DeliverableId == deliverableId).OrderByDescending(m => m.Number).Select(m => new MaterialRow(
            m.Id, m.Number, m.Text, m.Product, m.FileId, m.ById, db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).First(), m.At, m.State,
            db.Users.Where(u => u.Id == m.DecidedById).Select(u => u.DisplayName).FirstOrDefault(), m.DecidedAt, m.Reason)).ToListAsync(cancellationToken);

    /// <summary>
    /// Open promises with what they show, by their day: of the departments a liaison speaks for, or all for who reads
    /// contracts. One command.
    /// </summary>
    public async Task<ShownModel> ShownAsync(CancellationToken cancellationToken)
    {
        var me = current.Required;
        var rows = await Open(db.ClausesSeenBy(me, time.Today)).AsNoTracking()
            .OrderBy(d => d.StartsOn == null).ThenBy(d => d.StartsOn).ThenBy(d => d.Id).Take(Most)
            .Join(db.Contracts, d => d.ContractId, c => c.Id, (d, c) => new { d, c, Last = d.Materials.OrderByDescending(m => m.Number).FirstOrDefault() })
            .Select(x => new ShownDeliverable(
                x.d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == x.c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == x.c.EventId).Select(e => e.Title).FirstOrDefault(), x.d.Kind, x.d.Count, x.d.Unit,
                db.CampusPlaces.Where(p => p.Id == x.d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? x.d.Place, x.d.StartsOn,
                db.Departments.Where(t => t.Id == x.d.DepartmentId).Select(t => t.Name).FirstOrDefault(), x.d.Note, x.d.MaterialState,
                x.d.Kind != null && !WithoutMaterial.Contains(x.d.Kind.Value), x.Last!.Text, x.Last.Product, x.Last.FileId))
            .ToListAsync(cancellationToken);
        return new ShownModel(rows, time.Today, !me.HasPermission(Permissions.ContractsRead));
    }

    /// <summary>Of the promises those that are still to be kept, of contracts in force.</summary>
    public IQueryable<Deliverable> Open(IQueryable<Deliverable> deliverables) => deliverables.Where(d =>
        (d.Fulfilment == FulfilmentState.Open || d.Fulfilment == FulfilmentState.Short)
        && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Fulfilling));
}
