using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Jobs.Settings;

public sealed class BenchmarkInput
{
    [Required, StringLength(40), Display(Name = "City")]
    public string? City { get; set; }

    /// <summary>CNY an hour.</summary>
    [Required, Display(Name = "Usual pay of an hour")]
    public decimal? Hourly { get; set; }
}
