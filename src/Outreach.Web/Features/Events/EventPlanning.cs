using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.LeadTimes;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Features.Events.Periods.Import;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events;

/// <summary>When an event can be and what must be done before it: periods, the schedule check, lead times.</summary>
internal static class EventPlanning
{
    public static IReadOnlyList<NavigationItem> Pages =>
    [
        new(NavigationArea.Settings, "Calendar periods", "Periods", "Index", "calendar-stats", Permissions.EventsRead),
        new(NavigationArea.Settings, "Lead times", "LeadTimes", "Index", "clock", Permissions.EventsRead),
    ];

    public static IServiceCollection AddEventPlanning(this IServiceCollection services) => services
        .AddSingleton<PlanningTables>()
        .AddSingleton<IKept>(s => s.GetRequiredService<PlanningTables>())
        .AddScoped<PeriodQueries>()
        .AddScoped<PeriodCommands>()
        .AddScoped<PeriodImporter>()
        .AddScoped<PeriodIcsReader>()
        .AddScoped<ICalendarProvider, PeriodCalendar>()
        .AddScoped<ScheduleCheckService>()
        .AddScoped<ScheduleDisplay>()
        .AddScoped<LeadTimeCommands>()
        .AddScoped<LeadStepQueries>()
        .AddScoped<LeadStepCommands>()
        .AddScoped<IDashboardProvider, LeadStepDashboard>()
        .AddScoped<ICalendarProvider, LeadStepCalendar>()
        .AddScoped<IReminderProvider, LeadStepReminderProvider>()
        .AddSingleton<INotificationKindProvider, LeadStepNotificationKinds>();
}
