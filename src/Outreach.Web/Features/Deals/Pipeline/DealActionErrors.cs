using Outreach.Domain;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>Refusals of these presses.</summary>
public static class DealActionErrors
{
    /// <summary>Saved by somebody else meanwhile.</summary>
    public static readonly DomainError Changed = new("deal.changed", "Somebody changed this deal meanwhile. Look at how it stands now and try again.");

    public static readonly DomainError HasContract = new("deal.has-contract", "This deal has a contract that is on its way. Withdraw the contract first, with the reason.");

    public static readonly DomainError NoContract = new("deal.no-contract", "A deal stands at contracting once its contract is drafted. Press “Draft the contract” on its page.");

    public static readonly DomainError EventOver = new("deal.over", "Its event is over, so the deal goes no further. Move it to another event, or close it.");

    public static readonly DomainError NoEvent = new("deal.no-event", "Choose an event that is still to come.", "eventId");

    public static readonly DomainError OneThere = new("deal.one-there", "There is an open deal with this merchant for that event already.");

    public static readonly DomainError TooLong = new("deal.too-long", "Use at most 1,000 characters.");

    public static readonly DomainError NothingChosen = new("deal.nothing-chosen", "Choose at least one deal.");
}
