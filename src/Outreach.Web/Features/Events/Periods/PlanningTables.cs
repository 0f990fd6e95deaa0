using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.Periods;

/// <summary>
/// Periods and lead times, kept until somebody changes them, and a minute at most: start page, calendar and event pages reckon
/// with them, and few change them.
/// </summary>
public sealed class PlanningTables(IServiceScopeFactory scopes, KeptChanges changes) : IKept
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private volatile Kept? known;
    private int generation;

    public PlanningSnapshot Value => known is { } kept && Stopwatch.GetElapsedTime(kept.ReadAt) < Lifetime ? kept.Snapshot : Read();

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

    private PlanningSnapshot Read()
    {
        var (readAt, begun) = (Stopwatch.GetTimestamp(), Volatile.Read(ref generation));
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var periods = db.CalendarPeriods.AsNoTracking().OrderBy(p => p.StartsOn).ThenBy(p => p.Id).Select(p => new Period(
            p.Id, p.Kind, p.Name, p.StartsOn, p.EndsOn, p.Effect, p.SchoolId, db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.ShortName ?? s.Name).FirstOrDefault(), p.Follows)).ToList();
        var leadTimes = db.LeadTimes.AsNoTracking().Where(t => !t.IsRetired).OrderBy(t => t.Position).ThenBy(t => t.Id).ToList();
        var snapshot = new PlanningSnapshot(periods, new WorkingDays(periods), leadTimes, YearsOf(periods));
        // What was read while somebody saved is for this request alone.
        if (begun == Volatile.Read(ref generation))
            known = new Kept(snapshot, readAt);
        return snapshot;
    }

    private static HashSet<int> YearsOf(IEnumerable<Period> periods) =>
        [.. periods.Where(p => p.Kind == PeriodKind.Holiday && p.SchoolId is null).SelectMany(p => new[] { p.From.Year, p.To.Year })];

    private sealed record Kept(PlanningSnapshot Snapshot, long ReadAt);
}
