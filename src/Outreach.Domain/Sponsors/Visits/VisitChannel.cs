using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Visits;

public enum VisitChannel
{
    /// <summary>上门</summary>
    [Display(Name = "In person")] InPerson,

    /// <summary>电话</summary>
    [Display(Name = "Phone call")] Phone,

    /// <summary>微信</summary>
    [Display(Name = "WeChat")] WeChat,

    /// <summary>邮件</summary>
    [Display(Name = "E-mail")] Email,

    /// <summary>线上会议</summary>
    [Display(Name = "Online meeting")] Online,

    /// <summary>旧表导入: a day in the sheet that was imported; nobody knows who went, or how.</summary>
    [Display(Name = "From the old sheet")] OldSheet,
}
