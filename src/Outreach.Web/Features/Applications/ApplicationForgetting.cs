using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Applications;

/// <summary>Removes who applied from applications. States, days and counts stay.</summary>
public sealed class ApplicationForgetting(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Anonymises the first of <paramref name="due"/>; nothing is saved yet. Three commands.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(IQueryable<JobApplication> due, int atMost, CancellationToken stop)
    {
        var applications = await due.Where(a => a.AnonymisedAt == null).OrderBy(a => a.StateSince).ThenBy(a => a.Id).Take(atMost).Include(a => a.Steps).ToListAsync(stop);
        if (applications.Count == 0)
            return 0;
        var (ids, jobs) = (applications.Select(a => a.Id).ToList(), applications.Select(a => a.PostingId).Distinct().ToList());
        // Open ones are withdrawn first: the counts of their postings must still be right.
        var postings = await db.JobPostings.Include(p => p.Tally).Where(p => jobs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        foreach (var rating in await db.JobRatings.Where(r => r.ApplicationId != null && ids.Contains(r.ApplicationId.Value)).ToListAsync(stop))
        {
            rating.Anonymise();
            Unname(rating);
        }

        foreach (var application in applications)
        {
            application.Anonymise(postings[application.PostingId], time.Now);
            Unname(application);
        }

        return applications.Count;
    }

    // Who made the record would tell who applied, whatever else is forgotten.
    private void Unname(Entity record) => db.Entry(record).Property(r => r.CreatedById).CurrentValue = null;
}

/// <summary>
/// Forgets the people of applications that have had their final answer for as long as the consent says, and of open ones
/// whose posting has been over for as long; and notices that old. Several instances may do so at once: the second save meets
/// the first one's versions, and what is still due comes at the next turn.
/// </summary>
public sealed class ApplicationRetention(IServiceScopeFactory scopes, TimeProvider clock, DepartmentTime time, SettingsCache settings, ILogger<ApplicationRetention> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromHours(1))
{
    private const int AtOnce = 200;
    private const int Batches = 25;

    /// <summary>Forgets what is due; returns how many applications.</summary>
    public Task<int> ForgetAsync(CancellationToken stop) => RunOnceAsync(stop);

    /// <inheritdoc/>
    protected override async Task<int> TurnAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var forgetting = services.GetRequiredService<ApplicationForgetting>();
        var before = time.Now.AddMonths(-settings.Value.ForgetApplicationsMonths);
        var (day, open) = (time.DayOf(before), JobApplication.OpenStates);
        await db.Notices.Where(n => n.At <= before).ExecuteDeleteAsync(stop);
        var due = db.JobApplications.Where(a => a.StateSince <= before
            && (!open.Contains(a.State) || db.JobPostings.Any(p => p.Id == a.PostingId && (p.EndsOn ?? p.ApplyBy) <= day && p.ApplyBy <= day)));
        var done = 0;
        for (var batch = 0; batch < Batches; batch++)
        {
            var count = await forgetting.ForgetAsync(due, AtOnce, stop);
            if (count == 0)
                break;
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                break;
            }

            done += count;
            db.ChangeTracker.Clear();
            if (count < AtOnce)
                break;
        }

        return done;
    }
}
