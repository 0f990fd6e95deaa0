using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Contracts.Signing;
using Outreach.Web.Features.Contracts.Terminations;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;

namespace Outreach.Web.Features.Contracts.Records;

public sealed class ContractFilter
{
    public const string Living = "living";

    /// <summary>Numbers that were drawn for papers that were never signed.</summary>
    public const string Void = "void";

    public const string Mine = "me";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    public string? State { get; set; }

    /// <summary>Only this event; 0 for the term as a whole.</summary>
    public int? EventId { get; set; }

    /// <summary>Only this merchant; named by links from its page.</summary>
    public int? SponsorId { get; set; }

    /// <summary><c>me</c> or a person's key.</summary>
    public string? Who { get; set; }

    /// <summary><c>some</c> with cash, <c>none</c> goods only, <c>advisor</c> from the advisor's threshold on.</summary>
    public string? Cash { get; set; }

    /// <summary>Order: <c>-changed</c> (default), <c>changed</c>, <c>cash</c>, <c>-cash</c>, <c>number</c>, <c>-number</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public Dictionary<string, string?> ToQuery() => new()
    {
        ["q"] = Q,
        ["state"] = State,
        ["eventId"] = EventId?.ToString(CultureInfo.InvariantCulture),
        ["sponsorId"] = SponsorId?.ToString(CultureInfo.InvariantCulture),
        ["who"] = Who,
        ["cash"] = Cash,
        ["sort"] = Sort,
    };
}

/// <param name="Cash">CNY promised, with the amendments that took over; of an amendment, and of one that is not signed, what its text says.</param>
/// <param name="Received">CNY, with the amendments; 0 of an amendment, which counts with its original.</param>
/// <param name="TerminatedOn">When it was terminated; null when it was not.</param>
public sealed record ContractRow(
    int Id, string? Number, ContractState State, DateTimeOffset StateSince, DateTimeOffset ChangedAt, string Sponsor, string? Event, string Negotiator,
    decimal? Cash, string? Goods, decimal Received, int Promised, int Settled, DateOnly? SignedOn, bool IsAmendment, DateOnly? TerminatedOn)
{
    /// <summary>Whether its number was drawn for a paper that was never signed.</summary>
    public bool IsVoid => State == ContractState.Withdrawn && Number is not null;
}

public sealed record ContractListModel(
    ContractFilter Filter, IReadOnlyList<SelectListItem> Events, IReadOnlyList<SelectListItem> People, Paged<ContractRow> List, string? Sponsor);

/// <param name="ClearedBy">The offer in which its department had agreed to just this before; null when it was asked about this contract.</param>
public sealed record DeliverableRow(
    int Id, DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Department, string? Note,
    ConfirmationState Confirmation, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, string? ConfirmationNote, DateTimeOffset? AskedAt,
    FulfilmentState Fulfilment, string? FulfilmentReason, int Counted, int Proofs, bool AnsweredInStead, int? ClearedById, string? ClearedBy, bool ConfirmedBefore)
{
    public int? PlaceId { get; init; }

    public int? DepartmentId { get; init; }
}

public sealed record InstalmentRow(int Id, DateOnly? DueOn, decimal? Amount, decimal Received, DateOnly? ReceivedOn, string? WrittenOffReason, decimal CountedElsewhere, bool IsOpen);

public sealed record ExtraClauseRow(int Id, string Text);

public sealed record CommentRow(string ClauseKey, string Text);

public sealed record DecisionRow(
    int Revision, ReviewLevel Level, ReviewVerdict Verdict, string? Reason, string By, string? OnBehalfOf, bool InMinistersStead, DateTimeOffset At, IReadOnlyList<CommentRow> Comments);

public sealed record SubmissionRow(int Revision, string By, DateTimeOffset At);

public sealed record AmendmentRow(int Id, string? Number, ContractState State);

public sealed record ContractHead(
    int Id, int Version, string? Number, ContractState State, DateTimeOffset StateSince, DateTimeOffset CreatedAt, int Revision,
    int DealId, DealStage DealStage, int SponsorId, string Sponsor, string? SponsorCode, string? SponsorAddress, string? SponsorSigner,
    int? EventId, string? Event, int NegotiatorId, string Negotiator, string? Signer, PartyRole DepartmentRole, decimal? Cash, string? Goods,
    bool IsExclusive, bool GoodsReceived, string? GoodsWrittenOffReason, DateOnly? SignedOn, int? ScanFileId, string? EndReason, bool BackedOut,
    int? AmendsId, string? AmendsNumber, bool HasOpenAmendment, bool GoodsCountedElsewhere, ContractMoney FamilyMoney, DateTimeOffset? HandedToAdvisorAt, bool IsBlacklisted)
{
    /// <summary>Former scans of the signed paper, the oldest first.</summary>
    public IReadOnlyList<FormerScan> FormerScans { get; init; } = [];

    /// <summary>Whether its text may be changed.</summary>
    public bool IsDraft => State is ContractState.Draft or ContractState.Returned;

    /// <summary>Whether it has been submitted and is not signed yet.</summary>
    public bool IsSubmitted => State is ContractState.Confirming or ContractState.InReview or ContractState.AdvisorReview or ContractState.Approved or ContractState.ToBeSigned;

    /// <summary>Whether it has ever been signed.</summary>
    public bool WasSigned => SignedOn is not null;

    /// <summary>Whether its number was drawn for a paper that was never signed.</summary>
    public bool IsVoid => State == ContractState.Withdrawn && Number is not null;
}

public sealed record ContractDetailModel(
    ContractHead Head, string Department, IReadOnlyList<DeliverableRow> Clauses, IReadOnlyList<InstalmentRow> Instalments, IReadOnlyList<ExtraClauseRow> Extra,
    IReadOnlyList<DecisionRow> Decisions, IReadOnlyList<SubmissionRow> Submissions, IReadOnlyList<AmendmentRow> Amendments,
    bool NeedsAdvisor, bool CanWork, bool CanReview, bool CanDecide, bool CanConfirm, DateOnly Today, IReadOnlyList<TimelineItem> Timeline)
{
    /// <summary>Whether the clauses that wait for the person's answer are other departments', which nobody speaks for.</summary>
    public bool AnswersInStead { get; init; }

    /// <summary>The event as the signed text names it; null before the signature, and without an event.</summary>
    public OccasionWords? Says { get; init; }

    /// <summary>The event as it stands; null where <see cref="Says"/> is.</summary>
    public OccasionWords? EventNow { get; init; }

    /// <summary>What the sponsor was told of the event's moves; null when nothing.</summary>
    public OccasionWords? ToldOf { get; init; }

    /// <summary>Whether it is an amendment that a later one has taken over.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Whether its own text counts: it is in force, and no amendment has taken it over.</summary>
    public bool Speaks => !IsOvertaken && Head.State == ContractState.Fulfilling && Amendments.All(a => a.State is not (ContractState.Fulfilling or ContractState.Completed));

    /// <summary>What is said of a merchant on the blacklist while the contract is not signed; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>Whether the blacklist lets nothing of it go on.</summary>
    public bool IsStopped => Blacklisted is { Exception: null };

    /// <summary>What the clause check says of a draft, for who may mend it; null otherwise.</summary>
    public CheckPanel? Check { get; init; }

    /// <summary>Money of the contract with all that amends it; null before the signature and of an amendment.</summary>
    public ContractMoney? Money => Head.WasSigned && Head.AmendsId is null ? Head.FamilyMoney : null;

    /// <summary>Of an amendment on its way: the contract that it amends.</summary>
    public AmendmentView? Standing { get; init; }

    /// <summary>Whose turn it is, by name; empty when nobody is waited for.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>Whether they were reminded today.</summary>
    public bool WasNudgedToday { get; init; }

    /// <summary>Whether somebody other than the person is waited for.</summary>
    public bool WaitsForOthers { get; init; }

    /// <summary>What was typed of a withdrawal that was not taken.</summary>
    public WithdrawInput Withdrawing { get; init; } = new();

    /// <summary>How it was terminated; null when it was not.</summary>
    public TerminationRow? Termination { get; init; }

    /// <summary>How many-th submission a text was: people count those, not every save of the draft.</summary>
    public int OrdinalOf(int revision) => Submissions.Count(s => s.Revision <= revision);

    /// <summary>What a key of <see cref="ClauseKeys"/> stands for: the number of a clause among its kind, from 1; 0 when it is gone.</summary>
    public int NumberOf(string key)
    {
        if (key.Length < 2 || !int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return 0;
        return 1 + (key[0] switch
        {
            'd' => Clauses.ToList().FindIndex(c => c.Id == id),
            'i' => Instalments.ToList().FindIndex(c => c.Id == id),
            'c' => Extra.ToList().FindIndex(c => c.Id == id),
            _ => -1,
        });
    }

    /// <summary>Whether anything can be done next by this person.</summary>
    public bool HasActions => CanWork || CanReview || CanDecide || CanConfirm;
}

public sealed class WithdrawInput
{
    [Required(ErrorMessage = "Say why."), StringLength(500), DataType(DataType.MultilineText), Display(Name = "Reason for withdrawing")]
    public string? Reason { get; set; }

    /// <summary>Whether the merchant backed out; asked of a numbered paper alone.</summary>
    public bool? BackedOut { get; set; }
}
