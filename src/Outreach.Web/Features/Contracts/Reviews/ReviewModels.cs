using System.ComponentModel.DataAnnotations;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Differences;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Sponsors.Blacklist;

namespace Outreach.Web.Features.Contracts.Reviews;

public sealed record ReviewRow(
    int Id, ContractState State, DateTimeOffset StateSince, bool IsAmendment, string Sponsor, string? Event, DateTimeOffset? EventStartsAt, decimal? Cash,
    string? Goods, string Negotiator, int Acknowledged, int Rounds, ReviewBar ReviewBar, bool IsHandedOver, bool IsStopped, int BackOuts, bool GiversBarred)
{
    /// <summary>Who decides on it now: the advisor also at the minister's level, where nobody is left.</summary>
    public ReviewLevel Level => State == ContractState.AdvisorReview || IsHandedOver ? ReviewLevel.Advisor : ReviewLevel.Minister;

    /// <summary>What keeps the person from deciding, also of whoever they would decide for.</summary>
    public DomainError? Bar => ContractErrors.Of(ReviewBar) ?? (GiversBarred && Level == ReviewLevel.Minister ? DelegationErrors.GiversOwn : null);
}

public sealed record ReviewsWaiting(IReadOnlyList<Office> Offices, IReadOnlyList<ReviewRow> Minister, IReadOnlyList<ReviewRow> Advisor);

public sealed record ReviewDecisionRow(
    int Id, int Revision, ReviewLevel Level, ReviewVerdict Verdict, string? Reason, string By, string? OnBehalfOf, bool InMinistersStead, DateTimeOffset At, IReadOnlyList<(string Key, string Text)> Comments);

public sealed record ConfirmationRow(
    int Id, ConfirmationState State, string? By, DateTimeOffset? At, string? Note, int? DepartmentId, string? Department, int? PlaceId, string? Place, bool InStead, bool ConfirmedBefore, string? ClearedBy);

public sealed record AcknowledgementRow(string Fingerprint, string Reason, string By, DateTimeOffset At);

/// <param name="EndedAt">When it ended; it bars for some days more. Null while it lasts.</param>
public sealed record InterestRow(int Id, int UserId, string Who, string Reason, DateTimeOffset Since, DateTimeOffset? EndedAt);

public sealed record EarlierContract(
    int Id, string? Number, ContractState State, string? Event, DateOnly? SignedOn, decimal? Promised, decimal Received, int Due, int OnTime, int Promises, int Kept, int TheirBreaches, int OurBreaches, int OpenBreaches);

public sealed record ReviewFacts(
    int Id, ContractState State, DateTimeOffset StateSince, int Revision, int? SubmittedRevision, string? Number, bool IsAmendment, int DealId, int SponsorId, string Sponsor,
    Industry Industry, Standing Standing, DateOnly? VettedUntil, int? EventId, string? Event, DateTimeOffset? EventStartsAt, DateTimeOffset? EventEndsAt, int NegotiatorId,
    string Negotiator, int? SignerId, string? Signer, string? EndReason, IReadOnlyList<AcknowledgementRow> Acknowledged, IReadOnlyList<InterestRow> Interests,
    IReadOnlyList<int> Submissions, ReviewBar ReviewBar, DateTimeOffset? HandedToAdvisorAt, int Papers, int BackOuts, bool GiversBarred)
{
    /// <summary>How many-th submission a text was: people count those, not every save of the draft.</summary>
    public int OrdinalOf(int revision) => Submissions.Count(r => r <= revision);

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => State is ContractState.InReview or ContractState.AdvisorReview;
}

public sealed record ReviewModel(
    ReviewFacts Facts, ContractContent Content, DateTimeOffset SubmittedAt, string SubmittedBy, IReadOnlyList<ConfirmationRow> Confirmations, IReadOnlyList<ReviewDecisionRow> Decisions,
    int? ComparedWith, IReadOnlyList<ClauseChange> Changes, IReadOnlyList<EarlierContract> History, ReviewNames Names, DateOnly Today,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The office in which the person decides on it now; null when it waits for somebody else.</summary>
    public Office? Office { get; init; }

    public DomainError? Bar { get; init; }

    /// <summary>Of an amendment that is on its way: the contract that it amends, to compare it with.</summary>
    public AmendmentView? Amendment { get; init; }

    public DecisionInput Input { get; init; } = new();

    /// <summary>What is said of a merchant on the blacklist; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>Until when an interest that ended bars.</summary>
    public int InterestBarDays { get; init; }

    /// <summary>Whether the text has changed since the person began to decide: the difference is to the text seen then.</summary>
    public bool IsSinceSeen { get; init; }

    /// <summary>Words of other records that this text has otherwise than the one it is compared with.</summary>
    public IReadOnlyList<WordChange> NewWords { get; init; } = [];

    /// <summary>Words of other records that have changed since the text was submitted: it says them as they were.</summary>
    public IReadOnlyList<WordChange> ChangedSince { get; init; } = [];

    /// <summary>Whether the page offers the decisions.</summary>
    public bool CanDecide => Office is not null && Bar is null;

    /// <summary>Whether it can be approved as well; what is with a blacklisted merchant can only go back.</summary>
    public bool CanApprove => CanDecide && Blacklisted is not { Exception: null };

    /// <summary>Why a finding is accepted; null when it is not.</summary>
    public AcknowledgementRow? Accepted(Finding finding) => Facts.Acknowledged.FirstOrDefault(a => a.Fingerprint == finding.Fingerprint);

    public ILookup<string, string> LatestComments => (Decisions.Count > 0 ? Decisions[0].Comments : []).ToLookup(c => c.Key, c => c.Text);
}

public sealed record ReviewNames(IReadOnlyDictionary<int, string> Departments, IReadOnlyDictionary<int, string> Places, IReadOnlyDictionary<int, string> People);

public sealed record DifferenceView(IReadOnlyList<ClauseChange> Changes, ReviewNames Names);

public sealed record CommentView(string Key, ReviewModel Review);

public sealed class DecisionInput
{
    [Required]
    public int? Revision { get; set; }

    [Required, EnumDataType(typeof(ReviewVerdict)), Display(Name = "Verdict")]
    public ReviewVerdict? Verdict { get; set; }

    [StringLength(ReviewDecision.ReasonLimit), Display(Name = "Reason")]
    public string? Reason { get; set; }

    public Dictionary<string, string?> Comments { get; set; } = [];
}
