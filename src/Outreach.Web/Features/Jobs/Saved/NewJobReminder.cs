using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Saved;

/// <summary>Tells those who keep filters of new jobs that fit: one notification for all that came since the last time.</summary>
public sealed class NewJobReminder(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, PostingDisplay words, DepartmentTime time, ActionPaths paths) : IReminderProvider
{
    private const int MostNamed = 8;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var newest = await db.JobPostings.AsNoTracking().OpenOn(time.Today).OrderByDescending(p => p.PublishedAt).Select(p => p.PublishedAt).FirstOrDefaultAsync(cancellationToken);
        if (newest is not { } last)
            return 0;
        var searches = await db.SavedSearches.Where(s => s.ToldUntil < last).ToListAsync(cancellationToken);
        if (searches.Count == 0)
            return 0;
        var since = searches.Min(s => s.ToldUntil);
        var jobs = await db.JobPostings.AsNoTracking().OpenOn(time.Today).Where(p => p.PublishedAt > since).OrderByDescending(p => p.PublishedAt).Take(500).ToListAsync(cancellationToken);
        var found = searches.GroupBy(s => s.UserId).Select(own => (UserId: own.Key, Jobs: own.SelectMany(s => FittingOf(s, jobs)).DistinctBy(j => j.Id).ToList()))
            .Where(own => own.Jobs.Count > 0).ToDictionary(own => own.UserId, own => own.Jobs);
        foreach (var search in searches)
            search.Told(now);
        var ids = found.Keys.ToList();
        if (ids.Count > 0)
            await notifier.NotifyAsync(JobNotificationKinds.NewJobs, db.Users.Where(u => ids.Contains(u.Id)), reader => Words(found[reader.UserId]), cancellationToken);
        return searches.Count;
    }

    private static IEnumerable<JobPosting> FittingOf(SavedSearch search, List<JobPosting> jobs)
    {
        var filter = JobFilter.Read(search.Query);
        return jobs.Where(j => j.PublishedAt > search.ToldUntil && filter.Fits(j));
    }

    private Notification Words(List<JobPosting> jobs)
    {
        var lines = jobs.Take(MostNamed).Select(j => $"{j.PublishedTitle ?? j.Title} · {words.Pay(j.PayAmount, j.PayUnit, j.Settlement)} · {j.EmployerName}");
        return new Notification(
            jobs.Count == 1 ? texts["A new job fits your search"] : texts["{0} new jobs fit your searches", jobs.Count], string.Join("\n", lines),
            new NotificationLink(jobs.Count == 1 ? paths.Of("JobBoard.Detail", jobs[0].Id) : paths.Of("JobBoard.Index"), texts["Read and apply here:"]),
            new NotificationLink(paths.Of("SavedJobs.Index"), texts["No longer interested? Remove the search here:"]));
    }
}
