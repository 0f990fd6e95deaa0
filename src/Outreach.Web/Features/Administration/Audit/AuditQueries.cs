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

    /// <summary>One page, newest first. Two to six commands.</summary>
    public async Task<AuditPageModel> PageAsync(AuditFilter filter, CurrentUser me, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (!me.HasPermission(Permissions.UsersManage))
            entries = entries.Where(e => !Personal.Contains(e.RecordType));
        if (filter.Type is { } type)
            entries = entries.Where(e => e.RecordType == type);
        if (filter.Key is { } key)
            entries = entries.Where(e => e.RecordKey == key);
        if (filter.Person is { } person)
            entries = entries.Where(e => e.ActorId == person);
        if (filter.Day is { } day && day < DateOnly.MaxValue)
        {
            var (from, to) = (time.StartOf(day), time.StartOf(day.AddDays(1)));
            entries = entries.Where(e => e.At >= from && e.At < to);
        }

        if (filter.Before is { } before)
            entries = entries.Where(e => e.Id < before);
        var found = await entries.OrderByDescending(e => e.Id).Take(Size + 1).ToListAsync(cancellationToken);
        var shown = found.Take(Size).ToList();
        var people = await db.Users.AsNoTracking().Where(u => u.Positions.Any()).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(500)
            .Select(u => new ValueTuple<int, string>(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        var types = db.Model.GetEntityTypes()
            .Where(t => t.FindAnnotation(AuditAnnotations.NotAudited) is null && !t.ClrType.IsGenericType && t.ClrType != typeof(AuditEntry))
            .Select(t => t.ClrType.Name).Where(n => me.HasPermission(Permissions.UsersManage) || !Personal.Contains(n)).Order(StringComparer.Ordinal).ToList();
        return new AuditPageModel(filter, await words.ReadAsync(shown, cancellationToken), found.Count > Size ? shown[^1].Id : null, types, people);
    }
}
