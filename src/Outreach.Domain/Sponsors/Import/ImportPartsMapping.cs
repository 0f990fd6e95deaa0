using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Files;

namespace Outreach.Domain.Sponsors.Import;

internal sealed class ImportPartsMapping : IEntityTypeConfiguration<ImportDecision>, IEntityTypeConfiguration<ImportMeaning>
{
    public void Configure(EntityTypeBuilder<ImportDecision> builder)
    {
        builder.ToTable("ImportDecisions");
        builder.HasKey(d => new { d.FileId, d.Row });
        builder.Property(d => d.Row).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<ImportMeaning> builder)
    {
        builder.ToTable("ImportMeanings");
        builder.HasKey(m => new { m.Field, m.Value });
        builder.Property(m => m.Field).HasMaxLength(20).Binary();
        builder.Property(m => m.Value).HasMaxLength(ImportMeaning.LongestValue).Binary();
        builder.Property(m => m.Target).HasMaxLength(40);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
