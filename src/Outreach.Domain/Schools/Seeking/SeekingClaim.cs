using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Seeking;

/// <summary>A sponsor taken by one person of a joint seeking; while it is held, nobody else takes it there (S28).</summary>
public sealed class SeekingClaim : Entity
{
    private const int LongestNote = 1000;
    private const int LongestReason = 500;
    private const int LongestGoods = 200;
    private const decimal MostMoney = 10_000_000;

    private readonly List<ClaimVisit> visits = [];

    private SeekingClaim()
    {
    }

    public int SeekingId { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>The sponsor while the claim is held, else null; unique in its seeking, so that of two at once one wins.</summary>
    public int? ActiveSponsorId { get; private set; }

    /// <summary>Who took it.</summary>
    public int MemberId { get; private set; }

    public DateOnly ClaimedOn { get; private set; }

    public ClaimState State { get; private set; }

    /// <summary>The day of the latest visit that was noted with it; null before the first.</summary>
    public DateOnly? LatestVisitOn { get; private set; }

    /// <summary>The day on which it lapsed or was released; null while it is held.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was released.</summary>
    public string? Reason { get; private set; }

    /// <summary>Cash that came in, in CNY; null while nothing was noted.</summary>
    public decimal? CashReceived { get; private set; }

    /// <summary>Goods that came in; null for none.</summary>
    public string? GoodsReceived { get; private set; }

    /// <summary>What the goods are worth, in CNY; null when not known.</summary>
    public decimal? GoodsWorth { get; private set; }

    public IReadOnlyCollection<ClaimVisit> Visits => visits;

    public bool HasIncome => CashReceived is not null || GoodsReceived is not null;

    /// <summary>
    /// Takes a sponsor. Refused in a closed seeking, for a blacklisted sponsor, and for somebody who does not take part. That nobody else
    /// holds it is kept by the unique <see cref="ActiveSponsorId"/>.
    /// </summary>
    public static Result<SeekingClaim> Create(JointSeeking seeking, SeekingMember member, Sponsor sponsor, DateOnly today)
    {
        if (seeking.State != SeekingState.Open)
            return SeekingErrors.Closed;
        if (!seeking.Members.Contains(member))
            return SeekingErrors.NoMember;
        if (sponsor.Standing == Standing.Blacklisted)
            return SeekingErrors.Blacklisted;
        return new SeekingClaim { SeekingId = seeking.Id, SponsorId = sponsor.Id, ActiveSponsorId = sponsor.Id, MemberId = member.Id, ClaimedOn = today };
    }

    /// <summary>Notes a visit, which keeps the claim alive. Visits must have been loaded.</summary>
    public Result AddVisit(DateOnly on, string? said, DateOnly today)
    {
        if (State != ClaimState.Held)
            return SeekingErrors.NotHeld;
        if (on > today)
            return SeekingErrors.VisitInFuture;
        if (on < ClaimedOn)
            return SeekingErrors.VisitBeforeClaim;
        if (string.IsNullOrWhiteSpace(said) || said.Length > LongestNote)
            return SeekingErrors.NoteMissing;
        visits.Add(new ClaimVisit(on, said));
        if (LatestVisitOn is null || LatestVisitOn < on)
            LatestVisitOn = on;
        return Result.Success;
    }

    /// <summary>Notes what came in. Refused for a claim that is not held, and for nothing or what no merchant gives.</summary>
    /// <param name="goods">At most 200 characters; null for none.</param>
    public Result NoteIncome(decimal? cash, string? goods, decimal? goodsWorth)
    {
        if (State != ClaimState.Held)
            return SeekingErrors.NotHeld;
        if (cash is < 0 or > MostMoney || cash != RoundToCents(cash))
            return SeekingErrors.Money.ForField("Cash");
        if (goodsWorth is < 0 or > MostMoney || goodsWorth != RoundToCents(goodsWorth))
            return SeekingErrors.Money.ForField("GoodsWorth");
        if (goods?.Length > LongestGoods)
            return SeekingErrors.GoodsLong;
        if (goodsWorth is not null && goods is null)
            return SeekingErrors.GoodsMissing;
        if (cash is null && goods is null)
            return SeekingErrors.NothingCame;
        (CashReceived, GoodsReceived, GoodsWorth) = (cash, goods, goodsWorth);
        return Result.Success;
    }

    /// <summary>Whether it has lain idle for longer than so many days; never one with which something came in.</summary>
    /// <param name="otherVisit">The latest visit that was logged elsewhere by who holds it; null for none.</param>
    public bool IsIdle(int days, DateOnly today, DateOnly? otherVisit)
    {
        var latest = ClaimedOn;
        foreach (var on in new[] { LatestVisitOn, otherVisit })
            latest = on > latest ? on.Value : latest;
        return State == ClaimState.Held && !HasIncome && latest.AddDays(days) < today;
    }

    /// <summary>Lapses when it <see cref="IsIdle"/>: the sponsor is free again. False when it does not.</summary>
    /// <inheritdoc cref="IsIdle"/>
    public bool LapseIfIdle(int days, DateOnly today, DateOnly? otherVisit)
    {
        if (!IsIdle(days, today, otherVisit))
            return false;
        (State, EndedOn, ActiveSponsorId) = (ClaimState.Lapsed, today, null);
        return true;
    }

    /// <summary>Gives the sponsor free again. Refused once something came in.</summary>
    public Result Release(string? reason, DateOnly today)
    {
        if (State != ClaimState.Held)
            return SeekingErrors.NotHeld;
        if (HasIncome)
            return SeekingErrors.CameIn;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return SeekingErrors.ReasonMissing;
        (State, EndedOn, Reason, ActiveSponsorId) = (ClaimState.Released, today, reason, null);
        return Result.Success;
    }

    /// <summary>Follows its sponsor into the record that took it over; one that meets another claim there ends.</summary>
    public void MoveToSponsor(int sponsorId, bool isTaken, DateOnly today)
    {
        SponsorId = sponsorId;
        if (ActiveSponsorId is null)
            return;
        if (isTaken)
            (State, EndedOn, ActiveSponsorId) = (ClaimState.Released, today, null);
        else
            ActiveSponsorId = sponsorId;
    }

    private static decimal? RoundToCents(decimal? amount) => amount is { } known ? decimal.Round(known, 2) : null;
}
