using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;

namespace Outreach.Web.Startup;

/// <summary>What a new portal begins with: the published holidays and the usual lead times. From then on the leaders keep both.</summary>
public static class PlanningDefaults
{
    /// <summary>Adds them; the caller saves.</summary>
    public static void AddTo(OutreachDbContext db)
    {
        db.CalendarPeriods.AddRange(HolidayData.Years.Values.OrderBy(y => y.Year).SelectMany(y => y.Periods).Select(p => CalendarPeriod.Create(p, PeriodSource.HolidayData).Value));
        db.LeadTimes.AddRange(LeadTime.Defaults.Select(d => LeadTime.Create(d).Value));
    }
}
