using System.Linq.Expressions;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs;

/// <summary>
/// A part-time job (兼职) that a merchant offers to students. What it says is checked, and published by a second person;
/// a change of what it says goes the same way again. How many have applied and are hired stands in its
/// <see cref="PostingTally"/>.
/// </summary>
public sealed class JobPosting : Entity, ISearchable
{
    public const string BoardScope = "PublishedJob";

    public const string ArchiveScope = "JobPosting";

    /// <summary>For how many days after it finished a posting can still be reported: some things are noticed afterwards.</summary>
    public const int ReportDays = 90;

    /// <summary>After how many days somebody whose report was dismissed can report the same text again.</summary>
    public const int ReportAgainDays = 7;

    /// <summary>How many postings one person can report on one day: each report takes one off the board for everybody.</summary>
    public const int MostReportsADay = 10;

    private readonly List<PostingQuestion> questions = [];
    private readonly List<PostingRevision> revisions = [];
    private readonly List<PostingAcknowledgement> acknowledgements = [];
    private readonly List<PostingReport> reports = [];
    private readonly List<PostingSuspension> suspensions = [];
    private readonly List<PostingExtension> extensions = [];
    private readonly List<EmployerLink> links = [];
    private readonly List<PostingAuthor> authors = [];

    private static Expression<Func<JobPosting, int, bool>> AuthoredOrOwned { get; } =
        (p, userId) => p.OwnerId == userId || p.SubmittedById == userId || p.Authors.Any(a => a.UserId == userId);

    private static readonly Func<JobPosting, int, bool> AuthorOrOwner = AuthoredOrOwned.Compile();

    private JobPosting()
    {
    }

    public int SponsorId { get; private set; }

    public int OwnerId { get; private set; }

    public PostingState State { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    public string? StateReason { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The text that was last published; null before the first time.</summary>
    public int? PublishedRevision { get; private set; }

    /// <summary>The title that was last published: what students and the employer are told while another one waits; null before.</summary>
    public string? PublishedTitle { get; private set; }

    public int? SubmittedById { get; private set; }

    /// <summary>Who last changed the text.</summary>
    public int EditedById { get; private set; }

    public int? PublishedById { get; private set; }

    /// <summary>When it was last published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Why it was published though its employer was not vetted, or it is without pay; at most 500 characters, null where no reason was needed.</summary>
    public string? PublishReason { get; private set; }

    public int? CopiedFromId { get; private set; }

    /// <summary>Whether all places are taken.</summary>
    public bool IsFull { get; private set; }

    /// <inheritdoc cref="PostingContent.Title"/>
    public string Title { get; private set; } = "";

    /// <inheritdoc cref="PostingContent.Category"/>
    public JobCategory Category { get; private set; }

    /// <inheritdoc cref="PostingContent.Kind"/>
    public JobKind Kind { get; private set; }

    /// <inheritdoc cref="PostingContent.Duties"/>
    public string Duties { get; private set; } = "";

    /// <inheritdoc cref="PostingContent.Requirements"/>
    public string? Requirements { get; private set; }

    /// <inheritdoc cref="PostingContent.PayAmount"/>
    public decimal PayAmount { get; private set; }

    /// <inheritdoc cref="PostingContent.PayUnit"/>
    public PayUnit PayUnit { get; private set; }

    /// <inheritdoc cref="PostingContent.PayNote"/>
    public string? PayNote { get; private set; }

    /// <inheritdoc cref="PostingContent.HourlyPay"/>
    public decimal? HourlyPay { get; private set; }

    /// <inheritdoc cref="PostingContent.Settlement"/>
    public Settlement Settlement { get; private set; }

    /// <inheritdoc cref="PostingContent.SettlementDay"/>
    public string? SettlementDay { get; private set; }

    /// <inheritdoc cref="PostingContent.City"/>
    public string? City { get; private set; }

    /// <inheritdoc cref="PostingContent.District"/>
    public string? District { get; private set; }

    /// <inheritdoc cref="PostingContent.Place"/>
    public string? Place { get; private set; }

    /// <inheritdoc cref="PostingContent.Times"/>
    public int Times { get; private set; }

    /// <inheritdoc cref="PostingContent.TimesAreFixed"/>
    public bool TimesAreFixed { get; private set; }

    /// <inheritdoc cref="PostingContent.Hours"/>
    public string? Hours { get; private set; }

    /// <inheritdoc cref="PostingContent.HoursPerDay"/>
    public decimal? HoursPerDay { get; private set; }

    /// <inheritdoc cref="PostingContent.StartsOn"/>
    public DateOnly StartsOn { get; private set; }

    /// <inheritdoc cref="PostingContent.EndsOn"/>
    public DateOnly? EndsOn { get; private set; }

    /// <inheritdoc cref="PostingContent.Headcount"/>
    public int Headcount { get; private set; }

    /// <inheritdoc cref="PostingContent.ApplyBy"/>
    public DateOnly ApplyBy { get; private set; }

    /// <inheritdoc cref="PostingContent.Season"/>
    public JobSeason Season { get; private set; }

    /// <inheritdoc cref="PostingContent.InterviewAt"/>
    public DateTimeOffset? InterviewAt { get; private set; }

    /// <inheritdoc cref="PostingContent.InterviewPlace"/>
    public string? InterviewPlace { get; private set; }

    /// <inheritdoc cref="PostingContent.Contact"/>
    public string? Contact { get; private set; }

    /// <summary>The employer's name as the search finds it; kept up by <see cref="NameEmployer"/>.</summary>
    public string EmployerName { get; private set; } = "";

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>
    /// <see cref="BoardScope"/> while it is published, else <see cref="ArchiveScope"/>: students search the few jobs of the
    /// board, however many there once were.
    /// </summary>
    public string SearchScope { get; private set; } = ArchiveScope;

    /// <summary>The moment of its publication in ticks while it is published, else 0: the newest that have a word come first.</summary>
    public long SearchRank { get; private set; }

    public PostingTally Tally { get; private set; } = null!;

    public IReadOnlyCollection<PostingQuestion> Questions => questions;

    public IReadOnlyCollection<PostingRevision> Revisions => revisions;

    public IReadOnlyCollection<PostingAcknowledgement> Acknowledgements => acknowledgements;

    public IReadOnlyCollection<PostingReport> Reports => reports;

    /// <summary>When it was off the board to be checked, and why.</summary>
    public IReadOnlyCollection<PostingSuspension> Suspensions => suspensions;

    /// <summary>More time to apply that takes a second person, decided on or not.</summary>
    public IReadOnlyCollection<PostingExtension> Extensions => extensions;

    public IReadOnlyCollection<EmployerLink> Links => links;

    /// <summary>Everybody who has written on the text as it stands, since it was last published by somebody else.</summary>
    public IReadOnlyCollection<PostingAuthor> Authors => authors;

    /// <summary>Whether it was ever on the board.</summary>
    public bool WasPublished => PublishedRevision is not null;

    /// <summary>Whether the person wrote or submitted what it says, or looks after it: somebody else decides on it. Also in queries; else authors must have been loaded.</summary>
    [QueryExpression(nameof(AuthoredOrOwned))]
    public bool IsAuthorOrOwner(int userId) => AuthorOrOwner(this, userId);

    /// <summary>Everybody for whom <see cref="IsAuthorOrOwner"/> holds. Authors must have been loaded.</summary>
    public IReadOnlyCollection<int> DecidesNot() => authors.Select(a => a.UserId).Append(OwnerId).Append(SubmittedById ?? OwnerId).Distinct().ToList();

    /// <summary>Whether it was taken off the board to be checked and has not been put back since, though its text may be a draft by now. Suspensions must have been loaded.</summary>
    public bool IsUnderSuspension => suspensions.Any(s => s.IsOpen);

    /// <summary>What it says now. Questions must have been loaded.</summary>
    public PostingContent Content => new()
    {
        Title = Title,
        Category = Category,
        Kind = Kind,
        Duties = Duties,
        Requirements = Requirements,
        PayAmount = PayAmount,
        PayUnit = PayUnit,
        PayNote = PayNote,
        Settlement = Settlement,
        SettlementDay = SettlementDay,
        City = City,
        District = District,
        Place = Place,
        Times = Times,
        TimesAreFixed = TimesAreFixed,
        Hours = Hours,
        HoursPerDay = HoursPerDay,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        Headcount = Headcount,
        ApplyBy = ApplyBy,
        Season = Season,
        InterviewAt = InterviewAt,
        InterviewPlace = InterviewPlace,
        Contact = Contact,
        Questions = [.. questions.OrderBy(q => q.Position).Select(q => q.Content)],
    };

    /// <summary>Begins a posting of an employer who is not blacklisted.</summary>
    public static Result<JobPosting> Create(Sponsor employer, PostingContent content, int ownerId, DateTimeOffset now)
    {
        if (employer.Standing == Standing.Blacklisted)
            return PostingErrors.EmployerBlacklisted;
        var posting = new JobPosting
        {
            SponsorId = employer.Id,
            OwnerId = ownerId,
            EmployerName = employer.Name,
            State = PostingState.Draft,
            StateSince = now,
            Tally = new PostingTally(),
        };
        return posting.Write(content, ownerId).With(posting);
    }

    /// <summary>A draft with the same text for another season; days have to be entered anew.</summary>
    public static Result<JobPosting> CreateCopy(JobPosting original, Sponsor employer, DateOnly today, int ownerId, DateTimeOffset now)
    {
        var content = original.Content;
        var result = Create(employer, content with
        {
            StartsOn = today.AddDays(14),
            EndsOn = null,
            ApplyBy = today.AddDays(7),
            InterviewAt = null,
            InterviewPlace = null,
            Questions = [.. content.Questions.Select(q => q with { Id = 0 })],
        }, ownerId, now);
        if (!result.IsSuccess)
            return result;
        var copy = result.Value;
        copy.CopiedFromId = original.Id;
        // Nobody else has vetted the words yet: whoever wrote them does not publish the copy either.
        if (original.Revision != original.PublishedRevision)
            copy.authors.AddRange(original.authors.Where(a => a.UserId != ownerId).Select(a => new PostingAuthor(a.UserId)));

        return result;
    }

    public void ForgetOriginal() => CopiedFromId = null;

    /// <summary>Whether it can be taken away: a draft that nobody but the department has ever read. Revisions must have been loaded.</summary>
    public Result CheckDeletable() => State == PostingState.Draft && SubmittedById is null && revisions.Count == 0 ? Result.Success : PostingErrors.NotDeletable;

    /// <summary>Whether students can apply on <paramref name="today"/> (domain.md: past apply-by it is closed everywhere at once).</summary>
    public bool IsOpenOn(DateOnly today) => State == PostingState.Published && today <= ApplyBy && !IsFull;

    /// <summary>
    /// Changes the text. What was submitted, published, suspended or closed becomes a draft again: off the board until a
    /// second person has published the new text. Questions, revisions and the tally must have been loaded.
    /// </summary>
    public Result Edit(PostingContent content, int byId, DateTimeOffset now)
    {
        if (State == PostingState.Finished)
            return PostingErrors.NotEditable;
        if (reports.Any(r => r.IsOpen))
            return PostingErrors.ReportOpen;
        if (Write(content, byId).Error is { } refused)
            return refused;
        if (State != PostingState.Draft)
            MoveTo(PostingState.Draft, null, now);
        return Result.Success;
    }

    public Result Acknowledge(string fingerprint, string? reason, int byId, DateTimeOffset now)
    {
        if (State is not (PostingState.Draft or PostingState.Rejected))
            return PostingErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason))
            return PostingErrors.ReasonMissing;
        acknowledgements.RemoveAll(a => a.Fingerprint == fingerprint);
        acknowledgements.Add(new PostingAcknowledgement(fingerprint, reason, byId, now));
        return Result.Success;
    }

    /// <summary>Submits it to a second person.</summary>
    /// <param name="warnings">Fingerprints of its warnings; each must have been acknowledged.</param>
    public Result Submit(int blocks, IReadOnlyCollection<string> warnings, int byId, DateOnly today, DateTimeOffset now)
    {
        if (State is not (PostingState.Draft or PostingState.Rejected))
            return PostingErrors.WrongState;
        if (NotReady(blocks, warnings, today, now) is { } refused)
            return refused;
        if (revisions.All(r => r.Revision != Revision))
            revisions.Add(new PostingRevision(Revision, Content.ToJson(), byId, now));
        SubmittedById = byId;
        MoveTo(PostingState.Vetting, null, now);
        return Result.Success;
    }

    public Result TakeBack(DateTimeOffset now)
    {
        if (State != PostingState.Vetting)
            return PostingErrors.WrongState;
        MoveTo(PostingState.Draft, null, now);
        return Result.Success;
    }

    /// <summary>Puts it on the board. It takes a person who has neither written nor submitted it nor looks after it.</summary>
    /// <param name="blacklisted">Whether the employer is on the blacklist now.</param>
    /// <param name="gap">What the employer lacks; in place of a vetting the publisher's reason may stand, as for what is without pay.</param>
    /// <param name="onBehalfOfId">Who has handed publishing to the person; null for who publishes by a role.</param>
    /// <returns>Whether those who have applied before must be told that the terms are others now.</returns>
    public Result<bool> Publish(
        int seenRevision, int blocks, IReadOnlyCollection<string> warnings, bool blacklisted, int byId, DateOnly today, DateTimeOffset now, EmployerGap gap = EmployerGap.None, string? reason = null,
        int? onBehalfOfId = null)
    {
        if (State != PostingState.Vetting)
            return PostingErrors.WrongState;
        if (seenRevision != Revision)
            return PostingErrors.Stale;
        if (IsAuthorOrOwner(byId))
            return PostingErrors.SecondPerson;
        if (onBehalfOfId is { } giver && IsAuthorOrOwner(giver))
            return DelegationErrors.GiversOwn;
        if (blacklisted)
            return PostingErrors.EmployerBlacklisted;
        if (NotReady(blocks, warnings, today, now) is { } refused)
            return refused;
        if (gap is EmployerGap.VettingAnew or EmployerGap.Office)
            return gap == EmployerGap.Office ? PostingErrors.OfficeNotConfirmed : PostingErrors.EmployerReported;
        var unvetted = gap == EmployerGap.Vetting;
        if (string.IsNullOrWhiteSpace(reason) && (unvetted || Kind.IsUnpaid()))
            return unvetted ? PostingErrors.EmployerNotVetted : PostingErrors.UnpaidReason;
        PublishReason = unvetted || Kind.IsUnpaid() ? reason : null;
        var before = revisions.SingleOrDefault(r => r.Revision == PublishedRevision);
        var changedTerms = before is not null && Content.DiffersInTermsFrom(PostingContent.FromJson(before.Content));
        (PublishedRevision, PublishedTitle, PublishedById, PublishedAt) = (Revision, Title, byId, now);
        MoveTo(PostingState.Published, null, now, byId);
        return changedTerms;
    }

    public Result Reject(string? reason, DateTimeOffset now, int? byId = null)
    {
        if (State is not (PostingState.Vetting or PostingState.Suspended))
            return PostingErrors.WrongState;
        if (reports.Any(r => r.IsOpen))
            return PostingErrors.ReportOpen;
        if (string.IsNullOrWhiteSpace(reason))
            return PostingErrors.ReasonMissing;
        MoveTo(PostingState.Rejected, reason, now, byId);
        return Result.Success;
    }

    /// <param name="byId">The leader; null when the portal does it by itself.</param>
    public Result Suspend(string? reason, DateTimeOffset now, int? byId = null)
    {
        if (State is not (PostingState.Published or PostingState.Closed))
            return PostingErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason))
            return PostingErrors.ReasonMissing;
        suspensions.Add(new PostingSuspension(reason, byId, now));
        MoveTo(PostingState.Suspended, reason, now);
        return Result.Success;
    }

    /// <summary>Puts it back: on the board while there is time to apply, else closed. Not while a report waits, and not by who wrote it.</summary>
    public Result Resume(int byId, DateOnly today, DateTimeOffset now)
    {
        if (State != PostingState.Suspended)
            return PostingErrors.WrongState;
        if (IsAuthorOrOwner(byId))
            return PostingErrors.SecondPerson;
        if (reports.Any(r => r.IsOpen))
            return PostingErrors.ReportOpen;
        MoveTo(today <= ApplyBy && !IsFull ? PostingState.Published : PostingState.Closed, null, now, byId);
        return Result.Success;
    }

    /// <summary>Whether a published posting that is in a state since then can be reported.</summary>
    public static bool CanBeReported(PostingState state, DateTimeOffset since, DateTimeOffset now) =>
        state is PostingState.Published or PostingState.Closed or PostingState.Suspended || (state == PostingState.Finished && now <= since.AddDays(ReportDays));

    /// <summary>Whether who has reported it before can do so again: once what they said was dismissed some days ago, or the posting was published anew since.</summary>
    public static bool CanBeReportedAgain(bool? isUpheld, DateTimeOffset? decidedAt, DateTimeOffset? publishedAt, DateTimeOffset now) =>
        isUpheld is not null && (isUpheld == true || now >= decidedAt!.Value.AddDays(ReportAgainDays) || publishedAt > decidedAt);

    /// <summary>
    /// A student says that something is wrong. It is off the board until a leader has decided when there is more to it than one
    /// stranger's word; else it stays, and its page says that it is being looked into. What is finished stays where it is.
    /// </summary>
    /// <param name="carriesWeight">Whether who reports has applied for it, or the safety check finds the same.</param>
    public Result Report(int byId, string? what, int doneToday, DateTimeOffset now, bool carriesWeight)
    {
        if (!WasPublished || !CanBeReported(State, StateSince, now))
            return State == PostingState.Finished ? PostingErrors.ReportTooLate.WithArguments(ReportDays) : PostingErrors.WrongState;
        if (string.IsNullOrWhiteSpace(what))
            return PostingErrors.ReportMissing;
        var before = reports.Where(r => r.ReporterId == byId).ToList();
        if (before.Any(r => r.IsOpen))
            return PostingErrors.ReportedAlready;
        if (before.Any(r => !CanBeReportedAgain(r.IsUpheld, r.DecidedAt, PublishedAt, now)))
            return PostingErrors.ReportedBefore.WithArguments(ReportAgainDays);
        if (doneToday >= MostReportsADay)
            return PostingErrors.ReportsADay.WithArguments(MostReportsADay);
        // A second person who says so independently weighs as much. Who was not right before takes nothing off the board alone.
        var suspends = State is PostingState.Published or PostingState.Closed && ((carriesWeight && before.Count == 0) || reports.Any(r => r.IsOpen));
        reports.Add(new PostingReport(byId, what, suspends));
        // Two reports of one person at the same moment meet there.
        Tally.Touch();
        if (!suspends)
            return Result.Success;
        suspensions.Add(new PostingSuspension(null, null, now));
        MoveTo(PostingState.Suspended, null, now);
        return Result.Success;
    }

    /// <summary>Why somebody does not decide on a report; null when they do. Reports and authors must have been loaded.</summary>
    /// <param name="anotherCan">As for <see cref="DecideReport"/>.</param>
    public DomainError? ReportBar(int reportId, int byId, bool anotherCan)
    {
        if (IsAuthorOrOwner(byId))
            return PostingErrors.SecondPerson;
        if (!anotherCan)
            return null;
        return reports.Any(r => r.Id == reportId && r.ReporterId == byId) ? PostingErrors.OwnReport
            : byId == PublishedById ? PostingErrors.ReportOfOwnPublication : null;
    }

    /// <summary>
    /// A leader decides a report: upheld, the posting is rejected, a finished one as well; dismissed, it goes back to where it
    /// was unless another report waits or it had been suspended otherwise.
    /// </summary>
    /// <param name="anotherCan">Whether there is a leader for whom it is neither their own posting, nor one that they published or reported.</param>
    public Result DecideReport(int reportId, bool uphold, string? reason, int byId, DateOnly today, DateTimeOffset now, bool anotherCan = false)
    {
        var report = reports.SingleOrDefault(r => r.Id == reportId);
        if (report is null || !report.IsOpen)
            return PostingErrors.ReportDecided;
        if (ReportBar(reportId, byId, anotherCan) is { } bar)
            return bar;
        if (string.IsNullOrWhiteSpace(reason))
            return PostingErrors.ReasonMissing;
        report.Decide(uphold, reason, byId, now);
        if (uphold)
        {
            foreach (var other in reports.Where(r => r.IsOpen))
                other.Decide(true, reason, byId, now);
            MoveTo(PostingState.Rejected, reason, now, byId);
            return Result.Success;
        }

        if (State != PostingState.Suspended || reports.Any(r => r.IsOpen) || StateReason is not null)
            return Result.Success;
        return Resume(byId, today, now);
    }

    public Result Close(DateTimeOffset now)
    {
        if (State != PostingState.Published)
            return PostingErrors.WrongState;
        MoveTo(PostingState.Closed, null, now);
        return Result.Success;
    }

    /// <summary>
    /// Gives more time to apply. Past the interview or the first day of work it takes new ones, and as with any other change of
    /// them a second person, until then everything stays as it is. Extensions must have been loaded.
    /// </summary>
    public Result Extend(PostingDays days, int byId, DateOnly today, DateTimeOffset now)
    {
        if (State is not (PostingState.Published or PostingState.Closed))
            return PostingErrors.WrongState;
        if (State == PostingState.Closed && IsFull)
            return PostingErrors.NoPlaces.WithArguments(Headcount);
        if (extensions.Any(e => e.IsOpen))
            return PostingErrors.ExtensionWaits;
        if (DomainError.Combine(Problems(days, today, now)) is { } wrong)
            return wrong;
        if ((days.StartsOn, days.EndsOn, days.InterviewAt) != (StartsOn, EndsOn, InterviewAt))
        {
            extensions.Add(new PostingExtension(days, byId, now));
            Tally.Touch();
            return Result.Success;
        }

        ApplyBy = days.ApplyBy;
        if (State == PostingState.Closed)
            MoveTo(PostingState.Published, null, now);
        return Result.Success;
    }

    /// <summary>
    /// A second person agrees to more time and its new days, or not. Agreed, they are what the posting says, published at once.
    /// Extensions and revisions must have been loaded.
    /// </summary>
    public Result DecideExtension(int extensionId, bool confirm, int byId, DateOnly today, DateTimeOffset now, int? onBehalfOfId = null)
    {
        if (extensions.SingleOrDefault(e => e.Id == extensionId) is not { IsOpen: true } extension)
            return PostingErrors.ExtensionDecided;
        if (extension.ById == byId)
            return PostingErrors.ExtensionSecondPerson;
        if (extension.ById == onBehalfOfId)
            return DelegationErrors.GiversOwn;
        if (State is not (PostingState.Published or PostingState.Closed))
            return PostingErrors.WrongState;
        if (confirm && extension.ApplyBy < today)
            return PostingErrors.ApplyByPast;
        if (confirm && extension.InterviewAt < now)
            return PostingErrors.InterviewPast;
        if (confirm && State == PostingState.Closed && IsFull)
            return PostingErrors.NoPlaces.WithArguments(Headcount);
        extension.Decide(confirm, byId, now);
        Tally.Touch();
        if (!confirm)
            return Result.Success;
        (ApplyBy, StartsOn, EndsOn, InterviewAt) = (extension.ApplyBy, extension.StartsOn, extension.EndsOn, extension.InterviewAt);
        RefreshSearchText();
        Revision++;
        revisions.Add(new PostingRevision(Revision, Content.ToJson(), extension.ById, now));
        PublishedRevision = Revision;
        if (State == PostingState.Closed)
            MoveTo(PostingState.Published, null, now, byId);
        return Result.Success;
    }

    private IEnumerable<DomainError> Problems(PostingDays days, DateOnly today, DateTimeOffset now)
    {
        if (days.ApplyBy < today)
            yield return PostingErrors.ApplyByPast;
        if (days.StartsOn < days.ApplyBy)
            yield return PostingErrors.ExtendStart;
        if (days.EndsOn < days.StartsOn)
            yield return PostingErrors.EndsBeforeStart;
        if (InterviewAt is not null && days.InterviewAt is null)
            yield return PostingErrors.ExtendInterviewMissing;
        else if (days.InterviewOn < days.ApplyBy)
            yield return PostingErrors.ExtendInterview;
        else if (days.InterviewAt != InterviewAt && days.InterviewAt < now)
            yield return PostingErrors.InterviewPast;
    }

    /// <summary>Ends the posting once everybody who applied has a final answer (S68).</summary>
    public Result Finish(int withoutAnswer, DateTimeOffset now)
    {
        if (State is not (PostingState.Closed or PostingState.Published))
            return PostingErrors.WrongState;
        if (withoutAnswer > 0)
            return PostingErrors.StillOpen.WithArguments(withoutAnswer);
        MoveTo(PostingState.Finished, null, now);
        return Result.Success;
    }

    public Result Reassign(int ownerId)
    {
        if (State == PostingState.Finished)
            return PostingErrors.WrongState;
        OwnerId = ownerId;
        return Result.Success;
    }

    public void NameEmployer(int sponsorId, string name)
    {
        (SponsorId, EmployerName) = (sponsorId, name);
        RefreshSearchText();
    }

    /// <summary>For how many days a link for the employer lasts: until the interview, or the last day to apply, and the days to answer after it.</summary>
    public static int LinkDays(DateOnly applyBy, DateOnly? interviewOn, int answerDays, DateOnly today)
    {
        var from = interviewOn ?? applyBy;
        return Math.Clamp((from > today ? from.DayNumber - today.DayNumber : 0) + answerDays, 1, EmployerLink.LongestDays);
    }

    public Result Link(string tokenHash, int days, DateTimeOffset now)
    {
        if (!WasPublished || State is PostingState.Finished or PostingState.Rejected)
            return PostingErrors.WrongState;
        if (days is < 1 or > EmployerLink.LongestDays)
            return PostingErrors.LinkDays;
        links.Add(new EmployerLink(tokenHash, now.AddDays(days)));
        return Result.Success;
    }

    public Result RevokeLink(int linkId, DateTimeOffset now)
    {
        if (links.SingleOrDefault(l => l.Id == linkId) is not { } link || !link.IsOpen(now))
            return PostingErrors.LinkOver;
        link.Revoke(now);
        return Result.Success;
    }

    /// <summary>Takes a place, or gives it back. The tally's version lets no two hires take the same one.</summary>
    internal Result Hire(int by)
    {
        if (by > 0 && State is not (PostingState.Published or PostingState.Closed))
            return PostingErrors.WrongState;
        if (by > 0 && Tally.Hired + by > Headcount)
            return PostingErrors.NoPlaces.WithArguments(Headcount);
        Tally.AddHired(by);
        if (IsFull != (Tally.Hired >= Headcount))
            IsFull = !IsFull;
        return Result.Success;
    }

    private DomainError? NotReady(int blocks, IReadOnlyCollection<string> warnings, DateOnly today, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (blocks > 0)
            errors.Add(PostingErrors.HasBlocks.WithArguments(blocks));
        var open = warnings.Except(acknowledgements.Select(a => a.Fingerprint)).Count();
        if (open > 0)
            errors.Add(PostingErrors.HasWarnings.WithArguments(open));
        return DomainError.Combine(errors.Concat(Content.PastDays(today, now, WasPublished)));
    }

    private Result Write(PostingContent content, int byId)
    {
        if (DomainError.Combine(content.Problems(Tally.Hired)) is { } wrong)
            return wrong;
        (Title, Category, Kind, Duties, Requirements) = (content.Title, content.Category, content.Kind, content.Duties, content.Requirements);
        (PayAmount, PayUnit, PayNote, HourlyPay) = (content.PayAmount, content.PayUnit, content.PayNote, content.HourlyPay);
        (Settlement, SettlementDay) = (content.Settlement, content.SettlementDay);
        (City, District, Place) = (content.City, content.District, content.Place);
        (Times, TimesAreFixed, Hours, HoursPerDay) = (content.Times & WeekTimes.All, content.TimesAreFixed, content.Hours, content.HoursPerDay);
        (StartsOn, EndsOn, Headcount, ApplyBy, Season) = (content.StartsOn, content.EndsOn, content.Headcount, content.ApplyBy, content.Season);
        (InterviewAt, InterviewPlace, Contact) = (content.InterviewAt, content.InterviewPlace, content.Contact);
        IsFull = Tally.Hired >= Headcount;
        WriteQuestions(content.Questions);
        RefreshSearchText();
        if (Revision == PublishedRevision)
            authors.RemoveAll(a => a.UserId != byId);
        if (authors.All(a => a.UserId != byId))
            authors.Add(new PostingAuthor(byId));
        Revision++;
        EditedById = byId;
        Tally.Touch();
        return Result.Success;
    }

    private void WriteQuestions(IReadOnlyList<QuestionContent> rows)
    {
        var kept = new List<PostingQuestion>();
        foreach (var row in rows)
        {
            var question = questions.SingleOrDefault(q => q.Id != 0 && q.Id == row.Id && !kept.Contains(q));
            // Another wording is another question: an answer stays with what was asked.
            if (question is null || question.Text != row.Text || question.Expected != row.Expected)
            {
                question = new PostingQuestion(row.Text, row.Expected);
                questions.Add(question);
            }

            question.MoveTo(kept.Count);
            kept.Add(question);
        }

        questions.RemoveAll(q => !kept.Contains(q));
    }

    private void MoveTo(PostingState state, string? reason, DateTimeOffset now, int? byId = null)
    {
        // More time for what is off the board or over is asked for anew.
        if (state is not (PostingState.Published or PostingState.Closed))
        {
            foreach (var extension in extensions.Where(e => e.IsOpen))
                extension.Decide(false, byId, now);
        }

        // Changed while it is suspended it is a draft, and under suspension still until it is published.
        if (state is PostingState.Published or PostingState.Closed || (State, state) == (PostingState.Suspended, PostingState.Rejected))
        {
            foreach (var open in suspensions.Where(s => s.IsOpen))
                open.End(byId, now);
        }

        (State, StateSince, StateReason) = (state, now, reason);
        (SearchScope, SearchRank) = state == PostingState.Published ? (BoardScope, PublishedAt!.Value.UtcTicks) : (ArchiveScope, 0);
        // Whoever applies or decides at this moment meets the change.
        Tally.Touch();
    }

    private void RefreshSearchText() =>
        SearchText = Search.SearchText.Shorten(Search.SearchText.Join(
            [Title, EmployerName, City, District, Place, .. JobWords.Of(this), Duties]), 2200);
}
