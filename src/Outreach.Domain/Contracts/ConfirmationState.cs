using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain.Contracts;

/// <summary>Whether the department that carries a clause out has agreed (会签, S37).</summary>
public enum ConfirmationState
{
    /// <summary>Not asked, or asked and not answered.</summary>
    [Display(Name = "Waiting")] Waiting,

    [Display(Name = "Confirmed")] Confirmed,

    /// <summary>Refused, with a note.</summary>
    [Display(Name = "Declined")] Declined,
}
