using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Wording;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Infrastructure.Wording;

/// <summary>
/// The department's own words, kept until somebody changes them, and a minute at most. They are made ready for the checks anew
/// only when they have changed.
/// </summary>
public sealed class DepartmentWordsCache(IServiceScopeFactory scopes, KeptChanges changes) : IKept
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private volatile Snapshot? known;
    private volatile Snapshot? made;
    private int generation;

    /// <summary>The words, ready to be found.</summary>
    public DepartmentWords Value => known is { } snapshot && Stopwatch.GetElapsedTime(snapshot.ReadAt) < Lifetime ? snapshot.Words : Read();

    /// <summary>They were changed: reads them again at the next use, and has other instances do so.</summary>
    public void Invalidate()
    {
        Drop();
        changes.Note();
    }

    /// <inheritdoc/>
    public void Drop()
    {
        Interlocked.Increment(ref generation);
        known = null;
    }

    private DepartmentWords Read()
    {
        var (readAt, begun) = (Stopwatch.GetTimestamp(), Volatile.Read(ref generation));
        using var scope = scopes.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<OutreachDbContext>().DepartmentWords.AsNoTracking()
            .OrderBy(w => w.Id).Select(w => new { w.Topic, w.Word }).ToList();
        var key = string.Join('\n', words.Select(w => $"{w.Topic} {w.Word}"));
        var snapshot = made is { } last && last.Key == key
            ? last with { ReadAt = readAt }
            : new Snapshot(key, DepartmentWords.Of(words.Select(w => (w.Topic, w.Word))), readAt);
        made = snapshot;
        // What was read while somebody saved is for this request alone.
        if (begun == Volatile.Read(ref generation))
            known = snapshot;
        return snapshot.Words;
    }

    private sealed record Snapshot(string Key, DepartmentWords Words, long ReadAt);
}
