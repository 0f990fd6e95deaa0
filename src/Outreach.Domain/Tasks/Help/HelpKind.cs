using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks.Help;

/// <summary>What one department helps another with (S5).</summary>
public enum HelpKind
{
    /// <summary>场地布置</summary>
    [Display(Name = "Venue set-up")] VenueSetUp,

    /// <summary>后台</summary>
    [Display(Name = "Backstage")] Backstage,

    /// <summary>服装</summary>
    [Display(Name = "Costumes")] Costumes,

    /// <summary>道具</summary>
    [Display(Name = "Props")] Props,

    /// <summary>化妆</summary>
    [Display(Name = "Make-up")] MakeUp,

    /// <summary>宣传</summary>
    [Display(Name = "Publicity")] Publicity,

    /// <summary>其他</summary>
    [Display(Name = "Other help")] Other,
}
