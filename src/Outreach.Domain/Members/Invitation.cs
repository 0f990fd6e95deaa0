using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Members;

/// <summary>A link that makes one staff account: single use, valid for 7 days.</summary>
public sealed class Invitation : Entity
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    /// <summary>An invitation whose link carries the secret that hashes to <paramref name="tokenHash"/>.</summary>
    public Invitation(string email, string displayName, Role role, int? termId, string? group, string tokenHash, DateTimeOffset now)
    {
        Email = email;
        DisplayName = displayName;
        Role = role;
        TermId = termId;
        Group = group;
        TokenHash = tokenHash;
        ExpiresAt = now + Lifetime;
    }

    /// <summary>Where it was sent.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The name to begin with.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>The role that the account gets.</summary>
    public Role Role { get; private set; }

    /// <summary>Term of the position.</summary>
    public int? TermId { get; private set; }

    /// <summary>Group, department or school.</summary>
    public string? Group { get; private set; }

    /// <summary>SHA-256 of the link's secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on the link is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The account it made.</summary>
    public int? UsedById { get; private set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Follows a department that has a new name.</summary>
    public void RenameGroup(string group) => Group = group;

    /// <summary>Whether the link still works.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;

    /// <summary>Uses it up for the new account.</summary>
    public Result Use(int userId, DateTimeOffset now)
    {
        if (!IsOpen(now))
            return MemberErrors.InvitationOver;
        UsedAt = now;
        UsedById = userId;
        return Result.Done;
    }

    /// <summary>Gives it a new link, good for another 7 days; the old link is dead. Not after it was used.</summary>
    public Result Renew(string tokenHash, DateTimeOffset now)
    {
        if (UsedAt is not null)
            return MemberErrors.InvitationOver;
        TokenHash = tokenHash;
        ExpiresAt = now + Lifetime;
        RevokedAt = null;
        return Result.Done;
    }

    /// <summary>Withdraws it.</summary>
    public Result Revoke(DateTimeOffset now)
    {
        if (!IsOpen(now))
            return MemberErrors.InvitationOver;
        RevokedAt = now;
        return Result.Done;
    }
}

/// <summary>A signed-in browser, so that a person can see and end it.</summary>
public sealed class UserSession
{
    private UserSession()
    {
    }

    /// <summary>A new session.</summary>
    /// <param name="key">Random name that the cookie carries.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="device">Browser and system in words.</param>
    /// <param name="now">Moment of signing in, UTC.</param>
    public UserSession(string key, int userId, string device, DateTimeOffset now)
    {
        Key = key;
        UserId = userId;
        Device = Searching.SearchText.Shorten(device, 200);
        SignedInAt = SeenAt = now;
    }

    /// <summary>Random name that the cookie carries.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Whose.</summary>
    public int UserId { get; private set; }

    /// <summary>Browser and system in words.</summary>
    public string Device { get; private set; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset SignedInAt { get; private set; }

    /// <summary>When it was last seen, to ten minutes, UTC.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When it was ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Notes that it was seen.</summary>
    public void Seen(DateTimeOffset now) => SeenAt = now;

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(i => i.Email).HasMaxLength(256);
        builder.Property(i => i.DisplayName).HasMaxLength(60);
        builder.Property(i => i.Group).HasMaxLength(60);
        builder.Property(i => i.TokenHash).HasMaxLength(64).NotAudited();
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => i.Email);
        builder.HasOne<Term>().WithMany().HasForeignKey(i => i.TermId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("UserSessions");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(64);
        builder.Property(s => s.Device).HasMaxLength(200);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.UserId, s.SeenAt });
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
