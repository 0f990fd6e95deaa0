using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Market.Tips;

namespace Outreach.Web.Features.Market.Tips;

public sealed class TipFilter
{
    public const string Mine = "me";

    public const string Nobody = "nobody";

    public const string Every = "all";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>A state's name, <c>all</c>, or nothing for what is open.</summary>
    [Display(Name = "State")]
    public string? State { get; set; }

    [Display(Name = "Who gave it")]
    public TipSource? Source { get; set; }

    /// <summary><c>me</c>, <c>nobody</c> or a member's key.</summary>
    [Display(Name = "In whose hands")]
    public string? Who { get; set; }

    /// <summary>Order: <c>-given</c> (default) or <c>given</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public bool IsSet => Q is not null || State is not null || Source is not null || Who is not null;

    /// <summary>The state that it asks for; null for those that are open, and for all of them.</summary>
    public TipState? OneState => Enum.TryParse<TipState>(State, out var state) && Enum.IsDefined(state) && !int.TryParse(State, out _) ? state : null;

    /// <summary>The member that it asks for; null for none.</summary>
    public int? Member => int.TryParse(Who, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
