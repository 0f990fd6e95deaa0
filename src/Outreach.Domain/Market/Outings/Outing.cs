namespace Outreach.Domain.Market.Outings;

/// <summary>A member is out for the department (外出登记, S2): where, at which merchant, when back.</summary>
public sealed class Outing : Entity
{
    /// <summary>Hours after which whoever went out is expected at the latest.</summary>
    public const int MostHours = 16;

    private Outing()
    {
    }

    /// <summary>Who is out.</summary>
    public int UserId { get; private set; }

    /// <summary>The same while it lasts, null afterwards: unique, since nobody is in two places.</summary>
    public int? ActiveUserId { get; private set; }

    public string Destination { get; private set; } = "";

    /// <summary>At which merchant; null for none of the list.</summary>
    public int? SponsorId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset LeftAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpectedAt { get; private set; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTimeOffset? BackAt { get; private set; }

    /// <summary>Whether it was told that they should be back.</summary>
    public bool IsLateTold { get; private set; }

    public bool IsOut => BackAt is null;

    /// <summary>Notes that somebody leaves now.</summary>
    /// <param name="expectedAt">When they are expected back: later than now, within 16 hours.</param>
    public static Result<Outing> Leave(int userId, string destination, int? sponsorId, DateTimeOffset expectedAt, DateTimeOffset now)
    {
        if (expectedAt <= now || expectedAt > now.AddHours(MostHours))
            return OutingErrors.BackTime;
        return new Outing { UserId = userId, ActiveUserId = userId, Destination = destination, SponsorId = sponsorId, LeftAt = now, ExpectedAt = expectedAt };
    }

    /// <summary>They are back; said once.</summary>
    public Result Return(DateTimeOffset now)
    {
        if (!IsOut)
            return OutingErrors.BackAlready;
        (BackAt, ActiveUserId) = (now, null);
        return Result.Success;
    }

    /// <summary>It takes longer.</summary>
    /// <inheritdoc cref="Leave"/>
    public Result Extend(DateTimeOffset expectedAt, DateTimeOffset now)
    {
        if (!IsOut)
            return OutingErrors.BackAlready;
        if (expectedAt <= now || expectedAt > now.AddHours(MostHours))
            return OutingErrors.BackTime;
        (ExpectedAt, IsLateTold) = (expectedAt, false);
        return Result.Success;
    }

    /// <summary>Notes that it is told that they should be back; false when they need not be yet, or it was told.</summary>
    public bool TellLate(DateTimeOffset now)
    {
        if (!IsLate(now) || IsLateTold)
            return false;
        return IsLateTold = true;
    }

    /// <summary>Whether they should be back by now.</summary>
    public bool IsLate(DateTimeOffset now) => IsOut && ExpectedAt < now;

    /// <summary>Goes along with its sponsor, which another record has taken over.</summary>
    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}
