using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>Marks that the two databases' set-up turns into collations, and audit marks.</summary>
public static class MappingExtensions
{
    /// <summary>Annotation of a text that sorts by pinyin.</summary>
    public const string PinyinAnnotation = "Outreach:Pinyin";

    /// <summary>Annotation of a text that is compared unit by unit.</summary>
    public const string BinaryAnnotation = "Outreach:Binary";

    /// <summary>The text sorts by pinyin.</summary>
    public static PropertyBuilder<T> Pinyin<T>(this PropertyBuilder<T> property) => property.HasAnnotation(PinyinAnnotation, true);

    /// <summary>The text is compared unit by unit: case and width matter.</summary>
    public static PropertyBuilder<T> Binary<T>(this PropertyBuilder<T> property) => property.HasAnnotation(BinaryAnnotation, true);

    /// <summary>The audit trail leaves the property out: a secret, or derived.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.NotAudited, true);
}
