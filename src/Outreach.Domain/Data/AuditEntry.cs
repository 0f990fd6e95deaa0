using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>What a save did to a record.</summary>
public enum AuditAction
{
    /// <summary>The record was made.</summary>
    Created,

    /// <summary>Fields changed.</summary>
    Changed,

    /// <summary>The record was removed.</summary>
    Deleted,
}

/// <summary>One line of the audit trail. Written by the save interceptor; nothing edits or deletes it.</summary>
public sealed class AuditEntry
{
    /// <summary>Key, in order of writing within one instance.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the portal itself.</summary>
    public int? ActorId { get; init; }

    /// <summary>Kind of record: the entity's class name.</summary>
    public required string RecordType { get; init; }

    /// <summary>Key of the record, as text since a few have composite keys.</summary>
    public required string RecordKey { get; init; }

    /// <summary>What happened.</summary>
    public AuditAction Action { get; init; }

    /// <summary>JSON: <c>{"Field":[from,to],…}</c>.</summary>
    public required string Changes { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(e => e.RecordType).HasMaxLength(60);
        builder.Property(e => e.RecordKey).HasMaxLength(80);
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.HasIndex(e => new { e.RecordType, e.RecordKey, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.Id });
    }
}
