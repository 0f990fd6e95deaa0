using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Places;

internal sealed class CampusPlaceKindMapping : IEntityTypeConfiguration<CampusPlaceKind>
{
    public void Configure(EntityTypeBuilder<CampusPlaceKind> builder)
    {
        builder.ToTable("CampusPlaceKinds");
        builder.HasKey(k => new { k.PlaceId, k.Kind });
    }
}
