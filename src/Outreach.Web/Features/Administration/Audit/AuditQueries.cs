using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Audit;

public sealed class AuditQueries(OutreachDbContext db, AuditDisplay words, DepartmentTime time)
{
    private const int Size = 50;

    // Phone numbers, addresses and student numbers of people are the administrator's business alone.
    private static readonly string[] Personal = [nameof(User), nameof(Invitation)];

    /// <summary>Rows of an export at most.</summary>
    private const int MostExported = 5_000;

    private const int Chunk = 500;

    /// <summary>One page, newest first. Two commands, and one for each kind of record that is named.</summary>
    public async Task<AuditPageModel> PageAsync(AuditFilter filter, CurrentUser me, CancellationToken cancellationToken)
    {
        var found = await Filtered(filter, me).OrderByDescending(e => e.Id).Take(Size + 1).ToListAsync(cancellationToken);
        var shown = found.Take(Size).ToList();
        var people = await db.Users.AsNoTracking().Where(u => u.Positions.Any()).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(500)
            .Select(u => new ValueTuple<int, string>(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        var types = db.Model.GetEntityTypes()
            .Where(t => t.FindAnnotation(AuditAnnotations.NotAudited) is null && !t.ClrType.IsGenericType && t.ClrType != typeof(AuditEntry) && !AuditDisplay.Technical.Contains(t.ClrType.Name))
            .Select(t => t.ClrType.Name).Where(n => me.HasPermission(Permissions.UsersManage) || !Personal.Contains(n)).Order(StringComparer.Ordinal).ToList();
        return new AuditPageModel(filter, await LinesAsync(shown, cancellationToken), found.Count > Size ? shown[^1].Id : null, types, people);
    }

    /// <summary>What the filter lets through, newest first, at most 5,000 lines, in the words of the page.</summary>
    public async Task<IReadOnlyList<AuditLine>> ExportAsync(AuditFilter filter, CurrentUser me, CancellationToken cancellationToken)
    {
        var entries = await Filtered(filter, me).OrderByDescending(e => e.Id).Take(MostExported).ToListAsync(cancellationToken);
        var lines = new List<AuditLine>();
        foreach (var chunk in entries.Chunk(Chunk))
            lines.AddRange(await LinesAsync(chunk, cancellationToken));
        return lines;
    }

    // A save that changed only what follows from something else says nothing to anybody.
    private async Task<IReadOnlyList<AuditLine>> LinesAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) =>
        [.. (await words.ReadAsync(entries, cancellationToken)).Where(l => l.Fields.Count > 0 || l.Action != AuditAction.Changed)];

    private IQueryable<AuditEntry> Filtered(AuditFilter filter, CurrentUser me)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(e => !AuditDisplay.Technical.Contains(e.RecordType));
        if (!me.HasPermission(Permissions.UsersManage))
            entries = entries.Where(e => !Personal.Contains(e.RecordType));
        if (filter.Type is { } type)
            entries = entries.Where(e => e.RecordType == type);
        if (filter.Key is { } key)
            entries = entries.Where(e => e.RecordKey == key);
        if (filter.Person is { } person)
            entries = entries.Where(e => e.ActorId == person);
        if ((filter.From ?? filter.Day) is { } first)
        {
            var from = time.StartOf(first);
            entries = entries.Where(e => e.At >= from);
        }

        if ((filter.Until ?? filter.Day) is { } last && last < DateOnly.MaxValue)
        {
            var until = time.StartOf(last.AddDays(1));
            entries = entries.Where(e => e.At < until);
        }

        return filter.Before is { } before ? entries.Where(e => e.Id < before) : entries;
    }
}
