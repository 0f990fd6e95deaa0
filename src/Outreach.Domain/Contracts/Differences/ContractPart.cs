namespace Outreach.Domain.Contracts.Differences;

public enum ContractPart
{
    Parties,

    Cash,

    Goods,

    Instalment,

    Deliverable,

    Clause,
}
