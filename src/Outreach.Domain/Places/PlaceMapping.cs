using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;

namespace Outreach.Domain.Places;

internal sealed class CampusPlaceMapping : IEntityTypeConfiguration<CampusPlace>
{
    public void Configure(EntityTypeBuilder<CampusPlace> builder)
    {
        builder.ToTable("CampusPlaces");
        builder.Property(p => p.Name).HasMaxLength(60).Pinyin();
        builder.Property(p => p.Rule).HasMaxLength(500);
        builder.Property(p => p.Location).HasMaxLength(200);
        builder.HasMany(p => p.Kinds).WithOne().HasForeignKey(k => k.PlaceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.Name).IsUnique();
    }
}

internal sealed class CampusPlaceKindMapping : IEntityTypeConfiguration<CampusPlaceKind>
{
    public void Configure(EntityTypeBuilder<CampusPlaceKind> builder)
    {
        builder.ToTable("CampusPlaceKinds");
        builder.HasKey(k => new { k.PlaceId, k.Kind });
    }
}

internal sealed class SlotHoldMapping : IEntityTypeConfiguration<SlotHold>
{
    public void Configure(EntityTypeBuilder<SlotHold> builder)
    {
        builder.ToTable("SlotHolds");
        // One for each poster and follows from the clause, which the trail has.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(h => h.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(h => h.ContractId).OnDelete(DeleteBehavior.Restrict);
        // A clause that is struck from a returned draft gives its slots free.
        builder.HasOne<Deliverable>().WithMany().HasForeignKey(h => h.DeliverableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(h => new { h.PlaceId, h.Day, h.Seat }).IsUnique();
        builder.HasIndex(h => new { h.Day, h.PlaceId });
        builder.HasIndex(h => h.ContractId);
        builder.HasIndex(h => h.DeliverableId);
    }
}
