using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Events.Periods.Import;

namespace Outreach.Web.Features.Events.Periods.Import;

public sealed class PeriodUpload
{
    [Required(ErrorMessage = "Choose a file."), Display(Name = "File (.json or .ics)")]
    public IFormFile? File { get; set; }

    [Display(Name = "Whose calendar")]
    public int? SchoolId { get; set; }
}

public sealed class PeriodConfirmation
{
    /// <summary>What is taken over, in our own form.</summary>
    [Required, StringLength(500_000)]
    public string? Content { get; set; }

    public int? SchoolId { get; set; }

    /// <summary>What became of the rows when the person looked.</summary>
    [StringLength(64)]
    public string? Fingerprint { get; set; }

    /// <summary>Whether what the calendar says otherwise is changed.</summary>
    public bool TakeChanged { get; set; }
}

/// <param name="School">Whose calendar it is; null for ours.</param>
/// <param name="Content">What can be taken over, in our own form.</param>
/// <param name="Fingerprint">Of what would become of <paramref name="Content"/>.</param>
/// <param name="IsOutdated">Whether the calendar was changed since the person looked.</param>
public sealed record PeriodPreviewModel(int? SchoolId, string? School, PeriodImportPlan Plan, string Content, string Fingerprint, bool IsOutdated = false);

/// <param name="Year">Of the first of them; null when there is none.</param>
public sealed record PeriodImportOutcome(int Added, int Changed, int? Year);
