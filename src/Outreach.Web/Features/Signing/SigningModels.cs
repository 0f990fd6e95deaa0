using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;

namespace Outreach.Web.Features.Signing;

/// <summary>What is typed when a contract is signed.</summary>
public sealed class SignInput
{
    /// <summary>Day of the signature.</summary>
    [Required, Display(Name = "Signed on")]
    public DateOnly? SignedOn { get; set; }
}

/// <summary>The page from the approval to the scan.</summary>
/// <param name="Id">Contract.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">Its number once it is signed.</param>
/// <param name="AmendsNumber">Number of the contract that it amends, if it does.</param>
/// <param name="Sponsor">Merchant.</param>
/// <param name="Event">Event, if any.</param>
/// <param name="Cash">CNY.</param>
/// <param name="Goods">Goods in words.</param>
/// <param name="Signer">Who signs for the department.</param>
/// <param name="SignerMay">Whether that person may sign today.</param>
/// <param name="SponsorSigner">Who signs for the merchant.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ScanFileId">The scan, once there is one.</param>
public sealed record SigningModel(
    int Id, ContractState State, string? Number, string? AmendsNumber, string Sponsor, string? Event, decimal? Cash, string? Goods,
    string? Signer, bool SignerMay, string? SponsorSigner, DateOnly? SignedOn, int? ScanFileId)
{
    /// <summary>What is typed.</summary>
    public SignInput Input { get; init; } = new();

    /// <summary>Whether the person may end the contract.</summary>
    public bool MayTerminate { get; init; }
}
