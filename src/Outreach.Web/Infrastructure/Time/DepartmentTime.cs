using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;

namespace Outreach.Web.Infrastructure.Time;

/// <summary>The clock at the edge: now, and today in the department's time zone.</summary>
public sealed class DepartmentTime(TimeProvider clock, SettingsCache settings)
{
    private TimeZoneInfo Zone => settings.Zone;

    /// <summary>This moment, UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today in the department's time zone.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The day of a moment in the department's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment));

    /// <summary>A moment as the department's clocks show it.</summary>
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
/// The department's settings, read again at most once a minute: every request shows times, few change the zone. Other
/// instances follow within that minute.
/// </summary>
public sealed class SettingsCache(IServiceScopeFactory scopes, IMemoryCache cache)
{
    /// <summary>The settings, not tracked.</summary>
    public DepartmentSettings Value => cache.GetOrCreate(nameof(SettingsCache), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<OutreachDbContext>().DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefault()
            ?? new DepartmentSettings();
    })!;

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

    /// <summary>The department's time zone.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Value.TimeZone);

    /// <summary>Reads them again at the next use.</summary>
    public void Forget() => cache.Remove(nameof(SettingsCache));
}
