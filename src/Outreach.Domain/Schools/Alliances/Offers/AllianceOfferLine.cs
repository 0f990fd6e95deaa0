using Outreach.Domain.Places;

namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>One thing that a school gives the sponsor.</summary>
public sealed class AllianceOfferLine : Entity
{
    private AllianceOfferLine()
    {
    }

    internal AllianceOfferLine(int number, AllianceOfferLineDetails line)
    {
        Number = number;
        (Kind, Count, Unit) = (line.Kind!.Value, line.Count!.Value, line.Unit!);
        (PlaceId, PlaceWords, DepartmentId, StartsOn, Note) = (line.PlaceId, line.PlaceWords, line.DepartmentId, line.StartsOn, line.Note);
    }

    public int PartId { get; private set; }

    /// <summary>Its place in the part, from 1.</summary>
    public int Number { get; private set; }

    public DeliverableKind Kind { get; private set; }

    public int Count { get; private set; }

    public string Unit { get; private set; } = "";

    public int? PlaceId { get; private set; }

    /// <summary>A place in words instead.</summary>
    public string? PlaceWords { get; private set; }

    public int? DepartmentId { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public string? Note { get; private set; }

    public AllianceOfferLineDetails Details => new(Kind, Count, Unit, PlaceId, PlaceWords, DepartmentId, StartsOn, Note);
}
