using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Terminations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public sealed class FulfilmentFilter
{
    /// <summary><see cref="Mine"/> for one's own contracts, else all that one may see.</summary>
    [Display(Name = "Whose")]
    public string? Who { get; set; }

    /// <summary>Only this department's clauses.</summary>
    [Display(Name = "Department")]
    public int? DepartmentId { get; set; }

    /// <summary>Only this event.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary>Merchants or contract numbers with these words.</summary>
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>Page of the clauses, from 1.</summary>
    public int Page { get; set; } = 1;

    public int MoneyPage { get; set; } = 1;

    public int GoodsPage { get; set; } = 1;

    public const string Mine = "mine";
}

public enum DueIn
{
    [Display(Name = "Overdue")] Overdue,

    [Display(Name = "Due today")] Today,

    /// <summary>Within the next seven days.</summary>
    [Display(Name = "Due within a week")] Week,

    [Display(Name = "Due later")] Later,
}

public sealed record BoardDeliverable(
    int Id, int ContractId, string? Number, string Sponsor, string? Event, DeliverableKind? Kind, int? Count, string? Unit, string? Place,
    DateOnly? StartsOn, string? Department, int Counted, int Proofs, MaterialState? MaterialState, bool IsMine)
{
    /// <summary>Whether it shows something that is not approved.</summary>
    public bool IsUnapproved => MaterialState is { } state ? state != Domain.Contracts.Fulfilment.MaterialState.Approved : MaterialKinds.ShowsSomething(Kind);
}

public sealed record BoardInstalment(
    int Id, int ContractId, string? Number, string Sponsor, string? Event, DateOnly? DueOn, decimal Amount, decimal Received, string Negotiator, int NegotiatorId);

public sealed record BoardGoods(int ContractId, string? Number, string Sponsor, string? Event, string Goods, string Negotiator, int NegotiatorId);

/// <summary>What the whole board comes to, whatever page is shown.</summary>
/// <param name="LateClauses">Clauses whose day is past.</param>
public sealed record BoardSums(int LateClauses, decimal ToCome, decimal Late);

/// <summary>The board; one's own contracts first, then by the day it is due.</summary>
/// <param name="Instalments">Instalments still to come; none for who does not read contracts.</param>
/// <param name="Events">Events to choose from.</param>
/// <param name="ReadsContracts">Whether the person may open the contracts.</param>
public sealed record FulfilmentBoardModel(
    FulfilmentFilter Filter, DateOnly Today, Paged<BoardDeliverable> Clauses, Paged<BoardInstalment> Instalments, Paged<BoardGoods> Goods, BoardSums Sums,
    IReadOnlyList<SelectListItem> Departments, IReadOnlyList<SelectListItem> Events, bool ReadsContracts)
{
    public DueIn In(DateOnly? day) =>
        day is not { } d ? DueIn.Later : d < Today ? DueIn.Overdue : d == Today ? DueIn.Today : d <= Today.AddDays(7) ? DueIn.Week : DueIn.Later;
}

public sealed record ProofRow(int Id, int FileId, string? Place, int Counted, DateOnly On, string? Note, string? Link, string? EarlyReason, string By, string? AgainReason = null);

public sealed record FulfilmentDeliverableRow(
    int Id, int Position, DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Department, string? Note,
    FulfilmentState State, string? Reason, string? ConsentBy, IReadOnlyList<ProofRow> Proofs)
{
    public int? PlaceId { get; init; }

    public int? DepartmentId { get; init; }

    /// <summary>When it is planned to come down, for ourselves alone; null: at the event's end.</summary>
    public DateOnly? TakeDownOn { get; init; }

    /// <summary>The same in the words that were signed; as it is where none were kept.</summary>
    public FulfilmentDeliverableRow In(ContractWords? said) =>
        said is null ? this : this with { Place = said.Place(PlaceId) ?? Place, Department = said.DepartmentName(DepartmentId) ?? Department };

    /// <summary>How far what it shows is; null while nothing was uploaded.</summary>
    public MaterialState? MaterialState { get; init; }

    /// <summary>Whether it shows something that is not approved, so that it cannot be proven.</summary>
    public bool IsUnapproved => MaterialState is { } state ? state != Domain.Contracts.Fulfilment.MaterialState.Approved : MaterialKinds.ShowsSomething(Kind);

    /// <summary>Whether the person added proof of it, so that somebody else confirms it.</summary>
    public bool IsOwnProof { get; init; }

    public int Counted => Proofs.Sum(p => p.Counted);

    /// <summary>Whether all of it is proven and waits to be confirmed (待确认).</summary>
    public bool IsProven => State == FulfilmentState.Open && Proofs.Count > 0 && Count > 0 && Counted >= Count && !IsUnapproved;

    /// <summary>Whether nothing is waited for any more.</summary>
    public bool IsKept => State is FulfilmentState.Done or FulfilmentState.MadeGood or FulfilmentState.Waived;
}

/// <summary>The page of one clause, which its department's liaison opens too.</summary>
/// <param name="Event">Event, if any.</param>
/// <param name="ReadsContract">Whether the person may open the contract.</param>
/// <param name="CanProve">Whether the person may add proof now.</param>
/// <param name="CanSettle">Whether the person may say what became of it now.</param>
public sealed record DeliverableModel(
    FulfilmentDeliverableRow Clause, int ContractId, string? Number, string Sponsor, string? Event, DateOnly Today,
    bool ReadsContract, bool CanProve, bool CanSettle, string Negotiator)
{
    public ProofInput Input { get; init; } = new();

    /// <summary>Whether the person may take wrong proof out: while it is not settled.</summary>
    public bool CanRemove { get; init; }

    public RemoveProofInput Removing { get; init; } = new();

    public required MaterialPanel Material { get; init; }

    /// <summary>Whether the person may say that it comes down on another day.</summary>
    public bool CanMoveTakeDown { get; init; }

    public TakeDownInput TakeDown { get; init; } = new();

    /// <summary>Whether the person negotiates the contract or once did, so that another leader records a waiver.</summary>
    public bool Negotiates { get; init; }

    /// <summary>What was said of it and not taken.</summary>
    public SettleInput Settling { get; init; } = new();
}

public sealed class ProofInput
{
    /// <summary>One photo or many of the same thing.</summary>
    [Required(ErrorMessage = "Choose a photo."), MaxLength(12, ErrorMessage = "At most 12 photos at once."), Display(Name = "Photos")]
    public List<IFormFile>? Photo { get; set; }

    /// <summary>Of a WeChat post.</summary>
    [StringLength(500), DataType(DataType.Url), Display(Name = "Address of the post")]
    public string? Link { get; set; }

    [Required, Range(0, 100_000), Display(Name = "Counted on the photos")]
    public int? Counted { get; set; }

    [StringLength(100), Display(Name = "Place")]
    public string? Place { get; set; }

    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [StringLength(300), Display(Name = "Remark")]
    public string? Note { get; set; }

    /// <summary>Why it is there before the day from which it was promised.</summary>
    [StringLength(300), Display(Name = "Why it is there before its day")]
    public string? EarlyReason { get; set; }

    /// <summary>Why a photo that proves another promise proves this one too.</summary>
    [StringLength(300), Display(Name = "Why the same photo shows this too")]
    public string? AgainReason { get; set; }
}

public sealed class RemoveProofInput
{
    [Required(ErrorMessage = "Choose the proof."), Display(Name = "Which proof")]
    public int? EvidenceId { get; set; }

    [Required(ErrorMessage = "Say why."), StringLength(300), DataType(DataType.MultilineText), Display(Name = "What is wrong with it")]
    public string? RemovalReason { get; set; }
}

public sealed class TakeDownInput
{
    [Display(Name = "Comes down on")]
    public DateOnly? TakeDownOn { get; set; }

    /// <summary>The plan that the page showed.</summary>
    public DateOnly? Seen { get; set; }
}

/// <param name="Summary">What the button says that opens it.</param>
/// <param name="Label">What is asked for.</param>
public sealed record SettleForm(int ClauseId, FulfilmentState To, string Summary, string Label, SettleInput Typed);

public sealed class SettleInput
{
    [Required]
    public FulfilmentState? To { get; set; }

    /// <summary>Why, or what was done instead.</summary>
    [StringLength(500)]
    public string? Reason { get; set; }

    [StringLength(60)]
    public string? ConsentBy { get; set; }
}

/// <param name="Reversal">Who took it back, when and why; null when it counts.</param>
/// <param name="CanReverse">Whether the person may reverse it now.</param>
public sealed record ReceiptRow(int Id, int? InstalmentId, decimal? Amount, string? Goods, DateOnly On, string Receiver, ReceiptReversal? Reversal, bool CanReverse)
{
    public string? Number { get; init; }

    /// <summary>Whether the person took it in and so does not reverse it.</summary>
    public bool IsOwn { get; init; }

    public ReceiptChannel? Channel { get; init; }

    public string? Payer { get; init; }

    public string? Reference { get; init; }

    public int? FileId { get; init; }
}

public sealed record ReceiptReversal(string By, DateOnly On, string? Reason);

public sealed record FulfilmentInstalmentRow(int Id, int Position, DateOnly? DueOn, decimal Amount, decimal Received, string? WrittenOffReason, decimal CountedElsewhere, bool IsOpen, decimal Outstanding)
{
    /// <summary>Whether nothing is waited for any more.</summary>
    public bool IsClosed => !IsOpen;
}

public sealed record BreachRow(
    int Id, BreachSide Side, string What, DateOnly On, string By, BreachState State, decimal? Compensation, string? Followed, DateTimeOffset? FollowedAt, string? FollowedBy,
    DateOnly? AnswerBy, int? DeliverableId, int? InstalmentId, IReadOnlyList<BreachFileRow> Files);

public sealed record BreachFileRow(int Id, string Name);

public sealed record FulfilmentAmendmentRow(int Id, string? Number, ContractState State);

public sealed record FulfilmentHead(
    int Id, string? Number, ContractState State, string Sponsor, int SponsorId, string? Event, int? EventId, DateOnly? SignedOn, decimal? Cash, string? Goods,
    string? GoodsWrittenOffReason, int? ScanFileId, string? EndReason, int NegotiatorId, string Negotiator, bool HasNegotiated, int? AmendsId, string? AmendsNumber,
    IReadOnlyList<FulfilmentAmendmentRow> Amendments, bool GoodsCountedElsewhere, ContractMoney Money, int Open, DateOnly? EventEndsOn, string? CompletedEarlyReason);

/// <summary>What was typed of the small forms of a contract's fulfilment.</summary>
/// <param name="InstalmentId">Which instalment was to be written off; null for the goods.</param>
/// <param name="Reason">Why it was to be written off.</param>
/// <param name="EarlyReason">Why it was to be completed early.</param>
public sealed record TypedReasons(int? InstalmentId = null, string? Reason = null, string? EarlyReason = null);

/// <param name="InstalmentId">Null for the goods.</param>
/// <param name="Typed">What was typed and not taken; null of another form.</param>
public sealed record WriteOffForm(int ContractId, int? InstalmentId, string? Typed, string? Error);

/// <summary>A contract's fulfilment.</summary>
/// <param name="CanWork">Whether the person may prove, settle and complete.</param>
/// <param name="CanReceive">Whether the person may receive money: whoever does not negotiate.</param>
/// <param name="Negotiates">Whether the person negotiates it.</param>
/// <param name="Leads">Whether the person is a leader.</param>
public sealed record ContractFulfilmentModel(
    FulfilmentHead Head, IReadOnlyList<FulfilmentDeliverableRow> Clauses, IReadOnlyList<FulfilmentInstalmentRow> Instalments, IReadOnlyList<ReceiptRow> Receipts,
    IReadOnlyList<BreachRow> Breaches, DateOnly Today, bool CanWork, bool CanReceive, bool Negotiates, bool Leads, TerminationRow? Termination)
{
    /// <summary>Of the contract with all that amends it.</summary>
    public ContractMoney Money => Head.Money;

    /// <summary>What was typed of a small form that was not taken.</summary>
    public TypedReasons Typed { get; init; } = new();

    public int Promised => Clauses.Count(c => c.State is not (FulfilmentState.CarriedOver or FulfilmentState.SettledBefore or FulfilmentState.Void));

    /// <summary>Promises kept, waived or made good.</summary>
    public int Kept => Clauses.Count(c => c.IsKept);

    /// <summary>Whether goods are waited for.</summary>
    public bool GoodsAreOpen => Head.Goods is not null && Head.GoodsWrittenOffReason is null && !Head.GoodsCountedElsewhere && Receipts.All(r => r.Goods is null || r.Reversal is not null);

    /// <summary>What is open in the contract and in the amendments that took over.</summary>
    public int Open => Head.Open;

    /// <summary>Whether it counts and is not over.</summary>
    public bool IsInForce => Head.State == ContractState.Fulfilling;
}
