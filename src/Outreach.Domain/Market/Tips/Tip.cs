using System.Globalization;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Tips;

/// <summary>
/// Somebody names a merchant that could become a sponsor (线索, S23). Whoever gave it sees where it stands, and nothing that is
/// said among ourselves.
/// </summary>
public sealed class Tip : Entity, ISearchable
{
    public const int LongestText = 500;

    private const int MostSearchText = 500;

    private Tip()
    {
    }

    public TipSource Source { get; private set; }

    /// <summary>The account that gave it; null for none, and once it was anonymised.</summary>
    public int? GiverId { get; private set; }

    /// <summary>Which of the account's tips of the day it is; unique, so that the day's limit holds for those left at once. Null for who has no account.</summary>
    public string? DayKey { get; private set; }

    public string? GiverName { get; private set; }

    public string? GiverContact { get; private set; }

    public string Merchant { get; private set; } = "";

    /// <summary>As <see cref="Sponsor.ComparableName"/>.</summary>
    public string ComparableName { get; private set; } = "";

    public string Why { get; private set; } = "";

    public string? ContactName { get; private set; }

    /// <summary>Phone or WeChat.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>As that of a sponsor's contact; null where it has too few digits.</summary>
    public string? ComparablePhone { get; private set; }

    /// <summary>Whether the merchant may be told who named it.</summary>
    public bool MayNameGiver { get; private set; }

    public int? EventId { get; private set; }

    /// <summary>When it was given, UTC: only what is won later counts as won by it.</summary>
    public DateTimeOffset GivenAt { get; private set; }

    public TipState State { get; private set; }

    /// <summary>Since when, UTC: its last use, from which the time runs for which names are kept.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>The member who follows it up; null until it is assigned.</summary>
    public int? AssigneeId { get; private set; }

    /// <summary>The sponsor that it led to; null before that.</summary>
    public int? SponsorId { get; private set; }

    /// <summary>Why it was settled; for ourselves alone.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>What the giver was told in thanks; null for the portal's own words.</summary>
    public string? Thanks { get; private set; }

    /// <summary>When thanks were said, UTC; null until then.</summary>
    public DateTimeOffset? ThankedAt { get; private set; }

    public bool IsAnonymized { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether something is still to become of it.</summary>
    public bool IsOpen => State is TipState.New or TipState.Assigned or TipState.FollowedUp;

    /// <summary>Whether the portal can tell who gave it.</summary>
    public bool HasAccount => GiverId is not null;

    /// <summary>Takes a tip in.</summary>
    /// <param name="givenToday">How many this account has left today; 0 for who has none.</param>
    /// <param name="most">How many an account may leave in a day.</param>
    public static Result<Tip> Create(TipDetails details, TipGiver giver, int givenToday, int most, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (givenToday >= most)
            errors.Add(TipErrors.TooMany.WithArguments(most));
        var comparable = SponsorName.Comparable(details.Merchant);
        if (comparable.Length == 0)
            errors.Add(TipErrors.NoName);
        if (giver.UserId is null && string.IsNullOrWhiteSpace(giver.Name))
            errors.Add(TipErrors.NoGiver);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var tip = new Tip
        {
            Source = giver.Source,
            GiverId = giver.UserId,
            DayKey = giver.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{giver.UserId}/{day:yyyyMMdd}/{givenToday}") : null,
            GiverName = giver.Name,
            GiverContact = giver.Contact,
            Merchant = details.Merchant,
            ComparableName = comparable,
            Why = details.Why,
            ContactName = details.ContactName,
            ContactPhone = details.ContactPhone,
            ComparablePhone = SponsorName.ComparablePhone(details.ContactPhone),
            MayNameGiver = details.MayNameGiver,
            EventId = details.EventId,
            GivenAt = now,
            StateSince = now,
        };
        tip.RefreshSearchText();
        return tip;
    }

    /// <summary>Gives it into a member's hands; also into another's while it is open.</summary>
    public Result Assign(int memberId, DateTimeOffset now)
    {
        if (!IsOpen)
            return TipErrors.WrongState;
        if (AssigneeId == memberId)
            return TipErrors.SameMember;
        AssigneeId = memberId;
        if (State == TipState.New)
            (State, StateSince) = (TipState.Assigned, now);
        return Result.Success;
    }

    /// <summary>It leads to a sponsor, or to another one than was thought.</summary>
    public Result FollowUp(int sponsorId, Standing standing, DateTimeOffset now)
    {
        if (State is not (TipState.Assigned or TipState.FollowedUp))
            return TipErrors.WrongState;
        if (standing == Standing.Blacklisted)
            return TipErrors.Blacklisted;
        if (SponsorId == sponsorId)
            return TipErrors.SameSponsor;
        SponsorId = sponsorId;
        if (State == TipState.Assigned)
            (State, StateSince) = (TipState.FollowedUp, now);
        return Result.Success;
    }

    /// <summary>Its sponsor has signed a contract since.</summary>
    public Result Win(DateTimeOffset now)
    {
        if (State != TipState.FollowedUp)
            return TipErrors.WrongState;
        (State, StateSince) = (TipState.Won, now);
        return Result.Success;
    }

    /// <summary>Nothing comes of it, or not now.</summary>
    public Result Close(string? reason, DateTimeOffset now)
    {
        if (!IsOpen)
            return TipErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestText)
            return TipErrors.ReasonMissing;
        (State, StateSince, CloseReason) = (TipState.Closed, now, reason);
        return Result.Success;
    }

    /// <summary>Says thank you for one that was won, once.</summary>
    /// <param name="words">At most 500 characters; null for the portal's own words.</param>
    public Result Thank(string? words, DateTimeOffset now)
    {
        if (State != TipState.Won)
            return TipErrors.WrongState;
        if (ThankedAt is not null)
            return TipErrors.ThankedAlready;
        if (IsAnonymized)
            return TipErrors.Anonymized;
        if (words?.Length > LongestText)
            return TipErrors.ThanksTooLong;
        (Thanks, ThankedAt) = (string.IsNullOrWhiteSpace(words) ? null : words, now);
        return Result.Success;
    }

    /// <summary>Goes along with its sponsor, which another record has taken over.</summary>
    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;

    /// <summary>Drops who gave it: the account is deleted.</summary>
    public void AnonymizeGiver()
    {
        (GiverId, DayKey, GiverName, GiverContact, MayNameGiver) = (null, null, null, null, false);
        RefreshSearchText();
    }

    /// <summary>Drops everything by which a person could be known; the merchant and what became of it stay.</summary>
    public void Anonymize()
    {
        (Why, ContactName, ContactPhone, ComparablePhone, CloseReason, Thanks, IsAnonymized) = ("", null, null, null, null, null, true);
        AnonymizeGiver();
    }

    private void RefreshSearchText() => SearchText = Search.SearchText.Shorten(Search.SearchText.Join([Merchant, ContactName, ContactPhone, GiverName]), MostSearchText);
}
