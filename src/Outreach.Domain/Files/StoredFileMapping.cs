using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Files;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(f => f.Sha256).HasMaxLength(64).Binary();
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.HasIndex(f => f.Sha256);
    }
}
