using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Figures;

public sealed class JobFigureQueries(OutreachDbContext db, SettingsCache settings, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostPostings = 50;

    /// <summary>So many days back are counted while no term is on.</summary>
    private const int BetweenTerms = 180;

    private sealed record Part(int SponsorId, string Employer, JobSeason Season, int Year, int? ScreenerId, string? Screener, int Applied, int Sent, int Hired, int Pending);

    /// <summary>The page. At most six commands, each grouped where the data lies.</summary>
    public async Task<JobFiguresModel> PageAsync(JobFigureFilter filter, CancellationToken cancellationToken)
    {
        var (postings, days) = (await FilteredAsync(filter, cancellationToken), settings.Value.AnswerDays);
        var parts = (await db.JobApplications.AsNoTracking()
            .Join(postings, a => a.PostingId, p => p.Id, (a, p) => new { a.State, a.SentAt, p.SponsorId, p.Season, p.StartsOn.Year, a.ScreenedById })
            .GroupBy(x => new { x.SponsorId, x.Season, x.Year, x.ScreenedById })
            .Select(g => new
            {
                g.Key,
                Employer = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == g.Key.SponsorId).Select(s => s.Name).First(),
                Screener = db.Users.Where(u => u.Id == g.Key.ScreenedById).Select(u => u.DisplayName).FirstOrDefault(),
                // As the postings count them: who withdrew has not applied.
                Applied = g.Count(x => x.State != ApplicationState.Withdrawn),
                Sent = g.Count(x => x.SentAt != null && x.State != ApplicationState.Withdrawn),
                Hired = g.Count(x => x.State == ApplicationState.Hired),
                Pending = g.Count(x => x.State == ApplicationState.SentToCompany),
            }).ToListAsync(cancellationToken))
            .Select(x => new Part(x.Key.SponsorId, x.Employer, x.Key.Season, x.Key.Year, x.Key.ScreenedById, x.Screener, x.Applied, x.Sent, x.Hired, x.Pending)).ToList();
        var jobs = await postings.Where(p => db.JobApplications.Any(a => a.PostingId == p.Id))
            .OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Take(MostPostings)
            .Select(p => new AcceptanceRow(
                p.Title, p.EmployerName, p.Id, db.JobApplications.Count(a => a.PostingId == p.Id && a.State != ApplicationState.Withdrawn),
                db.JobApplications.Count(a => a.PostingId == p.Id && a.SentAt != null && a.State != ApplicationState.Withdrawn),
                db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.Hired),
                db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.SentToCompany))).ToListAsync(cancellationToken);
        // Days by days: some hundred pairs, however many applications there are.
        var answers = await db.JobApplications.AsNoTracking().Where(a => a.AnsweredAt != null).Join(postings, a => a.PostingId, p => p.Id, (a, p) => a)
            .GroupBy(a => new { From = a.AppliedAt.Year, FromDay = a.AppliedAt.DayOfYear, To = a.AnsweredAt!.Value.Year, ToDay = a.AnsweredAt!.Value.DayOfYear })
            .Select(g => new { g.Key.From, g.Key.FromDay, g.Key.To, g.Key.ToDay, Count = g.Count() }).ToListAsync(cancellationToken);
        var unanswered = await db.JobApplications.AsNoTracking().WithoutAnswer(db, days, time).Join(postings, a => a.PostingId, p => p.Id, (a, p) => a)
            .GroupBy(a => a.PostingId).Select(g => new { PostingId = g.Key, Count = g.Count(), Oldest = g.Min(a => a.AppliedAt) })
            .OrderBy(g => g.Oldest).ThenBy(g => g.PostingId).Take(MostPostings)
            .Join(db.JobPostings, g => g.PostingId, p => p.Id, (g, p) => new UnansweredRow(
                p.Id, p.Title, p.EmployerName, db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(), g.Count, g.Oldest)).ToListAsync(cancellationToken);
        var ratings = await db.PostingRatings.AsNoTracking().Join(postings, r => r.PostingId, p => p.Id, (r, p) => r)
            .GroupBy(r => new { r.Side, r.First, r.Second }).Select(g => new { g.Key.Side, g.Key.First, g.Key.Second, Count = g.Count() }).ToListAsync(cancellationToken);

        SatisfactionRow Row(RatingSide side, string question, bool first) => new(
            side, question, [.. Enumerable.Range(1, 5).Select(mark => ratings.Where(r => r.Side == side && (first ? r.First : r.Second) == mark).Sum(r => r.Count))]);
        var waits = answers.Select(a => (Days: Math.Max(0, DayOf(a.To, a.ToDay) - DayOf(a.From, a.FromDay)), a.Count)).OrderBy(d => d.Days).ToList();
        return new JobFiguresModel(
            filter, time.Today.Year,
            [.. Sum(parts.GroupBy(p => p.SponsorId), g => g.First().Employer).OrderByDescending(r => r.Sent).ThenBy(r => r.Name, StringComparer.Ordinal)],
            [.. Sum(parts.GroupBy(p => (p.Year, p.Season)).OrderByDescending(g => g.Key.Year).ThenBy(g => g.Key.Season), g => texts["{0} {1}", g.Key.Year, texts.Text(g.Key.Season)])],
            [.. Sum(parts.Where(p => p.ScreenerId is not null).GroupBy(p => p.ScreenerId), g => g.First().Screener ?? "—").OrderByDescending(r => r.Sent).ThenBy(r => r.Name, StringComparer.Ordinal)],
            jobs, waits.Sum(w => w.Count), Median(waits), [.. unanswered.OrderBy(u => u.Oldest).ThenBy(u => u.PostingId)], days,
            [
                Row(RatingSide.Employer, "Suitable students", true), Row(RatingSide.Employer, "Well organised", false),
                Row(RatingSide.Student, "As promised", true), Row(RatingSide.Student, "Paid in time", false),
            ]);
    }

    private async Task<IQueryable<JobPosting>> FilteredAsync(JobFigureFilter filter, CancellationToken cancellationToken)
    {
        var postings = db.JobPostings.AsNoTracking();
        if (filter.Season is { } season)
            postings = postings.Where(p => p.Season == season);
        if (filter.Year is null)
        {
            // A year would be empty on its first day; a term is what a department counts by.
            var today = time.Today;
            var begun = await db.Terms.AsNoTracking().Where(t => t.StartsOn <= today && t.EndsOn >= today).MaxAsync(t => (DateOnly?)t.StartsOn, cancellationToken) ?? today.AddDays(-BetweenTerms);
            postings = postings.Where(p => p.StartsOn >= begun);
        }
        else if (filter.Year is > 0 and < 9999)
        {
            var (from, to) = (new DateOnly(filter.Year.Value, 1, 1), new DateOnly(filter.Year.Value + 1, 1, 1));
            postings = postings.Where(p => p.StartsOn >= from && p.StartsOn < to);
        }

        return postings;
    }

    private static IEnumerable<AcceptanceRow> Sum<TKey>(IEnumerable<IGrouping<TKey, Part>> groups, Func<IGrouping<TKey, Part>, string> name) => groups.Select(g => new AcceptanceRow(
        name(g), null, null, g.Sum(p => p.Applied), g.Sum(p => p.Sent), g.Sum(p => p.Hired), g.Sum(p => p.Pending)));

    private static int DayOf(int year, int day) => new DateOnly(year, 1, 1).DayNumber + day - 1;

    private static int? Median(List<(int Days, int Count)> waits)
    {
        var middle = (waits.Sum(w => w.Count) + 1) / 2;
        var seen = 0;
        foreach (var (days, count) in waits)
        {
            if ((seen += count) >= middle)
                return days;
        }

        return null;
    }
}
