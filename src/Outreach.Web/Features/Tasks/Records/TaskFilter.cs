using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Web.Features.Tasks.Records;

public sealed class TaskFilter
{
    /// <summary>Those that one owns or helps with.</summary>
    public const string Mine = "me";

    /// <summary>Those that one has set.</summary>
    public const string SetByMe = "set";

    public const string Every = "all";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>A state's name, <c>all</c>, or nothing for what is still to be done.</summary>
    [Display(Name = "State")]
    public string? State { get; set; }

    /// <summary><c>me</c>, <c>set</c> or a person's key.</summary>
    [Display(Name = "Whose")]
    public string? Who { get; set; }

    /// <summary>Only this event; 0 for those of none.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary>Only what is late.</summary>
    [Display(Name = "Late only")]
    public bool? Late { get; set; }

    /// <summary>Only what superiors have asked for.</summary>
    [Display(Name = "From superiors only")]
    public bool? Superiors { get; set; }

    /// <summary>Order: <c>due</c> (default), <c>-due</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether anything narrows it.</summary>
    public bool IsSet => Q is not null || State is not null || Who is not null || EventId is not null || Late == true || Superiors == true;

    public Dictionary<string, string?> ToQuery(string? state) => new()
    {
        ["q"] = Q,
        ["state"] = state,
        ["who"] = Who,
        ["eventId"] = EventId?.ToString(CultureInfo.InvariantCulture),
        ["late"] = Late == true ? "true" : null,
        ["superiors"] = Superiors == true ? "true" : null,
    };
}
