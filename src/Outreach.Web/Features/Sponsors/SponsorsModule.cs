using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Features.Sponsors.Contacts;
using Outreach.Web.Features.Sponsors.Import;
using Outreach.Web.Features.Sponsors.Merge;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Features.Sponsors.Vettings;
using Outreach.Web.Features.Sponsors.Visits;

namespace Outreach.Web.Features.Sponsors;

public sealed class SponsorsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Merchants", "building-store", 10);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "Merchant list", "Sponsors", "Index", "building-store", Permissions.SponsorsRead, OnPhone: 3) { Brief = "Merchants" },
        new(Area, "Visits", "Visits", "Index", "walk", Permissions.SponsorsRead),
        new(Area, "Import merchants", "SponsorImport", "Index", "file-import", Permissions.SponsorsImport),
        new(NavigationArea.Reports, "Coverage", "Coverage", "Index", "chart-grid-dots", Permissions.SponsorsRead),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(Area, "Log a visit", "Visits", "New", "walk", Permissions.SponsorsWrite),
        new(Area, "New merchant", "Sponsors", "New", "building-store", Permissions.SponsorsWrite),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<ContactCommands>()
        .AddScoped<MergeCommands>()
        .AddScoped<SponsorListCommands>()
        .AddScoped<VettingCommands>()
        .AddScoped<BlacklistCommands>()
        .AddScoped<BlacklistGate>()
        .AddScoped<BlacklistNotifications>()
        .AddScoped<SponsorNotifications>()
        .AddScoped<IHandoverProvider, SponsorHandover>()
        .AddScoped<IReminderProvider, SponsorFallBack>()
        .AddSingleton<INotificationKindProvider, SponsorNotificationKinds>()
        .AddScoped<ImportFiles>()
        .AddScoped<ImportMeanings>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportRuns>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(s => s.GetRequiredService<ImportWorker>())
        .AddScoped<SponsorCommands>()
        .AddScoped<SponsorDuplicates>()
        .AddScoped<SponsorExport>()
        .AddScoped<SponsorImporter>()
        .AddScoped<SponsorQueries>()
        .AddScoped<VisitCommands>()
        .AddScoped<VisitQueries>()
        .AddScoped<IAgendaProvider, LessonAgenda>()
        .AddScoped<IDashboardProvider, SponsorDashboard>()
        .AddScoped<ISearchProvider, SponsorSearch>()
        .AddScoped<ISearchProvider, ContactSearch>();
}
