using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Sponsors.Blacklist;

/// <summary>
/// Lets one deal, with its contract, or one posting of a blacklisted merchant go on all the same, with the reason. It is
/// made for that alone: the merchant stays on the blacklist for everything else. Taken off the list and put on it again, the
/// merchant needs a new one.
/// </summary>
public sealed class BlacklistExemption : Entity
{
    public const int ReasonLimit = 500;

    private static Expression<Func<BlacklistExemption, int, BlacklistedMatter, int, bool>> CoversMatter { get; } =
        (e, sponsorId, matter, matterId) => e.EndedAt == null && e.SponsorId == sponsorId && e.Matter == matter && e.MatterId == matterId;

    private static readonly Func<BlacklistExemption, int, BlacklistedMatter, int, bool> CoversOf = CoversMatter.Compile();

    private BlacklistExemption()
    {
    }

    public int SponsorId { get; private set; }

    public BlacklistedMatter Matter { get; private set; }

    /// <summary>The deal or the posting.</summary>
    public int MatterId { get; private set; }

    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the merchant was taken off the list, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Makes an exception.</summary>
    /// <param name="isOwn">Whether the person works on it, has an interest in the merchant, or otherwise gains by it: somebody else decides.</param>
    public static Result<BlacklistExemption> Create(Sponsor sponsor, BlacklistedMatter matter, int matterId, string? reason, int byId, bool isOwn, DateTimeOffset now)
    {
        if (sponsor.Standing != Standing.Blacklisted)
            return SponsorErrors.NotBlacklisted;
        if (isOwn)
            return SponsorErrors.OwnException;
        if (string.IsNullOrWhiteSpace(reason))
            return SponsorErrors.ExceptionReason;
        if (reason.Length > ReasonLimit)
            return SponsorErrors.ExceptionReasonLong;
        return new BlacklistExemption { SponsorId = sponsor.Id, Matter = matter, MatterId = matterId, Reason = reason, ById = byId, At = now };
    }

    /// <summary>Whether it lets this go on; also in queries.</summary>
    [QueryExpression(nameof(CoversMatter))]
    public bool Covers(int sponsorId, BlacklistedMatter matter, int matterId) => CoversOf(this, sponsorId, matter, matterId);

    /// <summary>The deal or the merchant went over to another record of the merchant.</summary>
    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
