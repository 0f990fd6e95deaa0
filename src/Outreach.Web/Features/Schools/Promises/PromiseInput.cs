using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Promises;

public sealed class PromiseInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Who promised")]
    public PromiseSide? Side { get; set; }

    [Required, StringLength(200), Display(Name = "What was promised")]
    public string? What { get; set; }

    [Required, Display(Name = "To be kept by")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Who of ours keeps it")]
    public int? OwnerId { get; set; }

    [StringLength(60), Display(Name = "Who of theirs promised")]
    public string? By { get; set; }

    public PromiseDetails ToDetails() => new(Side!.Value, What!, DueOn!.Value, OwnerId, By);

    public static PromiseInput Of(SchoolPromise p) => new() { Version = p.Version, Side = p.Side, What = p.What, DueOn = p.DueOn, OwnerId = p.OwnerId, By = p.By };
}
