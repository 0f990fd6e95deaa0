using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Schedule;
using Outreach.Domain.Places;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractEventClauses(OutreachDbContext db, IStringLocalizer texts) : IEventClauses
{
    // A draft promises nothing yet, and what has ended no longer.
    private static readonly ContractState[] Living =
        [ContractState.Confirming, ContractState.InReview, ContractState.AdvisorReview, ContractState.Approved, ContractState.ToBeSigned, ContractState.Fulfilling];

    private static readonly DeliverableKind?[] StallsAndBanners = [DeliverableKind.Booth, DeliverableKind.Banner];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScheduledClause>> ClausesAsync(int eventId, CancellationToken cancellationToken)
    {
        var found = await db.Contracts.AsNoTracking().Where(c => c.EventId == eventId && Living.Contains(c.State))
            // What an amendment on its way restates stands with its original until it takes over.
            .SelectMany(c => c.Deliverables.Where(d => d.StartsOn != null && d.IsPromised() && (d.RestatesId == null || c.ScanFileId != null)), (c, d) => new
            {
                c.Id,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                d.Kind,
                d.Count,
                d.Unit,
                StartsOn = d.StartsOn!.Value,
            }).OrderBy(d => d.StartsOn).Take(200).ToListAsync(cancellationToken);
        return [.. found.Select(d => new ScheduledClause(d.Id, d.Sponsor, texts.Item(d.Kind, d.Count, d.Unit), d.StartsOn))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<int>> WithStallOrBannerAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken) =>
        await db.Contracts.AsNoTracking()
            .Where(c => c.EventId != null && eventIds.Contains(c.EventId.Value) && Living.Contains(c.State) && c.Deliverables.Any(d => StallsAndBanners.Contains(d.Kind)))
            .Select(c => c.EventId!.Value).Distinct().ToHashSetAsync(cancellationToken);
}
