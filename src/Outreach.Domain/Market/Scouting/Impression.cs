using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Scouting;

/// <summary>What a scout thinks of a merchant at first sight.</summary>
public enum Impression
{
    /// <summary>有戏</summary>
    [Display(Name = "Promising")] Promising,

    /// <summary>待观察</summary>
    [Display(Name = "Maybe")] Maybe,

    /// <summary>没戏</summary>
    [Display(Name = "Not for us")] No,
}
