using Microsoft.EntityFrameworkCore;

namespace Outreach.Web.Features.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Total">Rows of the whole list, at most <see cref="Paging.CountUpTo"/>.</param>
/// <param name="HasMore">Whether there are more than <paramref name="Total"/>.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Page, int Size, int Total, bool HasMore);

public static class Paging
{
    public const int Size = 25;

    /// <summary>
    /// Counting stops here: nobody turns a thousand rows' pages, and an exact count would read the whole table on every
    /// request.
    /// </summary>
    public const int CountUpTo = 1000;

    /// <summary>Rows of an export, the same that an import takes.</summary>
    public const int MostExported = 20_000;

    /// <summary>
    /// One page of <paramref name="ordered"/>, and the count of <paramref name="filtered"/> as far as it matters. Two
    /// commands. A page beyond the end gives the last one that is counted.
    /// </summary>
    /// <param name="whole">All of it at once, for an export: one command.</param>
    public static async Task<Paged<T>> ToPageAsync<TEntity, T>(this IQueryable<T> ordered, IQueryable<TEntity> filtered, int page, CancellationToken cancellationToken, bool whole = false)
    {
        if (whole)
        {
            var all = await ordered.Take(MostExported).ToListAsync(cancellationToken);
            return new Paged<T>(all, 1, MostExported, all.Count, false);
        }

        var counted = await filtered.Take(CountUpTo + 1).CountAsync(cancellationToken);
        var total = Math.Min(counted, CountUpTo);
        var last = Math.Max(1, (total + Size - 1) / Size);
        page = Math.Clamp(page, 1, last);
        var rows = await ordered.Skip((page - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        return new Paged<T>(rows, page, Size, total, counted > CountUpTo);
    }
}
