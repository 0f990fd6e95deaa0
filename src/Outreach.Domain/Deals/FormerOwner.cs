namespace Outreach.Domain.Deals;

/// <summary>Somebody who negotiated a deal before it was given to somebody else.</summary>
public sealed class FormerOwner
{
    private FormerOwner()
    {
    }

    internal FormerOwner(int userId) => UserId = userId;

    public int DealId { get; private set; }

    public int UserId { get; private set; }
}
