namespace Outreach.Domain.Accounts.Delegations;

public static class DelegationErrors
{
    /// <summary>Choose somebody else.</summary>
    public static readonly DomainError ToSelf = new("delegation.self", "Choose somebody else.", "ToId");

    /// <summary>Choose at most 60 days that are not over yet.</summary>
    public static readonly DomainError Days = new("delegation.days", "Choose at most 60 days that are not over yet.", "EndsOn");

    /// <summary>Nothing is handed over.</summary>
    public static readonly DomainError NothingChosen = new("delegation.nothing", "Choose what is decided on your behalf.", "Kinds");

    /// <summary>The giver does not decide that, or only on somebody's behalf.</summary>
    public static readonly DomainError NotYours = new("delegation.not-yours", "You can only hand over what you decide yourself.", "Kinds");

    /// <summary>A second one for the same days: taking back the one would change nothing.</summary>
    public static readonly DomainError There = new("delegation.there", "This person decides that on your behalf on some of these days already. Take the other delegation back first.", "Kinds");

    /// <summary>What the giver may not decide, the taker does not decide for them.</summary>
    public static readonly DomainError GiversOwn = new(
        "delegation.givers-own", "You decide here on somebody’s behalf who has a part in this themselves, so another leader decides, else the advisor.");

    /// <summary>Such as reviews of contracts to an officer.</summary>
    public static readonly DomainError NotForThem = new("delegation.not-for-them", "Contracts, budgets and exceptions to the blacklist can only be handed to a vice minister.", "ToId");
}
