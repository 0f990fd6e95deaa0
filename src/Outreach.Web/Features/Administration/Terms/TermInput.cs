using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Terms;

public sealed class TermInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(40), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    public static TermInput Of(Term term) => new() { Version = term.Version, Name = term.Name, StartsOn = term.StartsOn, EndsOn = term.EndsOn };
}
