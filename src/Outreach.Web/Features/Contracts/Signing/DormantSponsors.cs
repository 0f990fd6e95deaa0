using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>Merchants whose last contract was signed more than a year ago are dormant, unless a leader has said otherwise. Nobody is told.</summary>
public sealed class DormantSponsors(OutreachDbContext db, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var since = time.Today.AddYears(-1);
        var quiet = await db.Sponsors.Where(s => (s.Standing == Standing.Active || s.Standing == Standing.LongTerm) && s.StandingReason == null
                && db.Contracts.Any(c => c.SponsorId == s.Id && c.SignedOn != null) && !db.Contracts.Any(c => c.SponsorId == s.Id && c.SignedOn >= since))
            .OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var sponsor in quiet)
            sponsor.FallAsleep();
        return quiet.Count;
    }
}
