using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Schools;

internal sealed class SchoolContactMapping : IEntityTypeConfiguration<SchoolContact>
{
    public void Configure(EntityTypeBuilder<SchoolContact> builder)
    {
        builder.ToTable("SchoolContacts");
        // People of other schools stand in no audit text (domain.md, Personal data).
        builder.Property(c => c.Name).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Position).HasMaxLength(40);
        builder.Property(c => c.Phone).HasMaxLength(30).NotAudited();
        builder.Property(c => c.ComparablePhone).HasMaxLength(20).NotAudited();
        builder.Property(c => c.WeChat).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Email).HasMaxLength(256).NotAudited();
        builder.HasIndex(c => c.ComparablePhone);
        builder.HasIndex(c => new { c.SchoolId, c.TermEndsOn });
    }
}

internal sealed class SchoolSettingsMapping : IEntityTypeConfiguration<SchoolSettings>
{
    public void Configure(EntityTypeBuilder<SchoolSettings> builder) => builder.ToTable("SchoolSettings");
}
