using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Web.Features.Schools.Offers;

public sealed class ShareInput
{
    /// <summary>0 for us.</summary>
    public int SchoolId { get; set; }

    /// <summary>CNY; the lead's is what the others leave.</summary>
    [Display(Name = "Share of the school")]
    public decimal? Share { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Share?.ToString("N2", CultureInfo.InvariantCulture) ?? "";
}
