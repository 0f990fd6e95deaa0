using Outreach.Domain;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>Refusals of these presses.</summary>
public static class DealActionErrors
{
    /// <summary>Saved by somebody else meanwhile.</summary>
    public static readonly DomainError Changed = new("deal.changed", "Somebody changed this deal meanwhile. Look at how it stands now and try again.");

    public static readonly DomainError HasContract = new("deal.has-contract", "This deal has a contract that is on its way. Withdraw the contract first, with the reason.");

    public static readonly DomainError TooLong = new("deal.too-long", "Use at most 1,000 characters.");

    public static readonly DomainError NothingChosen = new("deal.nothing-chosen", "Choose at least one deal.");
}
