using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>A breach (违约) and what followed (S38).</summary>
public sealed class Breach : Entity
{
    private Breach()
    {
    }

    internal Breach(BreachSide side, string what, DateOnly on, int byId) => (Side, What, On, ById) = (side, what, on, byId);

    public int ContractId { get; private set; }

    public BreachSide Side { get; private set; }

    /// <summary>What happened; at most 1,000 characters.</summary>
    public string What { get; private set; } = "";

    public DateOnly On { get; private set; }

    public int ById { get; private set; }

    /// <summary>What followed; null while nothing has.</summary>
    public string? Followed { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTimeOffset? FollowedAt { get; private set; }

    internal void Follow(string what, DateTimeOffset now) => (Followed, FollowedAt) = (what, now);
}
