using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Files;

namespace Outreach.Domain.Deals;

internal sealed class DealRemarkMapping : IEntityTypeConfiguration<DealRemark>
{
    public void Configure(EntityTypeBuilder<DealRemark> builder)
    {
        builder.ToTable("DealRemarks");
        builder.Property(r => r.Text).HasMaxLength(DealRemark.TextLimit);
        builder.HasOne<Deal>().WithMany().HasForeignKey(r => r.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.DealId, r.Id });
    }
}
