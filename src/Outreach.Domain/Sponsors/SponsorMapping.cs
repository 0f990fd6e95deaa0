using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Sponsors;

internal sealed class SponsorMapping : IEntityTypeConfiguration<Sponsor>
{
    public void Configure(EntityTypeBuilder<Sponsor> builder)
    {
        builder.ToTable("Sponsors");
        builder.HasQueryFilter(Sponsor.NotMerged);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.Property(s => s.ComparableName).HasMaxLength(100).Binary().NotAudited();
        builder.Property(s => s.ShortName).HasMaxLength(40);
        builder.Property(s => s.OtherNames).HasMaxLength(500);
        builder.Property(s => s.CreditCode).HasMaxLength(18);
        builder.Property(s => s.CreditCodeReason).HasMaxLength(500);
        builder.Property(s => s.District).HasMaxLength(40);
        builder.Property(s => s.Address).HasMaxLength(200);
        builder.Property(s => s.BlacklistReason).HasMaxLength(500);
        builder.Property(s => s.VettingAskedNote).HasMaxLength(500);
        builder.Property(s => s.StandingReason).HasMaxLength(500);
        builder.Property(s => s.LiftReason).HasMaxLength(500);
        builder.Property(s => s.Notes).HasMaxLength(2000);
        builder.Property(s => s.SearchText).HasMaxLength(4000).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.VettingAskedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OfficeConfirmedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(s => s.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.CreditCodeLicenceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.VettingAskedFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Tags).WithOne().HasForeignKey(t => t.SponsorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Contacts).WithOne().HasForeignKey(c => c.SponsorId).OnDelete(DeleteBehavior.Cascade);
        // One index for each filter and sort of the list, each ending in the key so that pages are stable.
        builder.HasIndex(s => new { s.Name, s.Id });
        builder.HasIndex(s => new { s.LastVisitOn, s.Id });
        builder.HasIndex(s => new { s.UpdatedAt, s.Id });
        builder.HasIndex(s => new { s.District, s.Name, s.Id });
        builder.HasIndex(s => new { s.Industry, s.Distance, s.Name, s.Id });
        builder.HasIndex(s => new { s.Industry, s.LastVisitOn, s.Id });
        builder.HasIndex(s => new { s.Standing, s.LastVisitOn, s.Id });
        builder.HasIndex(s => new { s.Distance, s.Name, s.Id });
        builder.HasIndex(s => new { s.Standing, s.Name, s.Id });
        builder.HasIndex(s => new { s.OwnerId, s.Name, s.Id });
        builder.HasIndex(s => s.VettedUntil);
        builder.HasIndex(s => s.VettingAskedAt);
        builder.HasIndex(s => s.ComparableName);
        builder.HasIndex(s => s.CreditCode);
    }
}
