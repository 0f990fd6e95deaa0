using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Screening;

namespace Outreach.Web.Features.JobResults;

/// <summary>The page.</summary>
/// <param name="Job">For which job.</param>
/// <param name="Waiting">Who has no result yet.</param>
/// <param name="Answered">Who has one.</param>
public sealed record ResultsModel(ScreenedJob Job, IReadOnlyList<ApplicantRow> Waiting, IReadOnlyList<ApplicantRow> Answered)
{
    /// <summary>What was pasted, when it could not be read.</summary>
    public PasteInput Paste { get; init; } = new();
}

/// <summary>The result of one.</summary>
public sealed class ResultInput
{
    /// <summary>The version seen.</summary>
    public int Version { get; set; }

    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(TurnDownReason))]
    public TurnDownReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

/// <summary>One result for many.</summary>
public sealed class ManyResultsInput
{
    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    /// <summary>Who, each with the version seen.</summary>
    public string[] Chosen { get; set; } = [];

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(TurnDownReason))]
    public TurnDownReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

/// <summary>Results in bulk: pasted, or from a table.</summary>
public sealed class PasteInput
{
    /// <summary>Longest text.</summary>
    public const int Longest = 20_000;

    /// <summary>A line for each.</summary>
    [StringLength(Longest), DataType(DataType.MultilineText), Display(Name = "Results")]
    public string? Text { get; set; }

    /// <summary>A table instead.</summary>
    [Display(Name = "Or a table (.xlsx, .csv)")]
    public IFormFile? File { get; set; }

    /// <summary>Who is meant, by line: an application, or <see cref="LeaveOut"/>.</summary>
    public Dictionary<int, string?> Fix { get; set; } = [];

    /// <summary>What is meant, by line.</summary>
    public Dictionary<int, bool?> As { get; set; } = [];

    /// <summary>Why, for those not hired without a reason of their own.</summary>
    [EnumDataType(typeof(TurnDownReason))]
    public TurnDownReason? Reason { get; set; }

    /// <summary>The reading that was shown.</summary>
    public string? Understood { get; set; }

    /// <summary>Whether lines were still unclear in it: what is mended is shown before anything is written.</summary>
    public bool Again { get; set; }

    /// <summary>A line that says nothing.</summary>
    public const string LeaveOut = "out";
}

/// <summary>What becomes of a line.</summary>
/// <param name="Line">As it was understood.</param>
/// <param name="Person">Who is meant, mended or not.</param>
/// <param name="Hired">Hired or not, mended or not.</param>
/// <param name="IsLeftOut">Whether it was taken out by hand.</param>
public sealed record PlannedLine(ResultLine Line, Candidate? Person, bool? Hired, bool IsLeftOut)
{
    /// <summary>Whether it still needs a look.</summary>
    public bool IsOpen => !IsLeftOut && (Person is null || Hired is null);

    /// <summary>Whether that is the result already.</summary>
    public bool IsKnown => Person is not null && Hired is { } hired && Person.State == (hired ? ApplicationState.Hired : ApplicationState.NotHired);

    /// <summary>Whether it turns a result round.</summary>
    public bool IsCorrection => Person?.State is ApplicationState.Hired or ApplicationState.NotHired && !IsKnown;
}

/// <summary>The preview: nothing is written yet.</summary>
public sealed record PreviewModel(ScreenedJob Job, PasteInput Input, IReadOnlyList<PlannedLine> Lines, IReadOnlyList<Candidate> Candidates, string Understood)
{
    /// <summary>What would be entered.</summary>
    public IReadOnlyList<PlannedLine> Ready => [.. Lines.Where(l => !l.IsLeftOut && !l.IsOpen && !l.IsKnown)];

    /// <summary>What needs a look.</summary>
    public int Open => Lines.Count(l => l.IsOpen);
}

/// <summary>A result to be entered.</summary>
public sealed record ResultEntry(int ApplicationId, int Version, bool Hired, TurnDownReason? Reason, string? Words);
