using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Packages;

internal sealed class OfferPackageLineMapping : IEntityTypeConfiguration<OfferPackageLine>
{
    public void Configure(EntityTypeBuilder<OfferPackageLine> builder)
    {
        builder.ToTable("OfferLines");
        builder.HasKey(l => new { l.OfferTemplateId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.PlaceWords).HasMaxLength(100);
        builder.Property(l => l.Note).HasMaxLength(200);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(l => l.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
