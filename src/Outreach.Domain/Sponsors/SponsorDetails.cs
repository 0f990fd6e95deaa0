using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

/// <summary>What a person types of a sponsor; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="ShortName">At most 40.</param>
/// <param name="District">At most 40.</param>
/// <param name="Address">At most 200.</param>
/// <param name="Distance">How far; null when not known.</param>
/// <param name="Size">How large; null when not known.</param>
/// <param name="Source">Where the lead came from; null when not known.</param>
/// <param name="Notes">At most 2,000.</param>
public sealed record SponsorDetails(
    string Name, string? ShortName, Industry Industry, string? District, string? Address, DistanceBand? Distance,
    SponsorSize? Size, IReadOnlyList<string> Tags, SponsorSource? Source, int? OwnerId, string? Notes)
{
    /// <summary>Whether it agreed to be named on the public page.</summary>
    public bool MayBeNamed { get; init; }

    /// <inheritdoc cref="Sponsor.IsSchoolOffice"/>
    public bool IsSchoolOffice { get; init; }
}
