using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Directory;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Directory;

public sealed class DepartmentCardInput : IVersionedInput
{
    /// <summary>0 while nobody has written anything.</summary>
    public int Version { get; set; }

    [StringLength(60), Display(Name = "Head of the department")]
    public string? Head { get; set; }

    [StringLength(60), Display(Name = "Phone or WeChat that the head shares")]
    public string? HeadContact { get; set; }

    [StringLength(100), Display(Name = "Office")]
    public string? Office { get; set; }

    public static DepartmentCardInput Of(DepartmentCard? card) => new() { Version = card?.Version ?? 0, Head = card?.Head, HeadContact = card?.HeadContact, Office = card?.Office };
}
