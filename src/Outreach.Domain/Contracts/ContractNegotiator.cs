using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

/// <summary>Somebody who negotiates a contract or once did.</summary>
public sealed class ContractNegotiator
{
    private ContractNegotiator()
    {
    }

    internal ContractNegotiator(int userId) => UserId = userId;

    public int ContractId { get; private set; }

    public int UserId { get; private set; }
}
