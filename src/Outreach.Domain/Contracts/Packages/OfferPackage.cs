using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts.Packages;

/// <summary>
/// A benefit package (冠名赞助, 金牌 …) that fills the deliverables of a draft. Contracts copy it: changing it changes none.
/// </summary>
public sealed class OfferPackage : Entity
{
    public const int MostLines = 40;

    private readonly List<OfferPackageLine> lines = [];

    private OfferPackage()
    {
    }

    /// <summary>Unique name.</summary>
    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>CNY asked for it.</summary>
    public decimal? SuggestedCash { get; private set; }

    public string? SuggestedGoods { get; private set; }

    /// <summary>Whether the public page says what is asked for it.</summary>
    public bool IsPricePublic { get; private set; }

    /// <summary>Whether it is no longer offered.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>What the sponsor gets; order them by <see cref="OfferPackageLine.Number"/>.</summary>
    public IReadOnlyCollection<OfferPackageLine> Lines => lines;

    /// <summary>A new package; fails as <see cref="Edit"/> does.</summary>
    public static Result<OfferPackage> Create(OfferPackageDetails details)
    {
        var created = new OfferPackage();
        return created.Edit(details).With(created);
    }

    /// <summary>
    /// Changes what was typed. Refused without a benefit or with too many, and for a benefit without kind, count or unit,
    /// with numbers out of range, or with a place both chosen and in words; the error names the benefit's number.
    /// </summary>
    public Result Edit(OfferPackageDetails details)
    {
        if (details.SuggestedCash is < 0 or > 9_999_999.99m || details.SuggestedCash is { } cash && cash != decimal.Round(cash, 2))
            return OfferPackageErrors.CashRange;
        if (details.Lines.Count == 0)
            return OfferPackageErrors.NoLines;
        if (details.Lines.Count > MostLines)
            return OfferPackageErrors.TooManyLines;
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (OfferPackageLine.ProblemOf(details.Lines[i]) is { } problem)
                return problem.WithArguments(i + 1) with { Field = $"Lines[{i}].{problem.Field}" };
        }

        Name = details.Name;
        Description = details.Description;
        SuggestedCash = details.SuggestedCash;
        SuggestedGoods = details.SuggestedGoods;
        IsPricePublic = details.IsPricePublic;
        lines.RemoveAll(l => l.Number > details.Lines.Count);
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (lines.Find(l => l.Number == i + 1) is not { } line)
                lines.Add(line = new OfferPackageLine(i + 1));
            line.Set(details.Lines[i]);
        }

        return Result.Success;
    }

    public Result Retire()
    {
        if (IsRetired)
            return OfferPackageErrors.AlreadyRetired;
        IsRetired = true;
        return Result.Success;
    }

    public Result Restore()
    {
        if (!IsRetired)
            return OfferPackageErrors.NotRetired;
        IsRetired = false;
        return Result.Success;
    }
}
