using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

/// <summary>What a contract said when it was submitted; never changed.</summary>
public sealed class ContractRevision
{
    private ContractRevision()
    {
    }

    internal ContractRevision(int revision, string content, int byId, DateTimeOffset at) =>
        (Revision, Content, ById, At) = (revision, content, byId, at);

    /// <summary>Whose.</summary>
    public int ContractId { get; private set; }

    /// <summary>Number of the text, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>The text, as <see cref="ContractContent.ToJson"/> makes it.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Who submitted it.</summary>
    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Whose decision it is.</summary>
public enum ReviewLevel
{
    /// <summary>部长</summary>
    [Display(Name = "Minister's review")] Minister,

    /// <summary>指导老师</summary>
    [Display(Name = "Advisor's decision")] Advisor,
}

/// <summary>What was decided.</summary>
public enum ReviewVerdict
{
    /// <summary>批准</summary>
    [Display(Name = "Approved")] Approve,

    /// <summary>退回</summary>
    [Display(Name = "Returned")] Return,
}

/// <summary>A decision on a contract; bound to the text it was made on and never changed.</summary>
public sealed class ReviewDecision : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 1000;

    /// <summary>Longest comment on one clause, in characters.</summary>
    public const int CommentLimit = 500;

    private readonly List<ReviewComment> comments = [];

    private ReviewDecision()
    {
    }

    internal ReviewDecision(int revision, ReviewLevel level, ReviewVerdict verdict, string? reason, int byId, int? onBehalfOfId, DateTimeOffset at)
    {
        (Revision, Level, Verdict, Reason) = (revision, level, verdict, reason);
        (ById, OnBehalfOfId, At) = (byId, onBehalfOfId, at);
    }

    /// <summary>Of which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>On which text.</summary>
    public int Revision { get; private set; }

    /// <summary>Whose decision.</summary>
    public ReviewLevel Level { get; private set; }

    /// <summary>What was decided.</summary>
    public ReviewVerdict Verdict { get; private set; }

    /// <summary>Why; required for a return.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided.</summary>
    public int ById { get; private set; }

    /// <summary>The minister who had delegated, if any.</summary>
    public int? OnBehalfOfId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Comments on single clauses.</summary>
    public IReadOnlyCollection<ReviewComment> Comments => comments;

    internal void Comment(string clauseKey, string text) => comments.Add(new ReviewComment(clauseKey, text));
}

/// <summary>A reviewer's comment on one clause.</summary>
public sealed class ReviewComment
{
    private ReviewComment()
    {
    }

    internal ReviewComment(string clauseKey, string text) => (ClauseKey, Text) = (clauseKey, text);

    /// <summary>Of which decision.</summary>
    public int DecisionId { get; private set; }

    /// <summary>Which part (<see cref="ClauseKeys"/>).</summary>
    public string ClauseKey { get; private set; } = "";

    /// <summary>At most 500 characters.</summary>
    public string Text { get; private set; } = "";
}

/// <summary>Why a warning of the clause check is accepted.</summary>
public sealed class Acknowledgement
{
    private Acknowledgement()
    {
    }

    internal Acknowledgement(string fingerprint, string reason, int byId, DateTimeOffset at) =>
        (Fingerprint, Reason, ById, At) = (fingerprint, reason, byId, at);

    /// <summary>Of which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>Which finding: rule, clause and words.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Why it stays.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who says so.</summary>
    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Somebody who negotiates a contract or once did.</summary>
public sealed class ContractNegotiator
{
    private ContractNegotiator()
    {
    }

    internal ContractNegotiator(int userId) => UserId = userId;

    /// <summary>Which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>Who.</summary>
    public int UserId { get; private set; }
}

/// <summary>Which side broke a contract.</summary>
public enum BreachSide
{
    /// <summary>The sponsor.</summary>
    [Display(Name = "The sponsor")] Sponsor,

    /// <summary>The department or one of those that carry out.</summary>
    [Display(Name = "Our side")] Department,
}

/// <summary>A breach (违约) and what followed (S38).</summary>
public sealed class Breach : Entity
{
    private Breach()
    {
    }

    internal Breach(BreachSide side, string what, DateOnly on, int byId) => (Side, What, On, ById) = (side, what, on, byId);

    /// <summary>Of which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>Who broke it.</summary>
    public BreachSide Side { get; private set; }

    /// <summary>What happened; at most 1,000 characters.</summary>
    public string What { get; private set; } = "";

    /// <summary>On which day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int ById { get; private set; }

    /// <summary>What followed; null while nothing has.</summary>
    public string? Followed { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTimeOffset? FollowedAt { get; private set; }

    internal void Follow(string what, DateTimeOffset now) => (Followed, FollowedAt) = (what, now);
}

/// <summary>The link by which the sponsor sees a contract's promises and their proof.</summary>
public sealed class SponsorLink : Entity
{
    /// <summary>Longest life of a link, in days.</summary>
    public const int LongestDays = 365;

    private SponsorLink()
    {
    }

    internal SponsorLink(string tokenHash, DateTimeOffset expiresAt) => (TokenHash, ExpiresAt) = (tokenHash, expiresAt);

    /// <summary>To which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on it is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it works.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;
}

/// <summary>The last number drawn in a year: a row, so that both databases draw without gaps.</summary>
public sealed class ContractCounter : Entity
{
    private ContractCounter()
    {
    }

    /// <summary>The counter of a year, before its first number.</summary>
    public ContractCounter(int year) => Year = year;

    /// <summary>Year in the department's time zone; unique.</summary>
    public int Year { get; private set; }

    /// <summary>The last number drawn, 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Draws the next number, such as WL-2026-0001. It counts once it is saved with the contract that bears it.</summary>
    public string Draw() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"WL-{Year:0000}-{++Last:0000}");
}

/// <summary>A person's declared interest in a sponsor: it bars from deciding on its contracts.</summary>
public sealed class DeclaredInterest : Entity
{
    private DeclaredInterest()
    {
    }

    /// <summary>An interest from now on.</summary>
    public DeclaredInterest(int userId, int sponsorId, string reason) => (UserId, SponsorId, Reason) = (userId, sponsorId, reason);

    /// <summary>Who.</summary>
    public int UserId { get; private set; }

    /// <summary>In which sponsor.</summary>
    public int SponsorId { get; private set; }

    /// <summary>Such as a relative's shop; at most 200 characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset now) => EndedAt = now;

    /// <summary>Goes over to the record that takes its merchant over.</summary>
    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}

/// <summary>A minister's reviews in a vice minister's hands for some days.</summary>
public sealed class ReviewDelegation : Entity
{
    private ReviewDelegation()
    {
    }

    /// <summary>From whom.</summary>
    public int FromId { get; private set; }

    /// <summary>To whom.</summary>
    public int ToId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>A delegation for at most 60 days, not in the past.</summary>
    public static Result Give(int fromId, int toId, DateOnly startsOn, DateOnly endsOn, DateOnly today, out ReviewDelegation delegation)
    {
        delegation = new ReviewDelegation { FromId = fromId, ToId = toId, StartsOn = startsOn, EndsOn = endsOn };
        if (fromId == toId)
            return ContractErrors.DelegateToSelf;
        if (endsOn < startsOn || endsOn < today || endsOn.DayNumber - startsOn.DayNumber >= 60)
            return ContractErrors.DelegationDays;
        return Result.Done;
    }

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => RevokedAt is null && StartsOn <= day && day <= EndsOn;

    /// <summary>Takes it back.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
