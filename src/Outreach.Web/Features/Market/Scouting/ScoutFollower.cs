using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.Market.Scouting;

/// <summary>What was found goes along when a merchant is taken over by another record of it; once a trip.</summary>
public sealed class ScoutFollower(OutreachDbContext db) : ISponsorFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken)
    {
        if (mergedId is not { } gone)
            return;
        var finds = await db.ScoutFinds.Where(f => f.SponsorId == gone || f.SponsorId == sponsor.Id).ToListAsync(cancellationToken);
        var taken = finds.Where(f => f.SponsorId == sponsor.Id).Select(f => f.TripId).ToHashSet();
        foreach (var find in finds.Where(f => f.SponsorId == gone))
        {
            if (taken.Add(find.TripId))
                find.MoveToSponsor(sponsor.Id);
            else
                db.ScoutFinds.Remove(find);
        }
    }

    /// <inheritdoc/>
    public Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken) => Task.CompletedTask;
}
