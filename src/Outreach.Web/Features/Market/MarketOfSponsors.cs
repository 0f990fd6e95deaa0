using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.Market;

/// <summary>Tips, enquiries and outings go along when a merchant's record is taken over by another.</summary>
public sealed class MarketOfSponsors(OutreachDbContext db) : ISponsorFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken)
    {
        if (mergedId is null)
            return;
        foreach (var tip in await db.Tips.Where(t => t.SponsorId == mergedId).ToListAsync(cancellationToken))
            tip.MoveToSponsor(sponsor.Id);
        foreach (var enquiry in await db.Enquiries.Where(e => e.SponsorId == mergedId).ToListAsync(cancellationToken))
            enquiry.MoveToSponsor(sponsor.Id);
        foreach (var outing in await db.Outings.Where(o => o.SponsorId == mergedId).ToListAsync(cancellationToken))
            outing.MoveToSponsor(sponsor.Id);
    }

    /// <inheritdoc/>
    public Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken) => Task.CompletedTask;
}
