using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Contracts.Fulfilment;

internal sealed class DeliverableMaterialMapping : IEntityTypeConfiguration<DeliverableMaterial>
{
    public void Configure(EntityTypeBuilder<DeliverableMaterial> builder)
    {
        builder.ToTable("DeliverableMaterials");
        builder.Property(m => m.Text).HasMaxLength(2000);
        builder.Property(m => m.Product).HasMaxLength(200);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.DeliverableId, m.Number }).IsUnique();
        builder.HasIndex(m => m.FileId);
    }
}
