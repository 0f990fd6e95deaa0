using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs.Applications;

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

    public int PostingId { get; private set; }

    /// <summary>Who; null once anonymised. A student has one application for a job.</summary>
    public int? StudentId { get; private set; }

    public ApplicationState State { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>When it was (last) sent in, UTC.</summary>
    public DateTimeOffset AppliedAt { get; private set; }

    public int PostingRevision { get; private set; }

    /// <summary>Why this job; at most 500 characters.</summary>
    public string? Motive { get; private set; }

    public int FreeTimes { get; private set; }

    /// <summary>Whether the free times fit the posting's.</summary>
    public bool TimesFit { get; private set; }

    public string? AnswersJson { get; private set; }

    /// <summary>How many must-haves are missed.</summary>
    public int Missed { get; private set; }

    public string ConsentVersion { get; private set; } = "";

    /// <summary>The score sheet, as JSON; null before it was filled.</summary>
    public string? SheetJson { get; private set; }

    /// <summary>0 to 100; null before.</summary>
    public int? Score { get; private set; }

    public RejectionReason? Reason { get; private set; }

    /// <summary>Why in words, for the student; at most 300 characters.</summary>
    public string? ReasonText { get; private set; }

    public int? ScreenedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ScreenedAt { get; private set; }

    /// <summary>When it was sent to the employer, UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why it was sent although the list was full or a must-have is missed; for colleagues.</summary>
    public string? SendReason { get; private set; }

    /// <summary>Whether the student came to the employer's interview; null while nobody has noted it.</summary>
    public bool? Came { get; private set; }

    /// <summary>When it had its final answer, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the personal data was removed, UTC.</summary>
    public DateTimeOffset? AnonymisedAt { get; private set; }

    public IReadOnlyCollection<ApplicationStep> Steps => steps;

    public IReadOnlyList<ApplicationAnswer> Answers => ApplicationAnswer.Read(AnswersJson);

    public ScoreSheet Sheet => SheetJson is null ? ScoreSheet.Empty : JsonSerializer.Deserialize<ScoreSheet>(SheetJson, Json)!;

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

    /// <summary>
    /// The day by which the screening is told, which comes before the employer decides: the day before the interview, or half
    /// of the days to answer where there is none.
    /// </summary>
    public static DateOnly ScreenedBy(DateOnly applyBy, DateOnly? interviewOn, DateOnly startsOn, int answerDays)
    {
        var (answer, latest) = (AnswerBy(applyBy, interviewOn, startsOn, answerDays), applyBy.AddDays(answerDays));
        var screened = interviewOn is not { } day || day <= applyBy ? applyBy.AddDays((answerDays + 1) / 2) : day.AddDays(-1) < latest ? day.AddDays(-1) : latest;
        return screened < answer ? screened : answer;
    }

    /// <summary>Whether it has no final answer yet.</summary>
    public bool IsOpen => OpenStates.Contains(State);

    /// <summary>
    /// Sends an application. That a student has one for a job is kept by the unique index; withdrawn, it is sent again by
    /// <see cref="ApplyAgain"/>. The posting's questions and tally must have been loaded.
    /// </summary>
    public static Result<JobApplication> Create(JobPosting posting, int seenRevision, int studentId, ApplicationLetter letter, DateOnly today, DateTimeOffset now)
    {
        if (posting.OwnerId == studentId)
            return PostingErrors.ScreensOwnPosting;
        var application = new JobApplication { PostingId = posting.Id, StudentId = studentId };
        return application.Send(posting, seenRevision, letter, today, now).With(application);
    }

    public Result ApplyAgain(JobPosting posting, int seenRevision, ApplicationLetter letter, DateOnly today, DateTimeOffset now)
    {
        if (State != ApplicationState.Withdrawn || StudentId is null)
            return PostingErrors.AppliedAlready;
        if (posting.OwnerId == StudentId)
            return PostingErrors.ScreensOwnPosting;
        return Send(posting, seenRevision, letter, today, now);
    }

    /// <summary>
    /// Answers anew while it waits to be screened, because the posting's text was changed; not while a new text waits to be
    /// published.
    /// </summary>
    public Result AnswerAgain(JobPosting posting, int seenRevision, ApplicationLetter letter)
    {
        if (State != ApplicationState.Applied || StudentId is null || posting.Revision != posting.PublishedRevision)
            return PostingErrors.ApplicationState;
        return Write(posting, seenRevision, letter);
    }

    public Result Withdraw(JobPosting posting, DateTimeOffset now)
    {
        if (!IsOpen)
            return PostingErrors.ApplicationState;
        if (State == ApplicationState.SentToCompany)
            posting.Tally.AddSent(-1);
        posting.Tally.AddApplied(-1);
        MoveTo(ApplicationState.Withdrawn, null, null, StudentId, now);
        return Result.Success;
    }

    /// <summary>Fills the score sheet without deciding.</summary>
    public Result Mark(ScoreSheet sheet, int byId)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedIn or ApplicationState.ScreenedOut))
            return PostingErrors.ApplicationState;
        if (byId == StudentId)
            return PostingErrors.OwnApplication;
        (SheetJson, Score) = (JsonSerializer.Serialize(sheet, Json), sheet.Score);
        Missed = Answers.Count(a => sheet.Checked.TryGetValue(a.QuestionId, out var holds) && a.Expected is not null ? !holds : a.IsMissed);
        return Result.Success;
    }

    /// <summary>Passes the screening (初试通过); also after it was screened out by mistake.</summary>
    public Result ScreenIn(int byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedOut))
            return PostingErrors.ApplicationState;
        return Screen(ApplicationState.ScreenedIn, null, null, byId, now);
    }

    /// <summary>Does not pass the screening, with a reason that the student reads (S66).</summary>
    public Result ScreenOut(RejectionReason? reason, string? words, int byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Applied or ApplicationState.ScreenedIn))
            return PostingErrors.ApplicationState;
        return HasReason(reason, words) ? Screen(ApplicationState.ScreenedOut, reason, words, byId, now) : PostingErrors.ReasonMissing;
    }

    /// <summary>Sends the student to the employer (已推荐). Beyond the cap, or with a must-have missed, it needs a reason.</summary>
    /// <param name="factor">How many are sent for a place (domain.md: 2).</param>
    public Result Send(JobPosting posting, decimal factor, string? reason, int byId, DateTimeOffset now)
    {
        if (State != ApplicationState.ScreenedIn)
            return PostingErrors.ApplicationState;
        if (byId == StudentId)
            return PostingErrors.OwnApplication;
        // Nobody is sent to work whose text waits for a second person, or about which something is wrong.
        if (posting.State is not (PostingState.Published or PostingState.Closed))
            return PostingErrors.WrongState;
        var cap = Cap(posting.Headcount, factor);
        if ((posting.Tally.Sent >= cap || Missed > 0) && string.IsNullOrWhiteSpace(reason))
            return PostingErrors.SendReason.WithArguments(cap);
        posting.Tally.AddSent(1);
        (SentAt, SendReason) = (now, posting.Tally.Sent > cap || Missed > 0 ? reason : null);
        MoveTo(ApplicationState.SentToCompany, null, null, byId, now);
        return Result.Success;
    }

    /// <summary>How many may be sent to the employer without a reason.</summary>
    public static int Cap(int headcount, decimal factor) => (int)Math.Ceiling(headcount * factor);

    /// <summary>Hired (已录用): takes a place. Also corrects a wrong “not hired”, which the employer alone cannot.</summary>
    /// <param name="byId">Who enters it; null for the employer.</param>
    public Result Hire(JobPosting posting, int? byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.SentToCompany or ApplicationState.NotHired) || SentAt is null || StudentId is null || !CanAnswer(byId))
            return PostingErrors.ApplicationState;
        if (byId is not null && byId == StudentId)
            return PostingErrors.OwnApplication;
        if (posting.Hire(1).Error is { } full)
            return full;
        MoveTo(ApplicationState.Hired, null, null, byId, now);
        AnsweredAt = now;
        return Result.Success;
    }

    /// <summary>Not hired (未录用), with a reason that the student reads. Also corrects a wrong “hired” and gives its place back.</summary>
    public Result NotHire(JobPosting posting, RejectionReason? reason, string? words, int? byId, DateTimeOffset now)
    {
        if (State is not (ApplicationState.SentToCompany or ApplicationState.Hired) || StudentId is null || !CanAnswer(byId))
            return PostingErrors.ApplicationState;
        if (byId is not null && byId == StudentId)
            return PostingErrors.OwnApplication;
        if (!HasReason(reason, words))
            return PostingErrors.ReasonMissing;
        if (reason == RejectionReason.NoShow && now < posting.InterviewAt)
            return PostingErrors.InterviewToCome;
        if (State == ApplicationState.Hired)
            posting.Hire(-1);
        MoveTo(ApplicationState.NotHired, reason, words, byId, now);
        AnsweredAt = now;
        return Result.Success;
    }

    /// <summary>Notes who came to the interview, from its beginning on.</summary>
    public Result NoteCame(bool came, DateTimeOffset? interviewAt, DateTimeOffset now)
    {
        if (SentAt is null || StudentId is null)
            return PostingErrors.ApplicationState;
        if (interviewAt is null || now < interviewAt)
            return PostingErrors.InterviewToCome;
        Came = came;
        return Result.Success;
    }

    public Result CallOff(string? words, int? byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return PostingErrors.ApplicationState;
        MoveTo(State == ApplicationState.SentToCompany ? ApplicationState.NotHired : ApplicationState.ScreenedOut, RejectionReason.CalledOff, words, byId, now);
        AnsweredAt = now;
        return Result.Success;
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
            return PostingErrors.NotOpen;
        if (letter.ConsentVersion != ApplicationConsent.Version)
            return PostingErrors.ConsentMissing;
        if (Write(posting, seenRevision, letter).Error is { } refused)
            return refused;
        posting.Tally.AddApplied(1);
        (AppliedAt, ConsentVersion) = (now, letter.ConsentVersion);
        (SheetJson, Score, ScreenedById, ScreenedAt, SentAt, SendReason, AnsweredAt) = (null, null, null, null, null, null, null);
        MoveTo(ApplicationState.Applied, null, null, StudentId, now);
        return Result.Success;
    }

    private Result Write(JobPosting posting, int seenRevision, ApplicationLetter letter)
    {
        if (seenRevision != posting.Revision)
            return PostingErrors.QuestionsChanged;
        var answers = new List<ApplicationAnswer>();
        foreach (var question in posting.Questions.OrderBy(q => q.Position))
        {
            var given = letter.Answers.FirstOrDefault(a => a.QuestionId == question.Id);
            if (question.Expected is not null ? given?.Yes is null : string.IsNullOrWhiteSpace(given?.Text))
                return PostingErrors.AnswerMissing.ForField($"Answers[{answers.Count}]");
            if (given!.Text is { } text && LooksLikeIdentity(text))
                return PostingErrors.NumberNotAsked.ForField($"Answers[{answers.Count}]");
            answers.Add(new ApplicationAnswer(question.Id, question.Text, question.Expected, question.Expected is null ? null : given.Yes, question.Expected is null ? given.Text : null));
        }

        if (letter.Motive is { } motive && LooksLikeIdentity(motive))
            return PostingErrors.NumberNotAsked.ForField("Motive");
        (PostingRevision, Motive, FreeTimes) = (posting.Revision, letter.Motive, letter.FreeTimes & WeekTimes.All);
        TimesFit = WeekTimes.Fits(posting.Times, posting.TimesAreFixed, FreeTimes);
        AnswersJson = JsonSerializer.Serialize(answers, Json);
        Missed = answers.Count(a => a.IsMissed);
        return Result.Success;
    }

    private Result Screen(ApplicationState state, RejectionReason? reason, string? words, int byId, DateTimeOffset now)
    {
        if (byId == StudentId)
            return PostingErrors.OwnApplication;
        if (StudentId is null)
            return PostingErrors.ApplicationState;
        MoveTo(state, reason, words, byId, now);
        (ScreenedById, ScreenedAt) = (byId, now);
        AnsweredAt = state == ApplicationState.ScreenedOut ? now : null;
        return Result.Success;
    }

    private void MoveTo(ApplicationState state, RejectionReason? reason, string? words, int? byId, DateTimeOffset now)
    {
        (State, StateSince, Reason, ReasonText) = (state, now, reason, string.IsNullOrWhiteSpace(words) ? null : words);
        steps.Add(new ApplicationStep(state, reason, ReasonText, byId, now));
    }

    // A result that was entered is corrected by the department alone.
    private bool CanAnswer(int? byId) => byId is not null || State == ApplicationState.SentToCompany;

    private static bool HasReason(RejectionReason? reason, string? words) =>
        reason is not null && (reason != RejectionReason.Other || !string.IsNullOrWhiteSpace(words));

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
