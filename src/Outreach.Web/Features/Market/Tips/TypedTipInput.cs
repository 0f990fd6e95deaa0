using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Tips;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>A tip that a leader types in for somebody without an account, such as one of the alumni on the phone.</summary>
public sealed class TypedTipInput : TipInput
{
    [Required, Display(Name = "Who gave it")]
    public TipSource? Source { get; set; }

    [Required, StringLength(60), Display(Name = "Their name")]
    public string? GiverName { get; set; }

    [StringLength(100), Display(Name = "Where to thank them")]
    public string? GiverContact { get; set; }

    public TipGiver ToGiver() => new(Source!.Value, null, GiverName, GiverContact);
}
