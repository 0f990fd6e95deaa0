namespace Outreach.Domain.Accounts;

/// <summary>A link that makes one staff account: single use, valid for 7 days.</summary>
public sealed class Invitation : Entity
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    /// <summary>An invitation whose link carries the secret that hashes to <paramref name="tokenHash"/>.</summary>
    public Invitation(string email, string displayName, Role role, int? termId, string? group, string tokenHash, DateTimeOffset now, int? departmentId = null, int? schoolId = null)
    {
        Email = email;
        DisplayName = displayName;
        Role = role;
        TermId = termId;
        Group = role is Role.DepartmentLiaison or Role.SchoolPartner ? null : group;
        DepartmentId = role == Role.DepartmentLiaison ? departmentId : null;
        SchoolId = role == Role.SchoolPartner ? schoolId : null;
        TokenHash = tokenHash;
        ExpiresAt = now + Lifetime;
    }

    public string Email { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public Role Role { get; private set; }

    public int? TermId { get; private set; }

    public string? Group { get; private set; }

    /// <summary>The department that a liaison is to speak for; null for every other role.</summary>
    public int? DepartmentId { get; private set; }

    /// <summary>The school that a school partner is to speak for; null for every other role.</summary>
    public int? SchoolId { get; private set; }

    /// <summary>SHA-256 of the link's secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on the link is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public int? UsedById { get; private set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether the link still works.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;

    public Result Use(int userId, DateTimeOffset now)
    {
        if (!IsOpen(now))
            return MemberErrors.InvitationOver;
        UsedAt = now;
        UsedById = userId;
        return Result.Success;
    }

    /// <summary>Gives it a new link, good for another 7 days; the old link is dead. Not after it was used.</summary>
    public Result Renew(string tokenHash, DateTimeOffset now)
    {
        if (UsedAt is not null)
            return MemberErrors.InvitationOver;
        TokenHash = tokenHash;
        ExpiresAt = now + Lifetime;
        RevokedAt = null;
        return Result.Success;
    }

    public Result Revoke(DateTimeOffset now)
    {
        if (!IsOpen(now))
            return MemberErrors.InvitationOver;
        RevokedAt = now;
        return Result.Success;
    }

    /// <summary>The school was taken over by another record of the same school.</summary>
    public void MoveToSchool(int schoolId) => SchoolId = schoolId;
}
