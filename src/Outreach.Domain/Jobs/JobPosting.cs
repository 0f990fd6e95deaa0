using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs;

/// <summary>Where a posting stands (domain.md, Part-time jobs).</summary>
public enum JobState
{
    /// <summary>草稿</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>审核中</summary>
    [Display(Name = "Waiting for a second person")] Vetting,

    /// <summary>已发布</summary>
    [Display(Name = "Published")] Published,

    /// <summary>已暂停</summary>
    [Display(Name = "Suspended")] Suspended,

    /// <summary>已截止</summary>
    [Display(Name = "Closed to applications")] Closed,

    /// <summary>已结束</summary>
    [Display(Name = "Finished")] Finished,

    /// <summary>未通过</summary>
    [Display(Name = "Not passed")] Rejected,
}

/// <summary>
/// A part-time job (兼职) that a merchant offers to students. What it says is checked, and published by a second person;
/// a change of what it says goes the same way again. How many have applied and are hired stands in its
/// <see cref="JobTally"/>.
/// </summary>
public sealed class JobPosting : Entity, ISearchable
{
    /// <summary>Search scope of what is on the board.</summary>
    public const string BoardScope = "PublishedJob";

    /// <summary>Search scope of all other postings.</summary>
    public const string ArchiveScope = "JobPosting";

    /// <summary>For how many days after it finished a posting can still be reported: some things are noticed afterwards.</summary>
    public const int ReportDays = 90;

    /// <summary>How many postings one person can report on one day: each report takes one off the board for everybody.</summary>
    public const int MostReportsADay = 10;

    private readonly List<JobQuestion> questions = [];
    private readonly List<JobRevision> revisions = [];
    private readonly List<JobAcknowledgement> acknowledgements = [];
    private readonly List<JobReport> reports = [];
    private readonly List<EmployerLink> links = [];
    private readonly List<JobAuthor> authors = [];

    private JobPosting()
    {
    }

    /// <summary>The employer.</summary>
    public int SponsorId { get; private set; }

    /// <summary>The officer who looks after it and screens.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Why it was rejected or suspended.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Number of the text, raised by every change of it.</summary>
    public int Revision { get; private set; }

    /// <summary>The text that was last published; null before the first time.</summary>
    public int? PublishedRevision { get; private set; }

    /// <summary>The title that was last published: what students and the employer are told while another one waits; null before.</summary>
    public string? PublishedTitle { get; private set; }

    /// <summary>Who submitted it.</summary>
    public int? SubmittedById { get; private set; }

    /// <summary>Who last changed the text.</summary>
    public int EditedById { get; private set; }

    /// <summary>Who published it.</summary>
    public int? PublishedById { get; private set; }

    /// <summary>When it was last published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The posting it was copied from.</summary>
    public int? CopiedFromId { get; private set; }

    /// <summary>Whether all places are taken.</summary>
    public bool IsFull { get; private set; }

    /// <inheritdoc cref="JobContent.Title"/>
    public string Title { get; private set; } = "";

    /// <inheritdoc cref="JobContent.Category"/>
    public JobCategory Category { get; private set; }

    /// <inheritdoc cref="JobContent.Kind"/>
    public JobKind Kind { get; private set; }

    /// <inheritdoc cref="JobContent.Duties"/>
    public string Duties { get; private set; } = "";

    /// <inheritdoc cref="JobContent.Requirements"/>
    public string? Requirements { get; private set; }

    /// <inheritdoc cref="JobContent.PayAmount"/>
    public decimal PayAmount { get; private set; }

    /// <inheritdoc cref="JobContent.PayUnit"/>
    public PayUnit PayUnit { get; private set; }

    /// <inheritdoc cref="JobContent.PayNote"/>
    public string? PayNote { get; private set; }

    /// <inheritdoc cref="JobContent.HourlyPay"/>
    public decimal? HourlyPay { get; private set; }

    /// <inheritdoc cref="JobContent.Settlement"/>
    public Settlement Settlement { get; private set; }

    /// <inheritdoc cref="JobContent.SettlementDay"/>
    public string? SettlementDay { get; private set; }

    /// <inheritdoc cref="JobContent.City"/>
    public string? City { get; private set; }

    /// <inheritdoc cref="JobContent.District"/>
    public string? District { get; private set; }

    /// <inheritdoc cref="JobContent.Place"/>
    public string? Place { get; private set; }

    /// <inheritdoc cref="JobContent.Times"/>
    public int Times { get; private set; }

    /// <inheritdoc cref="JobContent.TimesAreFixed"/>
    public bool TimesAreFixed { get; private set; }

    /// <inheritdoc cref="JobContent.Hours"/>
    public string? Hours { get; private set; }

    /// <inheritdoc cref="JobContent.HoursPerDay"/>
    public decimal? HoursPerDay { get; private set; }

    /// <inheritdoc cref="JobContent.StartsOn"/>
    public DateOnly StartsOn { get; private set; }

    /// <inheritdoc cref="JobContent.EndsOn"/>
    public DateOnly? EndsOn { get; private set; }

    /// <inheritdoc cref="JobContent.Headcount"/>
    public int Headcount { get; private set; }

    /// <inheritdoc cref="JobContent.ApplyBy"/>
    public DateOnly ApplyBy { get; private set; }

    /// <inheritdoc cref="JobContent.Season"/>
    public JobSeason Season { get; private set; }

    /// <inheritdoc cref="JobContent.InterviewAt"/>
    public DateTimeOffset? InterviewAt { get; private set; }

    /// <inheritdoc cref="JobContent.InterviewPlace"/>
    public string? InterviewPlace { get; private set; }

    /// <inheritdoc cref="JobContent.Contact"/>
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

    /// <summary>Applications and hires.</summary>
    public JobTally Tally { get; private set; } = null!;

    /// <summary>What everybody who applies is asked.</summary>
    public IReadOnlyCollection<JobQuestion> Questions => questions;

    /// <summary>Submitted texts.</summary>
    public IReadOnlyCollection<JobRevision> Revisions => revisions;

    /// <summary>Accepted warnings.</summary>
    public IReadOnlyCollection<JobAcknowledgement> Acknowledgements => acknowledgements;

    /// <summary>What students reported.</summary>
    public IReadOnlyCollection<JobReport> Reports => reports;

    /// <summary>Links for the employer.</summary>
    public IReadOnlyCollection<EmployerLink> Links => links;

    /// <summary>Everybody who has written on the text as it stands, since it was last published by somebody else.</summary>
    public IReadOnlyCollection<JobAuthor> Authors => authors;

    /// <summary>Whether it was ever on the board.</summary>
    public bool WasPublished => PublishedRevision is not null;

    /// <summary>Whether the person wrote or submitted what it says, or looks after it: somebody else decides on it. Authors must have been loaded.</summary>
    public bool IsOf(int userId) => userId == OwnerId || userId == SubmittedById || authors.Any(a => a.UserId == userId);

    /// <summary>What it says now. Questions must have been loaded.</summary>
    public JobContent Content => new()
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
    public static Result Draft(Sponsor employer, JobContent content, int ownerId, DateTimeOffset now, out JobPosting posting)
    {
        posting = new JobPosting
        {
            SponsorId = employer.Id,
            OwnerId = ownerId,
            EmployerName = employer.Name,
            State = JobState.Draft,
            StateSince = now,
            Tally = new JobTally(),
        };
        if (employer.Standing == Standing.Blacklisted)
            return JobErrors.EmployerBlacklisted;
        return posting.Write(content, ownerId);
    }

    /// <summary>A draft with the same text for another season; days have to be entered anew.</summary>
    public static Result Copy(JobPosting original, Sponsor employer, DateOnly today, int ownerId, DateTimeOffset now, out JobPosting copy)
    {
        var content = original.Content;
        var result = Draft(employer, content with
        {
            StartsOn = today.AddDays(14),
            EndsOn = null,
            ApplyBy = today.AddDays(7),
            InterviewAt = null,
            InterviewPlace = null,
            Questions = [.. content.Questions.Select(q => q with { Id = 0 })],
        }, ownerId, now, out copy);
        copy.CopiedFromId = original.Id;
        // Nobody else has vetted the words yet: whoever wrote them does not publish the copy either.
        if (original.Revision != original.PublishedRevision)
            copy.authors.AddRange(original.authors.Where(a => a.UserId != ownerId).Select(a => new JobAuthor(a.UserId)));

        return result;
    }

    /// <summary>The posting it was copied from is no more.</summary>
    public void ForgetOriginal() => CopiedFromId = null;

    /// <summary>Whether it can be taken away: a draft that nobody but the department has ever read. Revisions must have been loaded.</summary>
    public Result CheckDeletable() => State == JobState.Draft && SubmittedById is null && revisions.Count == 0 ? Result.Done : JobErrors.NotDeletable;

    /// <summary>Whether students can apply on <paramref name="today"/> (domain.md: past apply-by it is closed everywhere at once).</summary>
    public bool IsOpenOn(DateOnly today) => State == JobState.Published && today <= ApplyBy && !IsFull;

    /// <summary>
    /// Changes the text. What was submitted, published, suspended or closed becomes a draft again: off the board until a
    /// second person has published the new text. Questions, revisions and the tally must have been loaded.
    /// </summary>
    public Result Edit(JobContent content, int byId, DateTimeOffset now)
    {
        if (State == JobState.Finished)
            return JobErrors.NotEditable;
        if (reports.Any(r => r.IsOpen))
            return JobErrors.ReportOpen;
        if (Write(content, byId).Error is { } refused)
            return refused;
        if (State != JobState.Draft)
            MoveTo(JobState.Draft, null, now);
        return Result.Done;
    }

    /// <summary>Accepts a warning of the safety check, with the reason.</summary>
    public Result Acknowledge(string fingerprint, string? reason, int byId, DateTimeOffset now)
    {
        if (State is not (JobState.Draft or JobState.Rejected))
            return JobErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason))
            return JobErrors.ReasonMissing;
        acknowledgements.RemoveAll(a => a.Fingerprint == fingerprint);
        acknowledgements.Add(new JobAcknowledgement(fingerprint, reason, byId, now));
        return Result.Done;
    }

    /// <summary>Submits it to a second person.</summary>
    /// <param name="blocks">How many blocks the safety check finds.</param>
    /// <param name="warnings">Fingerprints of its warnings; each must have been acknowledged.</param>
    /// <param name="byId">Who submits.</param>
    /// <param name="today">Today in the department's time zone.</param>
    /// <param name="now">When.</param>
    public Result Submit(int blocks, IReadOnlyCollection<string> warnings, int byId, DateOnly today, DateTimeOffset now)
    {
        if (State is not (JobState.Draft or JobState.Rejected))
            return JobErrors.WrongState;
        if (NotReady(blocks, warnings, today, now) is { } refused)
            return refused;
        if (revisions.All(r => r.Revision != Revision))
            revisions.Add(new JobRevision(Revision, Content.ToJson(), byId, now));
        SubmittedById = byId;
        MoveTo(JobState.Vetting, null, now);
        return Result.Done;
    }

    /// <summary>Takes it back to be changed.</summary>
    public Result TakeBack(DateTimeOffset now)
    {
        if (State != JobState.Vetting)
            return JobErrors.WrongState;
        MoveTo(JobState.Draft, null, now);
        return Result.Done;
    }

    /// <summary>Puts it on the board. It takes a person who has neither written nor submitted it nor looks after it.</summary>
    /// <param name="seenRevision">The text that the person read.</param>
    /// <param name="blocks">How many blocks the safety check finds now.</param>
    /// <param name="warnings">Fingerprints of its warnings now.</param>
    /// <param name="blacklisted">Whether the employer is on the blacklist now.</param>
    /// <param name="byId">Who publishes.</param>
    /// <param name="today">Today in the department's time zone.</param>
    /// <param name="now">When.</param>
    /// <param name="changedTerms">Whether those who have applied before must be told that the terms are others now.</param>
    public Result Publish(int seenRevision, int blocks, IReadOnlyCollection<string> warnings, bool blacklisted, int byId, DateOnly today, DateTimeOffset now, out bool changedTerms)
    {
        changedTerms = false;
        if (State != JobState.Vetting)
            return JobErrors.WrongState;
        if (seenRevision != Revision)
            return JobErrors.Stale;
        if (IsOf(byId))
            return JobErrors.SecondPerson;
        if (blacklisted)
            return JobErrors.EmployerBlacklisted;
        if (NotReady(blocks, warnings, today, now) is { } refused)
            return refused;
        var before = revisions.SingleOrDefault(r => r.Revision == PublishedRevision);
        changedTerms = before is not null && Content.DiffersInTermsFrom(JobContent.FromJson(before.Content));
        (PublishedRevision, PublishedTitle, PublishedById, PublishedAt) = (Revision, Title, byId, now);
        MoveTo(JobState.Published, null, now);
        return Result.Done;
    }

    /// <summary>Turns it down, with the reason.</summary>
    public Result Reject(string? reason, DateTimeOffset now)
    {
        if (State is not (JobState.Vetting or JobState.Suspended))
            return JobErrors.WrongState;
        if (reports.Any(r => r.IsOpen))
            return JobErrors.ReportOpen;
        if (string.IsNullOrWhiteSpace(reason))
            return JobErrors.ReasonMissing;
        MoveTo(JobState.Rejected, reason, now);
        return Result.Done;
    }

    /// <summary>Takes it off the board for the time being, with the reason.</summary>
    public Result Suspend(string? reason, DateTimeOffset now)
    {
        if (State is not (JobState.Published or JobState.Closed))
            return JobErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason))
            return JobErrors.ReasonMissing;
        MoveTo(JobState.Suspended, reason, now);
        return Result.Done;
    }

    /// <summary>Puts it back: on the board while there is time to apply, else closed. Not while a report waits, and not by who wrote it.</summary>
    public Result Resume(int byId, DateOnly today, DateTimeOffset now)
    {
        if (State != JobState.Suspended)
            return JobErrors.WrongState;
        if (IsOf(byId))
            return JobErrors.SecondPerson;
        if (reports.Any(r => r.IsOpen))
            return JobErrors.ReportOpen;
        MoveTo(today <= ApplyBy && !IsFull ? JobState.Published : JobState.Closed, null, now);
        return Result.Done;
    }

    /// <summary>Whether a published posting that is in a state since then can be reported.</summary>
    public static bool CanBeReported(JobState state, DateTimeOffset since, DateTimeOffset now) =>
        state is JobState.Published or JobState.Closed or JobState.Suspended || (state == JobState.Finished && now <= since.AddDays(ReportDays));

    /// <summary>
    /// A student says that something is wrong: it is off the board until a leader has decided. What is finished is so already,
    /// and stays where it is.
    /// </summary>
    /// <param name="byId">Who reports.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="doneToday">How many postings the person has reported today.</param>
    /// <param name="now">When.</param>
    public Result Report(int byId, string? what, int doneToday, DateTimeOffset now)
    {
        if (!WasPublished || !CanBeReported(State, StateSince, now))
            return State == JobState.Finished ? JobErrors.ReportTooLate.With(ReportDays) : JobErrors.WrongState;
        if (string.IsNullOrWhiteSpace(what))
            return JobErrors.ReportMissing;
        if (reports.Any(r => r.ReporterId == byId))
            return JobErrors.ReportedAlready;
        if (doneToday >= MostReportsADay)
            return JobErrors.ReportsADay.With(MostReportsADay);
        var suspends = State is JobState.Published or JobState.Closed;
        reports.Add(new JobReport(byId, what, suspends));
        if (suspends)
            MoveTo(JobState.Suspended, null, now);
        return Result.Done;
    }

    /// <summary>
    /// A leader decides a report: upheld, the posting is rejected, a finished one as well; dismissed, it goes back to where it
    /// was unless another report waits or it had been suspended otherwise.
    /// </summary>
    public Result DecideReport(int reportId, bool uphold, string? reason, int byId, DateOnly today, DateTimeOffset now)
    {
        var report = reports.SingleOrDefault(r => r.Id == reportId);
        if (report is null || !report.IsOpen)
            return JobErrors.ReportDecided;
        if (IsOf(byId))
            return JobErrors.SecondPerson;
        if (string.IsNullOrWhiteSpace(reason))
            return JobErrors.ReasonMissing;
        report.Decide(uphold, reason, byId, now);
        if (uphold)
        {
            foreach (var other in reports.Where(r => r.IsOpen))
                other.Decide(true, reason, byId, now);
            MoveTo(JobState.Rejected, reason, now);
            return Result.Done;
        }

        if (State != JobState.Suspended || reports.Any(r => r.IsOpen) || StateReason is not null)
            return Result.Done;
        return Resume(byId, today, now);
    }

    /// <summary>Ends applying.</summary>
    public Result Close(DateTimeOffset now)
    {
        if (State != JobState.Published)
            return JobErrors.WrongState;
        MoveTo(JobState.Closed, null, now);
        return Result.Done;
    }

    /// <summary>Gives more time to apply: open again when it was closed.</summary>
    public Result Extend(DateOnly applyBy, DateOnly today, DateTimeOffset now)
    {
        if (State is not (JobState.Published or JobState.Closed))
            return JobErrors.WrongState;
        if (applyBy < today)
            return JobErrors.ApplyByPast;
        if (EndsOn < applyBy)
            return JobErrors.ApplyByTooLate;
        if (State == JobState.Closed && IsFull)
            return JobErrors.NoPlaces.With(Headcount);
        ApplyBy = applyBy;
        if (State == JobState.Closed)
            MoveTo(JobState.Published, null, now);
        return Result.Done;
    }

    /// <summary>Ends the posting once everybody who applied has a final answer (S68).</summary>
    /// <param name="withoutAnswer">Applications that have none.</param>
    /// <param name="now">When.</param>
    public Result Finish(int withoutAnswer, DateTimeOffset now)
    {
        if (State is not (JobState.Closed or JobState.Published))
            return JobErrors.WrongState;
        if (withoutAnswer > 0)
            return JobErrors.StillOpen.With(withoutAnswer);
        MoveTo(JobState.Finished, null, now);
        return Result.Done;
    }

    /// <summary>Gives it to another officer.</summary>
    public Result Reassign(int ownerId)
    {
        if (State == JobState.Finished)
            return JobErrors.WrongState;
        OwnerId = ownerId;
        return Result.Done;
    }

    /// <summary>Follows an employer that has another name, or has been merged into another record.</summary>
    public void NameEmployer(int sponsorId, string name)
    {
        (SponsorId, EmployerName) = (sponsorId, name);
        RefreshSearchText();
    }

    /// <summary>Makes a link by which the employer enters results.</summary>
    public Result Link(string tokenHash, int days, DateTimeOffset now)
    {
        if (!WasPublished || State is JobState.Finished or JobState.Rejected)
            return JobErrors.WrongState;
        if (days is < 1 or > EmployerLink.LongestDays)
            return JobErrors.LinkDays;
        links.Add(new EmployerLink(tokenHash, now.AddDays(days)));
        return Result.Done;
    }

    /// <summary>Ends a link.</summary>
    public Result RevokeLink(int linkId, DateTimeOffset now)
    {
        if (links.SingleOrDefault(l => l.Id == linkId) is not { } link || !link.IsOpen(now))
            return JobErrors.LinkOver;
        link.Revoke(now);
        return Result.Done;
    }

    /// <summary>Takes a place, or gives it back. The tally's version lets no two hires take the same one.</summary>
    internal Result Hire(int by)
    {
        if (by > 0 && State is not (JobState.Published or JobState.Closed))
            return JobErrors.WrongState;
        if (by > 0 && Tally.Hired + by > Headcount)
            return JobErrors.NoPlaces.With(Headcount);
        Tally.AddHired(by);
        if (IsFull != (Tally.Hired >= Headcount))
            IsFull = !IsFull;
        return Result.Done;
    }

    private DomainError? NotReady(int blocks, IReadOnlyCollection<string> warnings, DateOnly today, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (blocks > 0)
            errors.Add(JobErrors.HasBlocks.With(blocks));
        var open = warnings.Except(acknowledgements.Select(a => a.Fingerprint)).Count();
        if (open > 0)
            errors.Add(JobErrors.HasWarnings.With(open));
        return DomainError.Together(errors.Concat(Content.PastDays(today, now, WasPublished)));
    }

    private Result Write(JobContent content, int byId)
    {
        if (DomainError.Together(content.Problems(Tally.Hired)) is { } wrong)
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
            authors.Add(new JobAuthor(byId));
        Revision++;
        EditedById = byId;
        Tally.Touch();
        return Result.Done;
    }

    private void WriteQuestions(IReadOnlyList<QuestionContent> rows)
    {
        var kept = new List<JobQuestion>();
        foreach (var row in rows)
        {
            var question = questions.SingleOrDefault(q => q.Id != 0 && q.Id == row.Id && !kept.Contains(q));
            // Another wording is another question: an answer stays with what was asked.
            if (question is null || question.Text != row.Text || question.Expected != row.Expected)
            {
                question = new JobQuestion(row.Text, row.Expected);
                questions.Add(question);
            }

            question.MoveTo(kept.Count);
            kept.Add(question);
        }

        questions.RemoveAll(q => !kept.Contains(q));
    }

    private void MoveTo(JobState state, string? reason, DateTimeOffset now)
    {
        (State, StateSince, StateReason) = (state, now, reason);
        (SearchScope, SearchRank) = state == JobState.Published ? (BoardScope, PublishedAt!.Value.UtcTicks) : (ArchiveScope, 0);
        // Whoever applies or decides at this moment meets the change.
        Tally.Touch();
    }

    private void RefreshSearchText() =>
        SearchText = Searching.SearchText.Shorten(Searching.SearchText.Join(Title, EmployerName, City, District, Place, Duties), 2200);
}
