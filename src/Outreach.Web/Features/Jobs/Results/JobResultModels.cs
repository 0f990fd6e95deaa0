using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Screening;

namespace Outreach.Web.Features.Jobs.Results;

public sealed record ResultsModel(ScreenedJob Job, IReadOnlyList<ApplicantRow> Waiting, IReadOnlyList<ApplicantRow> Answered)
{
    /// <summary>What was pasted, when it could not be read.</summary>
    public PasteInput Paste { get; init; } = new();
}

public sealed class ResultInput
{
    public int Version { get; set; }

    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(RejectionReason))]
    public RejectionReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

public sealed class ManyResultsInput
{
    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    public string[] Chosen { get; set; } = [];

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(RejectionReason))]
    public RejectionReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

public sealed class PasteInput
{
    public const int Longest = 20_000;

    [StringLength(Longest), DataType(DataType.MultilineText), Display(Name = "Results")]
    public string? Text { get; set; }

    /// <summary>A table instead.</summary>
    [Display(Name = "Or a table (.xlsx, .xls, .csv)")]
    public IFormFile? File { get; set; }

    public Dictionary<int, string?> Fix { get; set; } = [];

    public Dictionary<int, bool?> As { get; set; } = [];

    /// <summary>Why, for those not hired without a reason of their own.</summary>
    [EnumDataType(typeof(RejectionReason))]
    public RejectionReason? Reason { get; set; }

    public string? Understood { get; set; }

    /// <summary>Whether lines were still unclear in it: what is mended is shown before anything is written.</summary>
    public bool Again { get; set; }

    public const string LeaveOut = "out";
}

/// <summary>What becomes of a line.</summary>
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

public sealed record ResultPreviewModel(ScreenedJob Job, PasteInput Input, IReadOnlyList<PlannedLine> Lines, IReadOnlyList<Candidate> Candidates, string Understood)
{
    public IReadOnlyList<PlannedLine> Ready => [.. Lines.Where(l => !l.IsLeftOut && !l.IsOpen && !l.IsKnown)];

    public int Open => Lines.Count(l => l.IsOpen);
}

public sealed record ResultEntry(int ApplicationId, int Version, bool Hired, RejectionReason? Reason, string? Words);
