using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Applications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Postings;

/// <summary>Postings follow their employer: its name, its merging, its blacklisting. The caller saves.</summary>
public sealed class SponsorPostings(OutreachDbContext db, JobLetters letters, DepartmentTime time)
{
    /// <summary>Gives the employer's name of now to its postings, and those of another record that was merged into it.</summary>
    public async Task FollowAsync(Sponsor employer, int? mergedId, CancellationToken stop)
    {
        foreach (var posting in await db.JobPostings.Include(p => p.Tally).Where(p => p.SponsorId == employer.Id || p.SponsorId == mergedId).ToListAsync(stop))
            posting.NameEmployer(employer.Id, employer.Name);
        if (employer.Standing == Standing.Blacklisted)
            await SuspendAsync(employer, stop);
    }

    /// <summary>Takes the published postings of a blacklisted employer off the board; what they wait for is shown with its reason.</summary>
    public async Task SuspendAsync(Sponsor employer, CancellationToken stop)
    {
        if (employer.Standing != Standing.Blacklisted)
            return;
        var published = await db.JobPostings.Include(p => p.Tally)
            .Where(p => p.SponsorId == employer.Id && p.State == JobState.Published).ToListAsync(stop);
        // Those that come from a record merged in this very save are the employer's only here.
        published.AddRange(db.JobPostings.Local.Where(p => p.SponsorId == employer.Id && p.State == JobState.Published && !published.Contains(p)));
        foreach (var posting in published)
        {
            if (posting.Suspend(employer.BlacklistReason, time.Now).IsDone)
                await letters.SuspendedAsync(posting, stop);
        }
    }
}
