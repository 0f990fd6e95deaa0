using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

public sealed class ClubRoundInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>On the form of a new one alone.</summary>
    [Display(Name = "Which clubs")]
    public List<int> ClubIds { get; set; } = [];

    /// <inheritdoc cref="ClubIds"/>
    [Display(Name = "Who goes")]
    public int? GoerId { get; set; }

    public static ClubRoundInput Of(ClubRound r) => new() { Version = r.Version, Title = r.Title, StartsOn = r.StartsOn, EndsOn = r.EndsOn };
}
