namespace Outreach.Domain.Contracts.Reviews;

/// <summary>What keeps a person from deciding on a contract, the weightiest first.</summary>
public enum ReviewBar
{
    None,

    /// <summary>Negotiates the deal or the contract, or once did.</summary>
    OwnDeal,

    /// <summary>Has written at the text or submitted it.</summary>
    OwnSubmission,

    /// <summary>Has declared an interest in the sponsor.</summary>
    Interest,

    /// <summary>Has made the first decision, and this is the second.</summary>
    DecidedAlready,
}
