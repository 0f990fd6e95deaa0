using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Matching;

/// <summary>Why a merchant stands where it stands in the ranking.</summary>
public enum MatchReasonKind
{
    /// <summary>同标签: a theme tag of the event is one of the merchant's.</summary>
    [Display(Name = "Same theme tag")] SharedTag,

    /// <summary>同主题: a tag of the merchant tells a theme of the event.</summary>
    [Display(Name = "Same theme")] SharedTheme,

    /// <summary>行业对口</summary>
    [Display(Name = "Suits what the event is about")] Industry,

    /// <summary>同学想要</summary>
    [Display(Name = "Students asked for it")] Demand,

    /// <summary>签过约</summary>
    [Display(Name = "Signed with us before")] Won,

    /// <summary>续签过</summary>
    [Display(Name = "Came back before")] Renewed,

    /// <summary>按时付款</summary>
    [Display(Name = "Pays on time")] PaidOnTime,

    /// <summary>承诺都兑现了</summary>
    [Display(Name = "We kept our promises to it")] PromisesKept,

    /// <summary>最近拜访过</summary>
    [Display(Name = "Visited lately")] Recent,

    /// <summary>实力够</summary>
    [Display(Name = "Big enough for the target")] Capacity,

    /// <summary>没人在跟</summary>
    [Display(Name = "Nobody else looks after it")] Unclaimed,

    /// <summary>核验过期</summary>
    [Display(Name = "Its vetting has lapsed")] VettingLapsed,

    /// <summary>独家冲突</summary>
    [Display(Name = "Another merchant has the line of business alone")] Excluded,

    /// <summary>本学期问过三次</summary>
    [Display(Name = "Asked three times this term")] AskedOften,

    /// <summary>别人跟冷了</summary>
    [Display(Name = "Gone cold with somebody else")] ColdWithOther,
}
