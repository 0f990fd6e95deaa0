using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>
/// The key of a form that has been posted: the second post of the same form makes nothing (rule 10). Saved in the same
/// transaction as what the form made.
/// </summary>
public sealed class RequestKey(string key, DateTimeOffset at)
{
    /// <summary>The form's own random key, what its address and content hash to, and the person's id.</summary>
    public string Key { get; private set; } = key;

    /// <summary>When it was first posted, UTC.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Where the first post led; null until it has answered.</summary>
    public string? Location { get; private set; }

    /// <summary>Notes where the first post led.</summary>
    public void LedTo(string location) => Location = location.Length <= 500 ? location : null;
}

/// <summary>A key of the data-protection ring, as XML.</summary>
public sealed class ProtectionKey(string name, string xml)
{
    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>The ring's own name for it.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The element.</summary>
    public string Xml { get; private set; } = xml;
}

internal sealed class RequestKeyMapping : IEntityTypeConfiguration<RequestKey>
{
    public void Configure(EntityTypeBuilder<RequestKey> builder)
    {
        builder.ToTable("RequestKeys");
        builder.HasKey(k => k.Key);
        builder.Property(k => k.Key).HasMaxLength(80);
        builder.Property(k => k.Location).HasMaxLength(500);
        builder.HasIndex(k => k.At);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Name).HasMaxLength(200);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
