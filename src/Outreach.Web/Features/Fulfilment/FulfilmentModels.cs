using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;

namespace Outreach.Web.Features.Fulfilment;

/// <summary>The filters of the board, as they stand in its address.</summary>
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

    /// <summary>Value of <see cref="Who"/>.</summary>
    public const string Mine = "mine";
}

/// <summary>How soon something is due.</summary>
public enum DueIn
{
    /// <summary>Its day is over.</summary>
    [Display(Name = "Overdue")] Overdue,

    /// <summary>Today.</summary>
    [Display(Name = "Due today")] Today,

    /// <summary>Within the next seven days.</summary>
    [Display(Name = "Due within a week")] Week,

    /// <summary>After that, or on no day.</summary>
    [Display(Name = "Due later")] Later,
}

/// <summary>A clause on the board.</summary>
public sealed record BoardClause(
    int Id, int ContractId, string? Number, string Sponsor, string? Event, DeliverableKind? Kind, int? Count, string? Unit, string? Place,
    DateOnly? StartsOn, string? Department, int Counted, int Proofs);

/// <summary>An instalment on the board.</summary>
public sealed record BoardInstalment(
    int Id, int ContractId, string? Number, string Sponsor, string? Event, DateOnly? DueOn, decimal Amount, decimal Received, string Negotiator, int NegotiatorId);

/// <summary>Goods on the board.</summary>
public sealed record BoardGoods(int ContractId, string? Number, string Sponsor, string? Event, string Goods, string Negotiator, int NegotiatorId);

/// <summary>The board.</summary>
/// <param name="Filter">Its filters.</param>
/// <param name="Today">The department's day.</param>
/// <param name="Clauses">Open clauses by due day.</param>
/// <param name="Instalments">Instalments still to come, by due day; none for who does not read contracts.</param>
/// <param name="Goods">Goods still to come.</param>
/// <param name="Departments">Departments to choose from.</param>
/// <param name="Events">Events to choose from.</param>
/// <param name="ReadsContracts">Whether the person may open the contracts.</param>
public sealed record BoardModel(
    FulfilmentFilter Filter, DateOnly Today, IReadOnlyList<BoardClause> Clauses, IReadOnlyList<BoardInstalment> Instalments, IReadOnlyList<BoardGoods> Goods,
    IReadOnlyList<SelectListItem> Departments, IReadOnlyList<SelectListItem> Events, bool ReadsContracts)
{
    /// <summary>How soon something of that day is due.</summary>
    public DueIn In(DateOnly? day) =>
        day is not { } d ? DueIn.Later : d < Today ? DueIn.Overdue : d == Today ? DueIn.Today : d <= Today.AddDays(7) ? DueIn.Week : DueIn.Later;
}

/// <summary>A photo that proves a clause.</summary>
public sealed record ProofRow(int Id, int FileId, string? Place, int Counted, DateOnly On, string? Note, string By);

/// <summary>A clause with its proof.</summary>
public sealed record ClauseRow(
    int Id, int Position, DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Department, string? Note,
    FulfilmentState State, string? Reason, string? ConsentBy, IReadOnlyList<ProofRow> Proofs)
{
    /// <summary>How many were counted in all.</summary>
    public int Counted => Proofs.Sum(p => p.Counted);

    /// <summary>Whether nothing is waited for any more.</summary>
    public bool IsKept => State is FulfilmentState.Done or FulfilmentState.MadeGood or FulfilmentState.Waived;
}

/// <summary>The page of one clause, which its department's liaison opens too.</summary>
/// <param name="Clause">It.</param>
/// <param name="ContractId">Its contract.</param>
/// <param name="Number">The contract's number.</param>
/// <param name="ContractState">Where the contract stands.</param>
/// <param name="Sponsor">Merchant.</param>
/// <param name="Event">Event, if any.</param>
/// <param name="Today">The department's day.</param>
/// <param name="ReadsContract">Whether the person may open the contract.</param>
/// <param name="MayProve">Whether the person may add proof now.</param>
/// <param name="MaySettle">Whether the person may say what became of it now.</param>
/// <param name="Negotiator">Who negotiates the contract, and says so.</param>
public sealed record ClauseModel(
    ClauseRow Clause, int ContractId, string? Number, ContractState ContractState, string Sponsor, string? Event, DateOnly Today,
    bool ReadsContract, bool MayProve, bool MaySettle, string Negotiator)
{
    /// <summary>What is typed of a proof.</summary>
    public ProofInput Input { get; init; } = new();
}

/// <summary>What is typed of a proof.</summary>
public sealed class ProofInput
{
    /// <summary>The photo.</summary>
    [Required(ErrorMessage = "Choose a photo."), Display(Name = "Photo")]
    public IFormFile? Photo { get; set; }

    /// <summary>How many are seen on it.</summary>
    [Required, Range(0, 100_000), Display(Name = "Counted on the photo")]
    public int? Counted { get; set; }

    /// <summary>Where.</summary>
    [StringLength(100), Display(Name = "Place")]
    public string? Place { get; set; }

    /// <summary>When it was taken.</summary>
    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    /// <summary>A remark.</summary>
    [StringLength(300), Display(Name = "Remark")]
    public string? Note { get; set; }
}

/// <summary>What is said of a clause.</summary>
public sealed class SettleInput
{
    /// <summary>What became of it.</summary>
    [Required]
    public FulfilmentState? To { get; set; }

    /// <summary>Why, or what was done instead.</summary>
    [StringLength(500)]
    public string? Reason { get; set; }

    /// <summary>Who at the sponsor agreed.</summary>
    [StringLength(60)]
    public string? ConsentBy { get; set; }
}

/// <summary>Money that came in.</summary>
public sealed record ReceiptRow(int Id, int? InstalmentId, decimal? Amount, string? Goods, DateOnly On, string Receiver);

/// <summary>An instalment with what came in.</summary>
public sealed record InstalmentRow(int Id, int Position, DateOnly? DueOn, decimal Amount, decimal Received, string? WrittenOffReason)
{
    /// <summary>Whether nothing is waited for any more.</summary>
    public bool IsClosed => WrittenOffReason is not null || Received >= Amount;
}

/// <summary>A breach and what followed.</summary>
public sealed record BreachRow(int Id, BreachSide Side, string What, DateOnly On, string By, string? Followed, DateTimeOffset? FollowedAt);

/// <summary>An amendment.</summary>
public sealed record AmendmentRow(int Id, string? Number, ContractState State);

/// <summary>What the fulfilment page says of the contract itself.</summary>
public sealed record FulfilmentHead(
    int Id, string? Number, ContractState State, string Sponsor, int SponsorId, string? Event, int? EventId, DateOnly? SignedOn, decimal? Cash, string? Goods,
    string? GoodsWrittenOffReason, int? ScanFileId, string? EndReason, int NegotiatorId, string Negotiator, bool HasNegotiated, int? AmendsId, string? AmendsNumber,
    IReadOnlyList<AmendmentRow> Amendments);

/// <summary>A contract's fulfilment.</summary>
/// <param name="Head">The contract.</param>
/// <param name="Clauses">Promises with their proof.</param>
/// <param name="Instalments">The cash.</param>
/// <param name="Receipts">What came in.</param>
/// <param name="Breaches">Breaches.</param>
/// <param name="Today">The department's day.</param>
/// <param name="MayWork">Whether the person may prove, settle and complete.</param>
/// <param name="MayReceive">Whether the person may receive money: whoever does not negotiate.</param>
/// <param name="Negotiates">Whether the person negotiates it.</param>
/// <param name="Leads">Whether the person is a leader.</param>
public sealed record ContractFulfilmentModel(
    FulfilmentHead Head, IReadOnlyList<ClauseRow> Clauses, IReadOnlyList<InstalmentRow> Instalments, IReadOnlyList<ReceiptRow> Receipts,
    IReadOnlyList<BreachRow> Breaches, DateOnly Today, bool MayWork, bool MayReceive, bool Negotiates, bool Leads)
{
    /// <summary>Promises that count here: those that went over to an amendment count there.</summary>
    public int Promised => Clauses.Count(c => c.State != FulfilmentState.CarriedOver);

    /// <summary>Promises kept, waived or made good.</summary>
    public int Kept => Clauses.Count(c => c.IsKept);

    /// <summary>CNY promised.</summary>
    public decimal Due => Instalments.Sum(i => i.Amount);

    /// <summary>CNY received.</summary>
    public decimal Received => Instalments.Sum(i => i.Received);

    /// <summary>Whether goods are waited for.</summary>
    public bool GoodsAreOpen => Head.Goods is not null && Head.GoodsWrittenOffReason is null && Receipts.All(r => r.Goods is null);

    /// <summary>How much is open.</summary>
    public int Open => Clauses.Count(c => c.State == FulfilmentState.Open) + Instalments.Count(i => !i.IsClosed) + (GoodsAreOpen ? 1 : 0);

    /// <summary>Whether it is signed and not over.</summary>
    public bool IsInForce => Head.State is ContractState.Signed or ContractState.Fulfilling;
}
