using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Outreach.Domain.Search;

namespace Outreach.Domain.Data;

/// <summary>
/// Under every save: raises versions, notes who and when, writes the audit trail and the search pairs, all in the
/// transaction of the save itself. One for all contexts: what is one context's own lies in the context.
/// </summary>
public sealed class SaveInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Fields of every record that the trail leaves out: its lines say who and when themselves.</summary>
    public static readonly IReadOnlyList<string> Bookkeeping =
        [nameof(Entity.Id), nameof(Entity.Version), nameof(Entity.CreatedAt), nameof(Entity.CreatedById), nameof(Entity.UpdatedAt), nameof(Entity.UpdatedById)];

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Prepare((OutreachDbContext)eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prepare((OutreachDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Prepare(OutreachDbContext context)
    {
        var now = clock.GetUtcNow();
        var userId = context.Actor?.UserId;
        ForgetEarlierSave(context);
        var changed = context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed)
        {
            Stamp(entry, now, userId);
            if (AuditOf(entry, now, userId) is { } audit)
                context.Add(audit);
            if (entry.Entity is ISearchable)
                IndexForSearch(context, entry);
        }
    }

    /// <summary>
    /// A context may save twice, or again after a save that failed: what the earlier one added is either in the database
    /// by now or is worked out anew.
    /// </summary>
    private static void ForgetEarlierSave(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.Entity is SearchPair or AuditEntry { IsEvent: false } || (e.Entity is AuditEntry && e.State == EntityState.Unchanged)).ToList())
            entry.State = EntityState.Detached;
    }

    private static void Stamp(EntityEntry entry, DateTimeOffset now, int? userId)
    {
        if (entry.Entity is not Entity || entry.State == EntityState.Deleted)
            return;
        if (entry.State == EntityState.Added)
        {
            entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
            entry.Property(nameof(Entity.CreatedById)).CurrentValue = userId;
        }

        entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
        entry.Property(nameof(Entity.UpdatedById)).CurrentValue = userId;
        var version = entry.Property(nameof(Entity.Version));
        // From the version the person saw, not the one that was loaded, so that a repeated save does not raise it twice.
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }

    private static AuditEntry? AuditOf(EntityEntry entry, DateTimeOffset now, int? userId)
    {
        // A line of the trail, such as a sign-in that is added by who does it, is no record to be told about again.
        if (entry.Entity is AuditEntry || entry.Metadata.FindAnnotation(AuditAnnotations.NotAudited) is not null)
            return null;
        var changes = new Dictionary<string, object?[]>();
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (Bookkeeping.Contains(name) || property.Metadata.FindAnnotation(AuditAnnotations.NotAudited) is not null)
                continue;
            var from = entry.State == EntityState.Added ? null : property.OriginalValue;
            var to = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            var (said, becomes) = (Plain(from), Plain(to));
            if (!Equals(said, becomes))
                changes[name] = [said, becomes];
        }

        if (changes.Count == 0 && entry.State == EntityState.Modified)
            return null;
        return new AuditEntry
        {
            At = now,
            ActorId = userId,
            RecordType = entry.Metadata.ClrType.Name,
            RecordKey = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties
                .Select(p => Convert.ToString(entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))),
            Action = entry.State switch
            {
                EntityState.Added => AuditAction.Created,
                EntityState.Deleted => AuditAction.Deleted,
                _ => AuditAction.Changed,
            },
            Changes = JsonSerializer.Serialize(changes, Json),
        };
    }

    private static object? Plain(object? value) => value is Enum e ? AuditedAsAttribute.NameOf(e) : value;

    private static void IndexForSearch(OutreachDbContext context, EntityEntry entry)
    {
        var text = entry.Property(nameof(ISearchable.SearchText));
        var scope = Stored(nameof(ISearchable.SearchScope));
        var rank = Stored(nameof(ISearchable.SearchRank));
        var id = ((Entity)entry.Entity).Id;
        var before = entry.State == EntityState.Added ? [] : Pairs(scope?.OriginalValue, rank?.OriginalValue, text.OriginalValue);
        var after = entry.State == EntityState.Deleted ? [] : Pairs(scope?.CurrentValue, rank?.CurrentValue, text.CurrentValue);
        context.RemoveRange(before.Except(after));
        var added = after.Except(before);
        if (context.NewPairs is not { } newPairs)
        {
            context.AddRange(added);
            return;
        }

        foreach (var pair in added)
            newPairs.Add(pair);

        PropertyEntry? Stored(string name) => entry.Metadata.FindProperty(name) is { } property ? entry.Property(property) : null;

        List<SearchPair> Pairs(object? scopeThen, object? rankThen, object? textThen) =>
            [.. SearchText.PairsOf((string)textThen!).Select(pair => new SearchPair((string?)scopeThen ?? entry.Metadata.ClrType.Name, pair, (long?)rankThen ?? 0, id))];
    }
}
