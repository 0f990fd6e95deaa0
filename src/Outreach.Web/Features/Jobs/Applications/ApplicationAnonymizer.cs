using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Applications;

public sealed class ApplicationAnonymizer(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Anonymises the first of <paramref name="due"/>; nothing is saved yet. Three commands.</summary>
    public async Task<int> AnonymizeAsync(IQueryable<JobApplication> due, int atMost, CancellationToken cancellationToken)
    {
        var applications = await due.Where(a => a.AnonymisedAt == null).OrderBy(a => a.StateSince).ThenBy(a => a.Id).Take(atMost).Include(a => a.Steps).ToListAsync(cancellationToken);
        if (applications.Count == 0)
            return 0;
        var (ids, jobs) = (applications.Select(a => a.Id).ToList(), applications.Select(a => a.PostingId).Distinct().ToList());
        // Open ones are withdrawn first: the counts of their postings must still be right.
        var postings = await db.JobPostings.Include(p => p.Tally).Where(p => jobs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        foreach (var rating in await db.PostingRatings.Where(r => r.ApplicationId != null && ids.Contains(r.ApplicationId.Value)).ToListAsync(cancellationToken))
        {
            rating.Anonymise();
            Anonymize(rating);
        }

        foreach (var application in applications)
        {
            application.Anonymise(postings[application.PostingId], time.Now);
            Anonymize(application);
        }

        return applications.Count;
    }

    // Who made the record would tell who applied, whatever else is forgotten.
    private void Anonymize(Entity record) => db.Entry(record).Property(r => r.CreatedById).CurrentValue = null;
}
