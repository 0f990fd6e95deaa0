using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Search;

/// <summary>One pair of neighbouring characters in a searchable record: the inverted table of the search.</summary>
/// <param name="RecordType">The record's <see cref="ISearchable.SearchScope"/>: the entity's class name where nothing else is said.</param>
/// <param name="Pair">Two UTF-16 units of the normalised text.</param>
/// <param name="Rank">The record's <see cref="ISearchable.SearchRank"/>; 0 where nothing else is said.</param>
public sealed record SearchPair(string RecordType, string Pair, long Rank, int RecordId);
