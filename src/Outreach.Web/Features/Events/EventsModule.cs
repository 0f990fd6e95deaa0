using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Budgets;
using Outreach.Web.Features.Events.Copies;
using Outreach.Web.Features.Events.Flow;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Events.Kinds;
using Outreach.Web.Features.Events.Papers;
using Outreach.Web.Features.Events.PlanB;
using Outreach.Web.Features.Events.Practice;
using Outreach.Web.Features.Events.PublicPage;
using Outreach.Web.Features.Events.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Events;

public sealed class EventsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Events", "confetti", 30);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "Event list", "Events", "Index", "confetti", Permissions.EventsRead, OnPhone: 8),
        new(Area, "Practice plans", "PracticePlans", "Index", "school", Permissions.EventsWrite),
        new(NavigationArea.Settings, "Kinds of events", "EventKinds", "Index", "category", Permissions.EventsLead),
        .. EventPlanning.Pages,
        new(NavigationArea.Settings, "Settings of budgets", "BudgetSettings", "Index", "coins", Permissions.SettingsManage),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(Area, "New event", "Events", "New", "confetti", Permissions.EventsWrite),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddEventPlanning()
        .AddScoped<EventCommands>()
        .AddScoped<EventQueries>()
        .AddScoped<EventUnitOfWork>()
        .AddScoped<EventDisplay>()
        .AddScoped<EventNotifications>()
        .AddScoped<EventHubQueries>()
        .AddScoped<EventStateCommands>()
        .AddScoped<FlowQueries>()
        .AddScoped<FlowCommands>()
        .AddScoped<PlanBQueries>()
        .AddScoped<PlanBCommands>()
        .AddScoped<KindCommands>()
        .AddScoped<PracticeQueries>()
        .AddScoped<PracticeCommands>()
        .AddScoped<EventPapers>()
        .AddScoped<CopyCommands>()
        .AddScoped<PublicEvents>()
        .AddScoped<EventLinkedData>()
        .AddScoped<ISitemapProvider, PublicEvents>()
        .AddScoped<IEventPart, EventFlowPart>()
        .AddScoped<IEventPart, EventHistoryPart>()
        .AddScoped<INotificationKindProvider, EventNotificationKinds>()
        .AddScoped<IReminderProvider, PlanBReminders>()
        .AddScoped<IAgendaProvider, EventAgenda>()
        .AddScoped<IHandoverProvider, EventHandover>()
        .AddScoped<IDashboardProvider, EventDashboard>()
        .AddScoped<IDashboardProvider, EventInbox>()
        .AddScoped<ISearchProvider, EventSearch>()
        .AddScoped<ICalendarProvider, EventCalendar>()
        .AddScoped<BudgetCommands>()
        .AddScoped<BudgetNotifications>()
        .AddScoped<BudgetQueries>()
        .AddScoped<BudgetPaper>()
        .AddScoped<IEventPlanSection, BudgetPaper>()
        .AddScoped<IEventPart, BudgetPart>()
        .AddScoped<IDashboardProvider, BudgetDashboard>()
        .AddScoped<IReportProvider, BudgetReports>()
        .AddSingleton<INotificationKindProvider, BudgetNotificationKinds>();
}
