using Outreach.Web.Authorization;
using Outreach.Web.Features.Home.Dashboard;
using Outreach.Web.Features.Home.Language;
using Outreach.Web.Features.Home.Notices;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home;

public sealed class HomeModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(NavigationArea.Today, "Today", "Dashboard", "Index", "home", "", OnPhone: 1),
        new(NavigationArea.Today, "Calendar", "Calendar", "Index", "calendar", Permissions.PortalOpen),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<DashboardQueries>()
        .AddScoped<LanguageCommands>()
        .AddScoped<NoticeCommands>()
        .AddScoped<IRetentionProvider, NoticeRetentionProvider>()
        .AddSingleton<ReminderWorker>()
        .AddHostedService(s => s.GetRequiredService<ReminderWorker>())
        .AddSingleton<RetentionWorker>()
        .AddHostedService(s => s.GetRequiredService<RetentionWorker>());
}
