using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Departments;

public sealed class DepartmentInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>Whether it is the outreach department itself.</summary>
    [Display(Name = "This is our own department")]
    public bool IsOwn { get; set; }

    public static DepartmentInput Of(Department d) => new() { Version = d.Version, Name = d.Name, IsOwn = d.IsOwn };
}
