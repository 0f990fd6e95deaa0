using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

public sealed class SponsorLink : Entity
{
    public const int LongestDays = 365;

    private SponsorLink()
    {
    }

    internal SponsorLink(string tokenHash, DateTimeOffset expiresAt) => (TokenHash, ExpiresAt) = (tokenHash, expiresAt);

    public int ContractId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on it is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it works.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;
}
