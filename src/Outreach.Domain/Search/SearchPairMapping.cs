using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Search;

internal sealed class SearchPairMapping : IEntityTypeConfiguration<SearchPair>
{
    public void Configure(EntityTypeBuilder<SearchPair> builder)
    {
        builder.ToTable("SearchPairs");
        builder.HasKey(p => new { p.RecordType, p.Pair, p.Rank, p.RecordId });
        builder.Property(p => p.RecordType).HasMaxLength(30).Binary();
        builder.Property(p => p.Pair).HasMaxLength(2).Binary();
        builder.Property(p => p.Rank).ValueGeneratedNever();
        builder.Property(p => p.RecordId).ValueGeneratedNever();
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
