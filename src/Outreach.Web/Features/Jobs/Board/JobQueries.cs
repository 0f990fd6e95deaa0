using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;
using static Outreach.Web.Infrastructure.Database.ExpressionInlining;

namespace Outreach.Web.Features.Jobs.Board;

public sealed class JobQueries(OutreachDbContext db, DepartmentTime time, IMemoryCache cache, BoardCacheVersion stamp, CurrentUserAccessor current)
{
    public const int Size = 20;

    /// <summary>Counting stops here: it says as much as a student needs, and no table is read for it.</summary>
    public const int CountUpTo = 200;

    private const int MostDistricts = 60;

    // So many more of the newest are looked at than the pages so far hold: some only have the pairs of a word, and of ten
    // filters may leave one.
    private const int FurtherCandidates = 40;
    private const int FurtherFilteredCandidates = 280;
    private const int MostCandidates = 400;

    private static readonly Expression<Func<JobPosting, OutreachDbContext, DateOnly, JobCard>> Card = (p, db, today) => new JobCard(
        p.Id, p.Title, p.EmployerName, db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == p.SponsorId && s.VettedUntil >= today),
        db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == p.SponsorId && s.IsSchoolOffice), p.Category, p.Kind,
        p.PayAmount, p.PayUnit, p.HourlyPay, p.Settlement, p.City, p.District, p.Times, p.TimesAreFixed, p.Hours, p.StartsOn, p.EndsOn,
        p.ApplyBy, p.Season, p.Headcount, p.Tally.Hired, p.Tally.Applied, p.PublishedAt!.Value)
    { IsQuestioned = p.Reports.Any(r => r.IsUpheld == null) };

    // What nearly everybody asks for: compiled once, while any other query is gone through anew each time.
    private static readonly Func<OutreachDbContext, DateOnly, int, int, IAsyncEnumerable<JobCard>> Newest = EF.CompileAsyncQuery(Inline(
        (OutreachDbContext db, DateOnly today, int skip, int take) => db.JobPostings.AsNoTracking().Where(p => PostingAuthorization.IsOpen.Of(p, today))
            .OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id).Skip(skip).Take(take).Select(p => Card.Of(p, db, today))));

    private static readonly Func<OutreachDbContext, int, CancellationToken, Task<FoundJob?>> Facts = EF.CompileAsyncQuery((OutreachDbContext db, int id, CancellationToken cancellationToken) =>
        db.JobPostings.AsNoTracking().Where(p => p.Id == id).Select(p => new FoundJob(
            new JobFacts(
                p.Id, p.State, p.StateSince, p.PublishedRevision != null, p.Title, p.EmployerName, p.Category, p.Kind, p.Duties, p.Requirements,
                p.PayAmount, p.PayUnit, p.PayNote, p.HourlyPay, p.HoursPerDay, p.Settlement, p.SettlementDay, p.City, p.District, p.Place,
                p.Times, p.TimesAreFixed, p.Hours, p.StartsOn, p.EndsOn, p.ApplyBy, p.Season, p.Headcount, p.Tally.Hired, p.Tally.Applied,
                p.IsFull, p.InterviewAt, p.InterviewPlace, p.PublishedAt,
                p.Questions.OrderBy(q => q.Position).Select(q => new JobFactsQuestion(q.Text, q.Expected)).ToList(), new JobTrust(null, null, null, null, p.PublishReason))
            { IsQuestioned = p.Reports.Any(r => r.IsUpheld == null) },
            p.PublishedById,
            p.SponsorId,
            db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == p.SponsorId).Select(s => new EmployerTrust(s.VettedUntil, s.IsSchoolOffice, s.OfficeConfirmedAt, s.OfficeConfirmedById)).First(),
            db.Vettings.Where(v => v.SponsorId == p.SponsorId && v.Passed).OrderByDescending(v => v.On).ThenByDescending(v => v.Id)
                .Select(v => new LastVetting(v.On, v.ById)).FirstOrDefault())).SingleOrDefault());

    private static readonly Func<OutreachDbContext, int?, int?, IAsyncEnumerable<Office>> Offices = EF.CompileAsyncQuery((OutreachDbContext db, int? one, int? other) =>
        db.Positions.AsNoTracking().Where(x => x.UserId == one || x.UserId == other).Select(x => new Office(x.UserId, x.Role, x.StartsOn, x.EndsOn)));

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
            jobs = jobs.Where(p => p.Settlement == settlement && p.PayAmount > 0);
        if (filter.Kind is { } kind)
            jobs = jobs.Where(p => p.Kind == kind);
        if (filter.Season is { } season)
            jobs = jobs.Where(p => p.Season == season);
        if (filter.FreeTimes is not 0 and var free)
            jobs = jobs.Where(p => p.Times == 0 || (p.TimesAreFixed ? (p.Times & free) == p.Times : (p.Times & free) != 0));
        return jobs;
    }

    /// <summary>One page, in the filter's order. At most two commands; three when it is searched.</summary>
    public async Task<JobPage> PageAsync(JobFilter filter, CancellationToken cancellationToken, int size = Size)
    {
        if (filter.SearchWords is not { } words)
            return await PageAsync(Open, filter, size, cancellationToken);
        // The newest that may fit are looked at first, by their keys: for a rare word these are all, and of a frequent one they
        // fill the page. Left to choose, the database would rather read every open job.
        var most = (filter.Page * size) + (filter.Count == 0 ? FurtherCandidates : FurtherFilteredCandidates);
        if (most <= MostCandidates && db.TopCandidates(words, JobPosting.BoardScope, most + 1) is { } candidates)
        {
            var keys = await candidates.ToListAsync(cancellationToken);
            var all = keys.Count <= most;
            if (all || (filter.Sort ?? JobOrder.Newest) == JobOrder.Newest)
            {
                var page = await PageAsync(Open.Where(p => keys.Contains(p.Id)).WhereContains(words), filter, size, cancellationToken);
                if (all || page.HasNext)
                    return page;
            }
        }

        return await PageAsync(Open.SearchBy(db, words, JobPosting.BoardScope), filter, size, cancellationToken);
    }

    private async Task<JobPage> PageAsync(IQueryable<JobPosting> jobs, JobFilter filter, int size, CancellationToken cancellationToken)
    {
        var fitting = Fitting(jobs, filter);
        // Of piecework nobody can say what it comes to in an hour.
        if (filter.Sort == JobOrder.BestPaid)
            fitting = fitting.Where(p => p.HourlyPay != null);
        // One more than is shown says whether there is another page.
        var rows = filter.IsEmpty && (filter.Sort ?? JobOrder.Newest) == JobOrder.Newest
            ? await Newest(db, time.Today, (filter.Page - 1) * size, size + 1).ToListAsync(cancellationToken)
            : await Ordered(fitting, filter.Sort).Skip((filter.Page - 1) * size).Take(size + 1).Select(CardOn(time.Today)).ToListAsync(cancellationToken);
        var hasNext = rows.Count > size;
        if (hasNext)
            rows.RemoveAt(size);
        var seen = ((filter.Page - 1) * size) + rows.Count;
        var further = hasNext && filter.Page < JobFilter.LastPage;
        // That there are more says enough of what filters leave: to count them would be to look for all of them.
        if ((hasNext && !filter.IsEmpty) || (!hasNext && (rows.Count > 0 || filter.Page == 1)))
            return new JobPage(rows, Math.Min(seen, CountUpTo), hasNext || seen > CountUpTo, further);
        var counted = filter.IsEmpty && filter.Sort != JobOrder.BestPaid ? await OpenCountAsync(cancellationToken) : await fitting.Take(CountUpTo + 1).CountAsync(cancellationToken);
        return new JobPage(rows, Math.Min(counted, CountUpTo), counted > CountUpTo, further);
    }

    private static IQueryable<JobPosting> Ordered(IQueryable<JobPosting> jobs, JobOrder? order) => order switch
    {
        JobOrder.Soonest => jobs.OrderBy(p => p.StartsOn).ThenBy(p => p.Id),
        JobOrder.BestPaid => jobs.OrderByDescending(p => p.HourlyPay).ThenByDescending(p => p.Id),
        _ => jobs.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id),
    };

    private Expression<Func<JobPosting, JobCard>> CardOn(DateOnly today) => Inline((JobPosting p) => Card.Of(p, db, today));

    // Of the whole board, as long as nothing on it changes: kept under its number, as pages of it are.
    private async Task<int> OpenCountAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await cache.GetOrCreateAsync((nameof(OpenCountAsync), stamp.Value, today), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return db.JobPostings.AsNoTracking().OpenOn(today).Take(CountUpTo + 1).CountAsync(cancellationToken);
        });
    }

    /// <summary>The board. At most three commands; where nothing fits one more for each filter, and three for a student who has signed in.</summary>
    public async Task<JobBoardModel> BoardAsync(JobFilter filter, CancellationToken cancellationToken)
    {
        var page = await PageAsync(filter, cancellationToken);
        return new JobBoardModel(
            filter, page, await DistrictsAsync(cancellationToken), time.Today, page.Rows.Count == 0 ? await WithoutAsync(filter, cancellationToken) : [],
            await MineAsync([.. page.Rows.Select(r => r.Id)], cancellationToken));
    }

    /// <summary>How many fit, at most <see cref="CountUpTo"/> and one. One command.</summary>
    public Task<int> CountAsync(JobFilter filter, CancellationToken cancellationToken) =>
        Fitting(filter.SearchWords is { } words ? Open.SearchBy(db, words, JobPosting.BoardScope) : Open, filter).Take(CountUpTo + 1).CountAsync(cancellationToken);

    private async Task<IReadOnlyList<JobsWithout>> WithoutAsync(JobFilter filter, CancellationToken cancellationToken)
    {
        var rows = new List<JobsWithout>();
        foreach (var name in filter.On)
        {
            var left = await CountAsync(filter.Without(name), cancellationToken);
            if (left > 0)
                rows.Add(new JobsWithout(name, Math.Min(left, CountUpTo), left > CountUpTo));
        }

        return rows;
    }

    private async Task<MyBoard?> MineAsync(IReadOnlyList<int> shown, CancellationToken cancellationToken)
    {
        if (current.User is not { } me || !me.HasPermission(Permissions.JobsApply))
            return null;
        var id = me.Id;
        var free = await db.StudentProfiles.AsNoTracking().Where(p => p.UserId == id).Select(p => p.FreeTimes).FirstOrDefaultAsync(cancellationToken);
        var marks = await db.JobPostings.AsNoTracking().Where(p => shown.Contains(p.Id)).Select(p => new
        {
            p.Id,
            Applied = db.JobApplications.Any(a => a.PostingId == p.Id && a.StudentId == id && a.State != ApplicationState.Withdrawn),
            Favourite = db.FavouriteJobs.Any(f => f.PostingId == p.Id && f.UserId == id),
        }).ToListAsync(cancellationToken);
        var searches = await db.SavedSearches.AsNoTracking().Where(s => s.UserId == id).Select(s => s.Query).ToListAsync(cancellationToken);
        return new MyBoard(free, marks.Where(m => m.Applied).Select(m => m.Id).ToHashSet(), marks.Where(m => m.Favourite).Select(m => m.Id).ToHashSet(), searches);
    }

    /// <summary>Whether who looks has put the job aside; null for who cannot. At most one command.</summary>
    public async Task<bool?> IsFavouriteAsync(int id, CancellationToken cancellationToken) =>
        current.User is { } me && me.HasPermission(Permissions.JobsApply) ? await db.FavouriteJobs.AnyAsync(f => f.PostingId == id && f.UserId == me.Id, cancellationToken) : null;

    /// <summary>Jobs put aside, the last one first, whether they are still open or not. One command.</summary>
    public async Task<IReadOnlyList<JobCard>> FavouritesAsync(int userId, CancellationToken cancellationToken) => await db.FavouriteJobs.AsNoTracking().Where(f => f.UserId == userId)
        .OrderByDescending(f => f.At).Join(db.JobPostings.Where(p => p.PublishedAt != null), f => f.PostingId, p => p.Id, (f, p) => p).Take(100)
        .Select(CardOn(time.Today)).ToListAsync(cancellationToken);

    /// <summary>What a job says, or null. Three commands.</summary>
    public async Task<JobFacts?> FactsAsync(int id, CancellationToken cancellationToken)
    {
        if (await Facts(db, id, cancellationToken) is not { } found)
            return null;
        var vetting = !found.Employer.IsSchoolOffice ? found.Vetting
            : found.Employer is { ConfirmedAt: { } confirmed, ConfirmedById: { } leader } ? new LastVetting(time.DayOf(confirmed), leader) : null;
        var offices = found.PublishedById is null && vetting is null ? [] : await Offices(db, found.PublishedById, vetting?.ById).ToListAsync(cancellationToken);
        var marks = await db.PostingRatings.AsNoTracking().Where(r => r.Side == RatingSide.Student && db.JobPostings.Any(p => p.Id == r.PostingId && p.SponsorId == found.SponsorId))
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), First = g.Average(r => (decimal)r.First), Second = g.Average(r => (decimal)r.Second) }).SingleOrDefaultAsync(cancellationToken);
        DateOnly? published = found.Job.PublishedAt is { } at ? time.DayOf(at) : null;
        return found.Job with
        {
            Marks = marks is { Count: >= JobMarks.Least } ? new JobMarks(marks.Count, decimal.Round(marks.First, 1), decimal.Round(marks.Second, 1)) : null,
            Trust = new JobTrust(
                found.Employer.VettedUntil, vetting?.On, Office.Of(offices, vetting?.ById, vetting?.On), Office.Of(offices, found.PublishedById, published), found.Job.Trust.Exception)
            { IsSchoolOffice = found.Employer.IsSchoolOffice },
        };
    }

    /// <summary>The application of who looks, or null. At most one command, none for who cannot apply.</summary>
    public async Task<JobOwnApplication?> OwnAsync(int id, CancellationToken cancellationToken)
    {
        if (current.User is not { } me || !me.HasPermission(Permissions.JobsApply))
            return null;
        return await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.StudentId == me.Id)
            .Select(a => new JobOwnApplication(a.Id, a.State)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Addresses of open jobs for the sitemap: key and day of the last change, the newest first. One command.</summary>
    public async Task<IReadOnlyList<(int Id, DateOnly ChangedOn)>> SitemapAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await db.JobPostings.AsNoTracking().OpenOn(time.Today).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id).Take(most)
            .Select(p => new { p.Id, p.UpdatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.Id, time.DayOf(r.UpdatedAt)))];
    }

    // To find them, every open job is read: once a minute, not after every write. It is a choice of filters, not what the board
    // says; a new district is in it a minute later.
    private async Task<IReadOnlyList<string>> DistrictsAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return (await cache.GetOrCreateAsync<IReadOnlyList<string>>("districts of open jobs", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return await db.JobPostings.AsNoTracking().OpenOn(today).Where(p => p.District != null).Select(p => p.District!).Distinct()
                .OrderBy(d => d).Take(MostDistricts).ToListAsync(cancellationToken);
        }))!;
    }

    private sealed record LastVetting(DateOnly On, int ById);

    private sealed record FoundJob(JobFacts Job, int? PublishedById, int SponsorId, EmployerTrust Employer, LastVetting? Vetting);

    private sealed record EmployerTrust(DateOnly? VettedUntil, bool IsSchoolOffice, DateTimeOffset? ConfirmedAt, int? ConfirmedById);

    private sealed record Office(int UserId, Role Role, DateOnly StartsOn, DateOnly? EndsOn)
    {
        public static Role? Of(IReadOnlyList<Office> offices, int? userId, DateOnly? on) =>
            offices.Where(o => o.UserId == userId && o.StartsOn <= on && (o.EndsOn is null || o.EndsOn >= on)).Select(o => (Role?)o.Role).Max();
    }
}
