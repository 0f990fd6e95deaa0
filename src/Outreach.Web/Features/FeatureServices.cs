using Outreach.Web.Features.Audit;
using Outreach.Web.Features.Deals;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Lanes;
using Outreach.Web.Features.SponsorImport;
using Outreach.Web.Features.Today;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<AuditQueries>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditWords>()
        .AddScoped<DealOpening>()
        .AddScoped<DealQueries>()
        .AddScoped<EventQueries>()
        .AddScoped<LaneQueries>()
        .AddScoped<TodayQueries>()
        .AddScoped<ImportFiles>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportRuns>()
        .AddScoped<SponsorImporter>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(s => s.GetRequiredService<ImportWorker>());
}
