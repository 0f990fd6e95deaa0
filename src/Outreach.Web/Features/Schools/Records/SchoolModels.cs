using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Records;

/// <param name="Partners">Who speaks for it today.</param>
public sealed record SchoolRow(int Id, string Name, string? ShortName, bool IsRetired, IReadOnlyList<string> Partners);

public sealed class SchoolInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(20), Display(Name = "Short name")]
    public string? ShortName { get; set; }

    public SchoolDetails ToDetails() => new(Name!, ShortName);

    public static SchoolInput Of(School s) => new() { Version = s.Version, Name = s.Name, ShortName = s.ShortName };
}
