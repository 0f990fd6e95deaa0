using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain;

public static class MappingExtensions
{
    /// <summary>Annotation of a text that is compared unit by unit; every other one sorts by pinyin.</summary>
    public const string BinaryAnnotation = "Outreach:Binary";

    /// <summary>The text is compared unit by unit: case and width matter.</summary>
    public static PropertyBuilder<T> Binary<T>(this PropertyBuilder<T> property) => property.HasAnnotation(BinaryAnnotation, true);

    /// <summary>The audit trail leaves the property out: a secret, or derived.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.NotAudited, true);
}
