using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs;

/// <summary>What the public pages, feeds and the interface read of jobs.</summary>
public sealed class JobQueries(OutreachDbContext db, DepartmentTime time, IMemoryCache cache, CurrentUserAccessor current)
{
    /// <summary>Jobs on a page.</summary>
    public const int Size = 20;

    /// <summary>Counting stops here: it says as much as a student needs, and no table is read for it.</summary>
    public const int CountUpTo = 200;

    private const int MostDistricts = 60;

    // So many more of the newest are looked at than the pages so far hold: some only have the pairs of a word, and of ten
    // filters may leave one.
    private const int FurtherCandidates = 40;
    private const int FurtherFilteredCandidates = 280;
    private const int MostCandidates = 400;

    private IQueryable<JobPosting> Open => db.JobPostings.AsNoTracking().OpenOn(time.Today);

    private static IQueryable<JobPosting> Fitting(IQueryable<JobPosting> jobs, JobFilter filter)
    {
        if (filter.Category is { } category)
            jobs = jobs.Where(p => p.Category == category);
        if (filter.District is { } district)
            jobs = jobs.Where(p => p.District == district);
        if (filter.Pay is { } pay)
            jobs = jobs.Where(p => p.HourlyPay >= pay);
        if (filter.Settlement is { } settlement)
            jobs = jobs.Where(p => p.Settlement == settlement);
        if (filter.Kind is { } kind)
            jobs = jobs.Where(p => p.Kind == kind);
        if (filter.Season is { } season)
            jobs = jobs.Where(p => p.Season == season);
        if (filter.FreeTimes is not 0 and var free)
            jobs = jobs.Where(p => p.Times == 0 || (p.TimesAreFixed ? (p.Times & free) == p.Times : (p.Times & free) != 0));
        return jobs;
    }

    /// <summary>One page, in the filter's order. At most two commands; three when it is searched.</summary>
    public async Task<JobPage> PageAsync(JobFilter filter, CancellationToken stop, int size = Size)
    {
        if (filter.Q is null)
            return await PageAsync(Open, filter, size, stop);
        // The newest that may fit are looked at first, by their keys: for a rare word these are all, and of a frequent one they
        // fill the page. Left to choose, the database would rather read every open job.
        var most = (filter.Page * size) + (filter.Count == 0 ? FurtherCandidates : FurtherFilteredCandidates);
        if (most <= MostCandidates && db.FirstCandidates(filter.Q, JobPosting.BoardScope, most + 1) is { } candidates)
        {
            var keys = await candidates.ToListAsync(stop);
            var all = keys.Count <= most;
            if (all || (filter.Sort ?? JobOrder.Newest) == JobOrder.Newest)
            {
                var page = await PageAsync(Open.Where(p => keys.Contains(p.Id)).Containing(filter.Q), filter, size, stop);
                if (all || page.HasNext)
                    return page;
            }
        }

        return await PageAsync(Open.Matching(db, filter.Q, JobPosting.BoardScope), filter, size, stop);
    }

    private async Task<JobPage> PageAsync(IQueryable<JobPosting> jobs, JobFilter filter, int size, CancellationToken stop)
    {
        var fitting = Fitting(jobs, filter);
        // Of piecework nobody can say what it comes to in an hour.
        if (filter.Sort == JobOrder.BestPaid)
            fitting = fitting.Where(p => p.HourlyPay != null);
        var ordered = filter.Sort switch
        {
            JobOrder.Soonest => fitting.OrderBy(p => p.StartsOn).ThenBy(p => p.Id),
            JobOrder.BestPaid => fitting.OrderByDescending(p => p.HourlyPay).ThenByDescending(p => p.Id),
            _ => fitting.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id),
        };
        var today = time.Today;
        // One more than is shown says whether there is another page.
        var rows = await ordered.Skip((filter.Page - 1) * size).Take(size + 1).Select(p => new JobCard(
            p.Id, p.Title, p.EmployerName, db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == p.SponsorId && s.VettedUntil >= today), p.Category, p.Kind,
            p.PayAmount, p.PayUnit, p.HourlyPay, p.Settlement, p.City, p.District, p.Times, p.TimesAreFixed, p.Hours, p.StartsOn, p.EndsOn,
            p.ApplyBy, p.Season, p.Headcount, p.Tally.Hired, p.Tally.Applied, p.PublishedAt!.Value)).ToListAsync(stop);
        var hasNext = rows.Count > size;
        if (hasNext)
            rows.RemoveAt(size);
        var seen = ((filter.Page - 1) * size) + rows.Count;
        var further = hasNext && filter.Page < JobFilter.LastPage;
        // That there are more says enough of what filters leave: to count them would be to look for all of them.
        if ((hasNext && !filter.IsEmpty) || (!hasNext && (rows.Count > 0 || filter.Page == 1)))
            return new JobPage(rows, Math.Min(seen, CountUpTo), hasNext || seen > CountUpTo, further);
        var counted = await fitting.Take(CountUpTo + 1).CountAsync(stop);
        return new JobPage(rows, Math.Min(counted, CountUpTo), counted > CountUpTo, further);
    }

    /// <summary>The board. At most three commands.</summary>
    public async Task<BoardModel> BoardAsync(JobFilter filter, CancellationToken stop) =>
        new(filter, await PageAsync(filter, stop), await DistrictsAsync(stop), time.Today);

    /// <summary>What a job says, or null. Two commands.</summary>
    public async Task<JobFacts?> FactsAsync(int id, CancellationToken stop)
    {
        var found = await db.JobPostings.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new
            {
                Job = new JobFacts(
                    p.Id, p.State, p.StateSince, p.PublishedRevision != null, p.Title, p.EmployerName, p.Category, p.Kind, p.Duties, p.Requirements,
                    p.PayAmount, p.PayUnit, p.PayNote, p.HourlyPay, p.HoursPerDay, p.Settlement, p.SettlementDay, p.City, p.District, p.Place,
                    p.Times, p.TimesAreFixed, p.Hours, p.StartsOn, p.EndsOn, p.ApplyBy, p.Season, p.Headcount, p.Tally.Hired, p.Tally.Applied,
                    p.IsFull, p.InterviewAt, p.InterviewPlace, p.PublishedAt,
                    p.Questions.OrderBy(q => q.Position).Select(q => new JobFactsQuestion(q.Text, q.Expected)).ToList(), new JobTrust(null, null, null, null)),
                p.PublishedById,
                VettedUntil = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == p.SponsorId).Select(s => s.VettedUntil).FirstOrDefault(),
                Vetting = db.Vettings.Where(v => v.SponsorId == p.SponsorId && v.Passed).OrderByDescending(v => v.On).ThenByDescending(v => v.Id)
                    .Select(v => new { v.On, v.ById }).FirstOrDefault(),
            }).SingleOrDefaultAsync(stop);
        if (found is null)
            return null;
        int[] people = [.. new[] { found.PublishedById, found.Vetting?.ById }.OfType<int>().Distinct()];
        var offices = people.Length == 0 ? [] : await db.Positions.AsNoTracking().Where(x => people.Contains(x.UserId))
            .Select(x => new Office(x.UserId, x.Role, x.StartsOn, x.EndsOn)).ToListAsync(stop);
        DateOnly? published = found.Job.PublishedAt is { } at ? time.DayOf(at) : null;
        return found.Job with
        {
            Trust = new JobTrust(
                found.VettedUntil, found.Vetting?.On, Office.Of(offices, found.Vetting?.ById, found.Vetting?.On), Office.Of(offices, found.PublishedById, published)),
        };
    }

    /// <summary>The application of who looks, or null. At most one command, none for who cannot apply.</summary>
    public async Task<OwnApplication?> OwnAsync(int id, CancellationToken stop)
    {
        if (current.User is not { } me || !me.May(Permissions.JobsApply))
            return null;
        return await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.StudentId == me.Id)
            .Select(a => new OwnApplication(a.Id, a.State)).SingleOrDefaultAsync(stop);
    }

    /// <summary>Addresses of open jobs for the sitemap: key and day of the last change, the newest first. One command.</summary>
    public async Task<IReadOnlyList<(int Id, DateOnly ChangedOn)>> SitemapAsync(int most, CancellationToken stop)
    {
        var rows = await db.JobPostings.AsNoTracking().OpenOn(time.Today).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id).Take(most)
            .Select(p => new { p.Id, p.UpdatedAt }).ToListAsync(stop);
        return [.. rows.Select(r => (r.Id, time.DayOf(r.UpdatedAt)))];
    }

    // To find them, every open job is read: once a minute, not after every write. It is a choice of filters, not what the board
    // says; a new district is in it a minute later.
    private async Task<IReadOnlyList<string>> DistrictsAsync(CancellationToken stop)
    {
        var today = time.Today;
        return (await cache.GetOrCreateAsync<IReadOnlyList<string>>("districts of open jobs", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return await db.JobPostings.AsNoTracking().OpenOn(today).Where(p => p.District != null).Select(p => p.District!).Distinct()
                .OrderBy(d => d).Take(MostDistricts).ToListAsync(stop);
        }))!;
    }

    private sealed record Office(int UserId, Role Role, DateOnly StartsOn, DateOnly? EndsOn)
    {
        public static Role? Of(IReadOnlyList<Office> offices, int? userId, DateOnly? on) =>
            offices.Where(o => o.UserId == userId && o.StartsOn <= on && (o.EndsOn is null || o.EndsOn >= on)).Select(o => (Role?)o.Role).Max();
    }
}
