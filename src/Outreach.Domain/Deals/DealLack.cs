using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Deals;

/// <summary>What keeps a deal among the targets: nobody goes out before it is there (S13, S37, S40).</summary>
public enum DealLack
{
    [Display(Name = "the event’s purpose")] Purpose,

    [Display(Name = "the event’s day")] Day,

    [Display(Name = "the event’s draft flow")] Flow,

    [Display(Name = "an offer that its departments have cleared")] Offer,
}
