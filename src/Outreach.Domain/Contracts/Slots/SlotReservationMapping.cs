using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Slots;

internal sealed class SlotReservationMapping : IEntityTypeConfiguration<SlotReservation>
{
    public void Configure(EntityTypeBuilder<SlotReservation> builder)
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
