using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

internal sealed class RequestKeyMapping : IEntityTypeConfiguration<RequestKey>
{
    public void Configure(EntityTypeBuilder<RequestKey> builder)
    {
        builder.ToTable("RequestKeys");
        builder.HasKey(k => k.Key);
        builder.Property(k => k.Key).HasMaxLength(80).Binary();
        builder.Property(k => k.Location).HasMaxLength(500);
        builder.HasIndex(k => k.At);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
