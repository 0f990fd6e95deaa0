using System.ComponentModel.DataAnnotations;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Reviews;

/// <summary>A contract that waits for a decision.</summary>
public sealed record ReviewRow(
    int Id, ContractState State, DateTimeOffset StateSince, bool IsAmendment, string Sponsor, string? Event, DateTimeOffset? EventStartsAt, decimal? Cash,
    string? Goods, string Negotiator, int Acknowledged, int Rounds, bool IsOwn, bool HasInterest, bool DecidedBefore)
{
    /// <summary>What bars the person from deciding, if anything does.</summary>
    public DomainError? Bar => IsOwn ? ContractErrors.OwnDeal : HasInterest ? ContractErrors.Interest : DecidedBefore ? ContractErrors.DecidedAlready : null;
}

/// <summary>The queue.</summary>
/// <param name="Offices">In which offices the person decides today.</param>
/// <param name="Minister">What waits for the minister.</param>
/// <param name="Advisor">What waits for the advisor.</param>
public sealed record ReviewsWaiting(IReadOnlyList<Office> Offices, IReadOnlyList<ReviewRow> Minister, IReadOnlyList<ReviewRow> Advisor);

/// <summary>A decision that was made.</summary>
public sealed record DecisionRow(
    int Id, int Revision, ReviewLevel Level, ReviewVerdict Verdict, string? Reason, string By, string? OnBehalfOf, DateTimeOffset At, IReadOnlyList<(string Key, string Text)> Comments);

/// <summary>What a department has answered.</summary>
public sealed record ConfirmationRow(
    int Id, ConfirmationState State, string? By, DateTimeOffset? At, string? Note, int? DepartmentId, string? Department, int? PlaceId, string? Place, bool InStead);

/// <summary>A warning that was accepted.</summary>
public sealed record AcknowledgementRow(string Fingerprint, string Reason, string By, DateTimeOffset At);

/// <summary>Somebody's declared interest in the sponsor.</summary>
public sealed record InterestRow(int Id, int UserId, string Who, string Reason, DateTimeOffset Since);

/// <summary>An earlier contract with the sponsor.</summary>
public sealed record EarlierContract(
    int Id, string? Number, ContractState State, string? Event, DateOnly? SignedOn, decimal? Promised, decimal Received, int Due, int OnTime, int Promises, int Kept, int TheirBreaches, int OurBreaches);

/// <summary>The contract as it stands around the text that is reviewed.</summary>
public sealed record ReviewFacts(
    int Id, ContractState State, DateTimeOffset StateSince, int Revision, int? SubmittedRevision, string? Number, bool IsAmendment, int DealId, int SponsorId, string Sponsor,
    Industry Industry, Standing Standing, DateOnly? VettedUntil, int? EventId, string? Event, DateTimeOffset? EventStartsAt, DateTimeOffset? EventEndsAt, int NegotiatorId,
    string Negotiator, int DealOwnerId, IReadOnlyList<int> NegotiatorIds, int? SubmittedById, int? SignerId, string? Signer, string? EndReason, IReadOnlyList<AcknowledgementRow> Acknowledged, IReadOnlyList<InterestRow> Interests,
    IReadOnlyList<int> Submissions)
{
    /// <summary>How many-th submission a text was: people count those, not every save of the draft.</summary>
    public int OrdinalOf(int revision) => Submissions.Count(r => r <= revision);

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => State is ContractState.InReview or ContractState.AdvisorReview;
}

/// <summary>The page.</summary>
public sealed record ReviewModel(
    ReviewFacts Facts, ContractContent Content, DateTimeOffset SubmittedAt, string SubmittedBy, IReadOnlyList<ConfirmationRow> Confirmations, IReadOnlyList<DecisionRow> Decisions,
    int? ComparedWith, IReadOnlyList<ClauseChange> Changes, IReadOnlyList<EarlierContract> History, ReviewNames Names, DateOnly Today,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The office in which the person decides on it now; null when it waits for somebody else.</summary>
    public Office? Office { get; init; }

    /// <summary>What bars the person from deciding, if anything does.</summary>
    public DomainError? Bar { get; init; }

    /// <summary>What stands in the form.</summary>
    public DecisionInput Input { get; init; } = new();

    /// <summary>Whether the text has changed since the person began to decide: the difference is to the text seen then.</summary>
    public bool IsSinceSeen { get; init; }

    /// <summary>Whether the page offers the decisions.</summary>
    public bool MayDecide => Office is not null && Bar is null;

    /// <summary>Why a finding is accepted; null when it is not.</summary>
    public AcknowledgementRow? Accepted(Finding finding) => Facts.Acknowledged.FirstOrDefault(a => a.Fingerprint == finding.Fingerprint);

    /// <summary>Comments of the latest decision, by part.</summary>
    public ILookup<string, string> LatestComments => (Decisions.Count > 0 ? Decisions[0].Comments : []).ToLookup(c => c.Key, c => c.Text);
}

/// <summary>Names of what texts refer to.</summary>
public sealed record ReviewNames(IReadOnlyDictionary<int, string> Departments, IReadOnlyDictionary<int, string> Places, IReadOnlyDictionary<int, string> People);

/// <summary>A difference, as the page shows it.</summary>
public sealed record DifferenceView(IReadOnlyList<ClauseChange> Changes, ReviewNames Names);

/// <summary>A comment of the form, beside the part that it is on.</summary>
public sealed record CommentView(string Key, ReviewModel Review);

/// <summary>The form.</summary>
public sealed class DecisionInput
{
    /// <summary>The text that the person saw.</summary>
    [Required]
    public int? Revision { get; set; }

    /// <summary>Approve or return.</summary>
    [Required, EnumDataType(typeof(ReviewVerdict)), Display(Name = "Verdict")]
    public ReviewVerdict? Verdict { get; set; }

    /// <summary>Why; required for a return.</summary>
    [StringLength(ReviewDecision.ReasonLimit), Display(Name = "Reason")]
    public string? Reason { get; set; }

    /// <summary>Comments by part.</summary>
    public Dictionary<string, string?> Comments { get; set; } = [];
}
