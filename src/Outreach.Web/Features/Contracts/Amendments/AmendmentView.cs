using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Differences;

namespace Outreach.Web.Features.Contracts.Amendments;

/// <summary>An amendment beside the contract that it amends, as that one stands now.</summary>
/// <param name="Says">CNY that the amendment asks for as the rest.</param>
/// <param name="Then">Where the contract stood when the text was last brought up to it.</param>
/// <param name="Now">Where it stands.</param>
/// <param name="Before">The open rest, with the rows of the amendment in the place of those they restate: what the amendment is compared with.</param>
public sealed record AmendmentView(
    int Id, ContractState State, int AmendsId, string AmendsNumber, decimal Says, ContractStanding Then, ContractStanding Now, ContractContent Before)
{
    public StandingChange Change => Then.ChangeTo(Now);

    public bool IsDraft => State is ContractState.Draft or ContractState.Returned;

    /// <summary>CNY that came in since and count towards what the amendment asks for.</summary>
    public decimal CountsTowards => Math.Min(Says, Math.Max(0, Then.Outstanding - Now.Outstanding));

    /// <summary>CNY that came in since beyond what the amendment asks for.</summary>
    public decimal Over => Math.Max(0, Then.Outstanding - Now.Outstanding - Says);

    public IReadOnlyList<ClauseChange> ChangesOf(ContractContent content) => ContractDifference.Between(Before, content);
}
