using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Sponsors.Vettings;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

public sealed class SponsorPostings(OutreachDbContext db, JobNotifications notifications, DepartmentTime time) : ISponsorFollower, IVettingNeed
{
    /// <summary>Gives the sponsor's name of now to its postings, and those of another record that was merged into it.</summary>
    public async Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken)
    {
        foreach (var posting in await db.JobPostings.Include(p => p.Tally).Where(p => p.SponsorId == sponsor.Id || p.SponsorId == mergedId).ToListAsync(cancellationToken))
            posting.NameEmployer(sponsor.Id, sponsor.Name);
        if (sponsor.Standing == Standing.Blacklisted)
            await SuspendAsync(sponsor, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<int>> NeededByAsync(int sponsorId, CancellationToken cancellationToken) =>
        [.. (await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == sponsorId && p.State != PostingState.Finished && p.State != PostingState.Rejected)
            .Select(p => new { p.OwnerId, p.SubmittedById, Authors = p.Authors.Select(a => a.UserId).ToList() }).ToListAsync(cancellationToken))
            .SelectMany(p => p.Authors.Append(p.OwnerId).Append(p.SubmittedById ?? p.OwnerId)).Distinct()];

    /// <summary>Takes the published postings of a blacklisted sponsor off the board; what they wait for is shown with its reason.</summary>
    public async Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken)
    {
        if (sponsor.Standing != Standing.Blacklisted)
            return;
        var published = await db.JobPostings.Include(p => p.Tally)
            .Where(p => p.SponsorId == sponsor.Id && p.State == PostingState.Published).ToListAsync(cancellationToken);
        // Those that come from a record merged in this very save are the sponsor's only here.
        published.AddRange(db.JobPostings.Local.Where(p => p.SponsorId == sponsor.Id && p.State == PostingState.Published && !published.Contains(p)));
        foreach (var posting in published)
        {
            if (posting.Suspend(sponsor.BlacklistReason, time.Now).IsSuccess)
                await notifications.SuspendedAsync(posting, cancellationToken);
        }
    }
}
