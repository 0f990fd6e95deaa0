using Outreach.Web.Authorization;
using Outreach.Web.Features.Deals.Blacklist;
using Outreach.Web.Features.Deals.MemberProgress;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Features.Sponsors.Visits;

namespace Outreach.Web.Features.Deals;

public sealed class DealsModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(SponsorsModule.Area, "Deals board", "Deals", "Index", "layout-kanban", Permissions.DealsRead, OnPhone: 4) { Brief = "Deals" },
        new(NavigationArea.Reports, "Member progress", "MemberProgress", "Index", "users", Permissions.DealsRead),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(SponsorsModule.Area, "New deal", "Deals", "New", "layout-kanban", Permissions.DealsWrite),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<DealNotifications>()
        .AddSingleton<INotificationKindProvider, DealNotificationKinds>()
        .AddScoped<IBlacklistedMatters, BlacklistedDeals>()
        .AddScoped<DealCommands>()
        .AddScoped<DealContracts>()
        .AddScoped<DealOpening>()
        .AddScoped<DealQueries>()
        .AddScoped<IHandoverProvider, DealHandover>()
        .AddScoped<DealRemarkCommands>()
        .AddScoped<DealReadinessQueries>()
        .AddScoped<IVisitedDeals, DealsOfVisits>()
        .AddScoped<MemberProgressQueries>()
        .AddScoped<IAgendaProvider, DealAgenda>()
        .AddScoped<IDashboardProvider, DealDashboard>()
        .AddScoped<ISearchProvider, DealSearch>()
        .AddScoped<IReportProvider, DealReports>()
        .AddScoped<IEventMoney, DealEventMoney>();
}
