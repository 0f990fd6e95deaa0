using System.ComponentModel.DataAnnotations;
using Outreach.Domain;
using Outreach.Domain.Places;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Offers;

public sealed class OfferPartLineInput : PackageLineInput
{
    [Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }
}

public sealed class OfferPartInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Display(Name = "How many people it reaches")]
    public int? Audience { get; set; }

    [StringLength(300), Display(Name = "Places of the offer")]
    public string? Places { get; set; }

    [StringLength(300), Display(Name = "Events of the offer")]
    public string? Events { get; set; }

    [Display(Name = "First day")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [StringLength(60), Display(Name = "Contact for this offer")]
    public string? ContactName { get; set; }

    [StringLength(30), DataType(DataType.PhoneNumber), Display(Name = "Phone for this offer")]
    public string? ContactPhone { get; set; }

    [Display(Name = "What the sponsor gets")]
    public List<OfferPartLineInput> Lines { get; set; } = [];

    public AllianceOfferPartDetails ToDetails() => new(
        Audience, Places, Events, FirstDay, LastDay, ContactName, ContactPhone,
        [.. Lines.Where(l => !l.IsBlank()).Select(l => new AllianceOfferLineDetails(l.Kind, l.Count, l.Unit ?? l.Kind?.UsualUnit(), l.PlaceId, l.PlaceWords, l.DepartmentId, l.StartsOn, l.Note))]);

    public static OfferPartInput Of(AllianceOfferPart part) => new()
    {
        Version = part.Version,
        Audience = part.Audience,
        Places = part.Places,
        Events = part.Events,
        FirstDay = part.FirstDay,
        LastDay = part.LastDay,
        ContactName = part.ContactName,
        ContactPhone = part.ContactPhone,
        Lines =
        [
            .. part.Details.Lines.Select(l => new OfferPartLineInput
            {
                Kind = l.Kind,
                Count = l.Count,
                Unit = l.Unit,
                PlaceId = l.PlaceId,
                PlaceWords = l.PlaceWords,
                DepartmentId = l.DepartmentId,
                StartsOn = l.StartsOn,
                Note = l.Note,
            }),
        ],
    };

    /// <summary>Adds an empty row, so that benefits can be added without JavaScript.</summary>
    public OfferPartInput WithSpareRow()
    {
        var most = Math.Min(AllianceOfferPartDetails.MostLines, Lines.FindLastIndex(l => !l.IsBlank()) + 2);
        while (Lines.Count < most)
            Lines.Add(new OfferPartLineInput());
        return this;
    }

    /// <summary>The rows that were left empty are not counted by the domain; its errors name those that are.</summary>
    public Result InRows(Result result)
    {
        if (result.Error is not { } error || result.IsConflict || result.IsNotFound)
            return result;
        var rows = Lines.Select((line, i) => (line, i)).Where(r => !r.line.IsBlank()).Select(r => r.i).ToList();
        return new Result(DomainError.Combine(error.All.Select(e => e with { Others = [], Field = Moved(e.Field, rows) })));
    }

    private static string? Moved(string? field, List<int> rows) =>
        field?.Split('[', ']') is ["Lines", var number, var rest] && int.TryParse(number, out var at) && at < rows.Count ? $"Lines[{rows[at]}]{rest}" : field;
}
