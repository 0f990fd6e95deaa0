using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Features.Tasks.OfEvent;
using Outreach.Web.Features.Tasks.Records;

namespace Outreach.Web.Features.Tasks;

public sealed class TasksModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(EventsModule.Area, "Tasks", "Tasks", "Index", "list-check", Permissions.TasksRead, OnPhone: 8),
        new(EventsModule.Area, "Help between departments", "Help", "Index", "heart-handshake", Permissions.HelpAnswer, OnPhone: 6) { Brief = "Help" },
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(EventsModule.Area, "New task", "Tasks", "New", "list-check", Permissions.TasksWrite),
        new(EventsModule.Area, "Set a task", "Tasks", "New", "list-check", Permissions.TasksSet),
        new(EventsModule.Area, "Ask for help", "Help", "New", "heart-handshake", Permissions.HelpAnswer),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<TaskQueries>()
        .AddScoped<TaskFormQueries>()
        .AddScoped<TaskCommands>()
        .AddScoped<TaskNotifications>()
        .AddScoped<HelpQueries>()
        .AddScoped<HelpCommands>()
        .AddScoped<HelpNotifications>()
        .AddScoped<PlanTasks>()
        .AddScoped<IEventPart, EventTasksPart>()
        .AddScoped<IEventPart, EventHelpPart>()
        .AddSingleton<INotificationKindProvider, TaskNotificationKinds>()
        .AddScoped<IReminderProvider, TaskReminderProvider>()
        .AddScoped<IReminderProvider, HelpReminderProvider>()
        .AddScoped<IAgendaProvider, TaskAgenda>()
        .AddScoped<IHandoverProvider, TaskHandover>()
        .AddScoped<IDashboardProvider, TaskDashboard>()
        .AddScoped<IDashboardProvider, HelpDashboard>()
        .AddScoped<ICalendarProvider, TaskCalendar>()
        .AddScoped<ICalendarProvider, HelpCalendar>()
        .AddScoped<ISearchProvider, TaskSearch>()
        .AddScoped<IReportProvider, TaskReports>();
}
