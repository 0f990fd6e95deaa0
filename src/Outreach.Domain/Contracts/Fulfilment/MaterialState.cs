using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>How far what a promise shows has come.</summary>
public enum MaterialState
{
    [Display(Name = "Waits for approval")] Waiting,

    [Display(Name = "Approved")] Approved,

    [Display(Name = "Rejected")] Rejected,

    /// <summary>Nobody decided before a newer version came.</summary>
    [Display(Name = "Replaced")] Replaced,
}
