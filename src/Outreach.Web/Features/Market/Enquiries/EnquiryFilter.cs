using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Market.Enquiries;

namespace Outreach.Web.Features.Market.Enquiries;

public sealed class EnquiryFilter
{
    public const string Mine = "me";

    public const string Nobody = "nobody";

    public const string Every = "all";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>A state's name, <c>all</c>, or nothing for what is not closed.</summary>
    [Display(Name = "State")]
    public string? State { get; set; }

    [Display(Name = "Who enquires")]
    public EnquirySender? Sender { get; set; }

    [Display(Name = "How it came")]
    public EnquiryChannel? Channel { get; set; }

    /// <summary><c>me</c>, <c>nobody</c> or a member's key.</summary>
    [Display(Name = "In whose hands")]
    public string? Who { get; set; }

    /// <summary>Only what has waited longer than it may.</summary>
    [Display(Name = "Late only")]
    public bool? Late { get; set; }

    /// <summary>Order: <c>-received</c> (default) or <c>received</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public bool IsSet => Q is not null || State is not null || Sender is not null || Channel is not null || Who is not null || Late == true;

    /// <summary>The state that it asks for; null for those that are open, and for all of them.</summary>
    public EnquiryState? OneState => Enum.TryParse<EnquiryState>(State, out var state) && Enum.IsDefined(state) && !int.TryParse(State, out _) ? state : null;

    /// <summary>The member that it asks for; null for none.</summary>
    public int? Member => int.TryParse(Who, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public Dictionary<string, string?> ToQuery() => new()
    {
        ["q"] = Q,
        ["state"] = State,
        ["sender"] = Sender?.ToString(),
        ["channel"] = Channel?.ToString(),
        ["who"] = Who,
        ["late"] = Late == true ? "true" : null,
        ["sort"] = Sort,
    };
}
