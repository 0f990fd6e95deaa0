using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(e => e.RecordType).HasMaxLength(60).Binary();
        builder.Property(e => e.RecordKey).HasMaxLength(80).Binary();
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.Ignore(e => e.IsEvent);
        builder.HasIndex(e => new { e.RecordType, e.RecordKey, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.Id });
    }
}
