using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Searching;

/// <summary>One pair of neighbouring characters in a searchable record: the inverted table of the search.</summary>
/// <param name="RecordType">The record's <see cref="ISearchable.SearchScope"/>: the entity's class name where nothing else is said.</param>
/// <param name="Pair">Two UTF-16 units of the normalised text.</param>
/// <param name="Rank">The record's <see cref="ISearchable.SearchRank"/>; 0 where nothing else is said.</param>
/// <param name="RecordId">The record's key.</param>
public sealed record SearchPair(string RecordType, string Pair, long Rank, int RecordId);

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
