using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Outreach.Domain.Data;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>Where an application stands (domain.md, Part-time jobs).</summary>
public enum ApplicationState
{
    /// <summary>已投递</summary>
    [Display(Name = "Applied")] Applied,

    /// <summary>初试通过</summary>
    [Display(Name = "Passed the screening")] ScreenedIn,

    /// <summary>初试未通过</summary>
    [Display(Name = "Not passed the screening")] ScreenedOut,

    /// <summary>已推荐</summary>
    [Display(Name = "Sent to the employer")] SentToCompany,

    /// <summary>已录用</summary>
    [Display(Name = "Hired")] Hired,

    /// <summary>未录用</summary>
    [Display(Name = "Not hired")] NotHired,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,
}

/// <summary>Why somebody was turned down; <see cref="Other"/> is said in words.</summary>
public enum TurnDownReason
{
    /// <summary>不符合硬性要求</summary>
    [Display(Name = "A requirement is not met")] MissesMustHave,

    /// <summary>时间对不上</summary>
    [Display(Name = "The free times do not fit")] Times,

    /// <summary>联系不上</summary>
    [Display(Name = "Could not be reached")] Unreachable,

    /// <summary>没来面试</summary>
    [Display(Name = "Did not come to the interview")] NoShow,

    /// <summary>其他同学更合适</summary>
    [Display(Name = "Others fit better")] OthersFitBetter,

    /// <summary>名额已满</summary>
    [Display(Name = "All places are taken")] PlacesTaken,

    /// <summary>岗位取消</summary>
    [Display(Name = "The job was called off")] CalledOff,

    /// <summary>其他</summary>
    [Display(Name = "Another reason")] Other,
}

/// <summary>What a student answered to a question, with the question as it was asked.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Question">Its words then.</param>
/// <param name="Expected">The answer that was demanded; null for one in words.</param>
/// <param name="Yes">The answer to a yes-or-no question.</param>
/// <param name="Text">The answer in words; at most 200 characters.</param>
public sealed record JobAnswer(int QuestionId, string Question, bool? Expected, bool? Yes, string? Text)
{
    /// <summary>Whether a must-have is missed.</summary>
    public bool IsMissed => Expected is { } expected && Yes != expected;

    /// <summary>Answers as they are stored; none for null.</summary>
    public static IReadOnlyList<JobAnswer> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<JobAnswer>>(json)!;
}

/// <summary>What the screener found (score sheet, 初试评分表).</summary>
/// <param name="Checked">Questions whose answer was checked, with whether it holds.</param>
/// <param name="Reliability">1 to 5, or null.</param>
/// <param name="Communication">1 to 5, or null.</param>
/// <param name="Motivation">1 to 5, or null.</param>
/// <param name="Note">For colleagues; at most 300 characters.</param>
public sealed record ScoreSheet(IReadOnlyDictionary<int, bool> Checked, int? Reliability, int? Communication, int? Motivation, string? Note)
{
    /// <summary>Nothing written.</summary>
    public static readonly ScoreSheet Empty = new(new Dictionary<int, bool>(), null, null, null, null);

    /// <summary>The mean of the marks given in percent, 0 to 100; null without any.</summary>
    public int? Score
    {
        get
        {
            int[] marks = [.. new[] { Reliability, Communication, Motivation }.OfType<int>().Select(m => Math.Clamp(m, 1, 5))];
            return marks.Length == 0 ? null : (int)Math.Round(marks.Average() * 20, MidpointRounding.AwayFromZero);
        }
    }
}

/// <summary>
/// What a student agrees to when applying; its text is the portal's (keys of the localizer). A change of the text raises the
/// version, and whoever agreed to an older one is asked again.
/// </summary>
public static class JobConsent
{
    /// <summary>Version of the present text.</summary>
    public const string Version = "2026-11";
}

/// <summary>
/// A student's application (投递). The student sees its state and the reason at once. Personal words leave no trace in the
/// audit trail, so that they can be forgotten.
/// </summary>
public sealed partial class JobApplication : Entity
{
    // What is stored as JSON is never written into a page as such: escaping more would only make it longer than its column.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<ApplicationStep> steps = [];

    private JobApplication()
    {
    }

    /// <summary>For which job.</summary>
    public int PostingId { get; private set; }

    /// <summary>Who; null once anonymised. A student has one application for a job.</summary>
    public int? StudentId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>When it was (last) sent in, UTC.</summary>
    public DateTimeOffset AppliedAt { get; private set; }

    /// <summary>The text of the posting that it answers.</summary>
    public int PostingRevision { get; private set; }

    /// <summary>Why this job; at most 500 characters.</summary>
    public string? Motive { get; private set; }

    /// <summary>When the student is free (<see cref="WeekTimes"/>).</summary>
    public int FreeTimes { get; private set; }

    /// <summary>Whether the free times fit the posting's.</summary>
    public bool TimesFit { get; private set; }

    /// <summary>Answers, as JSON.</summary>
    public string? AnswersJson { get; private set; }

    /// <summary>How many must-haves are missed.</summary>
    public int Missed { get; private set; }

    /// <summary>The consent's version.</summary>
    public string ConsentVersion { get; private set; } = "";

    /// <summary>The score sheet, as JSON; null before it was filled.</summary>
    public string? SheetJson { get; private set; }

    /// <summary>0 to 100; null before.</summary>
    public int? Score { get; private set; }

    /// <summary>Why it was turned down.</summary>
    public TurnDownReason? Reason { get; private set; }

    /// <summary>Why in words, for the student; at most 300 characters.</summary>
    public string? ReasonText { get; private set; }

    /// <summary>Who screened it.</summary>
    public int? ScreenedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ScreenedAt { get; private set; }

    /// <summary>When it was sent to the employer, UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why it was sent although the list was full or a must-have is missed; for colleagues.</summary>
    public string? SendReason { get; private set; }

    /// <summary>When it had its final answer, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the personal data was removed, UTC.</summary>
    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>Each state it has been in.</summary>
    public IReadOnlyCollection<ApplicationStep> Steps => steps;

    /// <summary>Answers.</summary>
    public IReadOnlyList<JobAnswer> Answers => JobAnswer.Read(AnswersJson);

    /// <summary>The score sheet.</summary>
    public ScoreSheet Sheet => SheetJson is null ? ScoreSheet.Empty : JsonSerializer.Deserialize<ScoreSheet>(SheetJson, Json)!;

    /// <summary>States that wait for something.</summary>
    public static readonly IReadOnlyList<ApplicationState> OpenStates = [ApplicationState.Applied, ApplicationState.ScreenedIn, ApplicationState.SentToCompany];

    /// <summary>
    /// The day by which everybody has a final answer: <paramref name="answerDays"/> days after the last day to apply, or after
    /// the employer's interview when that is later, and before the work begins, where that leaves time for it.
    /// </summary>
    public static DateOnly AnswerBy(DateOnly applyBy, DateOnly? interviewOn, DateOnly startsOn, int answerDays)
    {
        var last = interviewOn > applyBy ? interviewOn.Value : applyBy;
        var (latest, beforeWork) = (last.AddDays(answerDays), startsOn.AddDays(-1));
        return beforeWork >= latest ? latest : beforeWork > last ? beforeWork : last;
    }

    /// <summary>Whether it has no final answer yet.</summary>
    public bool IsOpen => OpenStates.Contains(State);

    /// <summary>
    /// Sends an application. That a student has one for a job is kept by the unique index; withdrawn, it is sent again by
    /// <see cref="ApplyAgain"/>. The posting's questions and tally must have been loaded.
    /// </summary>
    /// <param name="posting">For which job.</param>
    /// <param name="seenRevision">The text that the student read.</param>
    /// <param name="studentId">Who.</param>
    /// <param name="letter">What the student wrote.</param>
    /// <param name="today">Today in the department's time zone.</param>
    /// <param name="now">When.</param>
    /// <param name="application">The application.</param>
    public static Result Apply(JobPosting posting, int seenRevision, int studentId, ApplicationLetter letter, DateOnly today, DateTimeOffset now, out JobApplication application)
    {
        application = new JobApplication { PostingId = posting.Id, StudentId = studentId };
        return application.Send(posting, seenRevision, letter, today, now);
    }

    /// <summary>Sends it again after it was withdrawn.</summary>
    public Result ApplyAgain(JobPosting posting, int seenRevision, ApplicationLetter letter, DateOnly today, DateTimeOffset now)
    {
        if (State != ApplicationState.Withdrawn || StudentId is null)
            return JobErrors.AppliedAlready;
        return Send(posting, seenRevision, letter, today, now);
    }

    /// <summary>
    /// Answers anew while it waits to be screened, because the posting's text was changed; not while a new text waits to be
    /// published.
    /// </summary>
    public Result AnswerAgain(JobPosting posting, int seenRevision, ApplicationLetter letter)
    {
        if (State != ApplicationState.Applied || StudentId is null || posting.Revision != posting.PublishedRevision)
            return JobErrors.ApplicationState;
        return Write(posting, seenRevision, letter);
    }

    /// <summary>The student withdraws, at any time before the final answer.</summary>
    public Result Withdraw(JobPosting posting, DateTimeOffset now)
    {
        if (!IsOpen)
            return JobErrors.ApplicationState;
        if (State == ApplicationState.SentToCompany)
            posting.Tally.AddSent(-1);
        posting.Tally.AddApplied(-1);
        MoveTo(ApplicationState.Withdrawn, null, null, StudentId, now);
        return Result.Done;
    }

    /// <summary>Fills the score sheet without deciding.</summary>
    public Result Mark(ScoreSheet sheet, int byId)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedIn or ApplicationState.ScreenedOut))
            return JobErrors.ApplicationState;
        if (byId == StudentId)
            return JobErrors.OwnApplication;
        (SheetJson, Score) = (JsonSerializer.Serialize(sheet, Json), sheet.Score);
        Missed = Answers.Count(a => sheet.Checked.TryGetValue(a.QuestionId, out var holds) && a.Expected is not null ? !holds : a.IsMissed);
        return Result.Done;
    }

    /// <summary>Passes the screening (初试通过); also after it was screened out by mistake.</summary>
    public Result ScreenIn(int byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedOut))
            return JobErrors.ApplicationState;
        return Screen(ApplicationState.ScreenedIn, null, null, byId, now);
    }

    /// <summary>Does not pass the screening, with a reason that the student reads (S66).</summary>
    public Result ScreenOut(TurnDownReason? reason, string? words, int byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedIn))
            return JobErrors.ApplicationState;
        return HasReason(reason, words) ? Screen(ApplicationState.ScreenedOut, reason, words, byId, now) : JobErrors.ReasonMissing;
    }

    /// <summary>Sends the student to the employer (已推荐). Beyond the cap, or with a must-have missed, it needs a reason.</summary>
    /// <param name="posting">The posting, with its tally.</param>
    /// <param name="factor">How many are sent for a place (domain.md: 2).</param>
    /// <param name="reason">Why, where it needs one; for colleagues.</param>
    /// <param name="byId">Who sends.</param>
    /// <param name="now">When.</param>
    public Result Send(JobPosting posting, decimal factor, string? reason, int byId, DateTimeOffset now)
    {
        if (State != ApplicationState.ScreenedIn)
            return JobErrors.ApplicationState;
        if (byId == StudentId)
            return JobErrors.OwnApplication;
        // Nobody is sent to work whose text waits for a second person, or about which something is wrong.
        if (posting.State is not (JobState.Published or JobState.Closed))
            return JobErrors.WrongState;
        var cap = Cap(posting.Headcount, factor);
        if ((posting.Tally.Sent >= cap || Missed > 0) && string.IsNullOrWhiteSpace(reason))
            return JobErrors.SendReason.With(cap);
        posting.Tally.AddSent(1);
        (SentAt, SendReason) = (now, posting.Tally.Sent > cap || Missed > 0 ? reason : null);
        MoveTo(ApplicationState.SentToCompany, null, null, byId, now);
        return Result.Done;
    }

    /// <summary>How many may be sent to the employer without a reason.</summary>
    public static int Cap(int headcount, decimal factor) => (int)Math.Ceiling(headcount * factor);

    /// <summary>Hired (已录用): takes a place. Also corrects a wrong “not hired”, which the employer alone cannot.</summary>
    /// <param name="posting">The posting, with its tally.</param>
    /// <param name="byId">Who enters it; null for the employer.</param>
    /// <param name="now">When.</param>
    public Result Hire(JobPosting posting, int? byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.SentToCompany or ApplicationState.NotHired) || SentAt is null || StudentId is null || !MayAnswer(byId))
            return JobErrors.ApplicationState;
        if (byId is not null && byId == StudentId)
            return JobErrors.OwnApplication;
        if (posting.Hire(1).Error is { } full)
            return full;
        MoveTo(ApplicationState.Hired, null, null, byId, now);
        AnsweredAt = now;
        return Result.Done;
    }

    /// <summary>Not hired (未录用), with a reason that the student reads. Also corrects a wrong “hired” and gives its place back.</summary>
    public Result NotHire(JobPosting posting, TurnDownReason? reason, string? words, int? byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.SentToCompany or ApplicationState.Hired) || StudentId is null || !MayAnswer(byId))
            return JobErrors.ApplicationState;
        if (byId is not null && byId == StudentId)
            return JobErrors.OwnApplication;
        if (!HasReason(reason, words))
            return JobErrors.ReasonMissing;
        if (State == ApplicationState.Hired)
            posting.Hire(-1);
        MoveTo(ApplicationState.NotHired, reason, words, byId, now);
        AnsweredAt = now;
        return Result.Done;
    }

    /// <summary>The final answer when the job is called off.</summary>
    public Result CallOff(string? words, int? byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return JobErrors.ApplicationState;
        MoveTo(State == ApplicationState.SentToCompany ? ApplicationState.NotHired : ApplicationState.ScreenedOut, TurnDownReason.CalledOff, words, byId, now);
        AnsweredAt = now;
        return Result.Done;
    }

    /// <summary>
    /// Forgets the person: who, what was written, what colleagues noted. State, days and counts stay. An open one is
    /// withdrawn first.
    /// </summary>
    public void Anonymise(JobPosting posting, DateTimeOffset now)
    {
        if (AnonymisedAt is not null)
            return;
        if (IsOpen)
            Withdraw(posting, now);
        (StudentId, Motive, AnswersJson, SheetJson, ReasonText, SendReason, FreeTimes) = (null, null, null, null, null, null, 0);
        foreach (var step in steps)
            step.Anonymise();
        AnonymisedAt = now;
    }

    private Result Send(JobPosting posting, int seenRevision, ApplicationLetter letter, DateOnly today, DateTimeOffset now)
    {
        if (!posting.IsOpenOn(today))
            return JobErrors.NotOpen;
        if (letter.ConsentVersion != JobConsent.Version)
            return JobErrors.ConsentMissing;
        if (Write(posting, seenRevision, letter).Error is { } refused)
            return refused;
        posting.Tally.AddApplied(1);
        (AppliedAt, ConsentVersion) = (now, letter.ConsentVersion);
        (SheetJson, Score, ScreenedById, ScreenedAt, SentAt, SendReason, AnsweredAt) = (null, null, null, null, null, null, null);
        MoveTo(ApplicationState.Applied, null, null, StudentId, now);
        return Result.Done;
    }

    private Result Write(JobPosting posting, int seenRevision, ApplicationLetter letter)
    {
        if (seenRevision != posting.Revision)
            return JobErrors.QuestionsChanged;
        var answers = new List<JobAnswer>();
        foreach (var question in posting.Questions.OrderBy(q => q.Position))
        {
            var given = letter.Answers.FirstOrDefault(a => a.QuestionId == question.Id);
            if (question.Expected is not null ? given?.Yes is null : string.IsNullOrWhiteSpace(given?.Text))
                return JobErrors.AnswerMissing.OnField($"Answers[{answers.Count}]");
            if (given!.Text is { } text && LooksLikeIdentity(text))
                return JobErrors.NumberNotAsked.OnField($"Answers[{answers.Count}]");
            answers.Add(new JobAnswer(question.Id, question.Text, question.Expected, question.Expected is null ? null : given.Yes, question.Expected is null ? given.Text : null));
        }

        if (letter.Motive is { } motive && LooksLikeIdentity(motive))
            return JobErrors.NumberNotAsked.OnField("Motive");
        (PostingRevision, Motive, FreeTimes) = (posting.Revision, letter.Motive, letter.FreeTimes & WeekTimes.All);
        TimesFit = WeekTimes.Fits(posting.Times, posting.TimesAreFixed, FreeTimes);
        AnswersJson = JsonSerializer.Serialize(answers, Json);
        Missed = answers.Count(a => a.IsMissed);
        return Result.Done;
    }

    private Result Screen(ApplicationState state, TurnDownReason? reason, string? words, int byId, DateTimeOffset now)
    {
        if (byId == StudentId)
            return JobErrors.OwnApplication;
        if (StudentId is null)
            return JobErrors.ApplicationState;
        MoveTo(state, reason, words, byId, now);
        (ScreenedById, ScreenedAt) = (byId, now);
        AnsweredAt = state == ApplicationState.ScreenedOut ? now : null;
        return Result.Done;
    }

    private void MoveTo(ApplicationState state, TurnDownReason? reason, string? words, int? byId, DateTimeOffset now)
    {
        (State, StateSince, Reason, ReasonText) = (state, now, reason, string.IsNullOrWhiteSpace(words) ? null : words);
        steps.Add(new ApplicationStep(state, reason, ReasonText, byId, now));
    }

    // A result that was entered is corrected by the department alone.
    private bool MayAnswer(int? byId) => byId is not null || State == ApplicationState.SentToCompany;

    private static bool HasReason(TurnDownReason? reason, string? words) =>
        reason is not null && (reason != TurnDownReason.Other || !string.IsNullOrWhiteSpace(words));

    /// <summary>Whether a text holds a number as long as an identity card's or a bank card's (15 to 19 digits), which nobody may ask for.</summary>
    public static bool LooksLikeIdentity(string text)
    {
        var folded = ChineseText.FoldWords(text).Text;
        var figures = string.Create(folded.Length, folded, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Numerals.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? (char)('0' + at % 10) : from[i];
        });
        return IdentityNumber().IsMatch(figures) || CardNumber().IsMatch(figures) || LongNumber().IsMatch(Dates().Replace(figures, ";"));
    }

    private const string Numerals = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖";
    private const string Gap = "[^0-9a-z㐀-鿿。;:!?]{0,3}[年月日]?[^0-9a-z㐀-鿿。;:!?]{0,3}";

    // 18 figures with a day of birth in them, whatever signs stand between them.
    [GeneratedRegex("(?<![0-9])[1-8](" + Gap + "[0-9]){5}" + Gap + "((1" + Gap + "[89]|2" + Gap + "0)(" + Gap + "[0-9]){2}" + Gap + "(0" + Gap + "[1-9]|1" + Gap + "[0-2])" + Gap + "(0" + Gap + "[1-9]|[12]" + Gap + "[0-9]|3" + Gap + "[01])(" + Gap + "[0-9]){3}" + Gap + "[0-9x])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityNumber();

    // A bank card's in groups of at least three.
    [GeneratedRegex("(?<![0-9])(?=([0-9][ ./()·_*|-]{0,2}){15,18}[0-9](?![0-9]))[3-6][0-9]{2,}([ ./()·_*|-]{1,2}[0-9]{3,}){2,5}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex CardNumber();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}([-/.])[0-9]{1,2}\\2[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("(?<![0-9])([0-9][ -]{0,3}){14,18}[0-9xX](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}

/// <summary>What a student writes in an application.</summary>
/// <param name="Motive">Why this job; at most 500 characters.</param>
/// <param name="FreeTimes">When free (<see cref="WeekTimes"/>).</param>
/// <param name="Answers">Answers, in any order.</param>
/// <param name="ConsentVersion">The consent that was agreed to; null when it was not.</param>
public sealed record ApplicationLetter(string? Motive, int FreeTimes, IReadOnlyList<GivenAnswer> Answers, string? ConsentVersion);

/// <summary>An answer as it comes from the form.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Yes">To a yes-or-no question.</param>
/// <param name="Text">In words; at most 200 characters.</param>
public sealed record GivenAnswer(int QuestionId, bool? Yes, string? Text);

/// <summary>A state that an application came to.</summary>
public sealed class ApplicationStep
{
    private ApplicationStep()
    {
    }

    internal ApplicationStep(ApplicationState state, TurnDownReason? reason, string? words, int? byId, DateTimeOffset at) =>
        (State, Reason, ReasonText, ById, At) = (state, reason, words, byId, at);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Of which application.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>Which state.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>Why.</summary>
    public TurnDownReason? Reason { get; private set; }

    /// <summary>Why in words.</summary>
    public string? ReasonText { get; private set; }

    /// <summary>Who did it; null for the employer and for whoever was forgotten.</summary>
    public int? ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Anonymise()
    {
        ReasonText = null;
        // The student's own steps would name the person.
        if (State is ApplicationState.Applied or ApplicationState.Withdrawn)
            ById = null;
    }
}

/// <summary>What a student fills in once for every application; nothing more is asked. Name and student number stand in the account.</summary>
public sealed class StudentProfile : Entity
{
    private StudentProfile()
    {
    }

    /// <summary>An empty profile of a person.</summary>
    public StudentProfile(int userId) => UserId = userId;

    /// <summary>Whose; unique.</summary>
    public int UserId { get; private set; }

    /// <summary>学院; at most 60 characters.</summary>
    public string? College { get; private set; }

    /// <summary>Phone, for the employer's interview; at most 30 characters.</summary>
    public string? Phone { get; private set; }

    /// <summary>When usually free (<see cref="WeekTimes"/>).</summary>
    public int FreeTimes { get; private set; }

    /// <summary>Fills it in; refuses what looks like an identity or bank number.</summary>
    public Result Fill(string college, string phone, int freeTimes)
    {
        if (JobApplication.LooksLikeIdentity(college))
            return JobErrors.NumberNotAsked.OnField("College");
        if (JobApplication.LooksLikeIdentity(phone))
            return JobErrors.NumberNotAsked.OnField("Phone");
        (College, Phone, FreeTimes) = (college, phone, freeTimes & WeekTimes.All);
        return Result.Done;
    }
}
