using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Sponsors.Import;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.Property(i => i.Layout).HasMaxLength(500).NotAudited();
        builder.Property(i => i.Columns).HasMaxLength(2000);
        builder.Property(i => i.Fingerprint).HasMaxLength(64).NotAudited();
        builder.Property(i => i.Language).HasMaxLength(10);
        builder.Property(i => i.RunningSlot).NotAudited();
        builder.Property(i => i.RowsDone).NotAudited();
        builder.Property(i => i.BeatAt).NotAudited();
        builder.Ignore(i => i.IsUnderWay);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.FileId).IsUnique();
        builder.HasIndex(i => i.RunningSlot).IsUnique();
        builder.HasIndex(i => i.State);
    }
}
