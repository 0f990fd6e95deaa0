using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Wording;

internal sealed class WordingMapping : IEntityTypeConfiguration<DepartmentWord>, IEntityTypeConfiguration<FalseAlarm>
{
    public void Configure(EntityTypeBuilder<DepartmentWord> builder)
    {
        builder.ToTable("DepartmentWords");
        builder.Property(w => w.Word).HasMaxLength(DepartmentWord.LongestWord);
        builder.Property(w => w.ComparableWord).HasMaxLength(DepartmentWord.LongestWord).Binary().NotAudited();
        builder.Property(w => w.Note).HasMaxLength(DepartmentWord.LongestNote);
        builder.HasIndex(w => new { w.Topic, w.ComparableWord }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FalseAlarm> builder)
    {
        builder.ToTable("FalseAlarms");
        builder.Property(a => a.Rule).HasMaxLength(30);
        builder.Property(a => a.Quote).HasMaxLength(300);
        builder.Property(a => a.Fingerprint).HasMaxLength(32);
        builder.Property(a => a.Reason).HasMaxLength(FalseAlarm.LongestReason);
        builder.HasIndex(a => new { a.Check, a.RecordId, a.Fingerprint }).IsUnique();
    }
}
