using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Offers;

public sealed class EventOfferFilter
{
    /// <summary>Only this event; 0 for the term as a whole.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary>Only this state; without one, all that are still offered.</summary>
    [Display(Name = "State")]
    public EventOfferState? State { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <param name="Event">Null for a term as a whole.</param>
/// <param name="Confirmed">How many of its lines are.</param>
public sealed record EventOfferRow(
    int Id, string Name, int? EventId, string? Event, string? Term, EventOfferState State, decimal? Cash, string? Goods, string Owner, int Lines, int Confirmed, int Declined);

public sealed record EventOfferListModel(EventOfferFilter Filter, IReadOnlyList<SelectListItem> Events, Paged<EventOfferRow> List);

/// <summary>A line with its department's word.</summary>
public sealed record EventOfferLineRow(
    int Id, int OfferId, int Number, DeliverableKind Kind, int Count, string Unit, string? Place, string? Department, int? DaysBefore, string? Note,
    ConfirmationState Confirmation, string? By, DateTimeOffset? At, string? Answer, bool InStead, DateTimeOffset? AskedAt, bool IsSilent)
{
    /// <summary>Whether its department is still to be asked.</summary>
    public bool IsUnasked => Confirmation == ConfirmationState.Waiting && AskedAt is null;
}

public sealed record EventOfferWithLines(EventOfferRow Offer, IReadOnlyList<EventOfferLineRow> Lines);

public sealed record EventOfferHead(
    int Id, int Version, string Name, string? Description, int? EventId, string? Event, string? Term, EventOfferState State, decimal? Cash, string? Goods,
    int OwnerId, string Owner, string? WithdrawReason);

/// <param name="CanWork">Whether the person writes it and asks the departments.</param>
public sealed record EventOfferModel(
    EventOfferHead Head, IReadOnlyList<EventOfferLineRow> Lines, IReadOnlyList<Finding> Findings, IReadOnlyList<TimelineItem> Trail, bool CanWork)
{
    public int Unasked => Lines.Count(l => l.IsUnasked);

    public int Errors => Findings.Count(f => f.Severity == FindingSeverity.Error);

    public IEnumerable<Finding> FindingsOf(int lineId) => Findings.Where(f => f.ClauseKey == ClauseKeys.Deliverable(lineId));
}

/// <summary>Where a new offer begins.</summary>
/// <param name="EventId">Null for the term as a whole.</param>
public sealed record NewOfferModel(int? EventId, string? Event, IReadOnlyList<PackageRow> Packages);

public sealed class EventOfferLineInput : PackageLineInput
{
    /// <summary>Stored line; nothing for a new one.</summary>
    public int? Id { get; set; }
}

public sealed class EventOfferInput : IVersionedInput
{
    private const int SpareRows = 1;

    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Description")]
    public string? Description { get; set; }

    /// <summary>CNY asked for it.</summary>
    [Display(Name = "Cash asked for")]
    public decimal? Cash { get; set; }

    [StringLength(500), Display(Name = "Goods asked for")]
    public string? Goods { get; set; }

    [Display(Name = "What the sponsor gets")]
    public List<EventOfferLineInput> Lines { get; set; } = [];

    public EventOfferDetails ToDetails() => new(
        Name!, Description, Cash, Goods,
        [.. Lines.Where(l => !l.IsBlank()).Select(l => new EventOfferLineContent(
            l.Id ?? 0, new OfferPackageLineDetails(l.Kind, l.Count, l.Unit ?? l.Kind?.UsualUnit(), l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note)))]);

    /// <summary>Adds an empty row, so that lines can be added without JavaScript.</summary>
    public EventOfferInput WithSpareRows()
    {
        var most = Math.Min(OfferPackage.MostLines, Lines.FindLastIndex(l => !l.IsBlank()) + 1 + SpareRows);
        while (Lines.Count < most)
            Lines.Add(new EventOfferLineInput());
        return this;
    }

    /// <summary>Goes on from what was saved meanwhile; lines that were taken out of it would be new ones.</summary>
    public void GoOnFrom(EventOfferInput stored)
    {
        foreach (var line in Lines.Where(l => stored.Lines.TrueForAll(s => s.Id != l.Id)))
            line.Id = null;
    }

    public static EventOfferInput Of(EventOffer offer) => new()
    {
        Version = offer.Version,
        Name = offer.Name,
        Description = offer.Description,
        Cash = offer.Cash,
        Goods = offer.Goods,
        Lines = [.. offer.Lines.OrderBy(l => l.Number).Select(l => Of(l.Id, l.Content.Line))],
    };

    public static EventOfferInput Of(OfferPackage package) => new()
    {
        Name = package.Name,
        Description = package.Description,
        Cash = package.SuggestedCash,
        Goods = package.SuggestedGoods,
        Lines = [.. package.Lines.OrderBy(l => l.Number).Select(l => Of(null, new OfferPackageLineDetails(l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note)))],
    };

    private static EventOfferLineInput Of(int? id, OfferPackageLineDetails line) => new()
    {
        Id = id,
        Kind = line.Kind,
        Count = line.Count,
        Unit = line.Unit,
        PlaceId = line.PlaceId,
        PlaceWords = line.PlaceWords,
        DepartmentId = line.DepartmentId,
        DaysBefore = line.DaysBefore,
        Note = line.Note,
    };
}

/// <summary>What the form stands for.</summary>
/// <param name="OfferId">Null for a new one.</param>
/// <param name="EventId">Null for the term as a whole.</param>
public sealed record EventOfferFormHead(int? OfferId, int? EventId, string? Event)
{
    public const string Key = "EventOfferHead";
}

/// <summary>A line of an offer as its department sees it: nothing of the price, and no merchant.</summary>
/// <param name="Event">Null for the term as a whole.</param>
/// <param name="InStead">Whether nobody speaks for the department, so that the person answers in its stead.</param>
/// <param name="AnsweredInStead">Whether it was answered so.</param>
public sealed record ClearanceLine(
    int OfferId, string Offer, EventOfferLineContent Content, string? CampusPlace, string? Event, DateTimeOffset? EventStartsAt, string Department,
    ConfirmationState Confirmation, DateTimeOffset? AskedAt, string? By, DateTimeOffset? At, string? Note, bool InStead, bool AnsweredInStead)
{
    public int Id => Content.Id;
}
