using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;

namespace Outreach.Web.Features.Jobs.Screening;

public static class RejectionReasons
{
    public static readonly IReadOnlyList<RejectionReason> Screening =
    [
        RejectionReason.MissesMustHave, RejectionReason.Times, RejectionReason.Unreachable, RejectionReason.OthersFitBetter, RejectionReason.PlacesTaken, RejectionReason.Other,
    ];

    public static readonly IReadOnlyList<RejectionReason> Interview =
    [
        RejectionReason.OthersFitBetter, RejectionReason.NoShow, RejectionReason.Times, RejectionReason.MissesMustHave, RejectionReason.Unreachable, RejectionReason.PlacesTaken,
        RejectionReason.Other,
    ];
}

public sealed record ScreenedJob(
    int Id, string Title, string Employer, PostingState State, int OwnerId, int Headcount, int Sent, int Hired, DateOnly ApplyBy, DateTimeOffset? InterviewAt, string? InterviewPlace,
    int Times, bool TimesAreFixed, IReadOnlyList<QuestionContent> Questions)
{
    /// <summary>The must-haves.</summary>
    public IReadOnlyList<QuestionContent> MustHaves => [.. Questions.Where(q => q.Expected is not null)];

    /// <summary>Places not yet taken.</summary>
    public int Free => Headcount - Hired;
}

public sealed record WaitingJob
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string Employer { get; init; }

    public required PostingState State { get; init; }

    public required string Owner { get; init; }

    /// <summary>Last day to apply.</summary>
    public required DateOnly ApplyBy { get; init; }

    public required DateTimeOffset? InterviewAt { get; init; }

    public required int Headcount { get; init; }

    public required int Hired { get; init; }

    /// <summary>Who applied and is not screened.</summary>
    public required int Waiting { get; init; }

    /// <summary>Who is screened in and not sent.</summary>
    public required int ScreenedIn { get; init; }

    public required int Sent { get; init; }

    public required int Overdue { get; init; }
}

public sealed record OverdueRow(int Id, int PostingId, string Title, string Employer, string? Student, ApplicationState State, DateTimeOffset AppliedAt, DateTimeOffset StateSince, string Owner);

/// <summary>The page of all that waits.</summary>
/// <param name="OwnOnly">Whether it shows one's own postings alone.</param>
/// <param name="Leads">Whether the person may see everybody's.</param>
/// <param name="Jobs">Postings, those with somebody overdue first.</param>
/// <param name="Overdue">Who has waited too long, the longest first.</param>
public sealed record ScreeningModel(bool OwnOnly, bool Leads, IReadOnlyList<WaitingJob> Jobs, IReadOnlyList<OverdueRow> Overdue, int OverdueCount, int AnswerDays);

/// <summary>Which applicants are shown, and in which order.</summary>
public sealed class ApplicantFilter
{
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
/// <param name="Checked">Whether the answer holds; null while nobody has checked.</param>
public sealed record MustHave(int Number, ApplicationAnswer Answer, bool? Checked)
{
    /// <summary>Whether it is met, as far as is known.</summary>
    public bool IsMet => Checked ?? !Answer.IsMissed;
}

public sealed record ApplicantRow(ApplicantFacts Application, string? Name, string? College)
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

public sealed record ApplicantsModel(
    ScreenedJob Job, ApplicantFilter Filter, IReadOnlyDictionary<ApplicationState, int> Counts, IReadOnlyList<ApplicantRow> Rows, int Total)
{
    /// <summary>Rows on a page: an evening's work.</summary>
    public const int Size = 50;

    public int Page => Math.Clamp(Filter.Page, 1, Math.Max(1, (Total + Size - 1) / Size));

    public int Of(ApplicationState state) => Counts.GetValueOrDefault(state);
}

public sealed record ScreeningStepRow(ApplicationState State, RejectionReason? Reason, string? Words, string? By, DateTimeOffset At);

/// <summary>The person behind an application; all null once it was anonymised.</summary>
public sealed record Applicant(string? Name, string? Number, string? College, string? Phone, string? Email);

/// <summary>One application.</summary>
/// <param name="Steps">What happened, the latest first.</param>
/// <param name="Place">Which of the list it is, from 1; 0 when it is no longer in it.</param>
/// <param name="IsOwn">Whether it is the screener's own.</param>
public sealed record ApplicantModel(
    ScreenedJob Job, ApplicantFilter Filter, ApplicantRow Row, Applicant Person, IReadOnlyList<ScreeningStepRow> Steps, int? Previous, int? Next, int Place, int Listed, bool IsOwn)
{
    public VerdictInput Input { get; init; } = new();

    /// <summary>Whether somebody else screens it (<see cref="ApplicantTies.WithheldFrom"/>).</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether that is because the screener wants the same job.</summary>
    public bool HasApplied { get; init; }

    /// <summary>Whether it can be screened now.</summary>
    public bool CanScreen => !IsWithheld && Row.Application.StudentId is not null
        && Row.Application.State is ApplicationState.Applied or ApplicationState.ScreenedIn or ApplicationState.ScreenedOut;

    /// <summary>The likely reason, so that turning down takes two keys.</summary>
    public RejectionReason? LikelyReason => Input.Reason ?? Row.Application.Reason
        ?? (Row.Application.Missed > 0 ? RejectionReason.MissesMustHave : !Row.Application.TimesFit ? RejectionReason.Times : null);
}

public enum Verdict
{
    Mark,

    In,

    /// <summary>Not passed.</summary>
    Out,
}

public sealed class VerdictInput
{
    public int Version { get; set; }

    [Required, EnumDataType(typeof(Verdict))]
    public Verdict? Do { get; set; }

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

    [StringLength(300), Display(Name = "Note for colleagues")]
    public string? Note { get; set; }

    /// <summary>Why not.</summary>
    [Display(Name = "Reason")]
    public RejectionReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300), Display(Name = "In words")]
    public string? Words { get; set; }

    public int? Next { get; set; }

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

    public ScoreSheet ToSheet(JobApplication application) => new(
        application.Answers.Where(a => a.Expected is not null && Checked.GetValueOrDefault(a.QuestionId) is not null).ToDictionary(a => a.QuestionId, a => Checked[a.QuestionId]!.Value),
        Reliability, Communication, Motivation, Note);
}

public sealed class ManyInput
{
    [Required, EnumDataType(typeof(Verdict))]
    public Verdict? Do { get; set; }

    /// <summary>Who, each with the version seen: <c>12.3</c>.</summary>
    public string[] Chosen { get; set; } = [];

    /// <summary>Why not.</summary>
    public RejectionReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

/// <summary>An application with the version that somebody saw: <c>12.3</c> in a form.</summary>
public readonly record struct Seen(int Id, int Version)
{
    /// <summary>Most that are acted on at once.</summary>
    public const int Most = 500;

    public static string Of(ApplicantFacts application) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{application.Id}.{application.Version}");

    /// <summary>Those of a form that make sense, each once.</summary>
    public static IReadOnlyDictionary<int, int> Read(IEnumerable<string> texts) => texts.Take(Most).Select(Parse).OfType<Seen>().DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);

    private static Seen? Parse(string? text) =>
        text?.Split('.') is [var id, var version]
        && int.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var i)
        && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var v) ? new Seen(i, v) : null;
}
