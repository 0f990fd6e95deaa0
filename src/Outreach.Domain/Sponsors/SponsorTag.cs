using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

/// <summary>A theme tag of a sponsor, at most 20 characters.</summary>
public sealed class SponsorTag(string tag)
{
    public int SponsorId { get; private set; }

    public string Tag { get; private set; } = tag;
}
