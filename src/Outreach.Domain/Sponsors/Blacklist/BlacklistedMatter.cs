namespace Outreach.Domain.Sponsors.Blacklist;

/// <summary>For what an exception to the blacklist is made.</summary>
public enum BlacklistedMatter
{
    /// <summary>A deal: its contract can be drafted, submitted, approved and signed.</summary>
    Deal,

    /// <summary>A job posting: it can be submitted, published, resumed and extended.</summary>
    Posting,
}
