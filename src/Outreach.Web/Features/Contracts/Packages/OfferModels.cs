using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Packages;

public sealed record PackageLineRow(int Number, DeliverableKind Kind, int Count, string Unit, string? Place, string? Department, int? DaysBefore, string? Note);

public sealed record PackageRow(
    int Id, string Name, string? Description, decimal? SuggestedCash, string? SuggestedGoods, bool IsRetired, IReadOnlyList<PackageLineRow> Lines);

/// <summary>The list.</summary>
/// <param name="Retired">Whether it is that of the retired packages.</param>
/// <param name="Rows">The packages, the dearest first.</param>
public sealed record PackageListModel(bool Retired, IReadOnlyList<PackageRow> Rows, int Others);

public class PackageLineInput
{
    [Display(Name = "Kind")]
    public DeliverableKind? Kind { get; set; }

    [Display(Name = "Count")]
    public int? Count { get; set; }

    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    [Display(Name = "Place")]
    public int? PlaceId { get; set; }

    [StringLength(100), Display(Name = "Or the place in words")]
    public string? PlaceWords { get; set; }

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

public sealed class PackageInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Description")]
    public string? Description { get; set; }

    /// <summary>CNY asked for it.</summary>
    [Display(Name = "Suggested cash")]
    public decimal? SuggestedCash { get; set; }

    [StringLength(500), Display(Name = "Suggested goods")]
    public string? SuggestedGoods { get; set; }

    [Display(Name = "The public page for merchants may say what is asked for it")]
    public bool IsPricePublic { get; set; }

    [Display(Name = "What the sponsor gets")]
    public List<PackageLineInput> Lines { get; set; } = [];

    private const int SpareRows = 2;

    public OfferPackageDetails ToDetails() => new(
        Name!, Description, SuggestedCash, SuggestedGoods,
        [.. Lines.Where(l => !l.IsBlank()).Select(l => new OfferPackageLineDetails(l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note))])
    {
        IsPricePublic = IsPricePublic,
    };

    /// <summary>Adds empty rows, so that benefits can be added without JavaScript.</summary>
    public PackageInput WithSpareRows()
    {
        var most = Math.Min(OfferPackage.MostLines, Lines.FindLastIndex(l => !l.IsBlank()) + 1 + SpareRows);
        while (Lines.Count < most)
            Lines.Add(new PackageLineInput());
        return this;
    }

    public static PackageInput Of(OfferPackage t) => new()
    {
        Version = t.Version,
        Name = t.Name,
        Description = t.Description,
        SuggestedCash = t.SuggestedCash,
        SuggestedGoods = t.SuggestedGoods,
        IsPricePublic = t.IsPricePublic,
        Lines =
        [
            .. t.Lines.OrderBy(l => l.Number).Select(l => new PackageLineInput
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

public sealed record PackageChoices(IReadOnlyList<SelectListItem> Places, IReadOnlyList<SelectListItem> Departments)
{
    public const string Key = "OfferChoices";
}
