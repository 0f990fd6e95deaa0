namespace Outreach.Domain.Contracts.Differences;

/// <summary>A field of <see cref="ContractContent"/> and its rows; the values are of that field's type.</summary>
public enum ContractField
{
    DepartmentRole,

    Signer,

    SponsorSigner,

    IsExclusive,

    Cash,

    Goods,

    DueOn,

    Amount,

    Kind,

    Count,

    Unit,

    CampusPlace,

    Place,

    StartsOn,

    Department,

    Note,

    Text,
}
