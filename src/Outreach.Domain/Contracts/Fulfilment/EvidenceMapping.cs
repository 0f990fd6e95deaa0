using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Contracts.Fulfilment;

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Place).HasMaxLength(100);
        builder.Property(e => e.Note).HasMaxLength(300);
        builder.Property(e => e.Link).HasMaxLength(500);
        builder.Property(e => e.EarlyReason).HasMaxLength(300);
        builder.Property(e => e.AgainReason).HasMaxLength(300);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.FileId);
    }
}
