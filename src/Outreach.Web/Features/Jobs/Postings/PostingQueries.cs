using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>What the pages of postings read; never an applicant's name.</summary>
public sealed class PostingQueries(
    OutreachDbContext db, PostingSafetyService checking, PostingTimeline timeline, DepartmentTime time, CurrentUserAccessor current, IStringLocalizer texts, DisplayFormatter show,
    BlacklistGate blacklist, Deciders deciders, SettingsCache settings)
{
    private const int MostExported = 20_000;

    private CurrentUser Me => current.Required;

    /// <summary>One page of the list. Three commands, four for one employer's.</summary>
    public async Task<PostingListModel> ListAsync(PostingFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        var list = await Rows(Ordered(filtered, filter.Sort)).ToPageAsync(filtered, filter.Page, cancellationToken);
        var employer = filter.Sponsor is { } id ? await db.Sponsors.IgnoreQueryFilters().AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return new PostingListModel(filter, await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Owner)], cancellationToken), list, employer, time.Today);
    }

    /// <summary>The first postings that have the words, whatever their state. One command.</summary>
    public async Task<IReadOnlyList<PostingRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(new PostingFilter { Q = text }), null).Take(most)).ToListAsync(cancellationToken);

    /// <summary>What the list holds, for the export. One command; at most 20,000 rows.</summary>
    public async Task<IReadOnlyList<PostingRow>> ExportAsync(PostingFilter filter, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(filter), filter.Sort).Take(MostExported)).ToListAsync(cancellationToken);

    /// <summary>Latest postings of an employer. One command.</summary>
    public async Task<IReadOnlyList<PostingRow>> OfSponsorAsync(int sponsorId, CancellationToken cancellationToken) =>
        await Rows(db.JobPostings.AsNoTracking().Where(p => p.SponsorId == sponsorId).OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(10)).ToListAsync(cancellationToken);

    /// <summary>Employers to choose from: found, else one's own and those vetted. One command.</summary>
    public async Task<ChooseEmployerModel> ChooseAsync(string? q, CancellationToken cancellationToken)
    {
        var (me, today) = (Me.Id, time.Today);
        var sponsors = db.Sponsors.AsNoTracking();
        var found = string.IsNullOrWhiteSpace(q) ? sponsors.Where(s => s.OwnerId == me || s.VettedUntil >= today) : sponsors.SearchBy(db, q.Length > 100 ? q[..100] : q);
        return new ChooseEmployerModel(q, await found
            .OrderBy(s => s.Standing == Standing.Blacklisted).ThenBy(s => s.OwnerId != me).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(20)
            .Select(s => new EmployerChoice(s.Id, s.Name, s.Industry, s.District, s.Standing, s.VettedUntil, s.IsSchoolOffice)).ToListAsync(cancellationToken), today);
    }

    /// <summary>What the form shows around the input; null when there is no such employer. Two commands, three for a stored posting.</summary>
    /// <param name="content">The text to check; null when there is none yet.</param>
    /// <param name="broken">Its fields that are missing or cannot be read.</param>
    public async Task<PostingPage?> FormAsync(int sponsorId, JobPosting? posting, PostingContent? content, CancellationToken cancellationToken, IReadOnlySet<string>? broken = null)
    {
        var employer = await (posting is null ? db.Sponsors : db.Sponsors.IgnoreQueryFilters()).AsNoTracking().Where(s => s.Id == sponsorId)
            .Select(s => new EmployerChoice(s.Id, s.Name, s.Industry, s.District, s.Standing, s.VettedUntil, s.IsSchoolOffice)).SingleOrDefaultAsync(cancellationToken);
        if (employer is null)
            return null;
        var cities = await db.PayBenchmarks.AsNoTracking().OrderBy(b => b.City).Take(200).Select(b => b.City).ToListAsync(cancellationToken);
        PostingCheck? check = null;
        if (content is not null)
        {
            var benchmark = await checking.BenchmarkAsync(content.City, cancellationToken);
            check = Checked(
                checking.Find(content, employer.VettedUntil, benchmark?.Hourly, broken), posting is null ? FindingNotes.None : await NotesAsync(posting.Id, cancellationToken), content, benchmark,
                posting?.WasPublished == true, broken);
        }

        return new PostingPage(employer, posting?.State, posting?.Tally.Applied ?? 0, cities, check);
    }

    /// <summary>A posting that the person works on, with what the form needs, or null. One command.</summary>
    public Task<JobPosting?> EditableAsync(int id, CancellationToken cancellationToken) => db.JobPostings.AsNoTracking().WorkedOnBy(Me).Where(p => p.Id == id)
        .Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The detail page, or null. Five commands, six for a leader.</summary>
    public async Task<PostingDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var publishes = Me.HasPermission(Permissions.JobsPublish);
        var found = await db.JobPostings.AsNoTracking().Include(p => p.Tally).Include(p => p.Questions).Where(p => p.Id == id).Select(p => new
        {
            Posting = p,
            Owner = db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(),
            SubmittedBy = db.Users.Where(u => u.Id == p.SubmittedById).Select(u => u.DisplayName).FirstOrDefault(),
            PublishedBy = db.Users.Where(u => u.Id == p.PublishedById).Select(u => u.DisplayName).FirstOrDefault(),
            CopiedFrom = db.JobPostings.Where(o => o.Id == p.CopiedFromId).Select(o => o.Title).FirstOrDefault(),
            Extension = p.Extensions.Where(e => e.IsConfirmed == null).Select(e => new WaitingExtension(
                e.Id, db.Users.Where(u => u.Id == e.ById).Select(u => u.DisplayName).First(), e.At, e.ApplyBy, e.StartsOn, e.EndsOn, e.InterviewAt, publishes && e.ById != Me.Id)).FirstOrDefault(),
            Stored = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == p.SponsorId).First(),
            Employer = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == p.SponsorId).Select(s => new EmployerFacts(s.Id, s.Name, s.Industry, s.Standing, s.VettedUntil, s.IsSchoolOffice)).First(),
            IsAuthorOrOwner = p.IsAuthorOrOwner(Me.Id),
            WithoutAnswer = db.JobApplications.Count(a => a.PostingId == p.Id && JobApplication.OpenStates.Contains(a.State)),
            OpenReports = p.Reports.Count(r => r.IsUpheld == null),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var (posting, content) = (found.Posting, found.Posting.Content);
        var leads = Me.HasPermission(Permissions.JobsLead);
        var works = Me.HasPermission(Permissions.JobsWrite) && (leads || posting.OwnerId == Me.Id);
        var revisions = await db.Set<PostingRevision>().AsNoTracking().Where(r => r.PostingId == id).OrderBy(r => r.Revision)
            .Select(r => new RevisionRow(r.Revision, db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First(), r.At)).ToListAsync(cancellationToken);
        var benchmark = await checking.BenchmarkAsync(content.City, cancellationToken);
        var check = Checked(checking.Find(content, found.Employer.VettedUntil, benchmark?.Hourly), await NotesAsync(id, cancellationToken), content, benchmark, posting.WasPublished);
        return new PostingDetailModel(
            PostingFacts.Of(posting), content, found.Owner, found.Employer, found.SubmittedBy, found.PublishedBy, found.CopiedFrom, found.WithoutAnswer, found.OpenReports,
            check, revisions, await timeline.OfAsync(id, cancellationToken), leads ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : [], time.Today, posting.State == PostingState.Published && !posting.IsOpenOn(time.Today), works, leads,
            !found.IsAuthorOrOwner && await DecidesAsync(posting, cancellationToken))
        {
            Gap = EmployerGaps.Of(found.Stored, posting.Kind, settings.Value.PublishesVettedOnly, time.Today),
            Extension = found.Extension,
            Ratings = posting.WasPublished ? await RatingsAsync(id, cancellationToken) : [],
            Blacklisted = found.Employer.Standing == Standing.Blacklisted ? await blacklist.NoticeAsync(posting.SponsorId, BlacklistedMatter.Posting, id, cancellationToken) : null,
        };
    }

    private async Task<IReadOnlyList<PostingRatingRow>> RatingsAsync(int id, CancellationToken cancellationToken) => await db.PostingRatings.AsNoTracking().Where(r => r.PostingId == id)
        .OrderByDescending(r => r.Id).Take(50).Select(r => new PostingRatingRow(r.Side == RatingSide.Student, r.First, r.Second, r.Words, r.CreatedAt, null)).ToListAsync(cancellationToken);

    // The advisor decides only where nobody else is left.
    private async Task<bool> DecidesAsync(JobPosting posting, CancellationToken cancellationToken)
    {
        if (posting.State != PostingState.Vetting || !Me.HasPermission(Permissions.JobsPublish))
            return false;
        var (owner, submitted, id) = (posting.OwnerId, posting.SubmittedById ?? posting.OwnerId, posting.Id);
        var authors = await db.Set<PostingAuthor>().AsNoTracking().Where(a => a.PostingId == id).Select(a => a.UserId).ToListAsync(cancellationToken);
        int[] barred = [owner, submitted, .. authors];
        return Deciders.IsBeforeAdvisor(Me, Authority.Postings) ? !Me.IsForBarred(Authority.Postings, barred) : !await deciders.AnyFreeAsync(Authority.Postings, barred, cancellationToken);
    }

    /// <summary>The page on which a second person decides, or null. At most seven commands.</summary>
    public async Task<DecideModel?> DecideAsync(int id, DecideInput? input, CancellationToken cancellationToken)
    {
        if (await DetailAsync(id, cancellationToken) is not { } detail)
            return null;
        IReadOnlyList<ContentChange>? changes = null;
        if (detail.Posting.PublishedRevision is { } published && published != detail.Posting.Revision)
        {
            var before = await db.Set<PostingRevision>().AsNoTracking().Where(r => r.PostingId == id && r.Revision == published).Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
            if (before is not null)
                changes = texts.Changes(show, PostingContent.FromJson(before), detail.Content);
        }

        var history = await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == detail.Employer.Id && p.Id != id && p.PublishedRevision != null)
            .OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Take(8)
            .Select(p => new EmployerHistory(p.Id, p.Title, p.State, p.StartsOn, p.Headcount, p.Tally.Applied, p.Tally.Hired, p.Reports.Count(r => r.IsUpheld == true)))
            .ToListAsync(cancellationToken);
        return new DecideModel(detail, changes, history, input ?? new DecideInput { Revision = detail.Posting.Revision });
    }

    /// <summary>Two submitted texts beside each other, or null. Three commands.</summary>
    public async Task<RevisionsModel?> RevisionsAsync(int id, int? from, int? to, CancellationToken cancellationToken)
    {
        var posting = await db.JobPostings.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Title, p.State, p.PublishedRevision }).SingleOrDefaultAsync(cancellationToken);
        if (posting is null)
            return null;
        var rows = await db.Set<PostingRevision>().AsNoTracking().Where(r => r.PostingId == id).OrderBy(r => r.Revision)
            .Select(r => new RevisionRow(r.Revision, db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First(), r.At)).ToListAsync(cancellationToken);
        int? newer = rows.Any(r => r.Revision == to) ? to : rows.LastOrDefault()?.Revision;
        int? older = rows.Any(r => r.Revision == from) ? from : rows.LastOrDefault(r => r.Revision < newer)?.Revision;
        IReadOnlyList<ContentChange> changes = [];
        if (older is not null && newer is not null && older != newer)
        {
            var stored = await db.Set<PostingRevision>().AsNoTracking().Where(r => r.PostingId == id && (r.Revision == older || r.Revision == newer))
                .ToDictionaryAsync(r => r.Revision, r => r.Content, cancellationToken);
            changes = texts.Changes(show, PostingContent.FromJson(stored[older.Value]), PostingContent.FromJson(stored[newer.Value]));
        }

        return new RevisionsModel(id, posting.Title, posting.State, rows, older, newer, posting.PublishedRevision, changes);
    }

    public IReadOnlyList<FieldDifference> Differences(PostingContent typed, PostingContent stored) =>
        [.. texts.Changes(show, stored, typed).Select(c => new FieldDifference(c.Label, c.Before ?? "", c.After ?? ""))];

    private async Task<FindingNotes> NotesAsync(int id, CancellationToken cancellationToken) => new(
        await db.Set<PostingAcknowledgement>().AsNoTracking().Where(a => a.PostingId == id)
            .Select(a => new { a.Fingerprint, a.Reason, a.At, By = db.Users.Where(u => u.Id == a.ById).Select(u => u.DisplayName).First() })
            .ToDictionaryAsync(a => a.Fingerprint, a => (a.Reason, a.By, a.At), cancellationToken),
        await db.FalseAlarmReasonsAsync(CheckKind.Safety, id, cancellationToken));

    private PostingCheck Checked(
        IReadOnlyList<JobFinding> findings, FindingNotes notes, PostingContent content, UsualPay? benchmark,
        bool wasPublished, IReadOnlySet<string>? broken = null) => new(
        [
            .. findings.Select(f => notes.Accepted.TryGetValue(f.Fingerprint, out var a)
                ? new CheckedFinding(f, a.Reason, a.By, a.At, notes.FalseAlarms.GetValueOrDefault(f.Fingerprint))
                : new CheckedFinding(f, null, null, null, notes.FalseAlarms.GetValueOrDefault(f.Fingerprint))),
        ], content, benchmark, [.. content.PastDays(time.Today, time.Now, wasPublished).Where(e => broken?.Contains(e.Field!) != true)], broken is not { Count: > 0 });

    private IQueryable<JobPosting> Filtered(PostingFilter filter)
    {
        var (me, today) = (Me.Id, time.Today);
        var postings = db.JobPostings.AsNoTracking();
        if (filter.State == PostingFilter.Open)
            postings = postings.OpenOn(today);
        else if (filter.State == PostingFilter.ToFinish)
            postings = postings.Where(p => p.State == PostingState.Closed || (p.State == PostingState.Published && (p.ApplyBy < today || p.IsFull)));
        else if (Enum.TryParse<PostingState>(filter.State, out var state) && Enum.IsDefined(state))
            postings = postings.Where(p => p.State == state);
        if (Enum.TryParse<JobSeason>(filter.Season, out var season) && Enum.IsDefined(season))
            postings = postings.Where(p => p.Season == season);
        if (filter.Sponsor is { } sponsor)
            postings = postings.Where(p => p.SponsorId == sponsor);
        if (filter.Owner == PostingFilter.Mine)
            postings = postings.Where(p => p.OwnerId == me);
        else if (int.TryParse(filter.Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            postings = postings.Where(p => p.OwnerId == owner);
        return string.IsNullOrWhiteSpace(filter.Q) ? postings : postings.SearchBy(db, filter.Q.Length > 100 ? filter.Q[..100] : filter.Q, JobPosting.BoardScope, JobPosting.ArchiveScope);
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

    /// <summary>What people said of findings, by their fingerprints.</summary>
    private sealed record FindingNotes(IReadOnlyDictionary<string, (string Reason, string By, DateTimeOffset At)> Accepted, IReadOnlyDictionary<string, string> FalseAlarms)
    {
        public static readonly FindingNotes None = new(new Dictionary<string, (string, string, DateTimeOffset)>(), new Dictionary<string, string>());
    }
}
