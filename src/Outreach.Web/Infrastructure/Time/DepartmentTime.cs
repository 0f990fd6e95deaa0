using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Infrastructure.Time;

public sealed class DepartmentTime(TimeProvider clock, SettingsCache settings)
{
    private TimeZoneInfo Zone => settings.Zone;

    /// <summary>This moment, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment));

    public DateTime ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>A time on the department's clocks as a moment, UTC. A time skipped by summer time counts from before it.</summary>
    public DateTimeOffset ToMoment(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, Zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }

    /// <summary>The first moment of a day, UTC.</summary>
    public DateTimeOffset StartOf(DateOnly day) => ToMoment(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>
/// The department's settings, kept until somebody changes them, and a minute at most: every request shows times, few change the zone.
/// </summary>
public sealed class SettingsCache(IServiceScopeFactory scopes, KeptChanges changes, DatabaseProbe probe) : IKept
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private volatile Snapshot? known;
    private volatile Snapshot? last;
    private int generation;

    /// <summary>The settings, not tracked.</summary>
    public DepartmentSettings Value => Current.Settings;

    /// <summary>The department's name for every page; null while the database cannot be asked, since error pages show it too.</summary>
    public string? DepartmentName
    {
        get
        {
            try
            {
                return Value.DepartmentName;
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                return null;
            }
        }
    }

    /// <summary>The department's name as it was read last, however long ago; null when it never was. Asks nothing.</summary>
    public string? LastKnownName => last?.Settings.DepartmentName;

    /// <summary>Whose site it is; null while the database cannot be asked.</summary>
    public SiteSettings? Site => DepartmentName is null ? null : Value.Site;

    /// <summary>The department's time zone.</summary>
    public TimeZoneInfo Zone => Current.Zone;

    private Snapshot Current => known is { } snapshot && Stopwatch.GetElapsedTime(snapshot.ReadAt) < Lifetime ? snapshot : Read();

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

    private Snapshot Read()
    {
        // Nobody waits for a database that is away to be told how it was called.
        if (probe.IsLost && last is { } stale)
            return stale;
        var (readAt, begun) = (Stopwatch.GetTimestamp(), Volatile.Read(ref generation));
        using var scope = scopes.CreateScope();
        var settings = scope.ServiceProvider.GetRequiredService<OutreachDbContext>().DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefault()
            ?? new DepartmentSettings();
        var snapshot = new Snapshot(settings, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone), readAt);
        last = snapshot;
        // What was read while somebody saved is for this request alone.
        if (begun == Volatile.Read(ref generation))
            known = snapshot;
        return snapshot;
    }

    private sealed record Snapshot(DepartmentSettings Settings, TimeZoneInfo Zone, long ReadAt);
}
