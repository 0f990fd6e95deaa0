using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts;

internal sealed class DeliverableMapping : IEntityTypeConfiguration<Deliverable>
{
    public void Configure(EntityTypeBuilder<Deliverable> builder)
    {
        builder.ToTable("Deliverables");
        builder.Ignore(d => d.Content);
        builder.Property(d => d.Unit).HasMaxLength(10);
        builder.Property(d => d.Place).HasMaxLength(100);
        builder.Property(d => d.Note).HasMaxLength(300);
        builder.Property(d => d.ConfirmationNote).HasMaxLength(500);
        builder.Property(d => d.FulfilmentReason).HasMaxLength(500);
        builder.Property(d => d.ConsentBy).HasMaxLength(60);
        builder.Property(d => d.RemindedAt).NotAudited();
        builder.Property(d => d.MaterialRemindedAt).NotAudited();
        builder.Property(d => d.WasDeclined).NotAudited();
        builder.Property(d => d.RestatesId).NotAudited();
        builder.Ignore(d => d.Material);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(d => d.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EventOffer>().WithMany().HasForeignKey(d => d.ClearedByOfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Evidence).WithOne().HasForeignKey(e => e.DeliverableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Materials).WithOne().HasForeignKey(m => m.DeliverableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.ContractId, d.Position });
        builder.HasIndex(d => new { d.MaterialState, d.StartsOn });
        builder.HasIndex(d => new { d.DepartmentId, d.Confirmation, d.AskedAt });
        builder.HasIndex(d => new { d.DepartmentId, d.Fulfilment, d.StartsOn });
        builder.HasIndex(d => new { d.Fulfilment, d.StartsOn });
        builder.HasIndex(d => new { d.PlaceId, d.StartsOn });
        builder.HasIndex(d => d.AskedAt);
    }
}
