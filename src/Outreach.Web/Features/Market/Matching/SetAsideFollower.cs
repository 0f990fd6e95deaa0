using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.Market.Matching;

/// <summary>What was set aside stays so when a merchant is taken over by another record of it.</summary>
public sealed class SetAsideFollower(OutreachDbContext db) : ISponsorFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken)
    {
        if (mergedId is not { } gone)
            return;
        var asides = await db.SetAsides.Where(a => a.SponsorId == gone || a.SponsorId == sponsor.Id).ToListAsync(cancellationToken);
        foreach (var aside in asides.Where(a => a.SponsorId == gone))
        {
            if (asides.Exists(a => a.SponsorId == sponsor.Id && a.EventId == aside.EventId))
                db.SetAsides.Remove(aside);
            else
                aside.MoveToSponsor(sponsor.Id);
        }
    }

    /// <inheritdoc/>
    public Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken) => Task.CompletedTask;
}
