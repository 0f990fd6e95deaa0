using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Sponsors.Blacklist;

namespace Outreach.Web.Features.Contracts.Signing;

public sealed class SignInput
{
    [Required, Display(Name = "Signed on")]
    public DateOnly? SignedOn { get; set; }
}

public sealed class ReplaceScanInput
{
    /// <summary>The scan that the page showed.</summary>
    public int? SeenFileId { get; set; }

    [Required, StringLength(ReplacedScan.ReasonLimit), Display(Name = "Why it is replaced")]
    public string? Reason { get; set; }
}

public sealed record FormerScan(int FileId, string Reason, string By, DateTimeOffset At);

/// <summary>The page from the approval to the scan.</summary>
/// <param name="Number">Its number once its paper is prepared.</param>
/// <param name="Event">Event, if any.</param>
/// <param name="Cash">CNY.</param>
/// <param name="SignerMay">Whether that person may sign today.</param>
/// <param name="ScanFileId">The scan, once there is one.</param>
public sealed record SigningModel(
    int Id, ContractState State, string? Number, string? AmendsNumber, string Sponsor, string? Event, decimal? Cash, string? Goods,
    string? Signer, bool SignerMay, string? SponsorSigner, DateOnly? PaperOn, DateOnly? SignedOn, int? ScanFileId, DateOnly Today)
{
    public SignInput Input { get; init; } = new();

    public ReplaceScanInput Replacing { get; init; } = new();

    /// <summary>Scans that others took the place of, the latest first.</summary>
    public IReadOnlyList<FormerScan> Former { get; init; } = [];

    /// <summary>What has changed since the text was submitted: the paper says it as it was reviewed.</summary>
    public IReadOnlyList<WordChange> Changed { get; init; } = [];

    /// <summary>What the paper lacks of us, by the names of settings.</summary>
    public IReadOnlyList<string> PaperLacks { get; init; } = [];

    /// <summary>What is said of a merchant on the blacklist; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>Whether the person may end the contract.</summary>
    public bool CanTerminate { get; init; }

    /// <summary>Of an amendment that has not taken over: where its contract stands.</summary>
    public AmendmentView? Standing { get; init; }
}
