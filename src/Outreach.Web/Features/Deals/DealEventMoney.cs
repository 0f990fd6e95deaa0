using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Deals;

/// <summary>What open deals are expected to bring; once a contract is signed its deal is open no longer.</summary>
public sealed class DealEventMoney(OutreachDbContext db, ActionPaths paths) : IEventMoney
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventSponsorship>> SponsorshipsAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken)
    {
        var deals = await db.Deals.AsNoTracking()
            .Where(d => d.ActiveKey != null && d.EventId != null && eventIds.Contains(d.EventId.Value) && (d.ExpectedCash > 0 || d.ExpectedGoods != null))
            .OrderByDescending(d => d.ExpectedCash ?? 0).ThenBy(d => d.Id)
            .Select(d => new
            {
                d.Id,
                EventId = d.EventId!.Value,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
                Cash = d.ExpectedCash ?? 0,
                d.ExpectedGoods,
            }).ToListAsync(cancellationToken);
        return [.. deals.Select(d => new EventSponsorship(d.EventId, d.Sponsor, paths.Of("Deals.Detail", d.Id), Permissions.DealsRead, IsSigned: false) { Expected = d.Cash, Goods = d.ExpectedGoods })];
    }
}
