using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Packages;

public sealed class OfferPackageLine
{
    private OfferPackageLine()
    {
    }

    internal OfferPackageLine(int number) => Number = number;

    public int OfferTemplateId { get; private set; }

    /// <summary>Its place in the package, from 1.</summary>
    public int Number { get; private set; }

    public DeliverableKind Kind { get; private set; }

    /// <summary>How many: 1 to 100,000.</summary>
    public int Count { get; private set; }

    public string Unit { get; private set; } = "";

    public int? PlaceId { get; private set; }

    /// <summary>A place in words instead.</summary>
    public string? PlaceWords { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>How many days before the event begins it starts; null leaves the day to the draft.</summary>
    public int? DaysBefore { get; private set; }

    /// <summary>What else is to be known.</summary>
    public string? Note { get; private set; }

    /// <summary>The day it starts for an event that begins on <paramref name="eventDay"/>; null leaves it to the draft.</summary>
    public DateOnly? StartsOn(DateOnly eventDay) => DaysBefore is { } days ? eventDay.AddDays(-days) : null;

    internal static DomainError? ProblemOf(OfferPackageLineDetails line)
    {
        if (line.Kind is null)
            return OfferPackageErrors.LineKind;
        if (line.Count is not (>= 1 and <= 100_000))
            return OfferPackageErrors.LineCount;
        if (string.IsNullOrWhiteSpace(line.Unit))
            return OfferPackageErrors.LineUnit;
        if (line.PlaceId is not null && line.PlaceWords is not null)
            return OfferPackageErrors.LinePlaceTwice;
        return line.DaysBefore is < 0 or > 365 ? OfferPackageErrors.LineDays : null;
    }

    internal void Set(OfferPackageLineDetails line)
    {
        Kind = line.Kind!.Value;
        Count = line.Count!.Value;
        Unit = line.Unit!;
        PlaceId = line.PlaceId;
        PlaceWords = line.PlaceWords;
        DepartmentId = line.DepartmentId;
        DaysBefore = line.DaysBefore;
        Note = line.Note;
    }
}
