using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(u => u.DisplayName).HasMaxLength(60);
        builder.Property(u => u.StudentNumber).HasMaxLength(20);
        builder.Property(u => u.Language).HasMaxLength(10);
        builder.Property(u => u.PhoneNumber).HasMaxLength(30);
        builder.Property(u => u.PasswordHash).HasMaxLength(400).Binary().NotAudited();
        builder.Property(u => u.SecurityStamp).HasMaxLength(100).Binary().NotAudited();
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(100).Binary().NotAudited();
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
