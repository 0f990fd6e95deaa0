using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts.Reviews;

/// <summary>
/// A tie between a person and a merchant. It bars from deciding on the merchant's contracts while it lasts and for some
/// days after its end (setting), so that nobody ends it for the day of a decision.
/// </summary>
public sealed class DeclaredInterest : Entity
{
    private static Expression<Func<DeclaredInterest, DateTimeOffset, bool>> BarsAfter { get; } = (i, ended) => i.EndedAt == null || i.EndedAt > ended;

    private static readonly Func<DeclaredInterest, DateTimeOffset, bool> BarsOf = BarsAfter.Compile();

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

    /// <summary>Whether it still bars; also in queries.</summary>
    /// <param name="endedSince">One that ended after this moment, UTC, bars as if it lasted.</param>
    [QueryExpression(nameof(BarsAfter))]
    public bool Bars(DateTimeOffset endedSince) => BarsOf(this, endedSince);

    public void End(DateTimeOffset now) => EndedAt = now;

    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}
