using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

public sealed class DeclaredInterest : Entity
{
    private DeclaredInterest()
    {
    }

    public DeclaredInterest(int userId, int sponsorId, string reason) => (UserId, SponsorId, Reason) = (userId, sponsorId, reason);

    public int UserId { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>Such as a relative's shop; at most 200 characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt = now;

    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}
