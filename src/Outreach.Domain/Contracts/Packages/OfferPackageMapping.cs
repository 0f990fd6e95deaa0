using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts.Packages;

internal sealed class OfferPackageMapping : IEntityTypeConfiguration<OfferPackage>
{
    public void Configure(EntityTypeBuilder<OfferPackage> builder)
    {
        builder.ToTable("OfferTemplates");
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.Property(t => t.Description).HasMaxLength(1000);
        builder.Property(t => t.SuggestedGoods).HasMaxLength(500);
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.OfferTemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.Name).IsUnique();
    }
}
