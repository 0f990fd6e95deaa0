using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Screening;

/// <summary>Reasons that make sense where somebody is turned down.</summary>
public static class TurnDownReasons
{
    /// <summary>In the screening.</summary>
    public static readonly IReadOnlyList<TurnDownReason> Screening =
    [
        TurnDownReason.MissesMustHave, TurnDownReason.Times, TurnDownReason.Unreachable, TurnDownReason.OthersFitBetter, TurnDownReason.PlacesTaken, TurnDownReason.Other,
    ];

    /// <summary>After the employer's interview.</summary>
    public static readonly IReadOnlyList<TurnDownReason> Interview =
    [
        TurnDownReason.OthersFitBetter, TurnDownReason.NoShow, TurnDownReason.Times, TurnDownReason.MissesMustHave, TurnDownReason.Unreachable, TurnDownReason.PlacesTaken,
        TurnDownReason.Other,
    ];
}

/// <summary>A posting, as those see it who screen for it.</summary>
public sealed record ScreenedJob(
    int Id, string Title, string Employer, JobState State, int OwnerId, int Headcount, int Sent, int Hired, DateOnly ApplyBy, DateTimeOffset? InterviewAt, string? InterviewPlace,
    int Times, bool TimesAreFixed, IReadOnlyList<QuestionContent> Questions)
{
    /// <summary>The must-haves.</summary>
    public IReadOnlyList<QuestionContent> MustHaves => [.. Questions.Where(q => q.Expected is not null)];

    /// <summary>Places not yet taken.</summary>
    public int Free => Headcount - Hired;
}

/// <summary>A posting with what waits there.</summary>
public sealed record WaitingJob
{
    /// <summary>The posting's key.</summary>
    public required int Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whose job it is.</summary>
    public required string Employer { get; init; }

    /// <summary>The posting's state.</summary>
    public required JobState State { get; init; }

    /// <summary>Who looks after it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day to apply.</summary>
    public required DateOnly ApplyBy { get; init; }

    /// <summary>The employer's interview.</summary>
    public required DateTimeOffset? InterviewAt { get; init; }

    /// <summary>Places.</summary>
    public required int Headcount { get; init; }

    /// <summary>Places taken.</summary>
    public required int Hired { get; init; }

    /// <summary>Who applied and is not screened.</summary>
    public required int Waiting { get; init; }

    /// <summary>Who is screened in and not sent.</summary>
    public required int ScreenedIn { get; init; }

    /// <summary>Who is sent and has no result.</summary>
    public required int Sent { get; init; }

    /// <summary>Who should have had a final answer by now.</summary>
    public required int Overdue { get; init; }
}

/// <summary>Somebody who should have had a final answer by now.</summary>
public sealed record OverdueRow(int Id, int PostingId, string Title, string Employer, string? Student, ApplicationState State, DateTimeOffset AppliedAt, DateTimeOffset StateSince, string Owner);

/// <summary>The page of all that waits.</summary>
/// <param name="OwnOnly">Whether it shows one's own postings alone.</param>
/// <param name="Leads">Whether the person may see everybody's.</param>
/// <param name="Jobs">Postings, those with somebody overdue first.</param>
/// <param name="Overdue">Who has waited too long, the longest first.</param>
/// <param name="OverdueCount">How many they are in all.</param>
/// <param name="AnswerDays">Within how many days everybody is answered.</param>
public sealed record ScreeningModel(bool OwnOnly, bool Leads, IReadOnlyList<WaitingJob> Jobs, IReadOnlyList<OverdueRow> Overdue, int OverdueCount, int AnswerDays);

/// <summary>Which applicants are shown, and in which order.</summary>
public sealed class ApplicantFilter
{
    /// <summary>The tab of everybody.</summary>
    public const string All = "all";

    /// <summary>A state's name, or <see cref="All"/>; those who wait to be screened without.</summary>
    public string? Tab { get; set; }

    /// <summary>Order.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>The state shown; null for all.</summary>
    public ApplicationState? State => Tab == All ? null : Enum.TryParse<ApplicationState>(Tab, out var state) && Enum.IsDefined(state) ? state : ApplicationState.Applied;

    /// <summary>What goes into an address so that the next page knows the list.</summary>
    public string Query => (Tab, Sort) switch
    {
        (null, null) => "",
        _ => "?" + string.Join('&', new[] { ("tab", Tab), ("sort", Sort) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}")),
    };
}

/// <summary>A must-have with what was answered, and what the screener found.</summary>
/// <param name="Number">Its number in the posting's list; 0 when it is no longer asked.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Checked">Whether the answer holds; null while nobody has checked.</param>
public sealed record MustHave(int Number, JobAnswer Answer, bool? Checked)
{
    /// <summary>Whether it is met, as far as is known.</summary>
    public bool IsMet => Checked ?? !Answer.IsMissed;
}

/// <summary>An applicant in a list.</summary>
public sealed record ApplicantRow(JobApplication Application, string? Name, string? College)
{
    /// <summary>The must-haves, as answered and checked.</summary>
    public IReadOnlyList<MustHave> MustHavesOf(ScreenedJob job)
    {
        var sheet = Application.Sheet;
        return [.. Application.Answers.Where(a => a.Expected is not null).Select(a => new MustHave(
            job.MustHaves.Select((q, i) => (q.Id, Number: i + 1)).FirstOrDefault(q => q.Id == a.QuestionId).Number, a,
            sheet.Checked.TryGetValue(a.QuestionId, out var holds) ? holds : null))];
    }
}

/// <summary>The list of a posting's applicants.</summary>
public sealed record ApplicantsModel(
    ScreenedJob Job, ApplicantFilter Filter, IReadOnlyDictionary<ApplicationState, int> Counts, IReadOnlyList<ApplicantRow> Rows, int Total)
{
    /// <summary>Rows on a page: an evening's work.</summary>
    public const int Size = 50;

    /// <summary>The page shown.</summary>
    public int Page => Math.Clamp(Filter.Page, 1, Math.Max(1, (Total + Size - 1) / Size));

    /// <summary>How many are in a state.</summary>
    public int Of(ApplicationState state) => Counts.GetValueOrDefault(state);
}

/// <summary>A state that an application came to, with who brought it there.</summary>
public sealed record StepRow(ApplicationState State, TurnDownReason? Reason, string? Words, string? By, DateTimeOffset At);

/// <summary>The person behind an application; all null once it was anonymised.</summary>
public sealed record Applicant(string? Name, string? Number, string? College, string? Phone, string? Email);

/// <summary>One application.</summary>
/// <param name="Job">For which job.</param>
/// <param name="Filter">The list it was opened from.</param>
/// <param name="Row">The application.</param>
/// <param name="Person">Who.</param>
/// <param name="Steps">What happened, the latest first.</param>
/// <param name="Previous">The one before it in the list.</param>
/// <param name="Next">The one after it in the list.</param>
/// <param name="Place">Which of the list it is, from 1; 0 when it is no longer in it.</param>
/// <param name="Listed">How many there are in the list.</param>
/// <param name="IsOwn">Whether it is the screener's own.</param>
public sealed record ApplicantModel(
    ScreenedJob Job, ApplicantFilter Filter, ApplicantRow Row, Applicant Person, IReadOnlyList<StepRow> Steps, int? Previous, int? Next, int Place, int Listed, bool IsOwn)
{
    /// <summary>What stands in the form.</summary>
    public VerdictInput Input { get; init; } = new();

    /// <summary>Whether it can be screened now.</summary>
    public bool MayScreen => !IsOwn && Row.Application.StudentId is not null
        && Row.Application.State is ApplicationState.Applied or ApplicationState.ScreenedIn or ApplicationState.ScreenedOut;

    /// <summary>The likely reason, so that turning down takes two keys.</summary>
    public TurnDownReason? LikelyReason => Input.Reason ?? Row.Application.Reason
        ?? (Row.Application.Missed > 0 ? TurnDownReason.MissesMustHave : !Row.Application.TimesFit ? TurnDownReason.Times : null);
}

/// <summary>What the screener does.</summary>
public enum Verdict
{
    /// <summary>Keeps the sheet and goes on.</summary>
    Mark,

    /// <summary>Passed.</summary>
    In,

    /// <summary>Not passed.</summary>
    Out,
}

/// <summary>The score sheet with the verdict.</summary>
public sealed class VerdictInput
{
    /// <summary>The version seen.</summary>
    public int Version { get; set; }

    /// <summary>What to do.</summary>
    [Required, EnumDataType(typeof(Verdict))]
    public Verdict? Do { get; set; }

    /// <summary>Checked answers by question.</summary>
    public Dictionary<int, bool?> Checked { get; set; } = [];

    /// <summary>1 to 5.</summary>
    [Range(1, 5), Display(Name = "Reliability")]
    public int? Reliability { get; set; }

    /// <summary>1 to 5.</summary>
    [Range(1, 5), Display(Name = "Communication")]
    public int? Communication { get; set; }

    /// <summary>1 to 5.</summary>
    [Range(1, 5), Display(Name = "Motivation")]
    public int? Motivation { get; set; }

    /// <summary>For colleagues.</summary>
    [StringLength(300), Display(Name = "Note for colleagues")]
    public string? Note { get; set; }

    /// <summary>Why not.</summary>
    [Display(Name = "Reason")]
    public TurnDownReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300), Display(Name = "In words")]
    public string? Words { get; set; }

    /// <summary>Which application comes next.</summary>
    public int? Next { get; set; }

    /// <summary>The form as it stands in the record.</summary>
    public static VerdictInput Of(JobApplication application)
    {
        var sheet = application.Sheet;
        return new VerdictInput
        {
            Version = application.Version,
            Checked = sheet.Checked.ToDictionary(c => c.Key, c => (bool?)c.Value),
            Reliability = sheet.Reliability,
            Communication = sheet.Communication,
            Motivation = sheet.Motivation,
            Note = sheet.Note,
            Words = application.State == ApplicationState.ScreenedOut ? application.ReasonText : null,
        };
    }

    /// <summary>As a score sheet of what was asked.</summary>
    public ScoreSheet ToSheet(JobApplication application) => new(
        application.Answers.Where(a => a.Expected is not null && Checked.GetValueOrDefault(a.QuestionId) is not null).ToDictionary(a => a.QuestionId, a => Checked[a.QuestionId]!.Value),
        Reliability, Communication, Motivation, Note);
}

/// <summary>A verdict on many.</summary>
public sealed class ManyInput
{
    /// <summary>What to do; in or out.</summary>
    [Required, EnumDataType(typeof(Verdict))]
    public Verdict? Do { get; set; }

    /// <summary>Who, each with the version seen: <c>12.3</c>.</summary>
    public string[] Chosen { get; set; } = [];

    /// <summary>Why not.</summary>
    public TurnDownReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

/// <summary>An application with the version that somebody saw: <c>12.3</c> in a form.</summary>
public readonly record struct Seen(int Id, int Version)
{
    /// <summary>Most that are acted on at once.</summary>
    public const int Most = 500;

    /// <summary>As it stands in a form.</summary>
    public static string Of(JobApplication application) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{application.Id}.{application.Version}");

    /// <summary>Those of a form that make sense, each once.</summary>
    public static IReadOnlyDictionary<int, int> Read(IEnumerable<string> texts) => texts.Take(Most).Select(Parse).OfType<Seen>().DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);

    private static Seen? Parse(string? text) =>
        text?.Split('.') is [var id, var version]
        && int.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var i)
        && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var v) ? new Seen(i, v) : null;
}
