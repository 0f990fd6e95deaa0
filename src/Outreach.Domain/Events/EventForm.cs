using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>In what form it is held.</summary>
public enum EventForm
{
    /// <summary>现场</summary>
    [Display(Name = "In person")] OnSite,

    /// <summary>线上</summary>
    [Display(Name = "Online")] Online,

    /// <summary>线上线下结合</summary>
    [Display(Name = "In person and online")] Both,
}
