namespace Outreach.Domain.Contracts.Reviews;

public sealed class ReviewDelegation : Entity
{
    private ReviewDelegation()
    {
    }

    public int FromId { get; private set; }

    public int ToId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>A delegation for at most 60 days, not in the past.</summary>
    public static Result<ReviewDelegation> Create(int fromId, int toId, DateOnly startsOn, DateOnly endsOn, DateOnly today)
    {
        if (fromId == toId)
            return ContractErrors.DelegateToSelf;
        if (endsOn < startsOn || endsOn < today || endsOn.DayNumber - startsOn.DayNumber >= 60)
            return ContractErrors.DelegationDays;
        return new ReviewDelegation { FromId = fromId, ToId = toId, StartsOn = startsOn, EndsOn = endsOn };
    }

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => RevokedAt is null && StartsOn <= day && day <= EndsOn;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
