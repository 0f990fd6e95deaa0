namespace Outreach.Domain.Schools.Seeking;

/// <summary>Somebody who looks for sponsors in a joint seeking: one of ours, or somebody of a club, who needs no account.</summary>
public sealed class SeekingMember : Entity
{
    private SeekingMember()
    {
    }

    public int SeekingId { get; private set; }

    /// <summary>One of ours; null for somebody of a club.</summary>
    public int? UserId { get; private set; }

    /// <summary>The club; null for one of ours.</summary>
    public int? ClubId { get; private set; }

    /// <summary>The name of somebody of a club; null for one of ours.</summary>
    public string? Name { get; private set; }

    /// <summary>Phone or WeChat of somebody of a club.</summary>
    public string? Reach { get; private set; }

    public bool IsAnonymized { get; private set; }

    internal static SeekingMember Ours(int userId) => new() { UserId = userId };

    internal static SeekingMember OfClub(int clubId, string name, string? contact) => new() { ClubId = clubId, Name = name, Reach = contact };

    internal void Anonymize() => (Name, Reach, IsAnonymized) = ("—", null, true);
}
