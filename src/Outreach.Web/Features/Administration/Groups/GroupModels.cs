using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Groups;

public sealed record GroupRow(int Id, string Department, string Name, bool IsRetired, int Members);

public sealed class GroupInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Department")]
    public int? DepartmentId { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    public static GroupInput Of(MemberGroup g) => new() { Version = g.Version, DepartmentId = g.DepartmentId, Name = g.Name };
}
