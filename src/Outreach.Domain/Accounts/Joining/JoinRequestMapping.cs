using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts.Joining;

internal sealed class JoinRequestMapping : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("JoinRequests");
        builder.Property(r => r.Name).HasMaxLength(60).NotAudited();
        builder.Property(r => r.Email).HasMaxLength(254).NotAudited();
        builder.Property(r => r.Note).HasMaxLength(300).NotAudited();
        builder.Property(r => r.IsAnonymized).NotAudited();
        builder.HasOne<JoinLink>().WithMany().HasForeignKey(r => r.LinkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.LinkId, r.Email }).IsUnique();
        builder.HasIndex(r => new { r.State, r.Id });
    }
}
