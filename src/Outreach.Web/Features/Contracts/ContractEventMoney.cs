using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractEventMoney(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IEventMoney
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<int, decimal>> PromisedAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken) =>
        await db.MoneyLines().Where(m => m.EventId != null && eventIds.Contains(m.EventId.Value))
            .GroupBy(m => m.EventId!.Value).Select(g => new { g.Key, Sum = g.Sum(m => m.Promised) }).ToDictionaryAsync(g => g.Key, g => g.Sum, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventSponsorship>> SponsorshipsAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken)
    {
        var contracts = await db.Contracts.AsNoTracking().Counted().Where(c => c.EventId != null && eventIds.Contains(c.EventId.Value))
            .OrderBy(c => c.Id).Select(c => new
            {
                c.Id,
                EventId = c.EventId!.Value,
                c.SponsorId,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                // What will not come pays for nothing.
                Promised = c.Instalments.Sum(i => i.Promised() - i.WrittenOff()),
                Received = c.Instalments.Sum(i => i.Received),
                Goods = c.GoodsWrittenOffReason == null && !c.GoodsCountedElsewhere ? c.Goods : null,
                GoodsReceived = c.Receipts.Where(r => r.Goods != null && !r.IsReversed).OrderBy(r => r.Id).Select(r => r.Goods!).ToList(),
            }).ToListAsync(cancellationToken);
        // A contract and the agreements that change it are one line.
        return
        [
            .. contracts.GroupBy(c => (c.EventId, c.SponsorId)).Select(g => new EventSponsorship(g.Key.EventId, g.Last().Sponsor, paths.Of("Contracts.Detail", g.Last().Id), Permissions.ContractsRead, IsSigned: true)
            {
                Promised = g.Sum(c => c.Promised),
                Received = g.Sum(c => c.Received),
                Goods = Join(g.Select(c => c.Goods).OfType<string>()),
                GoodsReceived = Join(g.SelectMany(c => c.GoodsReceived)),
            }),
        ];
    }

    private string? Join(IEnumerable<string> words) => string.Join(texts["; "], words.Distinct()) is { Length: > 0 } joined ? joined : null;
}
