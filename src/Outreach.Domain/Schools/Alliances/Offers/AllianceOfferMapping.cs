using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Events;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Alliances.Offers;

internal sealed class AllianceOfferMapping : IEntityTypeConfiguration<AllianceOffer>, IEntityTypeConfiguration<AllianceOfferPart>, IEntityTypeConfiguration<AllianceOfferLine>
{
    public void Configure(EntityTypeBuilder<AllianceOffer> builder)
    {
        builder.ToTable("AllianceOffers");
        builder.Property(o => o.Title).HasMaxLength(60);
        builder.Property(o => o.Story).HasMaxLength(2000);
        builder.Property(o => o.TotalPrice).HasPrecision(12, 2);
        builder.Property(o => o.WithdrawReason).HasMaxLength(AllianceOffer.ReasonLimit);
        builder.Property(o => o.TouchCount).NotAudited();
        builder.HasOne<Alliance>().WithMany().HasForeignKey(o => o.AllianceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(o => o.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(o => o.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(o => o.LeadSchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(o => o.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Parts).WithOne().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => new { o.State, o.Id });
        builder.HasIndex(o => new { o.AllianceId, o.State });
        builder.HasIndex(o => new { o.OwnerId, o.State });
    }

    public void Configure(EntityTypeBuilder<AllianceOfferPart> builder)
    {
        builder.ToTable("AllianceOfferParts");
        builder.Ignore(p => p.Details);
        builder.Property(p => p.Places).HasMaxLength(300);
        builder.Property(p => p.Events).HasMaxLength(300);
        // People of other schools stand in no audit text (domain.md, Personal data).
        builder.Property(p => p.ContactName).HasMaxLength(60).NotAudited();
        builder.Property(p => p.ContactPhone).HasMaxLength(30).NotAudited();
        builder.Property(p => p.Share).HasPrecision(12, 2);
        builder.Property(p => p.ConsentedStamp).HasMaxLength(16).NotAudited();
        // Who of another school agreed stands in no audit text.
        builder.Property(p => p.ConsentNote).HasMaxLength(AllianceOfferPart.NoteLimit).NotAudited();
        builder.Property(p => p.WithdrawReason).HasMaxLength(AllianceOffer.ReasonLimit);
        builder.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.ConsentedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PartId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.OfferId, p.SchoolId });
        builder.HasIndex(p => new { p.SchoolId, p.WithdrawnAt });
    }

    public void Configure(EntityTypeBuilder<AllianceOfferLine> builder)
    {
        builder.ToTable("AllianceOfferLines");
        builder.Ignore(l => l.Details);
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.PlaceWords).HasMaxLength(100);
        builder.Property(l => l.Note).HasMaxLength(200);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(l => l.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.PartId, l.Number });
    }
}
