using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed class ClaimIncomeInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Display(Name = "Cash received")]
    public decimal? Cash { get; set; }

    [StringLength(200), Display(Name = "Goods received")]
    public string? Goods { get; set; }

    [Display(Name = "What the goods are worth")]
    public decimal? GoodsWorth { get; set; }

    public static ClaimIncomeInput Of(SeekingClaim c) => new() { Version = c.Version, Cash = c.CashReceived, Goods = c.GoodsReceived, GoodsWorth = c.GoodsWorth };
}
