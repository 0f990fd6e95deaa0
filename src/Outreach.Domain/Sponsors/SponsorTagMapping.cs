using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors;

internal sealed class SponsorTagMapping : IEntityTypeConfiguration<SponsorTag>
{
    public void Configure(EntityTypeBuilder<SponsorTag> builder)
    {
        builder.ToTable("SponsorTags");
        builder.HasKey(t => new { t.SponsorId, t.Tag });
        builder.Property(t => t.Tag).HasMaxLength(20);
        builder.HasIndex(t => t.Tag);
    }
}
