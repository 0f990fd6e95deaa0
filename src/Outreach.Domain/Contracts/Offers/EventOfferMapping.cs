using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Offers;

internal sealed class EventOfferMapping : IEntityTypeConfiguration<EventOffer>, IEntityTypeConfiguration<EventOfferLine>
{
    public void Configure(EntityTypeBuilder<EventOffer> builder)
    {
        builder.ToTable("EventOffers");
        builder.Property(o => o.Name).HasMaxLength(60);
        builder.Property(o => o.Description).HasMaxLength(1000);
        builder.Property(o => o.Goods).HasMaxLength(500);
        builder.Property(o => o.WithdrawReason).HasMaxLength(EventOffer.NoteLimit);
        builder.Property(o => o.ActiveKey).HasMaxLength(90).NotAudited();
        builder.Property(o => o.TouchCount).NotAudited();
        builder.HasOne<Event>().WithMany().HasForeignKey(o => o.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(o => o.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => o.ActiveKey).IsUnique();
        builder.HasIndex(o => new { o.EventId, o.State });
        builder.HasIndex(o => new { o.TermId, o.State });
        builder.HasIndex(o => new { o.State, o.Id });
    }

    public void Configure(EntityTypeBuilder<EventOfferLine> builder)
    {
        builder.ToTable("EventOfferLines");
        builder.Ignore(l => l.Content);
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.PlaceWords).HasMaxLength(100);
        builder.Property(l => l.Note).HasMaxLength(200);
        builder.Property(l => l.ConfirmationNote).HasMaxLength(EventOffer.NoteLimit);
        builder.Property(l => l.RemindedAt).NotAudited();
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(l => l.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.OfferId, l.Number });
        builder.HasIndex(l => new { l.DepartmentId, l.Confirmation, l.AskedAt });
        builder.HasIndex(l => l.AskedAt);
    }
}
