namespace Outreach.Domain.Contracts;

/// <summary>Somebody who wrote at a contract's text without negotiating it, and so does not decide on it.</summary>
public sealed class ContractAuthor
{
    private ContractAuthor()
    {
    }

    internal ContractAuthor(int userId) => UserId = userId;

    public int ContractId { get; private set; }

    public int UserId { get; private set; }
}
