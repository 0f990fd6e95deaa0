using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts.Joining;

internal sealed class JoinLinkMapping : IEntityTypeConfiguration<JoinLink>
{
    public void Configure(EntityTypeBuilder<JoinLink> builder)
    {
        builder.ToTable("JoinLinks");
        builder.Property(l => l.Code).HasMaxLength(32).NotAudited();
        builder.Property(l => l.Group).HasMaxLength(60);
        builder.HasIndex(l => l.Code).IsUnique();
        builder.HasOne<Term>().WithMany().HasForeignKey(l => l.TermId).OnDelete(DeleteBehavior.Restrict);
    }
}
