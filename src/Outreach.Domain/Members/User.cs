using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Members;

/// <summary>A person with an account. What it may do comes from its <see cref="Position"/>s; without any it is a student.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>The name that colleagues see; at most 60 characters.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Student number, upper case; null for those who have none. Unique.</summary>
    public string? StudentNumber { get; set; }

    /// <summary>Chosen language (<c>zh-CN</c> or <c>en</c>), or null to follow the browser.</summary>
    public string? Language { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Roles held and once held.</summary>
    public ICollection<Position> Positions { get; } = [];
}

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(u => u.DisplayName).HasMaxLength(60).Pinyin();
        builder.Property(u => u.StudentNumber).HasMaxLength(20);
        builder.Property(u => u.Language).HasMaxLength(10);
        builder.Property(u => u.PhoneNumber).HasMaxLength(30);
        builder.Property(u => u.PasswordHash).HasMaxLength(400).NotAudited();
        builder.Property(u => u.SecurityStamp).HasMaxLength(100).NotAudited();
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(100).NotAudited();
        builder.Property(u => u.NormalizedEmail).NotAudited();
        builder.Property(u => u.NormalizedUserName).NotAudited();
        // Counted by statements of their own: Identity saves whole accounts, and would put back what others count meanwhile.
        builder.Property(u => u.AccessFailedCount).NotAudited().Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(u => u.LockoutEnd).NotAudited().Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.HasIndex(u => u.StudentNumber).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
        builder.HasIndex(u => u.DisplayName);
    }
}

internal sealed class IdentityPartsMapping :
    IEntityTypeConfiguration<IdentityUserClaim<int>>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("UserClaims");
        builder.Property(c => c.ClaimType).HasMaxLength(200);
        builder.Property(c => c.ClaimValue).HasMaxLength(400);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("UserLogins");
        builder.Property(l => l.LoginProvider).HasMaxLength(100);
        builder.Property(l => l.ProviderKey).HasMaxLength(200);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(t => t.LoginProvider).HasMaxLength(100);
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.Value).HasMaxLength(2000);
        // Authenticator keys and recovery codes: a trail that shows them would give them away.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
