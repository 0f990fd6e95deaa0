using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>Claims and needs of clubs go along when a merchant is taken over by another record of it; where the other record is claimed in the same seeking, that claim stays.</summary>
public sealed class ClaimFollower(OutreachDbContext db, DepartmentTime time) : ISponsorFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken)
    {
        if (mergedId is not { } gone)
            return;
        var claims = await db.SeekingClaims.Where(c => c.SponsorId == gone || c.SponsorId == sponsor.Id).ToListAsync(cancellationToken);
        foreach (var claim in claims.Where(c => c.SponsorId == gone).ToList())
            claim.MoveToSponsor(sponsor.Id, claims.Exists(c => c != claim && c.SeekingId == claim.SeekingId && c.ActiveSponsorId == sponsor.Id), time.Today);
        foreach (var need in await db.ClubNeeds.Where(n => n.SponsorId == gone).ToListAsync(cancellationToken))
            need.MoveToSponsor(sponsor.Id);
    }

    /// <inheritdoc/>
    public Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken) => Task.CompletedTask;
}
