using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Fulfilment;

public enum BreachSide
{
    [Display(Name = "The sponsor")] Sponsor,

    [Display(Name = "Our side")] Department,
}
