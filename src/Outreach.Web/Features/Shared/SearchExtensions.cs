using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Search;

namespace Outreach.Web.Features.Shared;

/// <summary>Finds searchable records by a part of their text, through the table of character pairs.</summary>
public static class SearchExtensions
{
    /// <summary>
    /// Narrows to records whose text contains every word of <paramref name="text"/>. Candidates come from the pairs, so
    /// that no table is read whole; LIKE confirms them. A word of one character matches where it begins any pair.
    /// </summary>
    /// <param name="scopes">Their <see cref="ISearchable.SearchScope"/>s, where these are not the class's name.</param>
    public static IQueryable<T> SearchBy<T>(this IQueryable<T> records, OutreachDbContext db, string? text, params string[] scopes)
        where T : Entity, ISearchable
    {
        var type = scopes.Length == 0 ? typeof(T).Name : scopes[0];
        var kept = scopes.Length > 1 ? db.SearchPairs.Where(p => scopes.Contains(p.RecordType)) : db.SearchPairs.Where(p => p.RecordType == type);
        var ranked = db.Model.FindEntityType(typeof(T))!.FindProperty(nameof(ISearchable.SearchRank)) is not null;
        foreach (var pairs in WordsOf(text).SelectMany(word => PairsOf(kept, word)))
        {
            records = ranked
                ? records.Where(r => pairs.Any(p => p.Rank == EF.Property<long>(r, nameof(ISearchable.SearchRank)) && p.RecordId == r.Id))
                : records.Where(r => pairs.Any(p => p.Rank == 0 && p.RecordId == r.Id));
        }

        return records.WhereContains(text);
    }

    /// <summary>
    /// Keys of the first records, in the order of their <see cref="ISearchable.SearchRank"/>, that have the pairs of
    /// <paramref name="text"/>: all that contain it are among them, as long as there are fewer than <paramref name="most"/>.
    /// A key may come more than once. Null when the text has no pairs.
    /// </summary>
    public static IQueryable<int>? TopCandidates(this OutreachDbContext db, string? text, string scope, int most)
    {
        var kept = db.SearchPairs.Where(p => p.RecordType == scope);
        var wanted = WordsOf(text).SelectMany(word => PairsOf(kept, word)).ToList();
        if (wanted.Count == 0)
            return null;
        var found = wanted[0];
        foreach (var pairs in wanted.Skip(1))
            found = found.Where(f => pairs.Any(p => p.Rank == f.Rank && p.RecordId == f.RecordId));
        // One character, which several pairs of a record begin with, brings it several times. To make them distinct, the
        // database would gather all before it gives the first; so fewer are looked at instead.
        return found.OrderByDescending(f => f.Rank).ThenByDescending(f => f.RecordId).Take(most).Select(f => f.RecordId);
    }

    /// <summary>Narrows to records whose text contains every word of <paramref name="text"/>; reads all of them.</summary>
    public static IQueryable<T> WhereContains<T>(this IQueryable<T> records, string? text)
        where T : Entity, ISearchable
    {
        var words = WordsOf(text).ToList();
        // Signs alone, which the search passes over, are in no text.
        if (words.Count == 0 && text?.Any(char.IsPunctuation) == true)
            return records.Where(r => false);
        foreach (var word in words)
        {
            var pattern = SearchText.LikePattern(word);
            records = records.Where(r => EF.Functions.Like(r.SearchText, pattern, @"\"));
        }

        return records;
    }

    // Three pairs narrow as well as thirty: the first, the middle and the last.
    private static IEnumerable<IQueryable<SearchPair>> PairsOf(IQueryable<SearchPair> kept, string word)
    {
        var pairs = SearchText.PairsToFind(word);
        if (pairs.Count > 0)
            return new[] { pairs[0], pairs[pairs.Count / 2], pairs[^1] }.Distinct().Select(pair => kept.Where(p => p.Pair == pair));
        var start = word[..1];
        return char.IsSurrogate(start[0]) ? [] : [kept.Where(p => p.Pair.StartsWith(start))];
    }

    private static IEnumerable<string> WordsOf(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalize).Where(w => w.Length > 0).Take(5);
}
