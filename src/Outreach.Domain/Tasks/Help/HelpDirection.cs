using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks.Help;

/// <summary>Who helps whom.</summary>
public enum HelpDirection
{
    /// <summary>We ask the other department.</summary>
    [Display(Name = "We ask")] FromUs,

    /// <summary>The other department asks us.</summary>
    [Display(Name = "They ask us")] ToUs,
}
