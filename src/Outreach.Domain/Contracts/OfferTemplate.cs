using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts;

/// <summary>What a person types of a benefit package.</summary>
/// <param name="Name">Unique, at most 60 characters.</param>
/// <param name="Description">At most 1,000 characters.</param>
/// <param name="SuggestedCash">CNY asked for it; 0 to 9,999,999.99.</param>
/// <param name="SuggestedGoods">Goods asked for it, at most 500 characters.</param>
/// <param name="Lines">What the sponsor gets; 1 to <see cref="OfferTemplate.MostLines"/>.</param>
public sealed record OfferDetails(
    string Name, string? Description, decimal? SuggestedCash, string? SuggestedGoods, IReadOnlyList<OfferLineDetails> Lines);

/// <summary>What a person types of one benefit. All but kind, count and unit may be left to the draft.</summary>
/// <param name="Kind">What is given.</param>
/// <param name="Count">How many: 1 to 100,000.</param>
/// <param name="Unit">Of what, such as 条 or 次; at most 10 characters.</param>
/// <param name="PlaceId">A campus place of the catalogue.</param>
/// <param name="PlaceWords">A place in words instead, at most 100 characters.</param>
/// <param name="DepartmentId">Who carries it out.</param>
/// <param name="DaysBefore">How many days before the event begins it starts: 0 to 365.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record OfferLineDetails(
    DeliverableKind? Kind, int? Count, string? Unit, int? PlaceId, string? PlaceWords, int? DepartmentId, int? DaysBefore, string? Note);

/// <summary>
/// A benefit package (冠名赞助, 金牌 …) that fills the deliverables of a draft. Contracts copy it: changing it changes none.
/// </summary>
public sealed class OfferTemplate : Entity
{
    /// <summary>The most benefits a package has.</summary>
    public const int MostLines = 40;

    private readonly List<OfferLine> lines = [];

    private OfferTemplate()
    {
    }

    /// <summary>Unique name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For whom it is, and what makes it worth its price.</summary>
    public string? Description { get; private set; }

    /// <summary>CNY asked for it.</summary>
    public decimal? SuggestedCash { get; private set; }

    /// <summary>Goods asked for it.</summary>
    public string? SuggestedGoods { get; private set; }

    /// <summary>Whether it is no longer offered.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>What the sponsor gets; order them by <see cref="OfferLine.Number"/>.</summary>
    public IReadOnlyCollection<OfferLine> Lines => lines;

    /// <summary>A new package; fails as <see cref="Edit"/> does.</summary>
    public static Result Make(OfferDetails details, out OfferTemplate made)
    {
        made = new OfferTemplate();
        return made.Edit(details);
    }

    /// <summary>
    /// Changes what was typed. Refused without a benefit or with too many, and for a benefit without kind, count or unit,
    /// with numbers out of range, or with a place both chosen and in words; the error names the benefit's number.
    /// </summary>
    public Result Edit(OfferDetails details)
    {
        if (details.SuggestedCash is < 0 or > 9_999_999.99m || details.SuggestedCash is { } cash && cash != decimal.Round(cash, 2))
            return OfferErrors.CashRange;
        if (details.Lines.Count == 0)
            return OfferErrors.NoLines;
        if (details.Lines.Count > MostLines)
            return OfferErrors.TooManyLines;
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (OfferLine.ProblemOf(details.Lines[i]) is { } problem)
                return problem.With(i + 1) with { Field = $"Lines[{i}].{problem.Field}" };
        }

        Name = details.Name;
        Description = details.Description;
        SuggestedCash = details.SuggestedCash;
        SuggestedGoods = details.SuggestedGoods;
        lines.RemoveAll(l => l.Number > details.Lines.Count);
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (lines.Find(l => l.Number == i + 1) is not { } line)
                lines.Add(line = new OfferLine(i + 1));
            line.Set(details.Lines[i]);
        }

        return Result.Done;
    }

    /// <summary>Takes it out of the forms.</summary>
    public Result Retire()
    {
        if (IsRetired)
            return OfferErrors.AlreadyRetired;
        IsRetired = true;
        return Result.Done;
    }

    /// <summary>Offers it again.</summary>
    public Result Restore()
    {
        if (!IsRetired)
            return OfferErrors.NotRetired;
        IsRetired = false;
        return Result.Done;
    }
}

/// <summary>One benefit of a package.</summary>
public sealed class OfferLine
{
    private OfferLine()
    {
    }

    internal OfferLine(int number) => Number = number;

    /// <summary>Whose.</summary>
    public int OfferTemplateId { get; private set; }

    /// <summary>Its place in the package, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What is given.</summary>
    public DeliverableKind Kind { get; private set; }

    /// <summary>How many: 1 to 100,000.</summary>
    public int Count { get; private set; }

    /// <summary>Of what.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>A campus place of the catalogue.</summary>
    public int? PlaceId { get; private set; }

    /// <summary>A place in words instead.</summary>
    public string? PlaceWords { get; private set; }

    /// <summary>Who carries it out.</summary>
    public int? DepartmentId { get; private set; }

    /// <summary>How many days before the event begins it starts; null leaves the day to the draft.</summary>
    public int? DaysBefore { get; private set; }

    /// <summary>What else is to be known.</summary>
    public string? Note { get; private set; }

    /// <summary>The day it starts for an event that begins on <paramref name="eventDay"/>; null leaves it to the draft.</summary>
    public DateOnly? StartsOn(DateOnly eventDay) => DaysBefore is { } days ? eventDay.AddDays(-days) : null;

    internal static DomainError? ProblemOf(OfferLineDetails line)
    {
        if (line.Kind is null)
            return OfferErrors.LineKind;
        if (line.Count is not (>= 1 and <= 100_000))
            return OfferErrors.LineCount;
        if (string.IsNullOrWhiteSpace(line.Unit))
            return OfferErrors.LineUnit;
        if (line.PlaceId is not null && line.PlaceWords is not null)
            return OfferErrors.LinePlaceTwice;
        return line.DaysBefore is < 0 or > 365 ? OfferErrors.LineDays : null;
    }

    internal void Set(OfferLineDetails line)
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

/// <summary>Failures of benefit packages; those of a benefit name its number.</summary>
public static class OfferErrors
{
    /// <summary>Below zero, too much, or fractions of a fen.</summary>
    public static readonly DomainError CashRange = new("offer.cash-range", "Enter an amount from 0 to 9,999,999.99, with two decimals at most.", "SuggestedCash");

    /// <summary>No benefit.</summary>
    public static readonly DomainError NoLines = new("offer.no-lines", "Say what the sponsor gets: at least one benefit.", "Lines[0].Kind");

    /// <summary>More than 40 benefits.</summary>
    public static readonly DomainError TooManyLines = new("offer.too-many-lines", "A package has at most 40 benefits.");

    /// <summary>Another package has the name.</summary>
    public static readonly DomainError NameTaken = new("offer.name-taken", "There is a package of this name already.", "Name");

    /// <summary>Retired before.</summary>
    public static readonly DomainError AlreadyRetired = new("offer.retired", "The package is retired already.");

    /// <summary>Not retired.</summary>
    public static readonly DomainError NotRetired = new("offer.not-retired", "The package is on offer already.");

    /// <summary>No kind.</summary>
    public static readonly DomainError LineKind = new("offer.line-kind", "Benefit {0}: choose what is given.", "Kind");

    /// <summary>No count, or out of range.</summary>
    public static readonly DomainError LineCount = new("offer.line-count", "Benefit {0}: say how many, 1 to 100,000.", "Count");

    /// <summary>No unit.</summary>
    public static readonly DomainError LineUnit = new("offer.line-unit", "Benefit {0}: say the unit, such as pieces or times.", "Unit");

    /// <summary>A place chosen and another in words.</summary>
    public static readonly DomainError LinePlaceTwice = new("offer.line-place-twice", "Benefit {0}: choose a place from the list or write it in words, not both.", "PlaceWords");

    /// <summary>Days before the event out of range.</summary>
    public static readonly DomainError LineDays = new("offer.line-days", "Benefit {0}: enter 0 to 365 days before the event.", "DaysBefore");

    /// <summary>No such place.</summary>
    public static readonly DomainError LineNoPlace = new("offer.line-no-place", "Benefit {0}: choose a place from the list.", "PlaceId");

    /// <summary>The place does not take the kind.</summary>
    public static readonly DomainError LinePlaceKind = new("offer.line-place-kind", "Benefit {0}: this place does not take the kind. Choose another place.", "PlaceId");

    /// <summary>No such department.</summary>
    public static readonly DomainError LineNoDepartment = new("offer.line-no-department", "Benefit {0}: choose a department from the list.", "DepartmentId");
}

internal sealed class OfferTemplateMapping : IEntityTypeConfiguration<OfferTemplate>
{
    public void Configure(EntityTypeBuilder<OfferTemplate> builder)
    {
        builder.ToTable("OfferTemplates");
        builder.Property(t => t.Name).HasMaxLength(60).Pinyin();
        builder.Property(t => t.Description).HasMaxLength(1000);
        builder.Property(t => t.SuggestedGoods).HasMaxLength(500);
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.OfferTemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class OfferLineMapping : IEntityTypeConfiguration<OfferLine>
{
    public void Configure(EntityTypeBuilder<OfferLine> builder)
    {
        builder.ToTable("OfferLines");
        builder.HasKey(l => new { l.OfferTemplateId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.PlaceWords).HasMaxLength(100);
        builder.Property(l => l.Note).HasMaxLength(200);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(l => l.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
