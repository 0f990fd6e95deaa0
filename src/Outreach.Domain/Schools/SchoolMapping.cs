using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("Schools");
        builder.Property(s => s.Name).HasMaxLength(60);
        builder.Property(s => s.ShortName).HasMaxLength(20);
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
