using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

public enum JobCategory
{
    /// <summary>餐饮服务</summary>
    [Display(Name = "Restaurant & café")] Restaurant,

    /// <summary>商超零售</summary>
    [Display(Name = "Shop & supermarket")] Retail,

    /// <summary>促销导购</summary>
    [Display(Name = "Promotion")] Promotion,

    /// <summary>家教助教</summary>
    [Display(Name = "Tutoring")] Tutoring,

    /// <summary>活动会务</summary>
    [Display(Name = "Event staff")] EventStaff,

    /// <summary>文员行政</summary>
    [Display(Name = "Office work")] Office,

    /// <summary>市场调研</summary>
    [Display(Name = "Surveys")] Survey,

    /// <summary>配送分拣</summary>
    [Display(Name = "Delivery & sorting")] Delivery,

    /// <summary>设计技术</summary>
    [Display(Name = "Design & IT")] DesignAndIt,

    /// <summary>校内岗位</summary>
    [Display(Name = "On campus")] OnCampus,

    /// <summary>其他</summary>
    [Display(Name = "Other work")] Other,
}
