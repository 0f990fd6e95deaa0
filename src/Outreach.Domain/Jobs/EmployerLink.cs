namespace Outreach.Domain.Jobs;

public sealed class EmployerLink : Entity
{
    public const int LongestDays = 180;

    private EmployerLink()
    {
    }

    internal EmployerLink(string tokenHash, DateTimeOffset expiresAt) => (TokenHash, ExpiresAt) = (tokenHash, expiresAt);

    public int PostingId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on it is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When the employer had entered every result, UTC: the link has done its work.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Whether it works.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt ??= now;

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;
}
