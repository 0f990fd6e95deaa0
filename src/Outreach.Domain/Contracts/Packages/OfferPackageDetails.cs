using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts.Packages;

/// <summary>What a person types of a benefit package.</summary>
/// <param name="Name">Unique, at most 60 characters.</param>
/// <param name="Description">At most 1,000 characters.</param>
/// <param name="SuggestedCash">CNY asked for it; 0 to 9,999,999.99.</param>
/// <param name="SuggestedGoods">Goods asked for it, at most 500 characters.</param>
/// <param name="Lines">What the sponsor gets; 1 to <see cref="OfferPackage.MostLines"/>.</param>
public sealed record OfferPackageDetails(
    string Name, string? Description, decimal? SuggestedCash, string? SuggestedGoods, IReadOnlyList<OfferPackageLineDetails> Lines)
{
    /// <summary>Whether the public page says what is asked for it.</summary>
    public bool IsPricePublic { get; init; }
}
