using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Postings;

/// <summary>What the pages of postings read; never an applicant's name.</summary>
public sealed class PostingQueries(
    OutreachDbContext db, JobChecking checking, PostingTimeline timeline, DepartmentTime time, CurrentUserAccessor current, IStringLocalizer texts, Show show)
{
    private const int MostExported = 20_000;

    private CurrentUser Me => current.Required;

    /// <summary>One page of the list. Three commands, four for one employer's.</summary>
    public async Task<PostingListModel> ListAsync(PostingFilter filter, CancellationToken stop)
    {
        var filtered = Filtered(filter);
        var list = await Rows(Ordered(filtered, filter.Sort)).ToPageAsync(filtered, filter.Page, stop);
        var employer = filter.Sponsor is { } id ? await db.Sponsors.IgnoreQueryFilters().AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(stop) : null;
        return new PostingListModel(filter, await db.DepartmentOptionsAsync(time.Today, stop), list, employer, time.Today);
    }

    /// <summary>What the list holds, for the export. One command; at most 20,000 rows.</summary>
    public async Task<IReadOnlyList<PostingRow>> ExportAsync(PostingFilter filter, CancellationToken stop) =>
        await Rows(Ordered(Filtered(filter), filter.Sort).Take(MostExported)).ToListAsync(stop);

    /// <summary>Latest postings of an employer. One command.</summary>
    public async Task<IReadOnlyList<PostingRow>> OfSponsorAsync(int sponsorId, CancellationToken stop) =>
        await Rows(db.JobPostings.AsNoTracking().Where(p => p.SponsorId == sponsorId).OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(10)).ToListAsync(stop);

    /// <summary>Employers to choose from: found, else one's own and those vetted. One command.</summary>
    public async Task<ChooseEmployerModel> ChooseAsync(string? q, CancellationToken stop)
    {
        var (me, today) = (Me.Id, time.Today);
        var sponsors = db.Sponsors.AsNoTracking();
        var found = string.IsNullOrWhiteSpace(q) ? sponsors.Where(s => s.OwnerId == me || s.VettedUntil >= today) : sponsors.Matching(db, q.Length > 100 ? q[..100] : q);
        return new ChooseEmployerModel(q, await found
            .OrderBy(s => s.Standing == Standing.Blacklisted).ThenBy(s => s.OwnerId != me).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(20)
            .Select(s => new EmployerChoice(s.Id, s.Name, s.Industry, s.District, s.Standing, s.VettedUntil)).ToListAsync(stop), today);
    }

    /// <summary>What the form shows around the input; null when there is no such employer. Two commands, three for a stored posting.</summary>
    /// <param name="sponsorId">The employer.</param>
    /// <param name="posting">The stored posting, if any.</param>
    /// <param name="content">The text to check; null when there is none yet.</param>
    /// <param name="stop">Ends the work.</param>
    /// <param name="broken">Its fields that are missing or cannot be read.</param>
    public async Task<PostingPage?> FormAsync(int sponsorId, JobPosting? posting, JobContent? content, CancellationToken stop, IReadOnlySet<string>? broken = null)
    {
        var employer = await (posting is null ? db.Sponsors : db.Sponsors.IgnoreQueryFilters()).AsNoTracking().Where(s => s.Id == sponsorId)
            .Select(s => new EmployerChoice(s.Id, s.Name, s.Industry, s.District, s.Standing, s.VettedUntil)).SingleOrDefaultAsync(stop);
        if (employer is null)
            return null;
        var cities = await db.PayBenchmarks.AsNoTracking().OrderBy(b => b.City).Take(200).Select(b => b.City).ToListAsync(stop);
        PostingCheck? check = null;
        if (content is not null)
        {
            var benchmark = await checking.BenchmarkAsync(content.City, stop);
            check = Checked(
                checking.Find(content, employer.VettedUntil, benchmark?.Hourly, broken), posting is null ? [] : await AcceptedAsync(posting.Id, stop), content, benchmark,
                posting?.WasPublished == true, broken);
        }

        return new PostingPage(employer, posting?.State, posting?.Tally.Applied ?? 0, cities, check);
    }

    /// <summary>A posting that the person works on, with what the form needs, or null. One command.</summary>
    public Task<JobPosting?> EditableAsync(int id, CancellationToken stop) => db.JobPostings.AsNoTracking().WorkedOnBy(Me).Where(p => p.Id == id)
        .Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(stop);

    /// <summary>The detail page, or null. Four commands, five for a leader.</summary>
    public async Task<PostingDetailModel?> DetailAsync(int id, CancellationToken stop)
    {
        var found = await db.JobPostings.AsNoTracking().Include(p => p.Tally).Include(p => p.Questions).Where(p => p.Id == id).Select(p => new
        {
            Posting = p,
            Owner = db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(),
            SubmittedBy = db.Users.Where(u => u.Id == p.SubmittedById).Select(u => u.DisplayName).FirstOrDefault(),
            PublishedBy = db.Users.Where(u => u.Id == p.PublishedById).Select(u => u.DisplayName).FirstOrDefault(),
            CopiedFrom = db.JobPostings.Where(o => o.Id == p.CopiedFromId).Select(o => o.Title).FirstOrDefault(),
            Employer = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == p.SponsorId).Select(s => new EmployerFacts(s.Id, s.Name, s.Industry, s.Standing, s.VettedUntil)).First(),
            IsAuthor = p.Authors.Any(a => a.UserId == Me.Id),
            WithoutAnswer = db.JobApplications.Count(a => a.PostingId == p.Id && JobApplication.OpenStates.Contains(a.State)),
            OpenReports = p.Reports.Count(r => r.IsUpheld == null),
        }).SingleOrDefaultAsync(stop);
        if (found is null)
            return null;
        var (posting, content) = (found.Posting, found.Posting.Content);
        var leads = Me.May(Permissions.JobsLead);
        var works = Me.May(Permissions.JobsWrite) && (leads || posting.OwnerId == Me.Id);
        var revisions = await db.Set<JobRevision>().AsNoTracking().Where(r => r.PostingId == id).OrderBy(r => r.Revision)
            .Select(r => new RevisionRow(r.Revision, db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First(), r.At)).ToListAsync(stop);
        var benchmark = await checking.BenchmarkAsync(content.City, stop);
        var check = Checked(checking.Find(content, found.Employer.VettedUntil, benchmark?.Hourly), await AcceptedAsync(id, stop), content, benchmark, posting.WasPublished);
        return new PostingDetailModel(
            posting, content, found.Owner, found.Employer, found.SubmittedBy, found.PublishedBy, found.CopiedFrom, found.WithoutAnswer, found.OpenReports,
            check, revisions, await timeline.OfAsync(id, stop), leads ? await db.DepartmentOptionsAsync(time.Today, stop) : [], time.Today, works, leads,
            leads && Me.Id != posting.OwnerId && Me.Id != posting.SubmittedById && !found.IsAuthor);
    }

    /// <summary>The page on which a second person decides, or null. At most seven commands.</summary>
    public async Task<DecideModel?> DecideAsync(int id, DecideInput? input, CancellationToken stop)
    {
        if (await DetailAsync(id, stop) is not { } detail)
            return null;
        IReadOnlyList<ContentChange>? changes = null;
        if (detail.Posting.PublishedRevision is { } published && published != detail.Posting.Revision)
        {
            var before = await db.Set<JobRevision>().AsNoTracking().Where(r => r.PostingId == id && r.Revision == published).Select(r => r.Content).SingleOrDefaultAsync(stop);
            if (before is not null)
                changes = texts.Changes(show, JobContent.FromJson(before), detail.Content);
        }

        var history = await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == detail.Employer.Id && p.Id != id && p.PublishedRevision != null)
            .OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Take(8)
            .Select(p => new EmployerHistory(p.Id, p.Title, p.State, p.StartsOn, p.Headcount, p.Tally.Applied, p.Tally.Hired, p.Reports.Count(r => r.IsUpheld == true)))
            .ToListAsync(stop);
        return new DecideModel(detail, changes, history, input ?? new DecideInput { Revision = detail.Posting.Revision });
    }

    /// <summary>Two submitted texts beside each other, or null. Three commands.</summary>
    public async Task<RevisionsModel?> RevisionsAsync(int id, int? from, int? to, CancellationToken stop)
    {
        var posting = await db.JobPostings.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Title, p.State, p.PublishedRevision }).SingleOrDefaultAsync(stop);
        if (posting is null)
            return null;
        var rows = await db.Set<JobRevision>().AsNoTracking().Where(r => r.PostingId == id).OrderBy(r => r.Revision)
            .Select(r => new RevisionRow(r.Revision, db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First(), r.At)).ToListAsync(stop);
        int? newer = rows.Any(r => r.Revision == to) ? to : rows.LastOrDefault()?.Revision;
        int? older = rows.Any(r => r.Revision == from) ? from : rows.LastOrDefault(r => r.Revision < newer)?.Revision;
        IReadOnlyList<ContentChange> changes = [];
        if (older is not null && newer is not null && older != newer)
        {
            var stored = await db.Set<JobRevision>().AsNoTracking().Where(r => r.PostingId == id && (r.Revision == older || r.Revision == newer))
                .ToDictionaryAsync(r => r.Revision, r => r.Content, stop);
            changes = texts.Changes(show, JobContent.FromJson(stored[older.Value]), JobContent.FromJson(stored[newer.Value]));
        }

        return new RevisionsModel(id, posting.Title, posting.State, rows, older, newer, posting.PublishedRevision, changes);
    }

    /// <summary>Where a typed text differs from the stored one.</summary>
    public IReadOnlyList<FieldDifference> Differences(JobContent typed, JobContent stored) =>
        [.. texts.Changes(show, stored, typed).Select(c => new FieldDifference(c.Label, c.Before ?? "", c.After ?? ""))];

    private async Task<Dictionary<string, (string Reason, string By, DateTimeOffset At)>> AcceptedAsync(int id, CancellationToken stop) =>
        await db.Set<JobAcknowledgement>().AsNoTracking().Where(a => a.PostingId == id)
            .Select(a => new { a.Fingerprint, a.Reason, a.At, By = db.Users.Where(u => u.Id == a.ById).Select(u => u.DisplayName).First() })
            .ToDictionaryAsync(a => a.Fingerprint, a => (a.Reason, a.By, a.At), stop);

    private PostingCheck Checked(
        IReadOnlyList<JobFinding> findings, Dictionary<string, (string Reason, string By, DateTimeOffset At)> accepted, JobContent content, UsualPay? benchmark,
        bool wasPublished, IReadOnlySet<string>? broken = null) => new(
        [
            .. findings.Select(f => accepted.TryGetValue(f.Fingerprint, out var a)
                ? new CheckedFinding(f, a.Reason, a.By, a.At) : new CheckedFinding(f, null, null, null)),
        ], content, benchmark, [.. content.PastDays(time.Today, time.Now, wasPublished).Where(e => broken?.Contains(e.Field!) != true)], broken is not { Count: > 0 });

    private IQueryable<JobPosting> Filtered(PostingFilter filter)
    {
        var (me, today) = (Me.Id, time.Today);
        var postings = db.JobPostings.AsNoTracking();
        if (filter.State == PostingFilter.Open)
            postings = postings.OpenOn(today);
        else if (filter.State == PostingFilter.ToFinish)
            postings = postings.Where(p => p.State == JobState.Closed || (p.State == JobState.Published && (p.ApplyBy < today || p.IsFull)));
        else if (Enum.TryParse<JobState>(filter.State, out var state) && Enum.IsDefined(state))
            postings = postings.Where(p => p.State == state);
        if (Enum.TryParse<JobSeason>(filter.Season, out var season) && Enum.IsDefined(season))
            postings = postings.Where(p => p.Season == season);
        if (filter.Sponsor is { } sponsor)
            postings = postings.Where(p => p.SponsorId == sponsor);
        if (filter.Owner == PostingFilter.Mine)
            postings = postings.Where(p => p.OwnerId == me);
        else if (int.TryParse(filter.Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            postings = postings.Where(p => p.OwnerId == owner);
        return string.IsNullOrWhiteSpace(filter.Q) ? postings : postings.Matching(db, filter.Q.Length > 100 ? filter.Q[..100] : filter.Q, JobPosting.BoardScope, JobPosting.ArchiveScope);
    }

    private static IQueryable<JobPosting> Ordered(IQueryable<JobPosting> postings, string? sort) => sort switch
    {
        "apply" => postings.OrderBy(p => p.ApplyBy).ThenBy(p => p.Id),
        "-apply" => postings.OrderByDescending(p => p.ApplyBy).ThenByDescending(p => p.Id),
        "start" => postings.OrderBy(p => p.StartsOn).ThenBy(p => p.Id),
        "-start" => postings.OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id),
        "title" => postings.OrderBy(p => p.Title).ThenBy(p => p.Id),
        "-title" => postings.OrderByDescending(p => p.Title).ThenByDescending(p => p.Id),
        "changed" => postings.OrderBy(p => p.UpdatedAt).ThenBy(p => p.Id),
        _ => postings.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id),
    };

    private IQueryable<PostingRow> Rows(IQueryable<JobPosting> postings) => postings.Select(p => new PostingRow(
        p.Id, p.Title, p.EmployerName, p.State, p.StateSince, p.Category, p.Season, p.PayAmount, p.PayUnit, p.Settlement, p.District, p.ApplyBy, p.StartsOn, p.EndsOn,
        p.IsFull, p.Headcount, p.Tally.Applied, p.Tally.Sent, p.Tally.Hired, p.Reports.Count(r => r.IsUpheld == null),
        db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(), p.UpdatedAt));
}
