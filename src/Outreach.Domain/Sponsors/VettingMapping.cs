using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Sponsors;

internal sealed class VettingMapping : IEntityTypeConfiguration<Vetting>
{
    public void Configure(EntityTypeBuilder<Vetting> builder)
    {
        builder.ToTable("Vettings");
        builder.Ignore(v => v.ValidUntil);
        builder.Property(v => v.Notes).HasMaxLength(1000);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(v => v.SponsorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.LicenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.SponsorId, v.On });
    }
}
