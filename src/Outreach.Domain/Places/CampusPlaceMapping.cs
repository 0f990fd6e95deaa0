using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Places;

internal sealed class CampusPlaceMapping : IEntityTypeConfiguration<CampusPlace>
{
    public void Configure(EntityTypeBuilder<CampusPlace> builder)
    {
        builder.ToTable("CampusPlaces");
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.Property(p => p.Rule).HasMaxLength(500);
        builder.Property(p => p.Location).HasMaxLength(200);
        builder.HasMany(p => p.Kinds).WithOne().HasForeignKey(k => k.PlaceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.Name).IsUnique();
    }
}
