using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Places;

/// <summary>What the department gives a sponsor in return (domain.md, Deliverable).</summary>
public enum DeliverableKind
{
    /// <summary>冠名</summary>
    [Display(Name = "Title sponsorship")] TitleSponsorship,

    /// <summary>横幅</summary>
    [Display(Name = "Banner")] Banner,

    /// <summary>海报</summary>
    [Display(Name = "Poster")] Poster,

    /// <summary>展板</summary>
    [Display(Name = "Display board")] DisplayBoard,

    /// <summary>传单</summary>
    [Display(Name = "Leaflet")] Leaflet,

    /// <summary>摊位/帐篷</summary>
    [Display(Name = "Booth or tent")] Booth,

    /// <summary>公众号推文</summary>
    [Display(Name = "WeChat post")] WeChatPost,

    /// <summary>队服印字</summary>
    [Display(Name = "Jersey print")] JerseyPrint,

    /// <summary>奖品印 logo</summary>
    [Display(Name = "Printed prize or shirt")] PrintedPrize,

    /// <summary>主持人口播</summary>
    [Display(Name = "Host mention")] HostMention,

    /// <summary>LED屏</summary>
    [Display(Name = "LED screen")] LedScreen,

    /// <summary>校园广播</summary>
    [Display(Name = "Campus radio")] CampusRadio,

    /// <summary>其他</summary>
    [Display(Name = "Something else")] Other,
}
