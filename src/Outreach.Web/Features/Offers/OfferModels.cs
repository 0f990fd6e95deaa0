using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Offers;

/// <summary>A benefit as the list says it.</summary>
public sealed record OfferLineRow(int Number, DeliverableKind Kind, int Count, string Unit, string? Place, string? Department, int? DaysBefore, string? Note);

/// <summary>A package on the list.</summary>
public sealed record OfferRow(
    int Id, string Name, string? Description, decimal? SuggestedCash, string? SuggestedGoods, bool IsRetired, IReadOnlyList<OfferLineRow> Lines);

/// <summary>The list.</summary>
/// <param name="Retired">Whether it is that of the retired packages.</param>
/// <param name="Rows">The packages, the dearest first.</param>
/// <param name="Others">How many packages the other list has.</param>
public sealed record OfferListModel(bool Retired, IReadOnlyList<OfferRow> Rows, int Others);

/// <summary>A row of the form; one with nothing in it counts for nothing.</summary>
public sealed class OfferLineInput
{
    /// <summary>What is given.</summary>
    [Display(Name = "Kind")]
    public DeliverableKind? Kind { get; set; }

    /// <summary>How many.</summary>
    [Display(Name = "Count")]
    public int? Count { get; set; }

    /// <summary>Of what.</summary>
    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    /// <summary>A campus place.</summary>
    [Display(Name = "Place")]
    public int? PlaceId { get; set; }

    /// <summary>A place in words.</summary>
    [StringLength(100), Display(Name = "Or the place in words")]
    public string? PlaceWords { get; set; }

    /// <summary>Who carries it out.</summary>
    [Display(Name = "Carried out by")]
    public int? DepartmentId { get; set; }

    /// <summary>Days before the event.</summary>
    [Display(Name = "Days before the event")]
    public int? DaysBefore { get; set; }

    /// <summary>What else is to be known.</summary>
    [StringLength(200), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The row in words, where two people's changes are compared; never posted.</summary>
    [BindNever]
    public string? Words { get; set; }

    /// <summary>Whether nothing was typed into it.</summary>
    public bool IsBlank() => Kind is null && Count is null && Unit is null && PlaceId is null && PlaceWords is null && DepartmentId is null && DaysBefore is null && Note is null;

    /// <inheritdoc/>
    public override string ToString() => Words ?? "";
}

/// <summary>The form.</summary>
public sealed class OfferInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>For whom it is.</summary>
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Description")]
    public string? Description { get; set; }

    /// <summary>CNY asked for it.</summary>
    [Display(Name = "Suggested cash")]
    public decimal? SuggestedCash { get; set; }

    /// <summary>Goods asked for it.</summary>
    [StringLength(500), Display(Name = "Suggested goods")]
    public string? SuggestedGoods { get; set; }

    /// <summary>The benefits.</summary>
    [Display(Name = "What the sponsor gets")]
    public List<OfferLineInput> Lines { get; set; } = [];

    /// <summary>The number of rows shown beyond those that are filled in.</summary>
    private const int SpareRows = 2;

    /// <summary>What the domain takes; blank rows are left out.</summary>
    public OfferDetails ToDetails() => new(
        Name!, Description, SuggestedCash, SuggestedGoods,
        [.. Lines.Where(l => !l.IsBlank()).Select(l => new OfferLineDetails(l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note))]);

    /// <summary>Adds empty rows, so that benefits can be added without JavaScript.</summary>
    public OfferInput WithSpareRows()
    {
        var most = Math.Min(OfferTemplate.MostLines, Lines.FindLastIndex(l => !l.IsBlank()) + 1 + SpareRows);
        while (Lines.Count < most)
            Lines.Add(new OfferLineInput());
        return this;
    }

    /// <summary>The form as it stands for a stored package.</summary>
    public static OfferInput Of(OfferTemplate t) => new()
    {
        Version = t.Version,
        Name = t.Name,
        Description = t.Description,
        SuggestedCash = t.SuggestedCash,
        SuggestedGoods = t.SuggestedGoods,
        Lines =
        [
            .. t.Lines.OrderBy(l => l.Number).Select(l => new OfferLineInput
            {
                Kind = l.Kind,
                Count = l.Count,
                Unit = l.Unit,
                PlaceId = l.PlaceId,
                PlaceWords = l.PlaceWords,
                DepartmentId = l.DepartmentId,
                DaysBefore = l.DaysBefore,
                Note = l.Note,
            }),
        ],
    };
}

/// <summary>What the form's choices hold.</summary>
public sealed record OfferChoices(IReadOnlyList<SelectListItem> Places, IReadOnlyList<SelectListItem> Departments)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "OfferChoices";
}
