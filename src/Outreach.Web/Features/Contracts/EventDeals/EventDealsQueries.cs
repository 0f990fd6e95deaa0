using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Offers;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.EventDeals;

/// <summary>What an event's page shows of its offers, deals and contracts.</summary>
public sealed class EventDealsQueries(OutreachDbContext db, EventOfferQueries offers, DealReadinessQueries readiness, DepartmentTime time, CurrentUserAccessor current)
{
    private const int Most = 200;

    /// <summary>The tab, or null when there is no such event. Seven commands.</summary>
    public async Task<EventDealsModel?> OfAsync(int id, CancellationToken cancellationToken)
    {
        var held = await db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => new { e.State, e.MoneyTarget }).SingleOrDefaultAsync(cancellationToken);
        if (held is null)
            return null;
        var deals = await db.Deals.AsNoTracking().Where(d => d.EventId == id).OrderByDescending(d => d.ActiveKey != null).ThenByDescending(d => d.LastActivityAt).ThenBy(d => d.Id).Take(Most)
            .Select(d => new EventDealRow(
                d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(), d.Stage, d.ExpectedCash, d.ExpectedGoods,
                db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.NextStep, d.NextStepOn)).ToListAsync(cancellationToken);
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.EventId == id && c.State != ContractState.Withdrawn).OrderBy(c => c.Number == null).ThenBy(c => c.Number).ThenBy(c => c.Id).Take(Most)
            .Select(c => new EventContractRow(
                c.Id, c.Number, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(), c.State, c.AmendsId != null, c.Cash,
                c.AmendsId == null && c.SignedOn != null, db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Promised), db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Received)))
            .ToListAsync(cancellationToken);
        var money = await db.MoneyLines().Where(m => m.EventId == id).GroupBy(_ => 1)
            .Select(g => new ContractMoney(g.Sum(m => m.Promised), g.Sum(m => m.Received), g.Sum(m => m.Outstanding), g.Sum(m => m.WrittenOff))).SingleOrDefaultAsync(cancellationToken);
        var (me, isOpen) = (current.Required, held.State is not (EventState.Closed or EventState.Cancelled));
        return new EventDealsModel(
            id, isOpen, await offers.OfEventAsync(id, cancellationToken), [.. deals.OrderBy(d => d.Stage)], contracts,
            new EventMoneyRow(held.MoneyTarget, deals.Where(d => d.Stage < DealStage.Won).Sum(d => d.ExpectedCash ?? 0), money ?? ContractMoney.None),
            await readiness.OfAsync(id, cancellationToken), isOpen && me.HasPermission(Permissions.ContractsWrite), isOpen && me.HasPermission(Permissions.DealsWrite), time.Today);
    }
}
