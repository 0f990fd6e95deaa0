using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Searching;

namespace Outreach.Web.Features.Shared;

/// <summary>Finds searchable records by a part of their text, through the table of character pairs.</summary>
public static class SearchExtensions
{
    /// <summary>
    /// Narrows to records whose text contains every word of <paramref name="text"/>. Candidates come from the pairs, so
    /// that no table is read whole; LIKE confirms them. A word of one character matches where it begins any pair.
    /// </summary>
    /// <param name="records">Among which records.</param>
    /// <param name="db">The database.</param>
    /// <param name="text">What is looked for.</param>
    /// <param name="scopes">Their <see cref="ISearchable.SearchScope"/>s, where these are not the class's name.</param>
    public static IQueryable<T> Matching<T>(this IQueryable<T> records, OutreachDbContext db, string? text, params string[] scopes)
        where T : Entity, ISearchable
    {
        var type = scopes.Length == 0 ? typeof(T).Name : scopes[0];
        var pairsHere = scopes.Length > 1 ? db.SearchPairs.Where(p => scopes.Contains(p.RecordType)) : db.SearchPairs.Where(p => p.RecordType == type);
        foreach (var word in WordsOf(text))
        {
            var pairs = SearchText.PairsToFind(word);
            // Three pairs narrow as well as thirty: the first, the middle and the last.
            foreach (var pair in pairs.Count == 0 ? [] : new[] { pairs[0], pairs[pairs.Count / 2], pairs[^1] }.Distinct())
                records = records.Where(r => pairsHere.Any(p => p.Pair == pair && p.RecordId == r.Id));
            if (pairs.Count == 0)
            {
                var start = word.Length > 0 && !char.IsSurrogate(word[0]) ? word[..1] : null;
                if (start is not null)
                    records = records.Where(r => pairsHere.Any(p => p.Pair.StartsWith(start) && p.RecordId == r.Id));
            }

            records = records.Having(word);
        }

        return records;
    }

    private static IEnumerable<string> WordsOf(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalize).Where(w => w.Length > 0).Take(5);

    private static IQueryable<T> Having<T>(this IQueryable<T> records, string word)
        where T : Entity, ISearchable
    {
        var pattern = SearchText.LikePattern(word);
        return records.Where(r => EF.Functions.Like(r.SearchText, pattern, @"\"));
    }
}
